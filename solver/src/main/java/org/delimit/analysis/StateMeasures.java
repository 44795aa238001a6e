package org.delimit.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan gives one state. Immutable.
 *
 * @param id id of the state
 * @param name name shown to people
 * @param districts number of districts
 * @param population persons, told apart by group or not
 * @param people persons by group, in the order of the problem
 * @param minorities persons of groups that have a home elsewhere only: Σ_g (1 − h_gs) p_sg over
 *     groups with a home
 * @param withoutHome persons of groups that have no home in any state
 * @param largestGroup name of the group with most persons, empty if nobody is told apart
 * @param largestMinority the largest group that is not at home here, groups without any home
 *     included; in a problem without homes the largest group counts as at home
 * @param fractionalization chance that two people told apart belong to different groups, 1 − Σ p²,
 *     0 to 1 (Cederman and Girardin 2006 discuss it)
 * @param polarization 4 Σ p² (1 − p), 0 to 1, 1 for two groups of equal size (Montalvo and
 *     Reynal-Querol 2005)
 * @param oilProduced q, barrels a day
 * @param entitlement e, barrels a day that the revenue formula of the problem gives the state
 * @param transfer e − q, barrels a day; positive if others pay
 * @param dependence part of its revenue that others must pay, max(0, e − q)/e, 0 to 1
 * @param producedPerHead barrels a day a thousand persons before revenue is shared, 1000 q/P
 * @param receivedPerHead barrels a day a thousand persons after it is shared, 1000 e/P
 */
public record StateMeasures(
    String id,
    String name,
    int districts,
    long population,
    Map<String, Long> people,
    long minorities,
    long withoutHome,
    String largestGroup,
    Optional<Minority> largestMinority,
    double fractionalization,
    double polarization,
    double oilProduced,
    double entitlement,
    double transfer,
    double dependence,
    double producedPerHead,
    double receivedPerHead) {
  /**
   * Copies.
   *
   * @param id as above
   * @param name as above
   * @param districts as above
   * @param population as above
   * @param people as above
   * @param minorities as above
   * @param withoutHome as above
   * @param largestGroup as above
   * @param largestMinority as above
   * @param fractionalization as above
   * @param polarization as above
   * @param oilProduced as above
   * @param entitlement as above
   * @param transfer as above
   * @param dependence as above
   * @param producedPerHead as above
   * @param receivedPerHead as above
   */
  public StateMeasures {
    people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
  }

  /**
   * The share of a group.
   *
   * @param group name of a group
   * @return percent of the population of the state, 0 to 100, 0 in an empty state
   */
  public double percent(String group) {
    return Rounded.percentOf(people.getOrDefault(group, 0L), population);
  }

  /**
   * Plain values for a file: percent to two decimals, indexes to four, barrels to three.
   *
   * @return values by name in the order of this record
   */
  public Map<String, Object> asMap() {
    Map<String, Object> percent = new LinkedHashMap<>();
    people.keySet().forEach(group -> percent.put(group, Rounded.percent(percent(group))));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", id);
    map.put("name", name);
    map.put("districts", districts);
    map.put("population", population);
    map.put("people", people);
    map.put("percent", percent);
    map.put("minorities", minorities);
    map.put("withoutHome", withoutHome);
    map.put("largestGroup", largestGroup);
    map.put("largestMinority", largestMinority.map(Minority::asMap).orElse(null));
    map.put("fractionalization", Rounded.index(fractionalization));
    map.put("polarization", Rounded.index(polarization));
    map.put("oilProduced", Rounded.amount(oilProduced));
    map.put("entitlement", Rounded.amount(entitlement));
    map.put("transfer", Rounded.amount(transfer));
    map.put("dependence", Rounded.index(dependence));
    map.put("producedPerHead", Rounded.amount(producedPerHead));
    map.put("receivedPerHead", Rounded.amount(receivedPerHead));
    return map;
  }
}
