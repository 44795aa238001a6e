package org.delimit.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PlanScore;

/**
 * A problem to solve, and the value to reach.
 *
 * @param name what tables call it
 * @param problem the problem, its own constraints included
 * @param target the value to reach or to beat, or null if none is known
 * @param objective the only soft constraint, in whose unit values are; null for the soft score
 */
record Instance(
    String name, PartitionProblem problem, BigDecimal target, ConstraintType objective) {
  /** The value of a feasible plan. */
  BigDecimal value(PlanScore score) {
    BigDecimal soft = PlanScore.decimal(score.soft());
    return objective == null
        ? soft
        : soft.divide(ConstraintConfig.of(problem).weight(objective), 3, RoundingMode.UP)
            .stripTrailingZeros();
  }

  /** Whether a plan is as good as asked. */
  boolean reaches(PlanScore score) {
    return target != null && score.feasible() && value(score).compareTo(target) <= 0;
  }
}
