package org.delimit.geometry.coverage;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.CoverageCheck;
import org.delimit.geometry.CoverageFinding;
import org.delimit.geometry.CoverageFinding.Kind;
import org.delimit.geometry.Dissolve;
import org.delimit.geometry.GroundWidth;
import org.delimit.geometry.MapFrame;
import org.delimit.geometry.OpenGaps;
import org.delimit.geometry.Surface;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Makes a coverage of polygons: sets invalid rings right, closes gaps, parts overlaps and gives
 * both sides of a border the same vertices; or refuses, if that would move more than is allowed.
 *
 * <p>Shapes that are a coverage are left as they are. Of others, vertices nearer to each other than
 * the snapping distance become one everywhere on the map.
 */
public final class CoverageRepair {
  private static final int MOST_ROUNDS = 4;

  private final List<String> ids;
  private final List<? extends Geometry> given;
  private final Surface surface;
  private final RepairLimits limits;
  private final MapFrame frame;
  private final List<CoverageFinding> found;

  private CoverageRepair(
      List<String> ids, List<? extends Geometry> given, Surface surface, RepairLimits limits) {
    this.ids = ids;
    this.given = given;
    this.surface = surface;
    this.limits = limits;
    frame = MapFrame.of(given, surface);
    found = CoverageCheck.check(ids, given, surface, limits.gapMetres());
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
   * Repairs polygons, in O(n · log n) of the vertices for each of at most four rounds.
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
    for (Geometry shape : frame.in(given)) {
      fixed.add(shape.isValid() ? shape : Dissolve.polygonal(GeometryFixer.fix(shape)));
    }
    List<Geometry> after = fixed;
    List<CoverageFinding> left = check(after);
    for (int round = 0; round < MOST_ROUNDS && !left.isEmpty(); round++) {
      after = round(after);
      left = check(after);
    }
    return result(fixed, after, left);
  }

  private List<CoverageFinding> check(List<Geometry> framed) {
    List<CoverageFinding> findings =
        new ArrayList<>(CoverageCheck.check(ids, framed, surface, limits.gapMetres()));
    // A district that lost all its ground is reported with its movement.
    findings.removeIf(finding -> finding.kind() == Kind.EMPTY);
    return findings;
  }

  /** A district less its parts that are thinner than a border can be drawn. */
  private Geometry withoutSlivers(Geometry shape) {
    List<Geometry> parts = new ArrayList<>();
    for (int part = 0; part < shape.getNumGeometries(); part++) {
      if (GroundWidth.mean(shape.getGeometryN(part), surface)
          >= Adjacency.DEFAULT_TOLERANCE_METRES) {
        parts.add(shape.getGeometryN(part));
      }
    }
    return parts.isEmpty() || parts.size() == shape.getNumGeometries()
        ? shape
        : Dissolve.polygonal(shape.getFactory().buildGeometry(parts));
  }

  private List<Geometry> round(List<Geometry> given) {
    List<Geometry> shapes = given.stream().map(this::withoutSlivers).toList();
    Plane plane = new Plane(shapes, surface);
    List<Geometry> metric = shapes.stream().map(plane::in).toList();
    List<Geometry> lines = new ArrayList<>(metric);
    for (Geometry inlet :
        OpenGaps.of(Dissolve.union(shapes, surface), surface, limits.gapMetres())) {
      lines.add(plane.in(inlet));
    }
    Faces faces = new Faces(lines, limits.snapMetres());
    FaceOwners owners = owners(faces, metric, plane);
    if (lines.addAll(GapCuts.of(faces, owners, limits.gapMetres()))) {
      faces = new Faces(lines, limits.snapMetres());
      owners = owners(faces, metric, plane);
    }
    List<Geometry> after = new ArrayList<>();
    for (List<Polygon> parts : owners.parts()) {
      Geometry union =
          parts.isEmpty()
              ? new GeometryFactory().createPolygon()
              : CoverageUnion.union(parts.toArray(new Geometry[0]));
      after.add(plane.out(Dissolve.polygonal(union)));
    }
    return after;
  }

  private FaceOwners owners(Faces faces, List<Geometry> metric, Plane plane) {
    double precision = Math.max(limits.gapMetres() / 100, RepairLimits.LEAST_SNAP_METRES);
    return new FaceOwners(
        faces,
        metric,
        face -> GroundWidth.of(plane.out(face), surface, precision),
        limits.gapMetres());
  }

  private RepairResult result(
      List<Geometry> fixed, List<Geometry> after, List<CoverageFinding> left) {
    List<RepairChange> changes = new ArrayList<>();
    List<CoverageFinding> refusals = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
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
    after.forEach(shape -> out.add(frame.out(shape)));
    return new RepairResult(
        refusals.isEmpty() ? out : new ArrayList<>(given), found, changes, refusals);
  }

  private RepairChange change(int i, Geometry fixed, Geometry after) {
    boolean invalid =
        found.stream()
            .anyMatch(f -> f.kind() == Kind.INVALID && f.districtIds().contains(ids.get(i)));
    MovedGround moved = MovedGround.between(fixed, after, surface, limits.mostMetres());
    return new RepairChange(
        ids.get(i),
        surface.area(frame.in(given.get(i))),
        surface.area(after),
        moved.squareMetres(),
        moved.widthMetres(),
        frame.out(moved.widest()),
        invalid);
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
