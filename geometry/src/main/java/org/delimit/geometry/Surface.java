package org.delimit.geometry;

import org.locationtech.jts.geom.Geometry;

/**
 * What the coordinates of a map lie on, and so how lengths and areas are measured. Safe for use by
 * several threads.
 */
public enum Surface {
  /** Degrees of longitude and latitude on the WGS84 ellipsoid: geodesic, see {@link Geodesy}. */
  WGS84 {
    @Override
    public double length(Geometry geometry) {
      return Geodesy.length(geometry);
    }

    @Override
    public double area(Geometry geometry) {
      return Geodesy.area(geometry);
    }

    @Override
    public void require(double x, double y) {
      Geodesy.requireGeographic(x, y);
    }

    @Override
    double distance(double xa, double ya, double xb, double yb) {
      return Geodesy.distance(xa, ya, xb, yb);
    }

    @Override
    double metresNorth() {
      return METRES_PER_DEGREE;
    }

    @Override
    double metresEast(double y) {
      return METRES_PER_DEGREE * Math.max(0.01, Math.cos(Math.toRadians(y)));
    }
  },

  /** A plane with coordinates in metres: Euclidean. The distortion of a projection stays in. */
  PLANE {
    @Override
    public double length(Geometry geometry) {
      return geometry.getLength();
    }

    @Override
    public double area(Geometry geometry) {
      return geometry.getArea();
    }

    @Override
    public void require(double x, double y) {
      if (!(Math.abs(x) <= FARTHEST_METRES && Math.abs(y) <= FARTHEST_METRES)) {
        throw new IllegalArgumentException(
            "The place (%s, %s) must lie within %.0f metres of the origin."
                .formatted(x, y, FARTHEST_METRES));
      }
    }

    @Override
    double distance(double xa, double ya, double xb, double yb) {
      return Math.hypot(xb - xa, yb - ya);
    }

    @Override
    double metresNorth() {
      return 1;
    }

    @Override
    double metresEast(double y) {
      return 1;
    }
  };

  private static final double METRES_PER_DEGREE = 111_319.49;

  /** No false easting or northing in use is as large. */
  private static final double FARTHEST_METRES = 1e9;

  /**
   * The length of all lines of a geometry, in O(vertices): of a polygon that of its boundary with
   * holes, of a point zero.
   *
   * @param geometry a geometry on this surface
   * @return metres
   * @throws IllegalArgumentException if a coordinate does not lie on this surface
   */
  public abstract double length(Geometry geometry);

  /**
   * The area of all polygons of a geometry less their holes, in O(vertices); zero for points and
   * lines.
   *
   * @param geometry a geometry on this surface
   * @return square metres
   * @throws IllegalArgumentException if a coordinate does not lie on this surface
   */
  public abstract double area(Geometry geometry);

  /**
   * Checks that a place lies on this surface.
   *
   * @param x longitude in degrees, or metres
   * @param y latitude in degrees, or metres
   * @throws IllegalArgumentException if it does not; the message names the value
   */
  public abstract void require(double x, double y);

  /** The distance between two places, metres. */
  abstract double distance(double xa, double ya, double xb, double yb);

  /** Metres a unit of y, about. */
  abstract double metresNorth();

  /** Metres a unit of x at a given y, about. */
  abstract double metresEast(double y);
}
