package org.delimit.geometry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * The lines along which the districts of different states meet. Stateless and safe for use by
 * several threads.
 */
public final class BorderLines {
  private BorderLines() {}

  /**
   * Two states, the lesser index first.
   *
   * @param a index of a state
   * @param b index of another state
   */
  public record Pair(int a, int b) {}

  /**
   * Finds the lines, in O(n · log n) of the vertices. Where the vertices of both sides differ
   * within the tolerance, the line is that of the district with the lower index.
   *
   * @param polygons polygons and multipolygons on the surface; a null or empty one has no lines
   * @param states index of the state of each polygon, in their order, zero or more
   * @param surface what their coordinates lie on
   * @param toleranceMetres as for {@link Adjacency#of(List, Surface, double)}
   * @return lines on the surface for each pair of states that share a border, in the order of the
   *     pairs
   * @throws IllegalArgumentException if the lengths differ, a geometry is no polygon or a
   *     coordinate does not lie on the surface
   */
  public static Map<Pair, Geometry> between(
      List<? extends Geometry> polygons, int[] states, Surface surface, double toleranceMetres) {
    if (polygons.size() != states.length) {
      throw new IllegalArgumentException(
          "The number of polygons (%d) must equal the number of states (%d)."
              .formatted(polygons.size(), states.length));
    }
    MapFrame frame = MapFrame.of(polygons, surface);
    SegmentTable segments = new SegmentTable(frame.in(polygons), surface);
    Map<Long, LineMerger> lines = new TreeMap<>();
    for (int first = 0; first < segments.count(); first++) {
      if (segments.isFirst(first)) {
        for (int next = segments.next(first); next >= 0; next = segments.next(next)) {
          int[] pair = {states[segments.owner(first)], states[segments.owner(next)]};
          add(lines, segments, first, pair, 0, 1);
        }
      }
    }
    List<Integer> unmatched = segments.unmatched();
    NearSegments near = new NearSegments(segments, unmatched, surface, toleranceMetres);
    for (int segment : unmatched) {
      for (NearSegments.Stretch stretch : near.along(segment)) {
        if (segments.owner(segment) < stretch.owner()) {
          int[] pair = {states[segments.owner(segment)], states[stretch.owner()]};
          add(lines, segments, segment, pair, stretch.from(), stretch.to());
        }
      }
    }
    Map<Pair, Geometry> merged = new LinkedHashMap<>();
    lines.forEach(
        (key, merger) -> {
          List<LineString> parts = new ArrayList<>();
          for (Object line : merger.getMergedLineStrings()) {
            parts.add((LineString) line);
          }
          Pair pair = new Pair((int) (key >> Integer.SIZE), (int) (long) key);
          merged.put(pair, frame.out(new GeometryFactory().buildGeometry(parts)));
        });
    return merged;
  }

  private static void add(
      Map<Long, LineMerger> lines,
      SegmentTable segments,
      int segment,
      int[] pair,
      double from,
      double to) {
    if (pair[0] == pair[1]) {
      return;
    }
    long key = (long) Math.min(pair[0], pair[1]) << Integer.SIZE | Math.max(pair[0], pair[1]);
    Coordinate[] ends = {at(segments, segment, from), at(segments, segment, to)};
    lines
        .computeIfAbsent(key, k -> new LineMerger())
        .add(new GeometryFactory().createLineString(ends));
  }

  private static Coordinate at(SegmentTable segments, int segment, double fraction) {
    // The ends keep their digits, so that lines meet.
    if (fraction == 0) {
      return new Coordinate(segments.x0(segment), segments.y0(segment));
    }
    if (fraction == 1) {
      return new Coordinate(segments.x1(segment), segments.y1(segment));
    }
    return new Coordinate(
        segments.x0(segment) + fraction * (segments.x1(segment) - segments.x0(segment)),
        segments.y0(segment) + fraction * (segments.y1(segment) - segments.y0(segment)));
  }
}
