package org.delimit.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The special districts together: they belong to no state, and their people are never hidden.
 * Immutable.
 *
 * @param districts number of special districts
 * @param population persons, told apart by group or not
 * @param people persons by group, in the order of the problem
 * @param withHome persons of groups that have a home in some state
 * @param withoutHome persons of groups that have no home in any state
 * @param oilProduced barrels a day
 */
public record SpecialMeasures(
    int districts,
    long population,
    Map<String, Long> people,
    long withHome,
    long withoutHome,
    double oilProduced) {
  /**
   * Copies.
   *
   * @param districts as above
   * @param population as above
   * @param people as above
   * @param withHome as above
   * @param withoutHome as above
   * @param oilProduced as above
   */
  public SpecialMeasures {
    people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
  }

  static SpecialMeasures of(PeopleTally tally, Homes homes) {
    int row = tally.states();
    long without = homes.withoutHome(tally.people(row));
    return new SpecialMeasures(
        tally.districts(row),
        tally.population(row),
        StateMeasuring.byGroup(tally.problem(), tally.people(row)),
        tally.toldApart(row) - without,
        without,
        tally.oil(row) / 1000.0);
  }

  /**
   * Plain values for a file.
   *
   * @return values by name in the order of this record
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("districts", districts);
    map.put("population", population);
    map.put("people", people);
    map.put("withHome", withHome);
    map.put("withoutHome", withoutHome);
    map.put("oilProduced", Rounded.amount(oilProduced));
    return map;
  }
}
