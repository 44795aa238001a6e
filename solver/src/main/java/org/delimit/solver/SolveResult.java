package org.delimit.solver;

import java.time.Duration;
import java.util.List;
import org.delimit.constraint.Explanation;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;

/**
 * What a search found.
 *
 * @param plan the best plan, feasible if one was found
 * @param explanation why it has its score
 * @param steps changes evaluated
 * @param elapsed time taken
 * @param seed seed of the search
 * @param history every improvement, oldest first
 * @param infeasible why no plan can be feasible, a sentence or more each; empty unless that is
 *     known
 */
public record SolveResult(
    Plan plan,
    Explanation explanation,
    long steps,
    Duration elapsed,
    long seed,
    List<Improvement> history,
    List<String> infeasible) {
  /**
   * Copies.
   *
   * @param plan as above
   * @param explanation as above
   * @param steps as above
   * @param elapsed as above
   * @param seed as above
   * @param history as above
   * @param infeasible as above
   */
  public SolveResult {
    history = List.copyOf(history);
    infeasible = List.copyOf(infeasible);
  }

  /**
   * The score of the plan.
   *
   * @return weighted penalties
   */
  public PlanScore score() {
    return explanation.score();
  }
}
