package org.delimit.analysis;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a plan means for displaced people of one group, by where they came from. The last four add
 * up to the first.
 *
 * @param group name of the group, or the empty text if it is not known
 * @param persons displaced people
 * @param couldReturn their origin lies in a state that is home of their group
 * @param stranded their origin lies in another state, and their group has a home
 * @param undecided their origin lies in a state, and their group has no home or is not known
 * @param special their origin lies in a special district
 */
public record Returns(
    String group, long persons, long couldReturn, long stranded, long undecided, long special) {
  Returns plus(Returns other) {
    return new Returns(
        group,
        persons + other.persons,
        couldReturn + other.couldReturn,
        stranded + other.stranded,
        undecided + other.undecided,
        special + other.special);
  }

  /**
   * Plain values for a file.
   *
   * @return values by name in the order of this record
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("group", group);
    map.put("persons", persons);
    map.put("couldReturn", couldReturn);
    map.put("stranded", stranded);
    map.put("undecided", undecided);
    map.put("special", special);
    return map;
  }
}
