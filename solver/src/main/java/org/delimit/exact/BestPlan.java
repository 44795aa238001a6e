package org.delimit.exact;

import java.util.function.Predicate;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;

/**
 * The best of the feasible plans it is shown, under all constraints and with exchangeable states in
 * every order; the first among equals.
 */
final class BestPlan implements Predicate<int[]> {
  private static final long MOST_ORDERS = 5040;
  private static final long WORK_OF_A_PLAN = 100;

  private final NodeMap map;
  private final long most;
  private final Work work;
  private final IncrementalScorer scorer;
  private final boolean orders;
  private int[] plan;
  private long feasible;
  private long medium;
  private long soft;

  /**
   * No plan yet.
   *
   * @param most feasible plans that are enough
   * @param work counts plans scored
   */
  BestPlan(CompiledProblem problem, NodeMap map, long most, Work work) {
    this.map = map;
    this.most = most;
    this.work = work;
    scorer = new IncrementalScorer(problem);
    orders = orders() <= MOST_ORDERS;
  }

  /** Takes the states of the nodes; answers whether enough feasible plans were seen. */
  @Override
  public boolean test(int[] stateOf) {
    int[] newState = new int[map.states()];
    return orders ? permute(stateOf, newState, 0, 0) : score(stateOf, null);
  }

  /** Adds what another one was shown, after what this one was. */
  void take(BestPlan other) {
    feasible += other.feasible;
    if (other.plan != null && isBetter(other.medium, other.soft)) {
      plan = other.plan;
      medium = other.medium;
      soft = other.soft;
    }
  }

  private boolean isBetter(long newMedium, long newSoft) {
    return plan == null || newMedium < medium || (newMedium == medium && newSoft < soft);
  }

  /** The best plan, or null if none was feasible. */
  int[] plan() {
    return plan;
  }

  /** Whether so many feasible plans were seen as are enough. */
  boolean isEnough() {
    return feasible >= most;
  }

  /** Whether nothing was left out of the plans it was shown. */
  boolean isWhole() {
    return orders;
  }

  /* The orders of exchangeable states: the product of the factorials of their numbers. */
  private long orders() {
    long product = 1;
    int[] alike = new int[map.states()];
    for (int s = 0; s < alike.length && product <= MOST_ORDERS; s++) {
      product *= ++alike[map.classOf(s)];
    }
    return product;
  }

  private boolean permute(int[] stateOf, int[] newState, int state, long taken) {
    if (state == newState.length) {
      return score(stateOf, newState);
    }
    for (int t = 0; t < newState.length; t++) {
      if (map.classOf(t) == map.classOf(state) && (taken >> t & 1) == 0) {
        newState[state] = t;
        if (permute(stateOf, newState, state + 1, taken | 1L << t)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean score(int[] stateOf, int[] newState) {
    work.add(WORK_OF_A_PLAN);
    int[] next = map.plan(stateOf, newState);
    scorer.reset(next);
    if (scorer.hard() == 0) {
      feasible++;
      if (isBetter(scorer.medium(), scorer.soft())) {
        plan = next;
        medium = scorer.medium();
        soft = scorer.soft();
      }
    }
    return isEnough() || work.isSpent();
  }
}
