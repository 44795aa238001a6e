package org.delimit.robust;

import java.util.List;

/**
 * Where a district goes when the data change. Immutable.
 *
 * @param district index of the district
 * @param shares part of the draws in whose best plan it joins each state, 0 to 1, in the order of
 *     the states; all 0 for a special district
 */
public record DistrictStability(int district, List<Double> shares) {
  /**
   * Copies.
   *
   * @param district as above
   * @param shares as above
   */
  public DistrictStability {
    shares = List.copyOf(shares);
  }
}
