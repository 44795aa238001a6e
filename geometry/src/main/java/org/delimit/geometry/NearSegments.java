package org.delimit.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Finds where unmatched segments of different districts nevertheless run along each other: at
 * T-vertices, and where the vertices of both sides differ by less than the tolerance.
 *
 * <p>Segment {@code t} runs along segment {@code s} if, over all of the stretch where both lie side
 * by side, they are no further apart than the tolerance, and the stretch is at least {@value
 * #LEAST_STRETCH} tolerances long. Segments that diverge from a common vertex, however slowly, or
 * touch in a point, therefore do not.
 */
final class NearSegments {
  /**
   * Least length of a stretch, in tolerances: lines that touch at more than 18 degrees have none.
   */
  static final int LEAST_STRETCH = 3;

  private final SegmentTable segments;
  private final List<Integer> unmatched;
  private final Surface surface;

  /** Greatest distance between both sides of a border, in units of y. */
  private final double tolerance;

  private final HPRtree index = new HPRtree();

  /** A stretch of a segment another district runs along, as fractions of the segment. */
  record Stretch(int owner, double from, double to) {}

  /**
   * Indexes unmatched segments, in O(n · log n).
   *
   * @param toleranceMetres greatest distance between both sides of a border, metres, zero or more
   */
  NearSegments(
      SegmentTable segments, List<Integer> unmatched, Surface surface, double toleranceMetres) {
    this.segments = segments;
    this.unmatched = unmatched;
    this.surface = surface;
    tolerance = toleranceMetres / surface.metresNorth();
    for (int segment : unmatched) {
      index.insert(envelope(segment), segment);
    }
  }

  /** The stretches of a segment others run along, in the order of the segments of the others. */
  List<Stretch> along(int segment) {
    if (unmatched.size() < 2) {
      return List.of();
    }
    Envelope around = envelope(segment);
    double farthest = Math.max(Math.abs(around.getMinY()), Math.abs(around.getMaxY())) + tolerance;
    around.expandBy(tolerance / east(farthest), tolerance);
    List<Integer> others = new ArrayList<>();
    index.query(around, item -> others.add((Integer) item));
    others.removeIf(other -> segments.owner(other) == segments.owner(segment));
    others.sort(null);
    List<Stretch> stretches = new ArrayList<>();
    for (int other : others) {
      Stretch stretch = stretch(segment, other);
      if (stretch != null) {
        stretches.add(stretch);
      }
    }
    return stretches;
  }

  /** What stretches leave of their segment, as pairs of fractions in ascending order. */
  static List<double[]> bare(List<Stretch> stretches) {
    List<Stretch> sorted = new ArrayList<>(stretches);
    sorted.sort(Comparator.comparingDouble(Stretch::from));
    List<double[]> bare = new ArrayList<>();
    double end = 0;
    for (Stretch stretch : sorted) {
      if (stretch.from() > end) {
        bare.add(new double[] {end, stretch.from()});
      }
      end = Math.max(end, stretch.to());
    }
    if (end < 1) {
      bare.add(new double[] {end, 1});
    }
    return bare;
  }

  private Stretch stretch(int s, int t) {
    double dx = segments.x1(s) - segments.x0(s);
    double dy = segments.y1(s) - segments.y0(s);
    // Degrees of longitude are shorter than those of latitude, as much so for t as for s.
    double east = east((segments.y0(s) + segments.y1(s) + segments.y0(t) + segments.y1(t)) / 4);
    double squareEast = east * east;
    double square = dx * dx * squareEast + dy * dy;
    // Ends of t in the frame of s: fraction along it and distance beside it.
    double ax = segments.x0(t) - segments.x0(s);
    double ay = segments.y0(t) - segments.y0(s);
    double bx = segments.x1(t) - segments.x0(s);
    double by = segments.y1(t) - segments.y0(s);
    double length = Math.sqrt(square);
    double alongA = (ax * dx * squareEast + ay * dy) / square;
    double alongB = (bx * dx * squareEast + by * dy) / square;
    double besideA = (ay * dx - ax * dy) * east / length;
    double besideB = (by * dx - bx * dy) * east / length;
    double from = Math.max(0, Math.min(alongA, alongB));
    double to = Math.min(1, Math.max(alongA, alongB));
    if ((to - from) * length <= Math.max(LEAST_STRETCH * tolerance, 1e-12 * length)) {
      return null;
    }
    double slope = (besideB - besideA) / (alongB - alongA);
    double atFrom = besideA + (from - alongA) * slope;
    double atTo = besideA + (to - alongA) * slope;
    boolean near = Math.abs(atFrom) <= tolerance && Math.abs(atTo) <= tolerance;
    return near ? new Stretch(segments.owner(t), from, to) : null;
  }

  /** The length of a unit of x in units of y. */
  private double east(double y) {
    return surface.metresEast(y) / surface.metresNorth();
  }

  private Envelope envelope(int segment) {
    return new Envelope(
        segments.x0(segment), segments.x1(segment), segments.y0(segment), segments.y1(segment));
  }
}
