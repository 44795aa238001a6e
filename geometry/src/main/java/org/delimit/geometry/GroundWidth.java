package org.delimit.geometry;

import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * How wide polygons are where they are widest: the diameter of the greatest circle inside.
 * Stateless and safe for use by several threads.
 */
public final class GroundWidth {
  private static final double METRES_PER_DEGREE = 111_319.49;

  private GroundWidth() {}

  /**
   * The width of a polygon, right to about a per cent for polygons up to a hundred kilometres high.
   *
   * @param polygonal a polygon or multipolygon in degrees, not empty
   * @param precisionMetres how exact the width must be, metres, more than zero
   * @return metres
   */
  public static double of(Geometry polygonal, double precisionMetres) {
    double latitude = polygonal.getEnvelopeInternal().centre().y;
    double metresEast = METRES_PER_DEGREE * Math.max(0.01, Math.cos(Math.toRadians(latitude)));
    Geometry metric =
        AffineTransformation.scaleInstance(metresEast, METRES_PER_DEGREE).transform(polygonal);
    return 2 * MaximumInscribedCircle.getRadiusLine(metric, precisionMetres).getLength();
  }

  /**
   * Twice the area by the length of the boundary: the width of a long strip.
   *
   * @param polygonal a polygon or multipolygon in degrees
   * @return metres, zero if it is empty
   */
  public static double mean(Geometry polygonal) {
    double length = Geodesy.length(polygonal);
    return length == 0 ? 0 : 2 * Geodesy.area(polygonal) / length;
  }
}
