package org.delimit.geometry.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snap.SnappingIntersectionAdder;

/**
 * Lines noded around faults, and where no two districts share them: around faults, vertices and
 * lines nearer to each other than the snapping distance become one and crossings become vertices,
 * as JTS's {@code SnappingNoder} does it everywhere. Other segments stay as they are, and so do
 * vertices out of the zone: districts that are not near to a fault may share them. Not safe for use
 * by several threads.
 */
final class ZoneNoding {
  /** One in so many vertices is put into the index at random, so that it stays shallow. */
  private static final int SEEDED = 100;

  private final FaultZone zone;
  private final Set<LineSegment> loose;
  private final double snap;
  private final KeepingIndex index;
  private final Set<LineSegment> segments = new LinkedHashSet<>();
  private final List<List<Coordinate>> runs = new ArrayList<>();

  private ZoneNoding(FaultZone zone, Set<LineSegment> loose, double snap) {
    this.zone = zone;
    this.loose = loose;
    this.snap = snap;
    index = new KeepingIndex(snap);
  }

  /**
   * Nodes lines, in O(n · log n) of their vertices.
   *
   * @param loose segments that are noded wherever they are, the lesser end first: those no two
   *     districts share
   * @return the segments of the lines, each once, the lesser end first
   */
  static Set<LineSegment> of(
      Collection<? extends Geometry> lines, FaultZone zone, Set<LineSegment> loose, double snap) {
    ZoneNoding noding = new ZoneNoding(zone, loose, snap);
    for (Geometry geometry : lines) {
      for (Object line : LinearComponentExtracter.getLines(geometry)) {
        noding.add(((LineString) line).getCoordinates());
      }
    }
    noding.node();
    return noding.segments;
  }

  /** A segment with the lesser end first, so that equal ones are equal. */
  static LineSegment segment(Coordinate a, Coordinate b) {
    return a.compareTo(b) < 0 ? new LineSegment(a, b) : new LineSegment(b, a);
  }

  private void add(Coordinate[] line) {
    List<Coordinate> run = new ArrayList<>();
    for (int v = 1; v < line.length; v++) {
      if (zone.touches(line[v - 1], line[v]) || loose.contains(segment(line[v - 1], line[v]))) {
        if (run.isEmpty()) {
          run.add(line[v - 1]);
          runs.add(run);
        }
        run.add(line[v]);
      } else {
        keep(line[v - 1], line[v]);
        run = new ArrayList<>();
      }
    }
  }

  private void keep(Coordinate a, Coordinate b) {
    if (!a.equals2D(b)) {
      segments.add(segment(a, b));
    }
  }

  private void node() {
    seed();
    List<SegmentString> strings = new ArrayList<>();
    for (List<Coordinate> run : runs) {
      CoordinateList snapped = new CoordinateList();
      for (Coordinate vertex : run) {
        snapped.add(index.snap(vertex), false);
      }
      if (snapped.size() > 1) {
        strings.add(new NodedSegmentString(snapped.toCoordinateArray(), null));
      }
    }
    MCIndexNoder noder = new MCIndexNoder(new SnappingIntersectionAdder(snap, index), 2 * snap);
    noder.computeNodes(strings);
    for (Object string : noder.getNodedSubstrings()) {
      Coordinate[] vertices = ((SegmentString) string).getCoordinates();
      for (int v = 1; v < vertices.length; v++) {
        keep(vertices[v - 1], vertices[v]);
      }
    }
  }

  /* Vertices that stay come first: the others are drawn to them. */
  private void seed() {
    List<Coordinate> moving = new ArrayList<>();
    for (List<Coordinate> run : runs) {
      for (Coordinate vertex : run) {
        if (isNear(vertex)) {
          moving.add(vertex);
        } else {
          index.keep(vertex);
        }
      }
    }
    SplittableRandom random = new SplittableRandom(1);
    for (int k = 0; k < moving.size() / SEEDED; k++) {
      index.snap(moving.get(random.nextInt(moving.size())));
    }
  }

  private boolean isNear(Coordinate vertex) {
    return zone.touches(new Envelope(vertex));
  }
}
