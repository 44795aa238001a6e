package org.delimit.analysis;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The people of one group in one state that is not their home.
 *
 * @param state id of a state
 * @param group name of a group
 * @param persons how many they are
 */
public record Minority(String state, String group, long persons) {
  /**
   * Plain values for a file.
   *
   * @return state, group and persons in this order
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("state", state);
    map.put("group", group);
    map.put("persons", persons);
    return map;
  }
}
