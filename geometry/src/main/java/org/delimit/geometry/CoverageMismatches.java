package org.delimit.geometry;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import org.delimit.geometry.CoverageFinding.Kind;
import org.locationtech.jts.coverage.CoverageValidator;
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
 * Overlaps and unmatched edges of valid polygons. JTS's {@link CoverageValidator} says which
 * segments do not fit; this says which pair of districts they concern and how much of it there is.
 *
 * <p>An overlap whose mean width is below {@link #LEAST_WIDTH_METRES} is drawing noise along a
 * common line and is reported as unmatched edges.
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
  private final List<CoverageFinding> findings = new ArrayList<>();

  CoverageMismatches(List<String> ids, List<Geometry> polygons, Surface surface, MapFrame frame) {
    this.ids = ids;
    this.polygons = polygons;
    this.surface = surface;
    this.frame = frame;
    near = NEAR_METRES / surface.metresNorth();
  }

  List<CoverageFinding> find() {
    Geometry[] misfits = CoverageValidator.validate(polygons.toArray(new Geometry[0]));
    STRtree index = new STRtree();
    for (int i = 0; i < misfits.length; i++) {
      index.insert(polygons.get(i).getEnvelopeInternal(), i);
    }
    for (int i = 0; i < misfits.length; i++) {
      pair(i, misfits, index);
    }
    return findings;
  }

  /* A polygon may lie over others without one segment that does not fit, so all pairs are related. */
  private void pair(int i, Geometry[] misfits, STRtree index) {
    RelateNG prepared = null;
    for (int j : later(i, index)) {
      if (prepared == null) {
        prepared = RelateNG.prepare(polygons.get(i));
      }
      if (prepared.evaluate(polygons.get(j), INTERIORS_MEET) && overlap(i, j)) {
        continue;
      }
      if (misfits[i] == null || misfits[j] == null) {
        continue;
      }
      // The side with the longer misfit lines: a line across a T-vertex misfits on both.
      Geometry one = near(misfits[i], polygons.get(j));
      Geometry other = near(misfits[j], polygons.get(i));
      double lengthOne = surface.length(one);
      double lengthOther = surface.length(other);
      double metres = Math.max(lengthOne, lengthOther);
      if (metres > 0) {
        unmatched(i, j, lengthOne >= lengthOther ? one : other, metres);
      }
    }
  }

  private List<Integer> later(int i, STRtree index) {
    Envelope around = new Envelope(polygons.get(i).getEnvelopeInternal());
    around.expandBy(near);
    List<Integer> others = new ArrayList<>();
    index.query(around, item -> others.add((Integer) item));
    others.removeIf(j -> j <= i);
    others.sort(null);
    return others;
  }

  private boolean overlap(int i, int j) {
    Geometry common =
        Dissolve.polygonal(
            OverlayNGRobust.overlay(polygons.get(i), polygons.get(j), OverlayNG.INTERSECTION));
    double area = surface.area(common);
    double width = GroundWidth.mean(common, surface);
    if (width < LEAST_WIDTH_METRES) {
      return false;
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
    findings.add(finding(same ? Kind.DUPLICATE : Kind.OVERLAP, i, j, place, area, message));
    return true;
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
    findings.add(finding(Kind.UNMATCHED, i, j, place, metres, message));
  }

  private CoverageFinding finding(
      Kind kind, int i, int j, Geometry place, double size, String message) {
    return new CoverageFinding(kind, List.of(ids.get(i), ids.get(j)), place, size, message);
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
