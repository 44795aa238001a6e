package org.delimit.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Long narrow inlets of the union of polygons: what a closing (a buffer out and back in) fills, is
 * at least {@value #SLENDER} times as long as wide, and has the union on nearly all sides, unlike
 * the fillets that a closing leaves in blunt corners. Where both sides belong to different
 * districts, an inlet may be a border that was drawn apart. Stateless and safe for use by several
 * threads.
 */
public final class OpenGaps {
  private static final int SLENDER = 6;

  /** Greatest share of the boundary of an inlet that may be its mouth. */
  private static final double MOUTH = 0.2;

  /** Mean width below which an inlet is rounding of the closing, metres. */
  private static final double LEAST_METRES = 0.1;

  /** How close to the union a rim lies, metres. */
  private static final double NEAR_METRES = 1e-4;

  private OpenGaps() {}

  /**
   * Finds inlets, in O(n · log n) of the vertices of the union.
   *
   * @param union a valid polygon or multipolygon
   * @param surface what its coordinates lie on
   * @param widthMetres the greatest width of an inlet, metres
   * @return inlets, bounded by the union and a curve across the mouth
   */
  public static List<Polygon> of(Geometry union, Surface surface, double widthMetres) {
    List<Polygon> inlets = new ArrayList<>();
    if (union.isEmpty() || widthMetres == 0) {
      return inlets;
    }
    double metresEast = surface.metresEast(union.getEnvelopeInternal().centre().y);
    double metresNorth = surface.metresNorth();
    Geometry metric =
        AffineTransformation.scaleInstance(metresEast, metresNorth).transform(withoutHoles(union));
    BufferParameters mitred = new BufferParameters(4);
    Geometry wider = BufferOp.bufferOp(metric, widthMetres / 2, mitred);
    Geometry closed = BufferOp.bufferOp(wider, -widthMetres / 2, mitred);
    Geometry filled =
        AffineTransformation.scaleInstance(1 / metresEast, 1 / metresNorth).transform(closed);
    Geometry more =
        Dissolve.polygonal(
            OverlayNGRobust.overlay(
                Dissolve.polygonal(filled), withoutHoles(union), OverlayNG.DIFFERENCE));
    IndexedFacetDistance rim = new IndexedFacetDistance(union);
    for (Object found : PolygonExtracter.getPolygons(more)) {
      Polygon inlet = (Polygon) found;
      double width = GroundWidth.mean(inlet, surface);
      double length = surface.length(inlet);
      if (width >= LEAST_METRES
          && length / 2 >= SLENDER * width
          && mouth(inlet, rim, surface) <= MOUTH * length) {
        inlets.add(inlet);
      }
    }
    return inlets;
  }

  private static double mouth(Polygon inlet, IndexedFacetDistance rim, Surface surface) {
    Coordinate[] vertices = inlet.getExteriorRing().getCoordinates();
    double near = NEAR_METRES / surface.metresNorth();
    double metres = 0;
    for (int v = 1; v < vertices.length; v++) {
      Coordinate middle = LineSegment.midPoint(vertices[v - 1], vertices[v]);
      if (!rim.isWithinDistance(inlet.getFactory().createPoint(middle), near)) {
        metres += surface.distance(vertices[v - 1], vertices[v]);
      }
    }
    return metres;
  }

  private static Geometry withoutHoles(Geometry union) {
    List<Geometry> shells = new ArrayList<>();
    for (Object part : PolygonExtracter.getPolygons(union)) {
      shells.add(union.getFactory().createPolygon(((Polygon) part).getExteriorRing()));
    }
    // Parts inside a hole of another part are covered by its shell.
    return shells.size() == 1 ? shells.get(0) : Dissolve.polygonal(OverlayNGRobust.union(shells));
  }
}
