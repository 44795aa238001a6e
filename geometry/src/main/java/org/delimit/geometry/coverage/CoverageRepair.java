package org.delimit.geometry.coverage;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.delimit.geometry.CoverageCheck;
import org.delimit.geometry.CoverageFinding;
import org.delimit.geometry.CoverageFinding.Kind;
import org.delimit.geometry.Dissolve;
import org.delimit.geometry.MapFrame;
import org.delimit.geometry.Surface;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Makes a coverage of polygons: sets invalid rings right, closes gaps, parts overlaps and gives
 * both sides of a border the same vertices; or refuses, if that would move more than is allowed.
 *
 * <p>Only the ground around faults is worked on: there, vertices nearer to each other than the
 * snapping distance become one. Districts no fault is near to keep their coordinates, bit for bit
 * (on a map that crosses the 180th meridian, those that lie on it are cut there).
 */
public final class CoverageRepair {
  private static final int MOST_ROUNDS = 4;

  private final List<String> ids;
  private final List<? extends Geometry> given;
  private final Surface surface;
  private final RepairLimits limits;
  private final MapFrame frame;
  private final List<CoverageFinding> found;
  private final Set<String> invalid = new HashSet<>();

  private CoverageRepair(
      List<String> ids, List<? extends Geometry> given, Surface surface, RepairLimits limits) {
    this.ids = ids;
    this.given = given;
    this.surface = surface;
    this.limits = limits;
    frame = MapFrame.of(given, surface);
    found = CoverageCheck.check(ids, given, surface, limits.gapMetres());
    for (CoverageFinding finding : found) {
      if (finding.kind() == Kind.INVALID) {
        invalid.addAll(finding.districtIds());
      }
    }
  }

  /**
   * Repairs polygons in degrees on WGS84, see {@link #repair(List, List, Surface, RepairLimits)}.
   *
   * @param ids ids of the districts
   * @param polygons their shapes in the same order, null where a district has none
   * @param limits what the repair may do
   * @return a valid coverage, or why the repair was refused
   * @throws IllegalArgumentException if the lists differ in length or a coordinate is not
   *     geographic
   */
  public static RepairResult repair(
      List<String> ids, List<? extends Geometry> polygons, RepairLimits limits) {
    return repair(ids, polygons, Surface.WGS84, limits);
  }

  /**
   * Repairs polygons: a check, O(n · log n) of the vertices, before and after each of at most four
   * rounds, whose own work is that of the districts near to faults.
   *
   * @param ids ids of the districts
   * @param polygons their shapes in the same order, null where a district has none
   * @param surface what their coordinates lie on
   * @param limits what the repair may do
   * @return a valid coverage, or why the repair was refused
   * @throws IllegalArgumentException if the lists differ in length or a coordinate does not lie on
   *     the surface
   */
  public static RepairResult repair(
      List<String> ids, List<? extends Geometry> polygons, Surface surface, RepairLimits limits) {
    return new CoverageRepair(ids, polygons, surface, limits).repair();
  }

