package org.delimit.geometry;

import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * How wide polygons are where they are widest: the diameter of the greatest circle inside.
 * Stateless and safe for use by several threads.
 */
public final class GroundWidth {
  private GroundWidth() {}

  /**
   * The width of a polygon, right to about a per cent for polygons up to a hundred kilometres high.
   *
   * @param polygonal a polygon or multipolygon, not empty
   * @param surface what its coordinates lie on
   * @param precisionMetres how exact the width must be, metres, more than zero
   * @return metres
   */
  public static double of(Geometry polygonal, Surface surface, double precisionMetres) {
    double metresEast = surface.metresEast(polygonal.getEnvelopeInternal().centre().y);
    Geometry metric =
        AffineTransformation.scaleInstance(metresEast, surface.metresNorth()).transform(polygonal);
    return 2 * MaximumInscribedCircle.getRadiusLine(metric, precisionMetres).getLength();
  }

  /**
   * Twice the area by the length of the boundary: the width of a long strip.
   *
   * @param polygonal a polygon or multipolygon
   * @param surface what its coordinates lie on
   * @return metres, zero if it is empty
   */
  public static double mean(Geometry polygonal, Surface surface) {
    double length = surface.length(polygonal);
    return length == 0 ? 0 : 2 * surface.area(polygonal) / length;
  }
}
