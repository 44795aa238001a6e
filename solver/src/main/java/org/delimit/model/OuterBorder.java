package org.delimit.model;

import java.util.Objects;

/**
 * A stretch of a district's outline that it shares with no other district: a border with a
 * neighbouring country, a coast, or something unknown.
 *
 * @param district id of the district
 * @param neighbour what lies beyond: the id of a neighbouring country, {@link #COAST} or {@link
 *     #UNKNOWN}
 * @param metres length, kept to a millimetre
 */
public record OuterBorder(String district, String neighbour, double metres) {
  /** What lies beyond a coast. */
  public static final String COAST = "coast";

  /** What lies beyond if nothing is said. */
  public static final String UNKNOWN = "";

  /**
   * Figures are checked by the builder of the problem.
   *
   * @param district as above
   * @param neighbour as above
   * @param metres as above
   */
  public OuterBorder {
    Objects.requireNonNull(district, "district");
    Objects.requireNonNull(neighbour, "neighbour");
  }

  /**
   * The length as it is scored.
   *
   * @return millimetres
   */
  public long millimetres() {
    return Math.round(metres * 1000);
  }
}
