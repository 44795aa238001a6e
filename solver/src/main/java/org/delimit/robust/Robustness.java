package org.delimit.robust;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.delimit.model.PartitionProblem;

/**
 * What draws of uncertain data do to plans. Immutable.
 *
 * @param draws number of draws
 * @param solved number of draws for which the problem was solved anew
 * @param steps steps of each of these searches
 * @param seed seed of draws and searches
 * @param plans plans that were compared, the plan asked about first
 * @param districts one entry a district, in the order of the problem, over the best plans known of
 *     the draws that were solved anew, or of all draws if none was
 * @param candidates number of different plans among which the best of each draw was looked for
 */
public record Robustness(
    int draws,
    int solved,
    long steps,
    long seed,
    List<PlanRegret> plans,
    List<DistrictStability> districts,
    int candidates) {
  /** A district belongs to the robust core if it joins one state in such a part of the draws. */
  public static final double CORE_SHARE = 0.95;

  /**
   * Copies.
   *
   * @param draws as above
   * @param solved as above
   * @param steps as above
   * @param seed as above
   * @param plans as above
   * @param districts as above
   * @param candidates as above
   */
  public Robustness {
    plans = List.copyOf(plans);
    districts = List.copyOf(districts);
  }

  /**
   * The same of plans that were compared with one another only.
   *
   * @param draws as above
   * @param solved as above
   * @param steps as above
   * @param seed as above
   * @param plans as above
   * @param districts as above
   */
  public Robustness(
      int draws,
      int solved,
      long steps,
      long seed,
      List<PlanRegret> plans,
      List<DistrictStability> districts) {
    this(draws, solved, steps, seed, plans, districts, plans.size());
  }

  /**
   * The problem of the plans.
   *
   * @return the problem
   */
  public PartitionProblem problem() {
    return plans.get(0).plan().problem();
  }

  /**
   * The districts that join the same state in at least 95 % of the draws.
   *
   * @return districts in the order of the problem, special ones left out
   */
  public List<DistrictStability> core() {
    return districts.stream().filter(each -> each.greatestShare() >= CORE_SHARE).toList();
  }

  /**
   * The other districts.
   *
   * @return districts, the least stable first, special ones left out
   */
  public List<DistrictStability> fringe() {
    return districts.stream()
        .filter(each -> each.mostFrequent() >= 0 && each.greatestShare() < CORE_SHARE)
        .sorted(Comparator.comparingDouble(DistrictStability::greatestShare))
        .toList();
  }

  /**
   * What this says, for people, and what it cannot say.
   *
   * @return sentences
   */
  public List<String> sentences() {
    return RobustSentences.of(this);
  }

  /**
   * Plain values for a file.
   *
   * @return values by name, those of {@code robust.json}
   */
  public Map<String, Object> asMap() {
    return new RobustMap(this).map();
  }

  /**
   * The stability of each district for tables and maps: {@code state} of the plan asked about,
   * {@code mostFrequent} state, its {@code share}, whether it belongs to the {@code core}, and
   * {@code share_STATE} for each state.
   *
   * @return plain values by name, one map a district
   */
  public List<Map<String, Object>> stability() {
    return districts.stream().map(each -> RobustMap.flat(this, each)).toList();
  }

  /**
   * Reads back what {@link #asMap} gave: amounts to three decimals, percent to two, shares to four.
   *
   * @param problem the problem of the plans
   * @param map plain values by name, numbers of any kind
   * @return the same as far as it was written
   * @throws org.delimit.model.InvalidProblemException naming the member that is missing or wrong
   */
  public static Robustness of(PartitionProblem problem, Map<String, Object> map) {
    return new RobustReader(problem).read(map);
  }
}
