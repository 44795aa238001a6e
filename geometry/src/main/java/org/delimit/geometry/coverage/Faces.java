package org.delimit.geometry.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snap.SnappingNoder;
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

  /** Nodes lines with a snapping distance, and finds the faces between them. */
  Faces(Collection<? extends Geometry> lines, double snap) {
    Polygonizer polygonizer = new Polygonizer();
    GeometryFactory factory = new GeometryFactory();
    for (LineSegment segment : noded(lines, snap)) {
      polygonizer.add(factory.createLineString(new Coordinate[] {segment.p0, segment.p1}));
    }
    for (Object polygon : polygonizer.getPolygons()) {
      add((Polygon) polygon);
    }
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

  /** The segments of all rings of a face, ring by ring. */
  static List<List<LineSegment>> rings(Polygon polygon) {
    List<List<LineSegment>> rings = new ArrayList<>();
    for (Object ring : LinearComponentExtracter.getLines(polygon)) {
      Coordinate[] vertices = ((LineString) ring).getCoordinates();
      List<LineSegment> segments = new ArrayList<>();
      for (int v = 1; v < vertices.length; v++) {
        segments.add(segment(vertices[v - 1], vertices[v]));
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

  private static Set<LineSegment> noded(Collection<? extends Geometry> lines, double snap) {
    List<SegmentString> strings = new ArrayList<>();
    for (Geometry geometry : lines) {
      for (Object line : LinearComponentExtracter.getLines(geometry)) {
        Coordinate[] vertices =
            CoordinateArrays.removeRepeatedPoints(((LineString) line).getCoordinates());
        if (vertices.length > 1) {
          strings.add(new NodedSegmentString(vertices, null));
        }
      }
    }
    SnappingNoder noder = new SnappingNoder(snap);
    noder.computeNodes(strings);
    Set<LineSegment> segments = new LinkedHashSet<>();
    for (Object string : noder.getNodedSubstrings()) {
      Coordinate[] vertices = ((SegmentString) string).getCoordinates();
      for (int v = 1; v < vertices.length; v++) {
        if (!vertices[v - 1].equals2D(vertices[v])) {
          segments.add(segment(vertices[v - 1], vertices[v]));
        }
      }
    }
    return segments;
  }

  /** A segment with the lesser end first, so that equal ones are equal. */
  private static LineSegment segment(Coordinate a, Coordinate b) {
    return a.compareTo(b) < 0 ? new LineSegment(a, b) : new LineSegment(b, a);
  }
}
