package org.delimit.solver;

import java.util.List;

/**
 * What can be told of feasible plans without a search for the best one.
 *
 * @param feasiblePlan whether there is one
 * @param reasons why there is none, a sentence or more each; empty unless that is proved
 */
public record Prospect(Existence feasiblePlan, List<String> reasons) {
  /** Whether a feasible plan exists. */
  public enum Existence {
    /** One was found. */
    EXISTS,
    /** It is proved that there is none. */
    IMPOSSIBLE,
    /** Neither was found out. */
    UNKNOWN
  }

  /**
   * Copies.
   *
   * @param feasiblePlan as above
   * @param reasons as above
   */
  public Prospect {
    reasons = List.copyOf(reasons);
  }
}
