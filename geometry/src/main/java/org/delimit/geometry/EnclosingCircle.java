package org.delimit.geometry;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import net.sf.geographiclib.Gnomonic;
import net.sf.geographiclib.GnomonicData;
import org.locationtech.jts.algorithm.MinimumBoundingCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The smallest circle on the WGS84 ellipsoid around places, and their convex hull with geodesics as
 * sides. Immutable.
 *
 * @param longitude of the centre, degrees
 * @param latitude of the centre, degrees
 * @param radiusMetres geodesic distance from the centre to the farthest place
 */
record EnclosingCircle(double longitude, double latitude, double radiusMetres) {
  private static final Geodesic EARTH = Geodesic.WGS84;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static final int LEAST_RING = 4;

  /** A centre that moves less, in radii, has settled. */
  private static final double SETTLED = 1e-10;

  /** States settle in five rounds; only places all around the Earth may never do. */
  private static final int MOST_ROUNDS = 60;

  /** Places farther from the centre of the gnomonic projection go towards infinity, metres. */
  private static final double FARTHEST_METRES = 9e6;

  /**
   * Finds the circle. Seen from any centre, distances and directions are true in the azimuthal
   * equidistant plane around it. So where the smallest circle of that plane has its centre in the
   * origin, the places that hold it there hold it on the ellipsoid too: the origin is moved to the
   * centre until it stays.
   *
   * @param places longitudes and latitudes, at least one
   */
  static EnclosingCircle around(Coordinate[] places) {
    double longitude = places[0].x;
    double latitude = places[0].y;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Coordinate[] plane = new Coordinate[places.length];
      for (int i = 0; i < places.length; i++) {
        plane[i] = equidistant(longitude, latitude, places[i]);
      }
      MinimumBoundingCircle circle =
          new MinimumBoundingCircle(FACTORY.createMultiPointFromCoords(plane));
      Coordinate centre = circle.getCentre();
      double metres = Math.hypot(centre.x, centre.y);
      if (!(metres > SETTLED * circle.getRadius())) {
        break;
      }
      double azimuth = Math.toDegrees(Math.atan2(centre.x, centre.y));
      GeodesicData moved = EARTH.Direct(latitude, longitude, azimuth, metres);
      longitude = moved.lon2;
      latitude = moved.lat2;
    }
    double radius = 0;
    for (Coordinate place : places) {
      radius = Math.max(radius, Geodesy.distance(longitude, latitude, place.x, place.y));
    }
    return new EnclosingCircle(longitude, latitude, radius);
  }

  /**
   * The area inside, square metres: that of a geodesic circle on a surface of constant curvature,
   * 2π (1 − cos(r √K)) / K with the Gaussian curvature K of the ellipsoid at the centre. Right to
   * 3e-7 up to radii of 1,000 km.
   */
  double area() {
    double sine = Math.sin(Math.toRadians(latitude));
    double eccentricitySquare = EARTH.Flattening() * (2 - EARTH.Flattening());
    double polarRadius = EARTH.EquatorialRadius() * (1 - EARTH.Flattening());
    double curvature = square(1 - eccentricitySquare * sine * sine) / square(polarRadius);
    // 1 − cos x without cancellation.
    double half = Math.sin(Math.min(Math.PI, radiusMetres * Math.sqrt(curvature)) / 2);
    return 4 * Math.PI * half * half / curvature;
  }

  /**
   * The convex hull: in the gnomonic projection geodesics are straight, so it is the hull there (C.
   * F. F. Karney, "Algorithms for geodesics", section 8: they bend by metres at 1,000 km).
   *
   * @param places longitudes and latitudes
   * @param longitude of the centre of the projection, degrees
   * @param latitude of the centre of the projection, degrees
   * @return a polygon in degrees, points if the hull has no area; null if a place is about a
   *     quarter of the Earth or more from the centre
   */
  static Geometry hull(Coordinate[] places, double longitude, double latitude) {
    Gnomonic projection = new Gnomonic(EARTH);
    Coordinate[] plane = new Coordinate[places.length];
    for (int i = 0; i < places.length; i++) {
      if (Geodesy.distance(longitude, latitude, places[i].x, places[i].y) > FARTHEST_METRES) {
        return null;
      }
      GnomonicData to = projection.Forward(latitude, longitude, places[i].y, places[i].x);
      plane[i] = new Coordinate(to.x, to.y);
    }
    Coordinate[] corners = FACTORY.createMultiPointFromCoords(plane).convexHull().getCoordinates();
    for (int i = 0; i < corners.length; i++) {
      GnomonicData from = projection.Reverse(latitude, longitude, corners[i].x, corners[i].y);
      corners[i] = new Coordinate(from.lon, from.lat);
    }
    return corners.length < LEAST_RING
        ? FACTORY.createMultiPointFromCoords(corners)
        : FACTORY.createPolygon(corners);
  }

  private static Coordinate equidistant(double longitude, double latitude, Coordinate place) {
    GeodesicData line =
        EARTH.Inverse(
            latitude, longitude, place.y, place.x, GeodesicMask.DISTANCE | GeodesicMask.AZIMUTH);
    double azimuth = Math.toRadians(line.azi1);
    return new Coordinate(line.s12 * Math.sin(azimuth), line.s12 * Math.cos(azimuth));
  }

  private static double square(double value) {
    return value * value;
  }
}
