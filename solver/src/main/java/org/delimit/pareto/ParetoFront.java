package org.delimit.pareto;

import java.util.List;
import org.delimit.constraint.ConstraintType;

/**
 * Feasible plans none of which dominates another. Immutable.
 *
 * @param terms two or three constraints whose penalties are traded
 * @param plans the plans, by rising value of the first term, then the second, then the third
 * @param met number of feasible plans that were looked at
 * @param seed seed of the searches
 */
public record ParetoFront(List<ConstraintType> terms, List<ParetoPlan> plans, long met, long seed) {
  /**
   * Copies.
   *
   * @param terms as above
   * @param plans as above
   * @param met as above
   * @param seed as above
   */
  public ParetoFront {
    terms = List.copyOf(terms);
    plans = List.copyOf(plans);
  }
}
