package org.delimit.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.delimit.geometry.CoverageFinding.Kind;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class CoverageCheckTest {

  @Test
  void check_coverage_findsNothing() {
    assertThat(check(Shapes.grid(5, 4))).isEmpty();
    assertThat(check(List.of())).isEmpty();
  }

  @Test
  void check_emptyShapes_areNamed() {
    List<CoverageFinding> findings = check(Arrays.asList(null, Shapes.wkt("POLYGON EMPTY")));
    assertThat(findings).extracting(CoverageFinding::kind).containsExactly(Kind.EMPTY, Kind.EMPTY);
    assertThat(findings.get(0).message()).isEqualTo("district (d0) has no shape.");
    assertThatObject(findings.get(0).place()).isNull();
  }

  @Test
  void check_line_isNoPolygon() {
    CoverageFinding finding = only(check(Shapes.wkts("LINESTRING (0 0, 1 1)")));
    assertThat(finding.kind()).isEqualTo(Kind.NOT_POLYGON);
    assertThat(finding.message()).isEqualTo("district (d0) is no polygon but a (LineString).");
  }

  @Test
  void check_bowTie_isInvalidAtItsCrossing() {
    CoverageFinding finding =
        only(
            check(
                List.of(
                    Shapes.box(5, 5, 6, 6), Shapes.wkt("POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))"))));
    assertThat(finding.kind()).isEqualTo(Kind.INVALID);
    assertThat(finding.districtIds()).containsExactly("d1");
    assertThat(finding.place().getCoordinate()).isEqualTo(new Coordinate(0.5, 0.5));
    assertThat(finding.message())
        .isEqualTo("district (d1) is invalid: self-intersection at (0.50000, 0.50000).");
  }

  @Test
  void check_overlap_hasItsArea() {
    CoverageFinding finding =
        only(check(List.of(Shapes.box(0, 0, 1, 1), Shapes.box(0.9, 0, 2, 1))));
    assertThat(finding.kind()).isEqualTo(Kind.OVERLAP);
    assertThat(finding.kind().unit()).isEqualTo("square metres");
    assertThat(finding.districtIds()).containsExactly("d0", "d1");
    assertThat(finding.size()).isCloseTo(Geodesy.area(Shapes.box(0.9, 0, 1, 1)), within(1.0));
    assertThat(finding.message()).startsWith("districts (d0, d1) overlap on 1230");
  }

  @Test
  void check_sameShapeTwice_isADuplicate() {
    CoverageFinding finding = only(check(List.of(Shapes.box(0, 0, 1, 1), Shapes.box(0, 0, 1, 1))));
    assertThat(finding.kind()).isEqualTo(Kind.DUPLICATE);
  }

  @Test
  void check_tVertex_isUnmatchedAlongTheBorder() {
    CoverageFinding finding =
        only(
            check(
                Shapes.wkts(
                    "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))",
                    "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0.3, 1 0))")));
    assertThat(finding.kind()).isEqualTo(Kind.UNMATCHED);
    assertThat(finding.size())
        .isCloseTo(Geodesy.length(Shapes.wkt("LINESTRING (1 0, 1 1)")), within(1.0));
    assertThat(finding.message())
        .startsWith(
            "districts (d0, d1) have different vertices along 110574 metres of their border");
  }

  @Test
  void check_narrowHole_isAGapAndAWideOneIsNot() {
    // Eleven metres wide in the middle.
    List<Geometry> sliver =
        Shapes.wkts(
            "POLYGON ((0 0, 1 0, 1 0.4, 0.9999 0.5, 1 0.6, 1 1, 0 1, 0 0))",
            "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0.6, 1 0.4, 1 0))");
    List<CoverageFinding> findings = check(sliver);
    CoverageFinding gap = only(findings);
    assertThat(gap.kind()).isEqualTo(Kind.GAP);
    assertThat(gap.districtIds()).containsExactly("d0", "d1");
    assertThat(gap.size()).isCloseTo(Geodesy.area(gap.place()), within(1.0));
    assertThat(gap.message()).startsWith("districts (d0, d1) leave a gap of 123");
    assertThat(CoverageCheck.check(Shapes.ids(2), sliver, Surface.WGS84, 5)).isEmpty();
    assertThat(CoverageCheck.check(Shapes.ids(2), sliver, Surface.WGS84, 0)).isEmpty();
  }

  @Test
  void check_districtInsideAnother_overlapsThoughNoSegmentMisfits() {
    List<CoverageFinding> findings = check(List.of(Shapes.box(0, 0, 3, 3), Shapes.box(1, 1, 2, 2)));
    assertThat(only(findings).kind()).isEqualTo(Kind.OVERLAP);
    List<Geometry> twins =
        List.of(
            Shapes.box(1, 1, 2, 2), Shapes.box(1.2, 1.2, 1.5, 1.5), Shapes.box(1.5, 1.2, 1.8, 1.5));
    assertThat(check(twins))
        .extracting(CoverageFinding::districtIds)
        .contains(List.of("d0", "d1"), List.of("d0", "d2"));
  }

  @Test
  void check_squareOverFourCorners_overlapsAllFour() {
    List<Geometry> squares =
        List.of(
            Shapes.box(0, 0, 1, 1),
            Shapes.box(1, 0, 2, 1),
            Shapes.box(0, 1, 1, 2),
            Shapes.box(1, 1, 2, 2),
            Shapes.box(0.5, 0.5, 1.5, 1.5));
    assertThat(check(squares)).filteredOn(f -> f.kind() == Kind.OVERLAP).hasSize(4);
  }

  @Test
  void check_districtInItsHole_coversItExactly_isSound() {
    Geometry ring = Shapes.wkt("POLYGON ((0 0, 3 0, 3 3, 0 3, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))");
    assertThat(check(List.of(ring, Shapes.box(1, 1, 2, 2)))).isEmpty();
  }

  @Test
  void check_districtShrunkInItsHole_leavesAGapInTheFormOfARing() {
    Geometry ring = Shapes.wkt("POLYGON ((0 0, 3 0, 3 3, 0 3, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))");
    double e = 1e-4;
    CoverageFinding gap = only(check(List.of(ring, Shapes.box(1 + e, 1 + e, 2 - e, 2 - e))));
    assertThat(gap.kind()).isEqualTo(Kind.GAP);
    assertThat(gap.districtIds()).containsExactly("d0", "d1");
  }

  @Test
  void check_badArguments_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CoverageCheck.check(List.of("a"), List.of()))
        .withMessageContaining("(1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CoverageCheck.check(List.of(), List.of(), Surface.WGS84, -1))
        .withMessageContaining("(-1.0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> check(List.of(Shapes.box(400, 0, 401, 1))))
        .withMessageContaining("(400.0)");
  }

  private static List<CoverageFinding> check(List<Geometry> polygons) {
    return CoverageCheck.check(Shapes.ids(polygons.size()), polygons);
  }

  private static CoverageFinding only(List<CoverageFinding> findings) {
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
