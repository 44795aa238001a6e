package org.delimit.scoring;

import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PlanScore;

/**
 * Walks through every plan of a small problem on the incremental scorer and keeps the best score.
 */
public final class PlanEnumeration {
  private final PartitionProblem problem;
  private final IncrementalScorer scorer;
  private long[] best;
  private long feasible;

  private PlanEnumeration(PartitionProblem problem) {
    this.problem = problem;
    scorer = new IncrementalScorer(CompiledProblem.of(problem, ConstraintConfig.of(problem)));
    int[] first = new int[problem.districts().size()];
    for (int i = 0; i < first.length; i++) {
      first[i] = problem.isSpecial(i) ? problem.specialIndex() : 0;
    }
    scorer.reset(first);
  }

  /** The best score over all plans that pins allow. */
  public static PlanScore best(PartitionProblem problem) {
    PlanEnumeration enumeration = new PlanEnumeration(problem);
    enumeration.visit(0);
    long[] best = enumeration.best;
    return CompiledProblem.of(problem, ConstraintConfig.of(problem))
        .toScore(best[0], best[1], best[2]);
  }

  /** The number of feasible plans. */
  public static long feasible(PartitionProblem problem) {
    PlanEnumeration enumeration = new PlanEnumeration(problem);
    enumeration.visit(0);
    return enumeration.feasible;
  }

  private void visit(int next) {
    if (next == problem.districts().size()) {
      keep();
    } else if (problem.isSpecial(next)) {
      visit(next + 1);
    } else {
      for (int s = 0; s < problem.states().size(); s++) {
        if (problem.allows(next, s)) {
          scorer.flip(next, s);
          visit(next + 1);
        }
      }
    }
  }

  private void keep() {
    feasible += scorer.hard() == 0 ? 1 : 0;
    long[] now = {scorer.hard(), scorer.medium(), scorer.soft()};
    if (best == null || java.util.Arrays.compare(now, best) < 0) {
      best = now;
    }
  }
}
