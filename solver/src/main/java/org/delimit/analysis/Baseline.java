package org.delimit.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One plan, or the absence of one, in the figures that are compared side by side. Immutable.
 *
 * @param id {@code noPartition}, {@code reference}, {@code plan} or {@code lowerBound}
 * @param name name shown to people
 * @param exposure persons exposed, by the measure of {@link Baselines#measure()}; for no partition
 *     under the measure homeland, the persons outside the largest group
 * @param percent the same in percent of the population of all districts
 * @param minorities W, persons left as minorities ({@link PlanMeasures#minorities}); empty if there
 *     is no plan to count them in or no group has a home
 * @param borderKilometres new border between states; empty if there is no plan to draw it
 * @param transfers barrels a day that cross the new borders; empty if there is no plan
 * @param comparable whether it counts the same people as the plans of the problem
 * @param note what the figures mean and leave out, possibly empty
 */
public record Baseline(
    String id,
    String name,
    double exposure,
    double percent,
    OptionalLong minorities,
    OptionalDouble borderKilometres,
    OptionalDouble transfers,
    boolean comparable,
    String note) {
  /**
   * Plain values for a file: persons and kilometres to three decimals, percent to two; null where a
   * figure does not exist.
   *
   * @return values by name in the order of this record, without the id
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", name);
    map.put("exposure", Rounded.amount(exposure));
    map.put("percent", Rounded.percent(percent));
    map.put("minorities", minorities.isPresent() ? minorities.getAsLong() : null);
    map.put("borderKilometres", orNull(borderKilometres));
    map.put("transfers", orNull(transfers));
    map.put("comparable", comparable);
    map.put("note", note);
    return map;
  }

  private static Object orNull(OptionalDouble value) {
    return value.isPresent() ? Rounded.amount(value.getAsDouble()) : null;
  }
}
