package org.delimit.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What part of one party inside the country would accept a plan.
 *
 * @param kind {@code group}, {@code state} or {@code special}
 * @param party name of a group, id of a state, or {@code special} for the special districts
 * @param people persons of the party
 * @param asked those of them for whom there is a figure; for a group, one of its own
 * @param percent supporters in percent of those asked; empty if nobody was
 * @param least percent of all its people who agree at least: the low figures hold, and none of
 *     those not asked agrees
 * @param most percent of all its people who agree at most: the high figures hold, and all of those
 *     not asked agree
 * @param verdict whether the party is above the threshold
 */
public record PartySupport(
    String kind,
    String party,
    long people,
    long asked,
    OptionalDouble percent,
    double least,
    double most,
    Verdict verdict) {
  /**
   * Plain values for a file, percent to two decimals.
   *
   * @return values by name in the order of this record
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", kind);
    map.put("party", party);
    map.put("people", people);
    map.put("asked", asked);
    map.put("percent", percent.isPresent() ? Rounded.percent(percent.getAsDouble()) : null);
    map.put("least", Rounded.percent(least));
    map.put("most", Rounded.percent(most));
    map.put("verdict", verdict.word());
    return map;
  }
}
