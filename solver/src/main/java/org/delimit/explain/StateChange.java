package org.delimit.explain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.delimit.model.PlanScore;

/**
 * What a state has under two plans. Immutable.
 *
 * @param state id of the state
 * @param before what it has under the first plan
 * @param after what it has under the second
 */
public record StateChange(String state, Holding before, Holding after) {
  /**
   * What one plan gives a state, or all states together.
   *
   * @param districts number of districts
   * @param population persons
   * @param exposed persons who are exposed there
   * @param produced thousandths of a barrel a day produced there
   * @param received thousandths of a barrel a day it receives under the revenue formula
   * @param border millimetres of border with other states, special districts left out; of all
   *     states together each border once
   */
  public record Holding(
      int districts, long population, long exposed, long produced, long received, long border) {
    Map<String, Object> asMap() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("districts", districts);
      map.put("population", population);
      map.put("exposed", exposed);
      map.put("oilProduced", PlanScore.decimal(produced));
      map.put("oilReceived", PlanScore.decimal(received));
      map.put("borderKilometres", BigDecimal.valueOf(border, 6).stripTrailingZeros());
      return map;
    }
  }

  /**
   * Plain values for a file.
   *
   * @return values by name in the order of this record, oil in barrels a day
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("state", state);
    map.put("before", before.asMap());
    map.put("after", after.asMap());
    return map;
  }
}