  private RepairResult repair() {
    List<CoverageFinding> hopeless = new ArrayList<>();
    for (CoverageFinding finding : found) {
      boolean shape = finding.kind() == Kind.EMPTY || finding.kind() == Kind.NOT_POLYGON;
      if (shape || (finding.kind() == Kind.INVALID && !isFinite(finding))) {
        hopeless.add(finding);
      }
    }
    if (found.isEmpty() || !hopeless.isEmpty()) {
      return new RepairResult(new ArrayList<>(given), found, List.of(), hopeless);
    }
    List<Geometry> fixed = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Geometry shape = frame.in(given.get(i));
      boolean sound = !invalid.contains(ids.get(i)) || shape.isValid();
      fixed.add(sound ? shape : Dissolve.polygonal(GeometryFixer.fix(shape)));
    }
    List<Geometry> after = fixed;
    List<CoverageFinding> left = invalid.isEmpty() ? framed() : check(after);
    for (int round = 0; round < MOST_ROUNDS && !left.isEmpty(); round++) {
      after = RepairRound.of(ids, after, left, surface, limits);
      left = check(after);
    }
    return result(fixed, after, left);
  }

  /** What was found, with places where the shapes lie in the frame. */
  private List<CoverageFinding> framed() {
    List<CoverageFinding> framed = new ArrayList<>();
    for (CoverageFinding f : found) {
      Geometry place = frame.in(f.place());
      framed.add(new CoverageFinding(f.kind(), f.districtIds(), place, f.size(), f.message()));
    }
    return framed;
  }

  private List<CoverageFinding> check(List<Geometry> framed) {
    List<CoverageFinding> findings =
        new ArrayList<>(CoverageCheck.check(ids, framed, surface, limits.gapMetres()));
    // A district that lost all its ground is reported with its movement.
    findings.removeIf(finding -> finding.kind() == Kind.EMPTY);
    return findings;
  }

  private RepairResult result(
      List<Geometry> fixed, List<Geometry> after, List<CoverageFinding> left) {
    List<RepairChange> changes = new ArrayList<>();
    List<CoverageFinding> refusals = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (after.get(i) == fixed.get(i)
          && !invalid.contains(ids.get(i))
          && !after.get(i).isEmpty()) {
        continue;
      }
      RepairChange change = change(i, fixed.get(i), after.get(i));
      if (change.invalidBefore() || change.place() != null) {
        changes.add(change);
      }
      if (after.get(i).isEmpty()) {
        String text = "district (%s) would lose all of its ground to districts that cover it.";
        refusals.add(refusal(change, given.get(i), text.formatted(ids.get(i)) + cause(ids.get(i))));
      } else if (change.movementMetres() > limits.mostMetres()) {
        refusals.add(refusal(change, change.place(), tooFar(change) + cause(ids.get(i))));
      }
    }
    refusals.addAll(left);
    List<Geometry> out = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      Envelope extent = after.get(i).getEnvelopeInternal();
      // Of a map that crosses the 180th meridian, what lies on it comes back in two halves.
      boolean halves = frame.isTurned() && extent.getMinX() < 0 && extent.getMaxX() > 0;
      out.add(isChanged(i, fixed, after) || halves ? frame.out(after.get(i)) : given.get(i));
    }
    return new RepairResult(
        refusals.isEmpty() ? out : new ArrayList<>(given), found, changes, refusals);
  }

  private boolean isChanged(int i, List<Geometry> fixed, List<Geometry> after) {
    return after.get(i) != fixed.get(i) || after.get(i).isEmpty() || invalid.contains(ids.get(i));
  }

  private RepairChange change(int i, Geometry fixed, Geometry after) {
    boolean wasInvalid = invalid.contains(ids.get(i));
    Geometry shape = frame.in(given.get(i));
    Geometry twisted = wasInvalid ? TwistedGround.of(shape) : fixed.getFactory().createPolygon();
    MovedGround moved = MovedGround.between(fixed, after, twisted, surface, limits.mostMetres());
    return new RepairChange(
        ids.get(i),
        surface.area(shape),
        surface.area(after),
        moved.squareMetres(),
        moved.widthMetres(),
        frame.out(moved.widest()),
        wasInvalid);
  }

  private String tooFar(RepairChange change) {
    Coordinate at = change.place().getCoordinate();
    return String.format(
        ROOT,
        "district (%s) would move by %.1f metres at (%.5f, %.5f): more than the (%s) metres allowed.",
        change.districtId(),
        change.movementMetres(),
        at.x,
        at.y,
        Double.toString(limits.mostMetres()).replaceFirst("\\.0$", ""));
  }

  /** The largest fault found at a district, as what most likely made it move. */
  private String cause(String id) {
    return found.stream()
        .filter(finding -> finding.districtIds().contains(id))
        .filter(finding -> finding.kind() != Kind.UNMATCHED)
        .max(Comparator.comparingDouble(CoverageFinding::size))
        .map(finding -> " Found there: " + finding.message())
        .orElse("");
  }

  private static CoverageFinding refusal(RepairChange change, Geometry place, String text) {
    return new CoverageFinding(
        Kind.UNREPAIRED, List.of(change.districtId()), place, change.movementMetres(), text);
  }

  private static boolean isFinite(CoverageFinding finding) {
    Coordinate place = finding.place().getCoordinate();
    return Double.isFinite(place.x) && Double.isFinite(place.y);
  }
}
