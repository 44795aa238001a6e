package org.delimit.robust;

import org.delimit.analysis.Interval;
import org.delimit.model.Plan;

/**
 * How much a plan loses by not knowing the data. Immutable.
 *
 * @param name name of the plan
 * @param plan the plan
 * @param score its soft score over the draws, in the unit of scores
 * @param regret its regret over the draws, in the unit of scores; {@code given} is that on the data
 *     as given
 * @param greatestRegret greatest regret of a draw
 * @param best percent of the draws in which no plan that is known is better
 * @param infeasible percent of the draws in which it breaks a hard constraint
 */
public record PlanRegret(
    String name,
    Plan plan,
    Interval score,
    Interval regret,
    double greatestRegret,
    double best,
    double infeasible) {}
