package org.delimit.constraint;

import java.util.ArrayList;
import java.util.List;

/** Bounds on the people of states, without regard to the map. */
final class FeasibilityPeople {
  private final FeasibilityCase facts;
  private final long[] min;
  private final long[] max;

  FeasibilityPeople(FeasibilityCase facts) {
    this.facts = facts;
    min = facts.parameters().minPopulation();
    max = facts.parameters().maxPopulation();
  }

  void check() {
    if (!facts.isHard(ConstraintType.POPULATION)) {
      return;
    }
    long people = ConstraintParameters.assignablePopulation(facts.problem());
    long least = 0;
    long most = 0;
    for (int s = 0; s < min.length; s++) {
      least = saturated(least, min[s]);
      most = saturated(most, max[s]);
    }
    if (least > people) {
      facts.add(
          "population: the states need at least (%d) persons together: there are %d to assign."
              .formatted(least, people));
    }
    if (most < people) {
      facts.add(
          "population: the states may have at most (%d) persons together: there are %d to assign."
              .formatted(most, people));
    }
    checkStates();
  }

  /** A sum that stays at the largest long instead of overflowing. */
  static long saturated(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  private void checkStates() {
    long[] reachable = new long[min.length];
    long[] forced = new long[min.length];
    for (int block : facts.blocks()) {
      checkBlock(block, reachable, forced);
    }
    for (int s = 0; s < min.length; s++) {
      if (min[s] > max[s]) {
        facts.add(
            "population: no whole number of persons lies within the tolerance-percent of state (%s): at least %d and at most %d."
                .formatted(facts.state(s), min[s], max[s]));
      }
      if (reachable[s] < min[s]) {
        facts.add(
            "population: districts with (%d) persons may join state (%s): it needs at least %d."
                .formatted(reachable[s], facts.state(s), min[s]));
      }
      if (forced[s] > max[s]) {
        facts.add(
            "population: districts with (%d) persons can only join state (%s): it may have at most %d."
                .formatted(forced[s], facts.state(s), max[s]));
      }
    }
  }

  private void checkBlock(int block, long[] reachable, long[] forced) {
    List<Integer> members = facts.members(block);
    long people = members.stream().mapToLong(facts::people).sum();
    boolean[] allowed = facts.allowed(block);
    List<String> open = new ArrayList<>();
    long widest = -1;
    int last = -1;
    for (int s = 0; s < allowed.length; s++) {
      if (allowed[s]) {
        reachable[s] += people;
        open.add(facts.state(s));
        widest = Math.max(widest, max[s]);
        last = s;
      }
    }
    if (open.size() == 1) {
      forced[last] += people;
    }
    if (!open.isEmpty() && people > widest) {
      facts.add(
          "population: %s with (%d) persons %s too large for every state that is open (%s): the largest may have at most %d."
              .formatted(
                  facts.name(members),
                  people,
                  members.size() == 1 ? "is" : "are",
                  open.size() > 6 ? open.size() + " states" : String.join(", ", open),
                  widest));
    }
  }
}
