package org.delimit.analysis;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The people of a group in a district whose state is not their home.
 *
 * @param id id of the district
 * @param name name shown to people
 * @param state id of its state
 * @param persons people of the group
 * @param population all people of the district
 */
public record MinorityDistrict(
    String id, String name, String state, long persons, long population) {
  /**
   * Whether the group is large enough here for protection; exact.
   *
   * @param percent least percent of the people of the district
   * @return true if the group has that share
   */
  public boolean passes(int percent) {
    return persons * 100 >= percent * population;
  }

  /**
   * Plain values for a file.
   *
   * @return values by name, the share in percent to two decimals
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", id);
    map.put("name", name);
    map.put("state", state);
    map.put("persons", persons);
    map.put("percent", Rounded.percent(Rounded.percentOf(persons, population)));
    return map;
  }
}
