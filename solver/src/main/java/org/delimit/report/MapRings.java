package org.delimit.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.kdtree.KdNode;
import org.locationtech.jts.index.kdtree.KdTree;

/**
 * Polygons as rings of whole places on a canvas. Where a corner of one district lies within a unit
 * of an edge of another that nobody else has, the edge is bent through it: what was one border in
 * the data but for its vertices is one border on the map.
 */
final class MapRings {
  private static final double NEAR = 1.0;

  private MapRings() {}

  /** The rings of each district; those that shrink to a line on the canvas are left out. */
  static List<List<long[]>> of(MapShapes shapes, int districts, MapCanvas canvas) {
    List<List<long[]>> rings = new ArrayList<>();
    for (int i = 0; i < districts; i++) {
      rings.add(rings(shapes.district(i), canvas));
    }
    Set<Long> loose = MapTopology.loosePoints(rings);
    KdTree near = new KdTree();
    for (List<long[]> district : rings) {
      for (long[] ring : district) {
        for (long point : ring) {
          if (loose.contains(point)) {
            near.insert(place(point));
          }
        }
      }
    }
    rings.forEach(district -> district.replaceAll(ring -> bent(ring, loose, near)));
    return rings;
  }

  private static List<long[]> rings(Geometry geometry, MapCanvas canvas) {
    List<long[]> rings = new ArrayList<>();
    for (int part = 0; part < geometry.getNumGeometries(); part++) {
      if (geometry.getGeometryN(part) instanceof Polygon polygon && !polygon.isEmpty()) {
        add(rings, polygon.getExteriorRing(), canvas);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          add(rings, polygon.getInteriorRingN(hole), canvas);
        }
      }
    }
    return rings;
  }

  private static void add(List<long[]> rings, LinearRing ring, MapCanvas canvas) {
    List<Long> points = new ArrayList<>();
    for (int i = 0; i < ring.getNumPoints() - 1; i++) {
      int[] spot = canvas.spot(ring.getCoordinateN(i));
      points.add(MapTopology.point(spot[0], spot[1]));
    }
    long[] tidy = tidy(points);
    if (tidy.length > 2) {
      rings.add(tidy);
    }
  }

  /** A ring without points that repeat the last one and without ways there and straight back. */
  private static long[] tidy(List<Long> ring) {
    List<Long> points = new ArrayList<>();
    ring.forEach(point -> append(points, point));
    // The end may run over the start in the same ways.
    int size;
    do {
      size = points.size();
      if (size > 2) {
        append(points, points.remove(0));
        append(points, points.remove(0));
      }
    } while (points.size() < size && points.size() > 2);
    return points.stream().mapToLong(Long::longValue).toArray();
  }

  private static void append(List<Long> points, long point) {
    int last = points.size() - 1;
    if (last >= 1 && points.get(last - 1) == point) {
      points.remove(last);
    } else if (last < 0 || points.get(last) != point) {
      points.add(point);
    }
  }

  private static long[] bent(long[] ring, Set<Long> loose, KdTree near) {
    Set<Long> own = new HashSet<>();
    Arrays.stream(ring).forEach(own::add);
    List<Long> points = new ArrayList<>();
    for (int i = 0; i < ring.length; i++) {
      long from = ring[i];
      long to = ring[(i + 1) % ring.length];
      points.add(from);
      if (loose.contains(from) && loose.contains(to)) {
        between(from, to, near).stream().filter(own::add).forEach(points::add);
      }
    }
    long[] bent = points.size() == ring.length ? ring : tidy(points);
    return bent.length > 2 ? bent : ring;
  }

  /** Loose points close to an edge and strictly between its ends, from its start to its end. */
  private static List<Long> between(long from, long to, KdTree near) {
    LineSegment edge = new LineSegment(place(from), place(to));
    Envelope around = new Envelope(edge.p0, edge.p1);
    around.expandBy(NEAR);
    List<Coordinate> found = new ArrayList<>();
    for (Object each : near.query(around)) {
      Coordinate at = ((KdNode) each).getCoordinate();
      double along = edge.projectionFactor(at);
      boolean inside = along > 0 && along < 1 && !at.equals2D(edge.p0) && !at.equals2D(edge.p1);
      if (inside && edge.distance(at) <= NEAR) {
        found.add(at);
      }
    }
    found.sort(
        Comparator.comparingDouble(edge::projectionFactor)
            .thenComparing(Comparator.naturalOrder()));
    return found.stream().map(at -> MapTopology.point((int) at.x, (int) at.y)).toList();
  }

  private static Coordinate place(long point) {
    return new Coordinate(MapTopology.x(point), MapTopology.y(point));
  }
}
