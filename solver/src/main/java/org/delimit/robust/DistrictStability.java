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

  /**
   * The state it joins in most draws.
   *
   * @return index of a state, the first of equals, or -1 for a special district
   */
  public int mostFrequent() {
    int most = -1;
    for (int s = 0; s < shares.size(); s++) {
      most = shares.get(s) > (most < 0 ? 0 : shares.get(most)) ? s : most;
    }
    return most;
  }

  /**
   * In how many draws it joins that state.
   *
   * @return part of the draws, 0 to 1, 0 for a special district
   */
  public double greatestShare() {
    return mostFrequent() < 0 ? 0 : shares.get(mostFrequent());
  }
}
