package org.delimit.scoring;

import java.util.Arrays;
import org.delimit.constraint.ConstraintType;

/** Sets of districts that should share a state, or should not, or be split over few. */
final class DistrictSetsTerm extends FlipTerm {
  /*
   * Implementation note. counts[k·states + s] districts of set k in state s; memberOf[i] the sets of
   * district i. A flip costs O(sets of the district · states).
   */
  private final int[][] sets;
  private final int[][] memberOf;
  private final int[] counts;
  private final int states;

  DistrictSetsTerm(CompiledProblem problem, ConstraintType type, int[][] sets) {
    super(problem, type);
    this.sets = sets;
    states = problem.states;
    counts = new int[sets.length * states];
    memberOf = new int[problem.districts][];
    for (int k = 0; k < sets.length; k++) {
      for (int district : sets[k]) {
        memberOf[district] = append(memberOf[district], k);
      }
    }
  }

  @Override
  void reset(int[] stateOf, Tallies tallies) {
    Arrays.fill(counts, 0);
    penalty = 0;
    for (int k = 0; k < sets.length; k++) {
      for (int district : sets[k]) {
        counts[k * states + stateOf[district]]++;
      }
      penalty += 1000L * broken(k);
    }
  }

  @Override
  long evaluate(int district, int from, int to) {
    pending = 0;
    int[] mine = memberOf[district];
    if (mine == null) {
      return 0;
    }
    for (int k : mine) {
      int before = broken(k);
      shift(k, from, to);
      pending += 1000L * (broken(k) - before);
      shift(k, to, from);
    }
    return pending;
  }

  @Override
  void commit(int district, int from, int to) {
    super.commit(district, from, to);
    int[] mine = memberOf[district];
    if (mine != null) {
      for (int k : mine) {
        shift(k, from, to);
      }
    }
  }

  private void shift(int set, int from, int to) {
    counts[set * states + from]--;
    counts[set * states + to]++;
  }

  private int broken(int set) {
    int most = 0;
    int crowded = 0;
    int occupied = 0;
    for (int s = 0; s < states; s++) {
      int count = counts[set * states + s];
      most = Math.max(most, count);
      crowded += Math.max(0, count - 1);
      occupied += Math.min(1, count);
    }
    return switch (type) {
      case KEEP_TOGETHER -> sets[set].length - most;
      case KEEP_APART -> crowded;
      default -> occupied - 1;
    };
  }

  private static int[] append(int[] list, int value) {
    if (list == null) {
      return new int[] {value};
    }
    int[] longer = Arrays.copyOf(list, list.length + 1);
    longer[list.length] = value;
    return longer;
  }
}
