package org.delimit.constraint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;

/**
 * What the checks of one problem share: bounds, and the <em>blocks</em>. A block is a district, or
 * the districts that sets under a hard keep-together join; all of it goes to one state.
 */
final class FeasibilityCase {
  private static final int MOST_LISTED = 6;

  private final PartitionProblem problem;
  private final ConstraintConfig config;
  private final ConstraintParameters parameters;
  private final int[] blockOf;
  private final List<List<Integer>> membersOf = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();

  FeasibilityCase(PartitionProblem problem, ConstraintConfig config) {
    this.problem = problem;
    this.config = config;
    parameters = ConstraintParameters.of(problem, config);
    blockOf = IntStream.range(0, size()).toArray();
    if (isHard(ConstraintType.KEEP_TOGETHER)) {
      for (int[] set : parameters.together()) {
        Arrays.stream(set).forEach(i -> blockOf[root(i)] = root(set[0]));
      }
    }
    for (int i = 0; i < size(); i++) {
      blockOf[i] = root(i);
      membersOf.add(new ArrayList<>());
    }
    for (int i = 0; i < size(); i++) {
      membersOf.get(blockOf[i]).add(i);
    }
  }

  PartitionProblem problem() {
    return problem;
  }

  ConstraintParameters parameters() {
    return parameters;
  }

  List<String> reasons() {
    return List.copyOf(reasons);
  }

  void add(String reason) {
    reasons.add(reason);
  }

  boolean isHard(ConstraintType type) {
    return config.level(type) == Level.HARD;
  }

  int size() {
    return problem.districts().size();
  }

  int states() {
    return problem.states().size();
  }

  boolean isAssignable(int district) {
    return !problem.isSpecial(district);
  }

  long people(int district) {
    return problem.districts().get(district).population();
  }

  /** The block of a district: the index of one of its districts, the same for all. */
  int block(int district) {
    return blockOf[district];
  }

  /** The first districts of all blocks that can be assigned. */
  List<Integer> blocks() {
    return IntStream.range(0, size())
        .filter(i -> blockOf[i] == i && isAssignable(i))
        .boxed()
        .toList();
  }

  List<Integer> members(int block) {
    return Collections.unmodifiableList(membersOf.get(block));
  }

  /** Whether every district of a block may join a state. */
  boolean[] allowed(int block) {
    boolean[] allowed = new boolean[states()];
    Arrays.fill(allowed, true);
    for (int i : members(block)) {
      for (int s = 0; s < allowed.length; s++) {
        allowed[s] &= problem.allows(i, s);
      }
    }
    return allowed;
  }

  String state(int state) {
    return problem.states().get(state).id();
  }

  /** Names a set of districts, the first few by id. */
  String name(List<Integer> districts) {
    String ids =
        districts.stream()
            .limit(MOST_LISTED)
            .map(i -> problem.districts().get(i).id())
            .collect(Collectors.joining(", "));
    int more = districts.size() - MOST_LISTED;
    return (districts.size() == 1 ? "district (" : "districts (")
        + ids
        + (more > 0 ? ", … " + more + " more)" : ")");
  }

  private int root(int district) {
    int i = district;
    while (blockOf[i] != i) {
      blockOf[i] = blockOf[blockOf[i]];
      i = blockOf[i];
    }
    return i;
  }
}
