package org.delimit.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.PlanScore;

/**
 * Connected districts that one plan has in one state and another plan in another. Immutable.
 *
 * @param number number of the area, from 1, the most populous first
 * @param from id of the state before
 * @param to id of the state after
 * @param districts ids of the districts, in the order of the problem
 * @param population persons
 * @param people persons by group, in the order of the problem
 * @param oil thousandths of a barrel a day produced there
 */
public record TransferredArea(
    int number,
    String from,
    String to,
    List<String> districts,
    long population,
    Map<String, Long> people,
    long oil) {
  /**
   * Copies.
   *
   * @param number as above
   * @param from as above
   * @param to as above
   * @param districts as above
   * @param population as above
   * @param people as above
   * @param oil as above
   */
  public TransferredArea {
    districts = List.copyOf(districts);
    people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
  }

  /**
   * Plain values for a file.
   *
   * @return values by name in the order of this record, oil in barrels a day
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("number", number);
    map.put("from", from);
    map.put("to", to);
    map.put("districts", districts);
    map.put("population", population);
    map.put("people", people);
    map.put("oil", PlanScore.decimal(oil));
    return map;
  }
}
