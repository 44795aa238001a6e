package org.delimit.geometry.coverage;

import static java.util.Locale.ROOT;

import org.locationtech.jts.geom.Geometry;

/**
 * What a repair does to one district.
 *
 * @param districtId id of the district
 * @param squareMetresBefore its area as it was given (of an invalid shape, what its rings add up
 *     to)
 * @param squareMetresAfter its area after the repair
 * @param changedSquareMetres area gained and area lost together, against the shape as it was given
 *     or, if that was invalid, as its rings were set right
 * @param movementMetres width of the widest piece of ground gained or lost
 * @param place that piece; null if only vertices were added or rings set right
 * @param invalidBefore whether the shape that was given crossed or touched itself
 */
public record RepairChange(
    String districtId,
    double squareMetresBefore,
    double squareMetresAfter,
    double changedSquareMetres,
    double movementMetres,
    Geometry place,
    boolean invalidBefore) {

  /**
   * The change in one sentence.
   *
   * @return a sentence with id, areas in square metres and movement in metres
   */
  public String text() {
    return String.format(
        ROOT,
        "district (%s) was repaired: %sarea %.0f square metres before, %.0f after, %.1f changed"
            + " hands, moved by at most %.2f metres.",
        districtId,
        invalidBefore ? "its rings were set right, " : "",
        squareMetresBefore,
        squareMetresAfter,
        changedSquareMetres,
        movementMetres);
  }
}
