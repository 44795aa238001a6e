package org.delimit.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a state would stand on. Immutable.
 *
 * @param state id of the state
 * @param name name shown to people
 * @param population persons
 * @param squareKilometres land area, 0 if unknown
 * @param receivedPerHead oil money after it is shared, barrels a day a thousand persons
 * @param dependence part of its oil money that others must pay, 0 to 1
 * @param neighbours kilometres of border by id of the state it touches; those with special
 *     districts under {@code special}; bridges are no borders
 */
public record ViabilityRow(
    String state,
    String name,
    long population,
    double squareKilometres,
    double receivedPerHead,
    double dependence,
    Map<String, Double> neighbours) {
  /**
   * Copies, keeping the order.
   *
   * @param state as above
   * @param name as above
   * @param population as above
   * @param squareKilometres as above
   * @param receivedPerHead as above
   * @param dependence as above
   * @param neighbours as above
   */
  public ViabilityRow {
    neighbours = Collections.unmodifiableMap(new LinkedHashMap<>(neighbours));
  }

  /**
   * Plain values for a file; the area is null if unknown.
   *
   * @return values by name in the order of this record
   */
  public Map<String, Object> asMap() {
    Map<String, Object> borders = new LinkedHashMap<>();
    neighbours.forEach((id, kilometres) -> borders.put(id, Rounded.amount(kilometres)));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("state", state);
    map.put("name", name);
    map.put("population", population);
    map.put("squareKilometres", squareKilometres == 0 ? null : Rounded.amount(squareKilometres));
    map.put("receivedPerHead", Rounded.amount(receivedPerHead));
    map.put("dependence", Rounded.index(dependence));
    map.put("neighbourKilometres", borders);
    return map;
  }
}
