package org.delimit.geometry;

import static java.util.Locale.ROOT;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.delimit.geometry.CoverageFinding.Kind;
import org.locationtech.jts.coverage.CoveragePolygonValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;

/**
 * Overlaps and unmatched edges of valid polygons. JTS's {@link CoveragePolygonValidator} says which
 * segments do not fit; this says which pair of districts they concern and how much of it there is.
 *
 * <p>An overlap whose mean width is below {@link #LEAST_WIDTH_METRES} is drawing noise along a
 * common line and is reported as unmatched edges.
 *
 * <p>Only districts with {@link LooseEnds} and what overlaps from there are looked at. Not safe for
 * use by several threads.
 */
final class CoverageMismatches {
  static final double LEAST_WIDTH_METRES = Adjacency.DEFAULT_TOLERANCE_METRES;

  private static final double NEAR_METRES = 1.1;

  /** Share of their area by which equal shapes may differ. */
  private static final double SAME = 1e-6;

  private static final String INTERIORS_MEET = "T********";

  private final List<String> ids;
  private final List<Geometry> polygons;
  private final Surface surface;
  private final MapFrame frame;
  private final double near;
  private final STRtree index = new STRtree();
  private final TreeMap<Integer, Geometry> misfits = new TreeMap<>();
  private final TreeMap<Long, CoverageFinding> findings = new TreeMap<>();
  private final boolean[] queued;
  private final boolean[] done;
  private final boolean[] odd;

  CoverageMismatches(List<String> ids, List<Geometry> polygons, Surface surface, MapFrame frame) {
    this.ids = ids;
    this.polygons = polygons;
    this.surface = surface;
    this.frame = frame;
    near = NEAR_METRES / surface.metresNorth();
    queued = new boolean[polygons.size()];
    done = new boolean[polygons.size()];
    odd = new boolean[polygons.size()];
  }

  /** Finds them, those of districts with a lesser index first. */
  List<CoverageFinding> find() {
    boolean[] loose = LooseEnds.of(polygons, surface);
    for (int i = 0; i < loose.length; i++) {
      index.insert(polygons.get(i).getEnvelopeInternal(), i);
    }
    Deque<Integer> queue = new ArrayDeque<>();
    for (int i = 0; i < loose.length; i++) {
      if (loose[i]) {
        misfits.put(i, misfit(i));
        queue.add(i);
        queued[i] = true;
      }
    }
    // An overlap no loose segment enters goes on in all districts around, up to one with loose
    // ends.
    while (!queue.isEmpty()) {
      relate(queue.remove(), queue);
    }
    misfits.values().removeIf(Geometry::isEmpty);
    misfits.keySet().forEach(this::addUnmatched);
    misfits.keySet().forEach(i -> odd[i] = true);
    return List.copyOf(findings.values());
  }

  /** Whether a district fits all others; known once they were found. */
  boolean fits(int i) {
    return !odd[i];
  }

  private Geometry misfit(int i) {
    List<Geometry> around = new ArrayList<>();
    around(i, 0).forEach(j -> around.add(polygons.get(j)));
    return CoveragePolygonValidator.validate(polygons.get(i), around.toArray(new Geometry[0]));
  }

  private void relate(int i, Deque<Integer> queue) {
    RelateNG prepared = null;
    List<Integer> others = around(i, 0);
    boolean meets = false;
    for (int j : others) {
      if (done[j]) {
        continue;
      }
      prepared = prepared == null ? RelateNG.prepare(polygons.get(i)) : prepared;
      if (prepared.evaluate(polygons.get(j), INTERIORS_MEET)) {
        meets = true;
        odd[i] = true;
        odd[j] = true;
        overlap(Math.min(i, j), Math.max(i, j));
      }
    }
    done[i] = true;
    for (int j : meets ? others : List.<Integer>of()) {
      if (!queued[j]) {
        queued[j] = true;
        queue.add(j);
      }
    }
  }

