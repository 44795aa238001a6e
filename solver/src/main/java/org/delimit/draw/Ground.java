package org.delimit.draw;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.BorderLines;
import org.delimit.geometry.Dissolve;
import org.delimit.geometry.MapFrame;
import org.delimit.geometry.Surface;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;

/**
 * The districts of a map on a sheet, by the equirectangular projection that is true to scale at the
 * middle latitude, as the report draws them. Immutable, but for the geometries it holds.
 */
final class Ground {
  /** Mean radius of the Earth (IUGG), kilometres. */
  private static final double EARTH_KILOMETRES = 6371.0088;

  private static final int MANY_VERTICES = 100_000;

  /** The tolerance doubles each time, to no more than a pixel and a half. */
  private static final int ROUNDS = 3;

  /** Part of the extent that is no more than a third of a pixel. */
  private static final double FINEST = 1.0 / 3000;

  private final Geometry[] districts;
  private final Envelope extent;
  private final double scaleX;
  private final double scaleY;
  private final double left;
  private final double top;
  private final ShapeWriter writer;

  /**
   * Districts that can be drawn in any box.
   *
   * @param districts one polygon or multipolygon each, which may be empty
   * @param extent what they cover, with a width and a height
   */
  record Land(Geometry[] districts, Envelope extent) {}

  private Ground(Land land, double[] box) {
    districts = land.districts();
    extent = land.extent();
    double narrow = narrow(extent);
    double fit =
        Math.min(
            box[2] / (extent.getWidth() * narrow), box[3] / Math.max(1e-12, extent.getHeight()));
    scaleY = fit;
    scaleX = fit * narrow;
    left = box[0] + (box[2] - extent.getWidth() * scaleX) / 2;
    top = box[1];
    writer = new ShapeWriter((place, point) -> point.setLocation(x(place.x), y(place.y)));
    writer.setRemoveDuplicatePoints(true);
  }

  /** The land in a box. */
  static Ground of(Land land, double x, double y, double width, double height) {
    return new Ground(land, new double[] {x, y, width, height});
  }

  /**
   * Makes shapes ready, which takes longest.
   *
   * @param shapes one a district in degrees, null or empty where there is none
   * @throws IllegalArgumentException if no shape has an area
   */
  static Land land(List<Geometry> shapes) {
    Geometry[] areas = areas(MapFrame.of(shapes).in(shapes));
    Envelope extent = extent(areas);
    if (extent.isNull() || extent.getWidth() == 0 || extent.getHeight() == 0) {
      throw new IllegalArgumentException("There are no shapes to draw.");
    }
    return new Land(simplified(areas, extent), extent);
  }

  private static double narrow(Envelope extent) {
    double middle = (extent.getMinY() + extent.getMaxY()) / 2;
    return Math.max(0.05, StrictMath.cos(StrictMath.toRadians(middle)));
  }

  private static Geometry[] areas(List<Geometry> shapes) {
    GeometryFactory factory = new GeometryFactory();
    return shapes.stream()
        .map(
            shape ->
                shape instanceof Polygon || shape instanceof MultiPolygon
                    ? shape
                    : factory.createPolygon())
        .toArray(Geometry[]::new);
  }

  private static Envelope extent(Geometry[] shapes) {
    Envelope all = new Envelope();
    Arrays.stream(shapes).forEach(shape -> all.expandToInclude(shape.getEnvelopeInternal()));
    return all;
  }

  private static Geometry[] simplified(Geometry[] shapes, Envelope extent) {
    double tolerance = Math.max(extent.getWidth(), extent.getHeight()) * FINEST;
    Geometry[] simple = shapes;
    try {
      for (int round = 0; round < ROUNDS && vertices(simple) > MANY_VERTICES; round++) {
        simple = CoverageSimplifier.simplify(shapes, tolerance);
        tolerance *= 2;
      }
    } catch (TopologyException | IllegalArgumentException noCoverage) {
      return shapes;
    }
    return simple;
  }

  private static long vertices(Geometry[] shapes) {
    return Arrays.stream(shapes).mapToLong(Geometry::getNumPoints).sum();
  }

  double height() {
    return extent.getHeight() * scaleY;
  }

  double kilometresPerPixel() {
    return StrictMath.toRadians(1) * EARTH_KILOMETRES / scaleY;
  }

  Geometry district(int index) {
    return districts[index];
  }

  Shape shape(Geometry geometry) {
    return writer.toShape(geometry);
  }

  /** The union of the districts that are chosen. */
  Geometry union(IntPredicate chosen) {
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < districts.length; i++) {
      if (chosen.test(i)) {
        parts.add(districts[i]);
      }
    }
    return Dissolve.union(parts);
  }

  /** The lines between districts whose numbers differ. */
  Collection<Geometry> linesBetween(int[] numbers) {
    return BorderLines.between(
            Arrays.asList(districts), numbers, Surface.WGS84, Adjacency.DEFAULT_TOLERANCE_METRES)
        .values();
  }

  /** A place well inside a shape, x and y on the sheet, and how far it is from the border. */
  double[] middle(Geometry shape) {
    Geometry largest = shape;
    for (int part = 0; part < shape.getNumGeometries(); part++) {
      Geometry next = shape.getGeometryN(part);
      if (part == 0 || next.getArea() > largest.getArea()) {
        largest = next;
      }
    }
    MaximumInscribedCircle circle =
        new MaximumInscribedCircle(largest, Math.sqrt(largest.getArea()) / 50);
    Coordinate centre = circle.getCenter().getCoordinate();
    double radius = circle.getRadiusLine().getLength() * Math.min(scaleX, scaleY);
    return new double[] {x(centre.x), y(centre.y), radius};
  }

  /** The width of a shape on the sheet. */
  double width(Geometry shape) {
    return shape.getEnvelopeInternal().getWidth() * scaleX;
  }

  double x(double longitude) {
    return left + (longitude - extent.getMinX()) * scaleX;
  }

  double y(double latitude) {
    return top + (extent.getMaxY() - latitude) * scaleY;
  }
}
