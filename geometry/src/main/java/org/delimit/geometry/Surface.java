package org.delimit.geometry;

import org.locationtech.jts.geom.Coordinate;
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
    public double metresNorth() {
      return METRES_PER_DEGREE;
    }

    @Override
    public double metresEast(double y) {
      return METRES_PER_DEGREE * Math.max(0.01, StrictMath.cos(Math.toRadians(y)));
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
    public double metresNorth() {
      return 1;
    }

    @Override
    public double metresEast(double y) {
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

  /**
   * The distance between two places.
   *
   * @param a a place on this surface
   * @param b another
   * @return metres
   * @throws IllegalArgumentException if a place does not lie on this surface
   */
  public double distance(Coordinate a, Coordinate b) {
    require(a.x, a.y);
    require(b.x, b.y);
    return distance(a.x, a.y, b.x, b.y);
  }

  /** The distance between two places, metres. */
  abstract double distance(double xa, double ya, double xb, double yb);

  /**
   * How long a unit of y is, about.
   *
   * @return metres
   */
  public abstract double metresNorth();

  /**
   * How long a unit of x is, about.
   *
   * @param y where
   * @return metres
   */
  public abstract double metresEast(double y);
}
