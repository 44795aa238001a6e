package org.delimit.certify;

import java.util.List;
import java.util.Optional;
import org.delimit.model.Plan;

/**
 * What an ended proof leaves to one that goes on: worth keeping for hours of work, though the
 * layers of a sweep are not in it. Immutable.
 *
 * @param plan the best plan known
 * @param bound no plan costs less: weighted thousandths
 * @param prices prices of the districts in their order, in a scale of their own; empty if none were
 *     looked for
 */
public record ProvenSoFar(Optional<Plan> plan, long bound, List<Long> prices) {
  /**
   * Copies.
   *
   * @param plan as above
   * @param bound as above
   * @param prices as above
   */
  public ProvenSoFar {
    prices = List.copyOf(prices);
  }
}
