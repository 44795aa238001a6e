package org.delimit.geometry;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * Which districts have a segment that does not simply part them from one other district.
 *
 * <p>Where valid polygons share all of their segments with exactly one other on the opposite side,
 * nothing is left to check: such segments fit, and the number of districts that cover the ground is
 * the same on both sides of them. Stateless and safe for use by several threads.
 */
final class LooseEnds {
  private LooseEnds() {}

  /**
   * Compares all segments, in O(n) expected of the vertices.
   *
   * @param polygons valid polygons and multipolygons
   * @return by index of the polygon
   */
  static boolean[] of(List<? extends Geometry> polygons, Surface surface) {
    SegmentTable segments = new SegmentTable(polygons, surface);
    boolean[] loose = new boolean[polygons.size()];
    for (int first = 0; first < segments.count(); first++) {
      if (segments.isFirst(first) && !parts(segments, first)) {
        for (int s = first; s >= 0; s = segments.next(s)) {
          loose[segments.owner(s)] = true;
        }
      }
    }
    return loose;
  }

  private static boolean parts(SegmentTable segments, int first) {
    int other = segments.next(first);
    return other >= 0
        && segments.next(other) < 0
        && segments.owner(first) != segments.owner(other)
        && segments.isInsideLeft(first) != segments.isInsideLeft(other);
  }
}
