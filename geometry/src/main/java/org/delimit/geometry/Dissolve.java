package org.delimit.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.util.AssertionFailedException;

/** Merges districts into the shape of a state. Stateless and safe for use by several threads. */
public final class Dissolve {
  /** Largest share of the planar area a union of a coverage may lose or gain by rounding. */
  private static final double AREA_TOLERANCE = 1e-9;

  /** Mean width below which a hole is a crack between lines that should be one, metres. */
  private static final double CRACK_METRES = Adjacency.DEFAULT_TOLERANCE_METRES;

  private Dissolve() {}

  /**
   * The union of polygons in degrees on WGS84, see {@link #union(List, Surface)}.
   *
   * @param polygons polygons and multipolygons in degrees; null and empty ones are left out
   * @return a polygon or multipolygon, empty if there is nothing to merge
   * @throws IllegalArgumentException if a geometry is neither, naming its index, or a hole of the
   *     union is not geographic
   */
  public static Geometry union(List<? extends Geometry> polygons) {
    return union(polygons, Surface.WGS84);
  }

  /**
   * The union of polygons: the fast union of a coverage, O(vertices · log vertices), or the general
   * one where the polygons overlap or their vertices do not match. Cracks are closed: holes with a
   * mean width below a metre, which remain where both sides of a border were drawn apart.
   *
   * @param polygons polygons and multipolygons; null and empty ones are left out
   * @param surface what their coordinates lie on
   * @return a polygon or multipolygon, empty if there is nothing to merge
   * @throws IllegalArgumentException if a geometry is neither, naming its index, or a hole of the
   *     union does not lie on the surface
   */
  public static Geometry union(List<? extends Geometry> polygons, Surface surface) {
    MapFrame frame = MapFrame.of(polygons, surface);
    return frame.out(closeCracks(unionWithCracks(frame.in(polygons)), surface));
  }

  static Geometry unionWithCracks(List<? extends Geometry> polygons) {
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < polygons.size(); i++) {
      Geometry polygon = polygons.get(i);
      if (polygon != null && !polygon.isEmpty()) {
        parts.add(requirePolygonal(polygon, i));
      }
    }
    if (parts.isEmpty()) {
      return new GeometryFactory().createPolygon();
    }
    Geometry union = coverageUnion(parts);
    return union != null ? union : polygonal(OverlayNGRobust.union(parts));
  }

  static Geometry requirePolygonal(Geometry geometry, int index) {
    if (!(geometry instanceof Polygon || geometry instanceof MultiPolygon)) {
      throw new IllegalArgumentException(
          "The geometry (%s) of district (%d) must be a polygon or multipolygon."
              .formatted(geometry.getGeometryType(), index));
    }
    return geometry;
  }

  /**
   * The polygons of a geometry as one; lines and points, left by overlays, are dropped.
   *
   * @param geometry any geometry
   * @return a polygon or multipolygon, empty if there is none
   */
  public static Geometry polygonal(Geometry geometry) {
    List<Polygon> polygons = new ArrayList<>();
    PolygonExtracter.getPolygons(geometry, polygons);
    polygons.removeIf(Geometry::isEmpty);
    GeometryFactory factory = geometry.getFactory();
    return switch (polygons.size()) {
      case 0 -> factory.createPolygon();
      case 1 -> polygons.get(0);
      default -> factory.createMultiPolygon(polygons.toArray(new Polygon[0]));
    };
  }

  private static Geometry closeCracks(Geometry union, Surface surface) {
    List<Polygon> closed = new ArrayList<>();
    for (int part = 0; part < union.getNumGeometries(); part++) {
      closed.add(closeCracks((Polygon) union.getGeometryN(part), surface));
    }
    return polygonal(union.getFactory().buildGeometry(closed));
  }

  private static Polygon closeCracks(Polygon polygon, Surface surface) {
    GeometryFactory factory = polygon.getFactory();
    List<LinearRing> holes = new ArrayList<>();
    for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
      LinearRing hole = polygon.getInteriorRingN(h);
      if (GroundWidth.mean(factory.createPolygon(hole), surface) >= CRACK_METRES) {
        holes.add(hole);
      }
    }
    return holes.size() == polygon.getNumInteriorRing()
        ? polygon
        : factory.createPolygon(polygon.getExteriorRing(), holes.toArray(new LinearRing[0]));
  }

  /* JTS does not check its input: polygons that are no coverage end in an exception, in an invalid
   * union or in a wrong area. */
  private static Geometry coverageUnion(List<Geometry> parts) {
    try {
      Geometry union = polygonal(CoverageUnion.union(flat(parts)));
      double area = 0;
      for (Geometry part : parts) {
        area += part.getArea();
      }
      boolean sameArea = Math.abs(union.getArea() - area) <= AREA_TOLERANCE * area;
      return sameArea && union.isValid() ? union : null;
    } catch (TopologyException | AssertionFailedException | IllegalArgumentException notACoverage) {
      return null;
    }
  }

  /* One multipolygon knows its dimension; a collection asks all members, at each node of the union. */
  private static Geometry flat(List<Geometry> parts) {
    List<Polygon> polygons = new ArrayList<>();
    parts.forEach(part -> PolygonExtracter.getPolygons(part, polygons));
    return parts.get(0).getFactory().createMultiPolygon(polygons.toArray(new Polygon[0]));
  }
}
