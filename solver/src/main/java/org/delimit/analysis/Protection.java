package org.delimit.analysis;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many of a group's people who are not at home live where it is large enough for a threshold of
 * protection, N_ig / N_i ≥ t. In Belgium 30 % oblige a municipality to serve a minority and 50 %
 * fix its language (law of 1932).
 *
 * @param percent t, percent of the people of a district
 * @param districts districts that pass it
 * @param persons people of the group in them
 */
public record Protection(int percent, int districts, long persons) {
  /**
   * Plain values for a file.
   *
   * @return values by name in the order of this record
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("percent", percent);
    map.put("districts", districts);
    map.put("persons", persons);
    return map;
  }
}
