package org.delimit.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.delimit.geometry.Dissolve;
import org.delimit.geometry.MapFrame;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;

/**
 * The shapes of districts and states, simplified together so that shared borders stay shared.
 * Shapes in degrees must not cross the 180th meridian.
 */
final class MapShapes {
  private static final int MAXIMUM_VERTICES = 120_000;
  private static final int MAXIMUM_ROUNDS = 16;

  private final Geometry[] districts;
  private final Envelope extent = new Envelope();
  private final MapFrame frame;

  private MapShapes(Geometry[] districts, MapFrame frame) {
    this.districts = districts;
    this.frame = frame;
    for (Geometry district : districts) {
      extent.expandToInclude(district.getEnvelopeInternal());
    }
  }

  /** Null geometries become empty ones; lines and points are left out. */
  static MapShapes of(List<Geometry> shapes) {
    return new MapShapes(simplified(areas(shapes)), MapFrame.of(List.of()));
  }

  /**
   * The same for shapes that may be no coverage, or cross the 180th meridian: those that cannot be
   * simplified together are drawn as they are.
   */
  static MapShapes ofAnyShapes(List<Geometry> shapes) {
    MapFrame frame = MapFrame.of(shapes);
    Geometry[] framed = areas(frame.in(shapes));
    try {
      return new MapShapes(simplified(framed), frame);
    } catch (TopologyException | IllegalArgumentException notACoverage) {
      return new MapShapes(framed, frame);
    }
  }

  /** A geometry in the frame the map is drawn in. */
  Geometry framed(Geometry place) {
    return frame.in(place);
  }

  boolean isEmpty() {
    return extent.isNull() || extent.getWidth() == 0 || extent.getHeight() == 0;
  }

  Envelope extent() {
    return extent;
  }

  Geometry district(int index) {
    return districts[index];
  }

  /** The union of the districts that are chosen, without the cracks between badly fitting ones. */
  Geometry union(IntPredicate chosen) {
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < districts.length; i++) {
      if (chosen.test(i)) {
        parts.add(districts[i]);
      }
    }
    return Dissolve.union(parts);
  }

  private static Geometry[] areas(List<Geometry> shapes) {
    GeometryFactory factory = new GeometryFactory();
    Geometry[] areas = new Geometry[shapes.size()];
    for (int i = 0; i < areas.length; i++) {
      Geometry shape = shapes.get(i);
      boolean area = shape instanceof Polygon || shape instanceof MultiPolygon;
      areas[i] = area ? shape : factory.createPolygon();
    }
    return areas;
  }

  /* The tolerance doubles from a 8000th of the extent until the map is small enough. */
  private static Geometry[] simplified(Geometry[] given) {
    Envelope all = new Envelope();
    for (Geometry shape : given) {
      all.expandToInclude(shape.getEnvelopeInternal());
    }
    double tolerance = Math.max(all.getWidth(), all.getHeight()) / 8000;
    Geometry[] shapes = given;
    for (int round = 0; round < MAXIMUM_ROUNDS && vertices(shapes) > MAXIMUM_VERTICES; round++) {
      shapes = CoverageSimplifier.simplify(given, tolerance);
      tolerance *= 2;
    }
    return shapes;
  }

  private static long vertices(Geometry[] shapes) {
    return Arrays.stream(shapes).mapToLong(Geometry::getNumPoints).sum();
  }
}
