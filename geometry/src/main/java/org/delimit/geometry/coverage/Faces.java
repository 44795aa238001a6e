package org.delimit.geometry.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The pieces into which lines part the plane, and which of them lie on both sides of a segment. Not
 * safe for use by several threads.
 */
final class Faces {
  /** Stands for the ground outside all faces. */
  static final int OUTSIDE = -1;

  private final List<Polygon> polygons = new ArrayList<>();
  private final Map<LineSegment, int[]> sides = new HashMap<>();

  /** Finds the faces between segments that meet at their ends only, the lesser end first. */
  Faces(Set<LineSegment> noded) {
    Polygonizer polygonizer = new Polygonizer();
    GeometryFactory factory = new GeometryFactory();
    for (LineSegment segment : noded) {
      polygonizer.add(factory.createLineString(new Coordinate[] {segment.p0, segment.p1}));
    }
    sorted(polygonizer).forEach(this::add);
  }

  /**
   * The polygons that were found, in an order of their own: JTS gives them, and begins their rings,
   * as its hash sets have it, which differs from run to run.
   */
  static List<Polygon> sorted(Polygonizer polygonizer) {
    List<Polygon> polygons = new ArrayList<>();
    for (Object polygon : polygonizer.getPolygons()) {
      polygons.add((Polygon) ((Polygon) polygon).norm());
    }
    polygons.sort(null);
    return polygons;
  }

  int count() {
    return polygons.size();
  }

  Polygon polygon(int face) {
    return polygons.get(face);
  }

  /** The face on the other side of a segment of a face, or {@link #OUTSIDE}. */
  int across(int face, LineSegment segment) {
    int[] both = sides.get(segment);
    return both[0] == face ? both[1] : both[0];
  }

  /** The segments of all rings of polygons, ring by ring. */
  static List<List<LineSegment>> rings(Geometry polygonal) {
    List<List<LineSegment>> rings = new ArrayList<>();
    for (Object ring : LinearComponentExtracter.getLines(polygonal)) {
      Coordinate[] vertices = ((LineString) ring).getCoordinates();
      List<LineSegment> segments = new ArrayList<>();
      for (int v = 1; v < vertices.length; v++) {
        segments.add(ZoneNoding.segment(vertices[v - 1], vertices[v]));
      }
      rings.add(segments);
    }
    return rings;
  }

  private void add(Polygon polygon) {
    int face = polygons.size();
    polygons.add(polygon);
    for (List<LineSegment> ring : rings(polygon)) {
      for (LineSegment segment : ring) {
        int[] both = sides.computeIfAbsent(segment, s -> new int[] {OUTSIDE, OUTSIDE});
        both[both[0] == OUTSIDE ? 0 : 1] = face;
      }
    }
  }
}
