package org.delimit.robust;

import java.util.List;

/**
 * What draws of uncertain data do to plans. Immutable.
 *
 * @param draws number of draws
 * @param solved number of draws for which the problem was solved anew
 * @param steps steps of each of these searches
 * @param seed seed of draws and searches
 * @param plans plans that were compared, the plan asked about first
 * @param districts one entry a district, in the order of the problem
 */
public record Robustness(
    int draws,
    int solved,
    long steps,
    long seed,
    List<PlanRegret> plans,
    List<DistrictStability> districts) {
  /**
   * Copies.
   *
   * @param draws as above
   * @param solved as above
   * @param steps as above
   * @param seed as above
   * @param plans as above
   * @param districts as above
   */
  public Robustness {
    plans = List.copyOf(plans);
    districts = List.copyOf(districts);
  }
}
