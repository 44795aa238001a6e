package org.delimit.robust;

import java.util.List;
import java.util.OptionalDouble;
import org.delimit.analysis.DrawnFigure;
import org.delimit.analysis.Interval;
import org.delimit.model.Plan;

/**
 * How much a plan loses by not knowing the data. Immutable.
 *
 * <p>A regret can be negative where a plan breaks a pin, or a hard or medium constraint that the
 * best plan known holds.
 *
 * @param name name of the plan
 * @param plan the plan
 * @param score its soft score over the draws, in the unit of scores
 * @param regret its regret over the draws, in the unit of scores; {@code given} is that on the data
 *     as given
 * @param greatestRegret greatest regret of a draw
 * @param best percent of the draws in which no plan that is known is better
 * @param infeasible percent of the draws in which it breaks a hard constraint, or a pin
 * @param meanRegret mean regret of the draws, if it was counted
 * @param meanRegretSolved mean regret of the draws for which the problem was solved anew, if any
 *     was: in the other draws the best plan known was found for another draw, and may be worse
 * @param figures its headline figures over the draws, first those of the whole, then by state
 */
public record PlanRegret(
    String name,
    Plan plan,
    Interval score,
    Interval regret,
    double greatestRegret,
    double best,
    double infeasible,
    OptionalDouble meanRegret,
    OptionalDouble meanRegretSolved,
    List<DrawnFigure> figures) {
  /**
   * Copies.
   *
   * @param name as above
   * @param plan as above
   * @param score as above
   * @param regret as above
   * @param greatestRegret as above
   * @param best as above
   * @param infeasible as above
   * @param meanRegret as above
   * @param meanRegretSolved as above
   * @param figures as above
   */
  public PlanRegret {
    figures = List.copyOf(figures);
  }

  /**
   * A plan without means and headline figures.
   *
   * @param name as above
   * @param plan as above
   * @param score as above
   * @param regret as above
   * @param greatestRegret as above
   * @param best as above
   * @param infeasible as above
   */
  public PlanRegret(
      String name,
      Plan plan,
      Interval score,
      Interval regret,
      double greatestRegret,
      double best,
      double infeasible) {
    this(
        name,
        plan,
        score,
        regret,
        greatestRegret,
        best,
        infeasible,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        List.of());
  }
}
