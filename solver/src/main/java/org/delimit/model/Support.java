package org.delimit.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What part of the people of a district, or of one group in it, would accept a plan, as a poll or a
 * vote says. Parts are millionths of the people, {@link #UNKNOWN} where no figure was seen.
 *
 * @param district id of a district
 * @param group name of a group, or the empty text for everyone in the district who belongs to no
 *     group with a figure of its own there
 * @param part the figure in use
 * @param low the least of several figures, at most {@code part}
 * @param high the greatest of several figures, at least {@code part}
 * @param byState another figure by id of the state the district joins, or {@code special}
 */
public record Support(
    String district, String group, int part, int low, int high, Map<String, Integer> byState) {
  /** No figure was seen. */
  public static final int UNKNOWN = -1;

  /** All people, in millionths. */
  public static final int ALL = 1_000_000;

  /**
   * Checks and copies.
   *
   * @param district as above
   * @param group as above
   * @param part as above
   * @param low as above
   * @param high as above
   * @param byState as above
   * @throws IllegalArgumentException if a part is out of bounds or out of order
   */
  public Support {
    Objects.requireNonNull(district, "district");
    Objects.requireNonNull(group, "group");
    boolean known = 0 <= low && low <= part && part <= high && high <= ALL;
    if (!known && !(low == UNKNOWN && part == UNKNOWN && high == UNKNOWN)) {
      throw new IllegalArgumentException(
          "The support (%d, %d, %d) in district (%s) must be 0 to %d millionths, in order."
              .formatted(low, part, high, district, ALL));
    }
    for (int other : byState.values()) {
      if (other < 0 || other > ALL) {
        throw new IllegalArgumentException(
            "The support (%d) in district (%s) must be 0 to %d millionths."
                .formatted(other, district, ALL));
      }
    }
    byState = Collections.unmodifiableMap(new LinkedHashMap<>(byState));
  }

  /**
   * One figure for everyone in a district, whatever state it joins.
   *
   * @param district id of a district
   * @param part millionths of the people
   * @return support without a range
   */
  public static Support of(String district, int part) {
    return new Support(district, "", part, part, part, Map.of());
  }
}
