package org.delimit.geometry;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import org.delimit.geometry.CoverageFinding.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Tells whether polygons form a coverage, and where they do not. Only reports; nothing is repaired.
 *
 * <p>Faulty single shapes (empty, no polygon, invalid) are reported first and left out of the rest
 * of the check. Stateless and safe for use by several threads.
 */
public final class CoverageCheck {
  /** The default for the width below which a hole between districts is a gap, metres. */
  public static final double DEFAULT_GAP_WIDTH_METRES = 100;

  private CoverageCheck() {}

  /**
   * Checks polygons in degrees on WGS84, with the default gap width.
   *
   * @param ids ids of the districts
   * @param polygons their shapes in the same order, null where a district has none
   * @return the findings: shapes, slivers, overlaps and unmatched edges by district, then gaps;
   *     empty if the polygons form a coverage without gaps
   * @throws IllegalArgumentException if the lists differ in length or a coordinate is not
   *     geographic
   */
  public static List<CoverageFinding> check(List<String> ids, List<? extends Geometry> polygons) {
    return check(ids, polygons, Surface.WGS84, DEFAULT_GAP_WIDTH_METRES);
  }

  /**
   * Checks polygons, in O(n · log n) of the vertices: segments that part two districts are only
   * counted, the rest of the work is done for districts on the coast and where they do not fit.
   *
   * @param ids ids of the districts
   * @param polygons their shapes in the same order, null where a district has none
   * @param surface what their coordinates lie on
   * @param gapWidthMetres holes between districts that are narrower are gaps, metres; 0 looks for
   *     none
   * @return the findings: shapes, slivers, overlaps and unmatched edges by district, then gaps;
   *     empty if the polygons form a coverage without gaps
   * @throws IllegalArgumentException if the lists differ in length, a coordinate does not lie on
   *     the surface or the width is negative
   */
  public static List<CoverageFinding> check(
      List<String> ids, List<? extends Geometry> polygons, Surface surface, double gapWidthMetres) {
    if (ids.size() != polygons.size()) {
      throw new IllegalArgumentException(
          "The number of ids (%d) must equal the number of polygons (%d)."
              .formatted(ids.size(), polygons.size()));
    }
    if (!(gapWidthMetres >= 0)) {
      throw new IllegalArgumentException(
          "The gap width (" + gapWidthMetres + ") must be zero metres or more.");
    }
    List<CoverageFinding> findings = new ArrayList<>();
    List<String> goodIds = new ArrayList<>();
    List<Geometry> good = new ArrayList<>();
    MapFrame frame = MapFrame.of(polygons, surface);
    for (int i = 0; i < ids.size(); i++) {
      Geometry shape = frame.in(polygons.get(i));
      CoverageFinding fault = fault(ids.get(i), shape, surface, frame);
      if (fault == null) {
        goodIds.add(ids.get(i));
        good.add(shape);
      } else {
        findings.add(fault);
      }
    }
    for (int i = 0; i < good.size(); i++) {
      addSlivers(goodIds.get(i), good.get(i), surface, frame, findings);
    }
    CoverageMismatches mismatches = new CoverageMismatches(goodIds, good, surface, frame);
    findings.addAll(mismatches.find());
    findings.addAll(
        new CoverageGaps(goodIds, good, surface, frame, gapWidthMetres, mismatches::fits).find());
    return findings;
  }

  private static void addSlivers(
      String id, Geometry shape, Surface surface, MapFrame frame, List<CoverageFinding> findings) {
    for (int part = 0; shape.getNumGeometries() > 1 && part < shape.getNumGeometries(); part++) {
      Geometry polygon = shape.getGeometryN(part);
      double width = GroundWidth.mean(polygon, surface);
      if (width < CoverageMismatches.LEAST_WIDTH_METRES) {
        double area = surface.area(polygon);
        Geometry place = frame.out(polygon);
        String message =
            String.format(
                ROOT,
                "district (%s) has a sliver of %.1f square metres, %.3f metres wide on average, %s.",
                id,
                area,
                width,
                at(place));
        findings.add(new CoverageFinding(Kind.SLIVER, List.of(id), place, area, message));
      }
    }
  }

  private static CoverageFinding fault(String id, Geometry shape, Surface surface, MapFrame frame) {
    if (shape == null || shape.isEmpty()) {
      return shapeFault(Kind.EMPTY, id, null, "has no shape.");
    }
    for (Coordinate vertex : shape.getCoordinates()) {
      // JTS calls a NaN coordinate invalid itself, with its place.
      if (!Double.isNaN(vertex.x) && !Double.isNaN(vertex.y)) {
        surface.require(vertex.x, vertex.y);
      }
    }
    if (!(shape instanceof Polygon || shape instanceof MultiPolygon)) {
      String type = shape.getGeometryType();
      return shapeFault(
          Kind.NOT_POLYGON, id, frame.out(shape), "is no polygon but a (" + type + ").");
    }
    TopologyValidationError error = new IsValidOp(shape).getValidationError();
    if (error == null) {
      return null;
    }
    Geometry place = frame.out(shape.getFactory().createPoint(error.getCoordinate()));
    String reason = error.getMessage().toLowerCase(ROOT);
    return shapeFault(Kind.INVALID, id, place, "is invalid: " + reason + " " + at(place) + ".");
  }

  private static CoverageFinding shapeFault(Kind kind, String id, Geometry place, String what) {
    return new CoverageFinding(kind, List.of(id), place, 0, "district (%s) %s".formatted(id, what));
  }

  /** Where a geometry begins, for messages. */
  static String at(Geometry place) {
    return "at " + spot(place);
  }

  /** Coordinates of the first vertex of a geometry that is not empty. */
  static String spot(Geometry place) {
    Coordinate spot = place.getCoordinate();
    return String.format(ROOT, "(%.5f, %.5f)", spot.x, spot.y);
  }
}
