package org.delimit.geometry.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.delimit.geometry.Dissolve;
import org.delimit.geometry.GroundWidth;
import org.delimit.geometry.Surface;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The ground a district gained or lost.
 *
 * @param squareMetres its area
 * @param widthMetres the width of its widest piece
 * @param widest that piece, null if there is none
 */
record MovedGround(double squareMetres, double widthMetres, Polygon widest) {
  /** Less is rounding, square metres. */
  private static final double LEAST_AREA = 1e-3;

  /**
   * Compares two valid shapes; the width is right to about a fiftieth of the limit.
   *
   * @param twisted ground that counts as moved whatever became of it
   */
  static MovedGround between(
      Geometry before, Geometry after, Geometry twisted, Surface surface, double mostMetres) {
    Geometry moved =
        Dissolve.polygonal(OverlayNGRobust.overlay(before, after, OverlayNG.SYMDIFFERENCE));
    if (!twisted.isEmpty()) {
      moved = Dissolve.polygonal(OverlayNGRobust.overlay(moved, twisted, OverlayNG.UNION));
    }
    double total = surface.area(moved);
    if (total < LEAST_AREA) {
      return new MovedGround(0, 0, null);
    }
    TreeMap<Double, Polygon> byArea = new TreeMap<>(Comparator.reverseOrder());
    for (Object piece : PolygonExtracter.getPolygons(moved)) {
      byArea.put(surface.area((Polygon) piece), (Polygon) piece);
    }
    double width = 0;
    Polygon widest = null;
    for (double area : List.copyOf(byArea.keySet())) {
      // No circle inside is larger than the piece.
      if (2 * Math.sqrt(area / Math.PI) <= width) {
        break;
      }
      double here = GroundWidth.of(byArea.get(area), surface, Math.max(mostMetres / 50, 0.01));
      if (here > width) {
        width = here;
        widest = byArea.get(area);
      }
    }
    return new MovedGround(total, width, widest);
  }
}
