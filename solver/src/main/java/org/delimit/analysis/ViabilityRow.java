package org.delimit.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
 * @param outer kilometres of outer border by id of what lies beyond; empty if none is known
 * @param coast whether it has a coast; empty if that is not known
 */
public record ViabilityRow(
    String state,
    String name,
    long population,
    double squareKilometres,
    double receivedPerHead,
    double dependence,
    Map<String, Double> neighbours,
    Map<String, Double> outer,
    Optional<Boolean> coast) {
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
   * @param outer as above
   * @param coast as above
   */
  public ViabilityRow {
    neighbours = Collections.unmodifiableMap(new LinkedHashMap<>(neighbours));
    outer = Collections.unmodifiableMap(new LinkedHashMap<>(outer));
  }

  /**
   * Plain values for a file; the area is null if unknown.
   *
   * @return values by name in the order of this record
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("state", state);
    map.put("name", name);
    map.put("population", population);
    map.put("squareKilometres", squareKilometres == 0 ? null : Rounded.amount(squareKilometres));
    map.put("receivedPerHead", Rounded.amount(receivedPerHead));
    map.put("dependence", Rounded.index(dependence));
    map.put("neighbourKilometres", rounded(neighbours));
    map.put("outerKilometres", rounded(outer));
    map.put("coast", coast.orElse(null));
    return map;
  }

  private static Map<String, Object> rounded(Map<String, Double> kilometres) {
    Map<String, Object> rounded = new LinkedHashMap<>();
    kilometres.forEach((id, length) -> rounded.put(id, Rounded.amount(length)));
    return rounded;
  }
}
