package org.delimit.geometry;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.delimit.geometry.CoverageFinding.Kind;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Narrow holes in the union of valid polygons, and narrow inlets between districts.
 *
 * <p>Does what JTS's {@code CoverageGapFinder} does (the width of a hole is the diameter of its
 * greatest inscribed circle), but measures in metres instead of degrees and also takes polygons
 * that are no coverage, for which that class may fail.
 */
final class CoverageGaps {
  /** How close to a gap a district must come to be named, metres. */
  private static final double NEAR_METRES = 1e-4;

  /** Holes that are narrower come from rounding in the overlay, metres. */
  private static final double LEAST_METRES = 0.01;

  private final List<String> ids;
  private final List<Geometry> polygons;
  private final Surface surface;
  private final MapFrame frame;
  private final double widthMetres;
  private final IntPredicate fits;

  /**
   * Takes valid polygons.
   *
   * @param widthMetres holes up to this width are gaps, metres
   * @param fits whether a polygon overlaps no other and has the same vertices along its borders
   */
  CoverageGaps(
      List<String> ids,
      List<Geometry> polygons,
      Surface surface,
      MapFrame frame,
      double widthMetres,
      IntPredicate fits) {
    this.ids = ids;
    this.polygons = polygons;
    this.surface = surface;
    this.frame = frame;
    this.widthMetres = widthMetres;
    this.fits = fits;
  }

  List<CoverageFinding> find() {
    List<CoverageFinding> findings = new ArrayList<>();
    if (widthMetres == 0 || polygons.isEmpty()) {
      return findings;
    }
    STRtree index = new STRtree();
    for (int i = 0; i < polygons.size(); i++) {
      index.insert(polygons.get(i).getEnvelopeInternal(), i);
    }
    List<Polygon> parts = new ArrayList<>();
    Geometry union = union();
    for (Object part : PolygonExtracter.getPolygons(union)) {
      parts.add((Polygon) part);
    }
    for (Polygon whole : parts) {
      for (int h = 0; h < whole.getNumInteriorRing(); h++) {
        Polygon hole = withoutParts(whole.getInteriorRingN(h), parts);
        double width = GroundWidth.of(hole, surface, widthMetres / 100);
        if (width >= LEAST_METRES && width <= widthMetres) {
          findings.add(finding(hole, rim(hole, index), width, ""));
        }
      }
    }
    for (Polygon inlet : OpenGaps.of(union, surface, widthMetres)) {
      List<String> rim = rim(inlet, index);
      double width = GroundWidth.of(inlet, surface, widthMetres / 100);
      if (rim.size() > 1 && width >= LEAST_METRES) {
        findings.add(finding(inlet, rim, width, " open to the outside"));
      }
    }
    return findings;
  }

  /* The general overlay is slow: only what does not fit has to go through it. */
  private Geometry union() {
    List<Geometry> coverage = new ArrayList<>();
    List<Geometry> rest = new ArrayList<>();
    for (int i = 0; i < polygons.size(); i++) {
      (fits.test(i) ? coverage : rest).add(polygons.get(i));
    }
    if (!rest.isEmpty() && !coverage.isEmpty()) {
      rest = List.of(Dissolve.unionWithCracks(rest), Dissolve.unionWithCracks(coverage));
    }
    return Dissolve.unionWithCracks(rest.isEmpty() ? coverage : rest);
  }

  /* A hole with districts inside that do not touch its rim is a gap in the form of a ring. */
  private static Polygon withoutParts(LinearRing rim, List<Polygon> parts) {
    Polygon hole = rim.getFactory().createPolygon(rim);
    List<LinearRing> inside = new ArrayList<>();
    for (Polygon part : parts) {
      boolean near = hole.getEnvelopeInternal().covers(part.getEnvelopeInternal());
      if (near && hole.contains(part.getInteriorPoint())) {
        inside.add(part.getExteriorRing());
      }
    }
    return rim.getFactory().createPolygon(rim, inside.toArray(new LinearRing[0]));
  }

  private List<String> rim(Polygon hole, STRtree index) {
    Envelope around = new Envelope(hole.getEnvelopeInternal());
    double near = NEAR_METRES / surface.metresNorth();
    around.expandBy(near);
    List<Integer> rim = new ArrayList<>();
    index.query(around, item -> rim.add((Integer) item));
    rim.removeIf(i -> !polygons.get(i).isWithinDistance(hole, near));
    rim.sort(null);
    return rim.stream().map(ids::get).toList();
  }

  private CoverageFinding finding(Polygon hole, List<String> names, double width, String open) {
    double area = surface.area(hole);
    Geometry place = frame.out(hole);
    String message =
        String.format(
            ROOT,
            "districts (%s) leave a gap%s of %.0f square metres, %.1f metres wide, %s.",
            String.join(", ", names),
            open,
            area,
            width,
            CoverageCheck.at(place));
    return new CoverageFinding(Kind.GAP, names, place, area, message);
  }
}
