package org.delimit.io;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.delimit.geometry.RingClosure;
import org.delimit.geometry.Surface;
import org.delimit.geometry.coverage.RepairLimits;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Judges the segments by which unclosed rings were closed. One that a neighbour has as its border,
 * or that is no longer than the snapping distance, moves nobody; of any other nobody knows where
 * the border ran, so its length counts as movement.
 */
final class ClosedRings {
  private static final int NOBODY = -1;

  private final List<String> ids;
  private final List<Geometry> shapes;
  private final Surface surface;

  /** What is to be said about a closed ring, and whether it may not be used. */
  record Verdict(MapFinding finding, boolean isFault) {}

  /** A segment in the one of its directions that is lesser. */
  private record Segment(double x0, double y0, double x1, double y1) {
    static Segment of(double x0, double y0, double x1, double y1) {
      boolean turn = x0 > x1 || (x0 == x1 && y0 > y1);
      return turn ? new Segment(x1, y1, x0, y0) : new Segment(x0, y0, x1, y1);
    }

    static Segment of(RingClosure closure) {
      return of(closure.from().x, closure.from().y, closure.to().x, closure.to().y);
    }
  }

  ClosedRings(List<String> ids, List<Geometry> shapes, Surface surface) {
    this.ids = ids;
    this.shapes = shapes;
    this.surface = surface;
  }

  /**
   * One verdict a ring, in O(vertices) if there is any.
   *
   * @param limits what a repair may do; null if none is asked for
   */
  List<Verdict> judge(List<RingClosure> closures, RepairLimits limits) {
    List<Verdict> verdicts = new ArrayList<>();
    Map<Segment, Integer> owners =
        closures.isEmpty() || limits == null ? Map.of() : owners(closures);
    for (RingClosure closure : closures) {
      double metres = closure.metres(surface);
      int neighbour = owners.getOrDefault(Segment.of(closure), NOBODY);
      verdicts.add(
          limits == null
              ? refused(
                  closure,
                  metres,
                  false,
                  " Maybe its last position is missing. It is closed if"
                      + " a repair is asked for (districts: {repair: {most-metres: 50}}).")
              : neighbour == NOBODY && metres > limits.mostMetres()
                  ? refused(
                      closure,
                      metres,
                      true,
                      ", which is no border of a neighbour: more than the"
                          + " ("
                          + plain(limits.mostMetres())
                          + ") metres allowed. Maybe add the missing"
                          + " positions, or allow more under districts.repair.most-metres.")
                  : closed(closure, metres, neighbour, metres > limits.snapMetres()));
    }
    return verdicts;
  }

  private Verdict refused(RingClosure closure, double metres, boolean repair, String why) {
    String text =
        String.format(
            ROOT,
            "%sdistrict (%s): the ring (%s) ends at (%s, %s), %.2f metres from where it begins%s%s",
            repair ? "the repair is refused: " : "",
            ids.get(closure.feature()),
            closure.place(),
            plain(closure.from().x),
            plain(closure.from().y),
            metres,
            repair ? "" : ".",
            why);
    return new Verdict(finding(closure, metres, text), true);
  }

  private Verdict closed(RingClosure closure, double metres, int neighbour, boolean isLong) {
    String counts =
        neighbour != NOBODY
            ? ", a border of district (" + ids.get(neighbour) + ")."
            : isLong ? ", which counts as movement." : ".";
    String text =
        String.format(
            ROOT,
            "district (%s): the ring (%s) was closed by a segment of %.2f metres from (%s, %s) to (%s, %s)%s",
            ids.get(closure.feature()),
            closure.place(),
            metres,
            plain(closure.from().x),
            plain(closure.from().y),
            plain(closure.to().x),
            plain(closure.to().y),
            counts);
    return new Verdict(finding(closure, metres, text), false);
  }

  private MapFinding finding(RingClosure closure, double metres, String text) {
    Geometry place =
        new GeometryFactory().createLineString(new Coordinate[] {closure.from(), closure.to()});
    List<String> district = List.of(ids.get(closure.feature()));
    return new MapFinding("unclosed ring", district, place, metres, "metres", text);
  }

  /** Which district has each closing segment as a part of its border that its file gives. */
  private Map<Segment, Integer> owners(List<RingClosure> closures) {
    Set<Segment> wanted = new HashSet<>();
    Map<Integer, Set<Segment>> own = new HashMap<>();
    for (RingClosure closure : closures) {
      wanted.add(Segment.of(closure));
      own.computeIfAbsent(closure.feature(), f -> new HashSet<>()).add(Segment.of(closure));
    }
    Map<Segment, Integer> owners = new HashMap<>();
    for (int i = 0; i < shapes.size(); i++) {
      if (shapes.get(i) != null) {
        int district = i;
        Set<Segment> closing = own.getOrDefault(i, Set.of());
        shapes
            .get(i)
            .apply(
                new Segments(
                    segment -> {
                      if (wanted.contains(segment) && !closing.contains(segment)) {
                        owners.putIfAbsent(segment, district);
                      }
                    }));
      }
    }
    return owners;
  }

  private static String plain(double value) {
    return Double.toString(value).replaceFirst("\\.0$", "");
  }

  /** Shows all segments of a shape. */
  private record Segments(Consumer<Segment> taker) implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence line, int i) {
      if (i > 0) {
        taker.accept(Segment.of(line.getX(i - 1), line.getY(i - 1), line.getX(i), line.getY(i)));
      }
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return false;
    }
  }
}
