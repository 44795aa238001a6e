package org.delimit.geometry;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Lengths and areas on the WGS84 ellipsoid of geometries in degrees of longitude (x) and latitude
 * (y).
 *
 * <p>Edges are geodesics. Exact to nanometres: C. F. F. Karney, "Algorithms for geodesics", Journal
 * of Geodesy 87 (2013), as implemented by GeographicLib. About a microsecond an edge. Stateless and
 * safe for use by several threads.
 */
public final class Geodesy {
  /** Room for coordinates that stray beyond the edge of the world by rounding, degrees. */
  private static final double SLACK = 1e-9;

  private static final Geodesic EARTH = Geodesic.WGS84;

  private Geodesy() {}

  /**
   * The distance between two places.
   *
   * @param a longitude and latitude, degrees
   * @param b longitude and latitude, degrees
   * @return metres
   * @throws IllegalArgumentException if a coordinate is not geographic
   */
  public static double distance(Coordinate a, Coordinate b) {
    return distance(a.x, a.y, b.x, b.y);
  }

  /**
   * The length of all lines of a geometry, in O(vertices): of a line or ring its length, of a
   * polygon the length of its boundary with holes, of a point zero.
   *
   * @param geometry a geometry in degrees
   * @return metres
   * @throws IllegalArgumentException if a coordinate is not geographic
   */
  public static double length(Geometry geometry) {
    if (geometry instanceof LineString line) {
      return length(line.getCoordinateSequence());
    }
    if (geometry instanceof Polygon polygon) {
      double metres = length(polygon.getExteriorRing());
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        metres += length(polygon.getInteriorRingN(hole));
      }
      return metres;
    }
    double metres = 0;
    if (geometry instanceof GeometryCollection) {
      for (int part = 0; part < geometry.getNumGeometries(); part++) {
        metres += length(geometry.getGeometryN(part));
      }
    }
    return metres;
  }

  /**
   * The area of all polygons of a geometry less their holes, in O(vertices); zero for points and
   * lines.
   *
   * @param geometry a geometry in degrees
   * @return square metres
   * @throws IllegalArgumentException if a coordinate is not geographic
   */
  public static double area(Geometry geometry) {
    if (geometry instanceof Polygon polygon) {
      double squareMetres = ringArea(polygon.getExteriorRing().getCoordinateSequence());
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        squareMetres -= ringArea(polygon.getInteriorRingN(hole).getCoordinateSequence());
      }
      return squareMetres;
    }
    double squareMetres = 0;
    if (geometry instanceof GeometryCollection) {
      for (int part = 0; part < geometry.getNumGeometries(); part++) {
        squareMetres += area(geometry.getGeometryN(part));
      }
    }
    return squareMetres;
  }

  /**
   * Checks that numbers are a longitude and a latitude.
   *
   * @param longitude degrees
   * @param latitude degrees
   * @throws IllegalArgumentException if the longitude lies outside ±180 or the latitude outside
   *     ±90, or one is not a number; the message names the value
   */
  public static void requireGeographic(double longitude, double latitude) {
    if (longitude > 180 + SLACK && longitude <= 360) {
      throw new IllegalArgumentException(
          "The longitude (%s) must lie between -180 and 180 degrees: take 360 from those beyond, if they are degrees."
              .formatted(longitude));
    }
    if (!(Math.abs(longitude) <= 180 + SLACK)) {
      throw notGeographic("longitude", longitude, 180);
    }
    if (!(Math.abs(latitude) <= 90 + SLACK)) {
      throw notGeographic("latitude", latitude, 90);
    }
  }

  static double distance(double lonA, double latA, double lonB, double latB) {
    requireGeographic(lonA, latA);
    requireGeographic(lonB, latB);
    return EARTH.Inverse(clamp(latA), lonA, clamp(latB), lonB, GeodesicMask.DISTANCE).s12;
  }

  private static double length(CoordinateSequence line) {
    double metres = 0;
    for (int i = 1; i < line.size(); i++) {
      metres += distance(line.getX(i - 1), line.getY(i - 1), line.getX(i), line.getY(i));
    }
    return metres;
  }

  private static double ringArea(CoordinateSequence ring) {
    PolygonArea area = new PolygonArea(EARTH, false);
    for (int i = 0; i < ring.size() - 1; i++) {
      requireGeographic(ring.getX(i), ring.getY(i));
      area.AddPoint(clamp(ring.getY(i)), ring.getX(i));
    }
    return Math.abs(area.Compute().area);
  }

  private static double clamp(double latitude) {
    return Math.max(-90, Math.min(90, latitude));
  }

  private static IllegalArgumentException notGeographic(String what, double value, int limit) {
    return new IllegalArgumentException(
        "The %s (%s) must lie between -%d and %d degrees.".formatted(what, value, limit, limit));
  }
}
