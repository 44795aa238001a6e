package org.delimit.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the people of one group live under a plan: at home, left outside their home states, in
 * states without having a home anywhere, or in special districts. The four add up to its people.
 * Immutable.
 *
 * @param group name of the group
 * @param homes ids of the states that are its home
 * @param people persons in all districts
 * @param atHome persons in states that are its home
 * @param left persons in other states; 0 for a group without a home
 * @param withoutHome persons in states, if the group has no home in any
 * @param special persons in special districts
 * @param byState persons by state that is not its home, the largest first
 * @param districts the districts of these states with people of the group, the largest number first
 * @param protection one entry a threshold, for the people of {@code districts}
 */
public record GroupMinority(
    String group,
    List<String> homes,
    long people,
    long atHome,
    long left,
    long withoutHome,
    long special,
    List<Minority> byState,
    List<MinorityDistrict> districts,
    List<Protection> protection) {
  /** Districts that a file lists by group; the record holds all. */
  private static final int MOST_LISTED = 100;

  /**
   * Copies.
   *
   * @param group as above
   * @param homes as above
   * @param people as above
   * @param atHome as above
   * @param left as above
   * @param withoutHome as above
   * @param special as above
   * @param byState as above
   * @param districts as above
   * @param protection as above
   */
  public GroupMinority {
    homes = List.copyOf(homes);
    byState = List.copyOf(byState);
    districts = List.copyOf(districts);
    protection = List.copyOf(protection);
  }

  /**
   * People who would move if a part of those left did. No plan asks for it, and nobody forecasts
   * it.
   *
   * @param percent part that moves: 0 under full protection, 100 under full separation
   * @return persons, half a person rounded up
   */
  public long expectedToMove(int percent) {
    return MinorityReport.part(left, percent);
  }

  /**
   * Plain values for a file; of the districts the hundred with most people.
   *
   * @return values by name in the order of this record
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("group", group);
    map.put("homes", homes);
    map.put("people", people);
    map.put("atHome", atHome);
    map.put("left", left);
    map.put("withoutHome", withoutHome);
    map.put("special", special);
    map.put("byState", byState.stream().map(Minority::asMap).toList());
    map.put("protection", protection.stream().map(Protection::asMap).toList());
    map.put("expectedToMove", MinorityReport.moves(left));
    map.put("districtsInAll", districts.size());
    map.put(
        "districts", districts.stream().limit(MOST_LISTED).map(MinorityDistrict::asMap).toList());
    return map;
  }
}
