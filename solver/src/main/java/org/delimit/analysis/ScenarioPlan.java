package org.delimit.analysis;

import java.util.Objects;
import org.delimit.constraint.Explanation;
import org.delimit.model.Plan;
import org.delimit.solver.SolveResult;

/**
 * The plan one scenario came to. Immutable.
 *
 * @param name the word the scenario is told apart by
 * @param title what people read
 * @param note what the scenario assumes, possibly empty
 * @param plan the plan, of the problem as the scenario has it
 * @param explanation its score under the constraints of the scenario
 */
public record ScenarioPlan(
    String name, String title, String note, Plan plan, Explanation explanation) {
  /**
   * Checks that nothing is missing.
   *
   * @param name as above
   * @param title as above
   * @param note as above
   * @param plan as above
   * @param explanation as above
   */
  public ScenarioPlan {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(explanation, "explanation");
  }

  /**
   * What a search found, under a name that is also its title.
   *
   * @param name the word the scenario is told apart by
   * @param result what was found
   * @return the plan with its score
   */
  public static ScenarioPlan of(String name, SolveResult result) {
    return new ScenarioPlan(name, name, "", result.plan(), result.explanation());
  }
}
