package org.delimit.engine;

import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;

/**
 * Looks at every plan of a map so small that this takes less than a second, and so proves the best
 * one.
 */
final class Enumeration {
  /** As many assignments as are looked at, at most. */
  static final long MOST_PLANS = 1L << 20;

  private static final int PLANS_PER_CHECK = 4096;

  private final CompiledProblem problem;
  private final Budget budget;
  private final IncrementalScorer scorer;
  private final int[] best;
  private PlanSearch.Rank rank;
  private long plans;
  private boolean cut;

  private Enumeration(CompiledProblem problem, Budget budget) {
    this.problem = problem;
    this.budget = budget;
    scorer = new IncrementalScorer(problem);
    best = new int[problem.districts()];
  }

  /**
   * How many plans pins and candidates allow, or more than {@link #MOST_PLANS} if there are more.
   */
  static long plans(CompiledProblem problem) {
    long plans = 1;
    for (int i = 0; i < problem.districts() && plans <= MOST_PLANS; i++) {
      int choices = 0;
      for (int s = 0; s < problem.states(); s++) {
        choices += problem.allows(i, s) ? 1 : 0;
      }
      plans *= Math.max(1, choices);
    }
    return plans;
  }

  /** The best of all plans, the first among equals; null if the budget did not last. */
  static int[] best(CompiledProblem problem, int[] start, Budget budget) {
    Enumeration enumeration = new Enumeration(problem, budget);
    enumeration.scorer.reset(start);
    enumeration.visit(0);
    return enumeration.cut ? null : enumeration.best;
  }

  private void visit(int district) {
    if (cut) {
      return;
    }
    if (district == problem.districts()) {
      look();
    } else if (problem.isSpecial(district)) {
      visit(district + 1);
    } else {
      for (int s = 0; s < problem.states(); s++) {
        if (problem.allows(district, s)) {
          scorer.flip(district, s);
          visit(district + 1);
        }
      }
    }
  }

  private void look() {
    PlanSearch.Rank now = PlanSearch.Rank.of(scorer);
    if (rank == null || now.compareTo(rank) < 0) {
      rank = now;
      System.arraycopy(scorer.view(), 0, best, 0, best.length);
    }
    budget.spend(1);
    cut = ++plans % PLANS_PER_CHECK == 0 && budget.isSpent();
  }
}
