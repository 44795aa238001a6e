package org.delimit.geometry;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * One fault of a coverage.
 *
 * @param kind what is wrong
 * @param districtIds ids of the districts concerned, in the order of the districts; never empty but
 *     for a gap nothing touches
 * @param place where: the point of an invalid polygon, the area of an overlap or gap, the lines of
 *     unmatched edges; null for an empty geometry
 * @param size how much, in the unit of the kind
 * @param message the fault in one sentence, with ids, size and place
 */
public record CoverageFinding(
    Kind kind, List<String> districtIds, Geometry place, double size, String message) {

  /** What can be wrong with a coverage. */
  public enum Kind {
    /** A district without a shape; size 0. */
    EMPTY("none"),
    /** A shape that is no polygon, such as a line; size 0. */
    NOT_POLYGON("none"),
    /** A polygon that crosses or touches itself; size 0. */
    INVALID("none"),
    /** Two polygons that cover the same ground; size is its area. */
    OVERLAP("square metres"),
    /** Two polygons that cover the same ground and no other; size is its area. */
    DUPLICATE("square metres"),
    /** A part of a district thinner than a border can be drawn; size is its area. */
    SLIVER("square metres"),
    /** Lines that run along each other with different vertices; size is their length. */
    UNMATCHED("metres"),
    /** A narrow hole between districts; size is its area. */
    GAP("square metres"),
    /** A district that a repair would move too far; size is its movement. */
    UNREPAIRED("metres");

    private final String unit;

    Kind(String unit) {
      this.unit = unit;
    }

    /**
     * The unit of the size of findings of this kind.
     *
     * @return {@code none}, {@code metres} or {@code square metres}
     */
    public String unit() {
      return unit;
    }
  }

  /**
   * Copies the ids.
   *
   * @param kind what is wrong
   * @param districtIds ids of the districts concerned
   * @param place where, or null
   * @param size how much, in the unit of the kind
   * @param message the fault in one sentence
   */
  public CoverageFinding {
    districtIds = List.copyOf(districtIds);
  }
}
