package org.delimit.explain;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many people of a group are exposed in a state under two plans.
 *
 * @param state id of the state
 * @param group name of the group
 * @param people persons of the group there under the first plan
 * @param peopleAfter persons of the group there under the second plan
 * @param before persons exposed under the first plan, 0 or all of them
 * @param after persons exposed under the second plan, 0 or all of them
 */
public record ExposedChange(
    String state, String group, long people, long peopleAfter, long before, long after) {
  /**
   * Plain values for a file.
   *
   * @return values by name in the order of this record
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("state", state);
    map.put("group", group);
    map.put("people", people);
    map.put("peopleAfter", peopleAfter);
    map.put("before", before);
    map.put("after", after);
    return map;
  }
}
