package org.delimit.geometry.coverage;

/**
 * What a repair may do.
 *
 * @param snapMetres vertices and lines nearer to each other become one, metres, at least {@value
 *     #LEAST_SNAP_METRES}
 * @param gapMetres holes between districts up to this width are filled, metres, zero or more
 * @param mostMetres the greatest movement of a district, metres; a repair that needs more is
 *     refused
 */
public record RepairLimits(double snapMetres, double gapMetres, double mostMetres) {
  /** The default snapping distance, metres. */
  public static final double DEFAULT_SNAP_METRES = 1;

  /** The least snapping distance, metres: below it the digits of coordinates run out. */
  public static final double LEAST_SNAP_METRES = 0.001;

  /**
   * Checks the limits.
   *
   * @param snapMetres as above
   * @param gapMetres as above
   * @param mostMetres as above
   * @throws IllegalArgumentException if the snapping distance is less than the least one or more
   *     than the greatest movement, or another limit is negative or no number
   */
  public RepairLimits {
    if (!(snapMetres >= LEAST_SNAP_METRES)) {
      throw new IllegalArgumentException(
          "The snapping distance (%s) must be %s metres or more."
              .formatted(snapMetres, LEAST_SNAP_METRES));
    }
    if (!(gapMetres >= 0)) {
      throw new IllegalArgumentException(
          "The gap width (%s) must be zero metres or more.".formatted(gapMetres));
    }
    if (!(mostMetres >= snapMetres)) {
      throw new IllegalArgumentException(
          "The greatest movement (%s) must be the snapping distance (%s) or more, metres."
              .formatted(mostMetres, snapMetres));
    }
  }

  /**
   * Limits with the default snapping distance that fill gaps up to the greatest movement.
   *
   * @param mostMetres the greatest movement of a district, metres
   * @return limits
   * @throws IllegalArgumentException if it is less than the least snapping distance
   */
  public static RepairLimits upTo(double mostMetres) {
    return new RepairLimits(Math.min(DEFAULT_SNAP_METRES, mostMetres), mostMetres, mostMetres);
  }
}
