package org.delimit.pareto;

import java.util.List;
import org.delimit.model.Plan;

/**
 * A plan on a front. Immutable.
 *
 * @param name its name, unique on the front and the same for the same plan: {@code P01}, …
 * @param plan the plan
 * @param values its penalty under each term of the front, in thousandths of the term's unit
 * @param origin how it was met, one short sentence
 */
public record ParetoPlan(String name, Plan plan, List<Long> values, String origin) {
  /**
   * Copies.
   *
   * @param name as above
   * @param plan as above
   * @param values as above
   * @param origin as above
   */
  public ParetoPlan {
    values = List.copyOf(values);
  }
}
