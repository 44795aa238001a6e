package org.delimit.report;

import java.util.Objects;
import org.delimit.model.Plan;

/**
 * A further plan of the problem under a name of its own. Immutable.
 *
 * @param name shown to people
 * @param plan the plan
 */
public record NamedPlan(String name, Plan plan) {
  /**
   * Checks that nothing is missing.
   *
   * @param name as above
   * @param plan as above
   */
  public NamedPlan {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(plan, "plan");
  }
}
