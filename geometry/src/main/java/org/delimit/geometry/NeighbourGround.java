package org.delimit.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The ground of neighbours, and which of them is nearest to a place. Distances are those in a plane
 * true to scale at the place, right to one per cent up to ten kilometres and 85 degrees of
 * latitude. Not safe for use by several threads.
 */
final class NeighbourGround {
  private static final double HALF_CIRCLE = 180;

  private final Surface surface;
  private final int size;
  private final STRtree edges = new STRtree();
  private final STRtree areas = new STRtree();

  private record Edge(int neighbour, double x0, double y0, double x1, double y1) {}

  private record Area(int neighbour, IndexedPointInAreaLocator locator) {}

  /**
   * The nearest neighbour of a place and how much nearer it is than the next.
   *
   * @param neighbour its index, the lowest of equals, or -1 if none is in reach
   * @param metres distance of its ground, 0 inside
   * @param nextMetres distance of the ground of the second nearest, infinite if none is in reach
   */
  record Nearest(int neighbour, double metres, double nextMetres) {}

  /**
   * Indexes neighbours, in O(n · log n) of the vertices in reach.
   *
   * @param shapes polygons and multipolygons; null and empty ones have no ground
   * @param reach parts outside cannot be asked for and are left out
   */
  NeighbourGround(
      List<? extends Geometry> shapes, Surface surface, Envelope reach, boolean turned) {
    this.surface = surface;
    size = shapes.size();
    for (int i = 0; i < size; i++) {
      if (shapes.get(i) != null && !shapes.get(i).isEmpty()) {
        for (Object part : PolygonExtracter.getPolygons(shapes.get(i))) {
          add((Polygon) part, i, reach, turned);
        }
      }
    }
    edges.build();
    areas.build();
  }

  /* In a frame turned to the 180th meridian, what lies at the prime meridian is torn. */
  private void add(Polygon part, int neighbour, Envelope reach, boolean turned) {
    Envelope extent = part.getEnvelopeInternal();
    if (!extent.intersects(reach) || (turned && extent.getWidth() > HALF_CIRCLE)) {
      return;
    }
    areas.insert(extent, new Area(neighbour, new IndexedPointInAreaLocator(part)));
    add(part.getExteriorRing(), neighbour, reach);
    for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
      add(part.getInteriorRingN(hole), neighbour, reach);
    }
  }

  private void add(LinearRing ring, int neighbour, Envelope reach) {
    CoordinateSequence line = ring.getCoordinateSequence();
    for (int i = 1; i < line.size(); i++) {
      Edge edge =
          new Edge(neighbour, line.getX(i - 1), line.getY(i - 1), line.getX(i), line.getY(i));
      Envelope extent = new Envelope(edge.x0(), edge.x1(), edge.y0(), edge.y1());
      if (extent.intersects(reach)) {
        edges.insert(extent, edge);
      }
    }
  }

  /** Whether an edge of a neighbour comes into an envelope. */
  boolean hasEdges(Envelope envelope) {
    return !edges.query(envelope).isEmpty();
  }

  /**
   * The nearest neighbour, in O(log n + k) for k edges in reach.
   *
   * @param within ground farther away is out of reach, metres
   */
  Nearest nearest(double x, double y, double within) {
    double[] metres = new double[size];
    Arrays.fill(metres, Double.POSITIVE_INFINITY);
    double east = surface.metresEast(y);
    double north = surface.metresNorth();
    Envelope around = new Envelope(x, x, y, y);
    around.expandBy(within / east, within / north);
    List<Integer> seen = new ArrayList<>();
    edges.query(
        around,
        item -> {
          Edge edge = (Edge) item;
          double distance = distance(edge, x, y, east, north);
          if (metres[edge.neighbour()] == Double.POSITIVE_INFINITY) {
            seen.add(edge.neighbour());
          }
          metres[edge.neighbour()] = Math.min(metres[edge.neighbour()], distance);
        });
    for (int neighbour : at(x, y)) {
      seen.add(neighbour);
      metres[neighbour] = 0;
    }
    return nearest(metres, seen, within);
  }

  /** The neighbours a place lies in or on the outline of, in ascending order. */
  List<Integer> at(double x, double y) {
    List<Integer> at = new ArrayList<>();
    areas.query(
        new Envelope(x, x, y, y),
        item -> {
          Area area = (Area) item;
          if (area.locator().locate(new Coordinate(x, y)) != Location.EXTERIOR) {
            at.add(area.neighbour());
          }
        });
    return at.stream().sorted().distinct().toList();
  }

  private static Nearest nearest(double[] metres, List<Integer> seen, double within) {
    int first = -1;
    double next = Double.POSITIVE_INFINITY;
    for (int neighbour : seen.stream().sorted().distinct().toList()) {
      if (metres[neighbour] > within) {
        continue;
      }
      if (first < 0) {
        first = neighbour;
      } else if (metres[neighbour] < metres[first]) {
        next = metres[first];
        first = neighbour;
      } else {
        next = Math.min(next, metres[neighbour]);
      }
    }
    return new Nearest(first, first < 0 ? Double.POSITIVE_INFINITY : metres[first], next);
  }

  private static double distance(Edge edge, double x, double y, double east, double north) {
    double ax = (edge.x0() - x) * east;
    double ay = (edge.y0() - y) * north;
    double dx = (edge.x1() - edge.x0()) * east;
    double dy = (edge.y1() - edge.y0()) * north;
    double square = dx * dx + dy * dy;
    double along = square == 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / square));
    return Math.hypot(ax + along * dx, ay + along * dy);
  }
}
