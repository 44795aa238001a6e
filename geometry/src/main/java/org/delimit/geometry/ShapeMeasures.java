package org.delimit.geometry;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.MinimumBoundingCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * How large and how compact a shape is, such as that of a state. Immutable.
 *
 * <p>In degrees area and perimeter are geodesic, the circle is the smallest geodesic circle and the
 * sides of the hull are geodesics, all on the WGS84 ellipsoid: no projection takes part. In a plane
 * all are Euclidean, with the distortion of its projection. Formulas: the vignette of redistmetrics
 * (Polsby and Popper 1991, Reock 1961).
 *
 * @param areaSquareMetres area less holes
 * @param perimeterMetres length of all rings: the outer ones of every polygon, and holes
 * @param polsbyPopper 4π · area / perimeter², 0 to 1, 1 for a circle
 * @param reock area by the area of the smallest circle around all of it, 0 to 1
 * @param hullRatio area by the area of the convex hull of all of it, 0 to 1
 * @param polygons number of polygons that do not share a line, islands counted
 */
public record ShapeMeasures(
    double areaSquareMetres,
    double perimeterMetres,
    double polsbyPopper,
    double reock,
    double hullRatio,
    int polygons) {

  /**
   * Measures the union of districts, in O(n · log n) of the vertices.
   *
   * @param districts polygons and multipolygons; null and empty ones are left out
   * @param surface what their coordinates lie on
   * @return the measures, empty if the union has no area
   * @throws IllegalArgumentException if a geometry is no polygon, naming its index, or a coordinate
   *     does not lie on the surface
   */
  public static Optional<ShapeMeasures> ofUnion(
      List<? extends Geometry> districts, Surface surface) {
    // Merged in the frame, so that the 180th meridian does not count as a border.
    List<Geometry> framed = MapFrame.of(districts, surface).in(districts);
    return measure(Dissolve.union(framed, surface), surface);
  }

  /**
   * Measures a shape, in O(n · log n) of the vertices. A shape with an edge on the 180th meridian
   * on either side is taken as one.
   *
   * @param shape a polygon or multipolygon whose polygons do not share lines
   * @param surface what its coordinates lie on
   * @return the measures, empty if it has no area
   * @throws IllegalArgumentException if it is no polygon, or a coordinate does not lie on the
   *     surface
   */
  public static Optional<ShapeMeasures> of(Geometry shape, Surface surface) {
    Dissolve.requirePolygonal(shape, 0);
    return measure(MapFrame.of(List.of(shape), surface).in(shape), surface);
  }

  private static Optional<ShapeMeasures> measure(Geometry shape, Surface surface) {
    double area = surface.area(shape);
    double perimeter = surface.length(shape);
    if (!(area > 0 && perimeter > 0)) {
      return Optional.empty();
    }
    double[] around = surface == Surface.PLANE ? inPlane(shape) : onEllipsoid(shape);
    return Optional.of(
        new ShapeMeasures(
            area,
            perimeter,
            ratio(4 * Math.PI * area, perimeter * perimeter),
            ratio(area, around[0]),
            ratio(area, around[1]),
            shape.getNumGeometries()));
  }

  /** Areas of circle and hull. */
  private static double[] inPlane(Geometry shape) {
    double radius = new MinimumBoundingCircle(shape).getRadius();
    return new double[] {Math.PI * radius * radius, shape.convexHull().getArea()};
  }

  /* The circle is held by corners of the hull, which are few. A shape that does not fit into half
   * the Earth has no hull but all of it; then the circle stands in. */
  private static double[] onEllipsoid(Geometry shape) {
    Coordinate[] places = shape.getCoordinates();
    Envelope extent = shape.getEnvelopeInternal();
    Geometry hull = EnclosingCircle.hull(places, extent.centre().x, extent.centre().y);
    EnclosingCircle circle = EnclosingCircle.around(hull == null ? places : hull.getCoordinates());
    if (hull == null) {
      hull = EnclosingCircle.hull(places, circle.longitude(), circle.latitude());
    }
    double circleArea = circle.area();
    return new double[] {circleArea, hull == null ? circleArea : Geodesy.area(hull)};
  }

  /* Rounding may carry a convex shape beyond 1. */
  private static double ratio(double part, double whole) {
    return Math.min(1, part / whole);
  }
}