  private void addUnmatched(int i) {
    for (int j : around(i, near)) {
      if (j < i || !misfits.containsKey(j) || findings.containsKey(pair(i, j))) {
        continue;
      }
      // The side with the longer misfit lines: a line across a T-vertex misfits on both.
      Geometry one = near(misfits.get(i), polygons.get(j));
      Geometry other = near(misfits.get(j), polygons.get(i));
      double lengthOne = surface.length(one);
      double lengthOther = surface.length(other);
      double metres = Math.max(lengthOne, lengthOther);
      if (metres > 0) {
        unmatched(i, j, lengthOne >= lengthOther ? one : other, metres);
      }
    }
  }

  private List<Integer> around(int i, double distance) {
    Envelope around = new Envelope(polygons.get(i).getEnvelopeInternal());
    around.expandBy(distance);
    List<Integer> others = new ArrayList<>();
    index.query(around, item -> others.add((Integer) item));
    others.removeIf(j -> j == i);
    others.sort(null);
    return others;
  }

  private long pair(int i, int j) {
    return (long) i * polygons.size() + j;
  }

  private void overlap(int i, int j) {
    Geometry common =
        Dissolve.polygonal(
            OverlayNGRobust.overlay(polygons.get(i), polygons.get(j), OverlayNG.INTERSECTION));
    double area = surface.area(common);
    double width = GroundWidth.mean(common, surface);
    if (width < LEAST_WIDTH_METRES) {
      return;
    }
    Geometry place = frame.out(common);
    boolean same = isAll(area, polygons.get(i)) && isAll(area, polygons.get(j));
    String message =
        String.format(
            ROOT,
            same
                ? "districts (%s, %s) have the same shape of %.0f square metres, %.1f metres wide"
                    + " on average, %s."
                : "districts (%s, %s) overlap on %.0f square metres, %.1f metres wide on average,"
                    + " %s.",
            ids.get(i),
            ids.get(j),
            area,
            width,
            CoverageCheck.at(place));
    add(same ? Kind.DUPLICATE : Kind.OVERLAP, i, j, place, area, message);
  }

  private boolean isAll(double area, Geometry polygon) {
    return area >= (1 - SAME) * surface.area(polygon);
  }

  private void unmatched(int i, int j, Geometry lines, double metres) {
    Geometry place = frame.out(lines);
    String message =
        String.format(
            ROOT,
            "districts (%s, %s) have different vertices along %.0f metres of their border, from %s.",
            ids.get(i),
            ids.get(j),
            metres,
            CoverageCheck.spot(place));
    add(Kind.UNMATCHED, i, j, place, metres, message);
  }

  private void add(Kind kind, int i, int j, Geometry place, double size, String message) {
    findings.put(
        pair(i, j),
        new CoverageFinding(kind, List.of(ids.get(i), ids.get(j)), place, size, message));
  }

  /** The segments of misfit lines that lie at the boundary of a polygon. */
  private Geometry near(Geometry lines, Geometry polygon) {
    IndexedFacetDistance boundary = new IndexedFacetDistance(polygon);
    Envelope around = new Envelope(polygon.getEnvelopeInternal());
    around.expandBy(near);
    List<LineString> close = new ArrayList<>();
    for (Object line : LinearComponentExtracter.getLines(lines)) {
      Coordinate[] vertices = ((LineString) line).getCoordinates();
      for (int v = 1; v < vertices.length; v++) {
        if (!around.intersects(vertices[v - 1], vertices[v])) {
          continue;
        }
        LineString segment =
            lines.getFactory().createLineString(new Coordinate[] {vertices[v - 1], vertices[v]});
        // A segment that only ends at the polygon has its middle away from it.
        if (boundary.isWithinDistance(segment.getCentroid(), near)) {
          close.add(segment);
        }
      }
    }
    return lines.getFactory().createMultiLineString(close.toArray(new LineString[0]));
  }
}
