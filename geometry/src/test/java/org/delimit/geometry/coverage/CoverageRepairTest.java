package org.delimit.geometry.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.CoverageCheck;
import org.delimit.geometry.CoverageFinding;
import org.delimit.geometry.CoverageFinding.Kind;
import org.delimit.geometry.Geodesy;
import org.delimit.geometry.Shapes;
import org.delimit.geometry.Surface;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

/**
 * Planted faults: each is found, named, and repaired or refused. A ten-thousandth degree is 11 m.
 */
class CoverageRepairTest {
  private static final double TEN_METRES = 1e-4;

  @Test
  void repair_coverage_isLeftAlone() {
    List<Geometry> grid = Shapes.grid(3, 2);
    RepairResult result = repair(grid, 50);
    assertThat(result.isRepaired()).isTrue();
    assertThat(result.changes()).isEmpty();
    assertThat(result.found()).isEmpty();
    for (int i = 0; i < grid.size(); i++) {
      assertThat(result.polygons().get(i) == grid.get(i)).isTrue();
    }
  }

  @Test
  void repair_gap_isFilledWithinTheLimitAndRefusedBeyond() {
    List<Geometry> gap =
        Shapes.wkts(
            "POLYGON ((0 0, 0.1 0, 0.1 0.04, 0.0999 0.05, 0.1 0.06, 0.1 0.1, 0 0.1, 0 0))",
            "POLYGON ((0.1 0, 0.2 0, 0.2 0.1, 0.1 0.1, 0.1 0.06, 0.1 0.04, 0.1 0))");
    RepairResult result = repaired(gap, 50, Kind.GAP);
    RepairChange change = only(result.changes());
    assertThat(change.movementMetres()).isBetween(9.0, 11.5);
    assertThat(change.changedSquareMetres())
        .isCloseTo(change.squareMetresAfter() - change.squareMetresBefore(), within(0.1))
        .isCloseTo(11.13 * 2211 / 2, within(50.0));
    assertThat(change.text())
        .contains("district (" + change.districtId() + ") was repaired")
        .contains(" square metres before, ");
    refused(gap, new RepairLimits(1, 50, 5), "would move by", "more than the (5) metres allowed");
    // A lake stays.
    RepairResult lake = CoverageRepair.repair(Shapes.ids(2), gap, new RepairLimits(1, 5, 5));
    assertThat(lake.isRepaired()).isTrue();
    assertThat(lake.changes()).isEmpty();
  }

  @Test
  void repair_overlap_goesToOneOfThem() {
    List<Geometry> overlap =
        List.of(Shapes.box(0, 0, 0.1 + TEN_METRES, 0.1), Shapes.box(0.1, 0, 0.2, 0.1));
    RepairResult result = repaired(overlap, 50, Kind.OVERLAP);
    assertThat(only(result.changes()).movementMetres()).isCloseTo(11.1, within(0.3));
    refused(overlap, RepairLimits.upTo(10), "district (d", "more than the (10) metres allowed");
  }

  @Test
  void repair_unmatchedVertices_becomeOne() {
    List<Geometry> jagged =
        Shapes.wkts(
            "POLYGON ((0 0, 0.1 0, 0.100003 0.04, 0.1 0.1, 0 0.1, 0 0))",
            "POLYGON ((0.1 0, 0.2 0, 0.2 0.1, 0.1 0.1, 0.099998 0.06, 0.1 0))");
    RepairResult result = repaired(jagged, 2, Kind.UNMATCHED);
    assertThat(result.changes()).allSatisfy(c -> assertThat(c.movementMetres()).isLessThan(1.1));
    assertThat(Adjacency.of(result.polygons(), Surface.WGS84, 0).borderMillimetres(0, 1) / 1e3)
        .isCloseTo(11_057, within(5.0));
  }

  /* Nobody knows whether the second half, run around the other way, was meant as ground. */
  @Test
  void repair_bowTie_keepsBothHalvesIfThatMuchDoubtIsAllowed() {
    List<Geometry> bow =
        List.of(
            Shapes.box(0.1, 0, 0.2, 0.1),
            Shapes.wkt("POLYGON ((0 0, 0.1 0.1, 0.1 0, 0 0.1, 0 0))"));
    refused(bow, RepairLimits.upTo(60), "district (d1) would move by 4", "self-intersection");
    RepairResult result = CoverageRepair.repair(Shapes.ids(2), bow, new RepairLimits(1, 1, 5000));
    assertThat(result.refusals()).isEmpty();
    assertThat(result.changes()).hasSize(1);
    RepairChange change = result.changes().get(0);
    assertThat(change.districtId()).isEqualTo("d1");
    assertThat(change.invalidBefore()).isTrue();
    assertThat(change.squareMetresBefore()).isLessThan(1e6);
    double half = Geodesy.area(Shapes.box(0, 0, 0.1, 0.1)) / 2;
    assertThat(change.squareMetresAfter()).isCloseTo(half, within(1e5));
    assertThat(change.changedSquareMetres()).isCloseTo(half / 2, within(1e5));
    // The circle in a right triangle whose legs are 7.8 km long.
    assertThat(change.movementMetres()).isCloseTo(4590, within(50.0));
    assertThat(change.text()).contains("its rings were set right");
  }

  /* A loop run around the same way, or a hole that touches its shell, is in no doubt. */
  @Test
  void repair_ringTwiceAroundTheSameWay_movesNothing() {
    List<Geometry> twice =
        List.of(
            Shapes.wkt("POLYGON ((0 0, 0.1 0, 0.1 0.1, 0 0.1, 0 0, 0.1 0, 0.1 0.1, 0 0.1, 0 0))"),
            Shapes.box(0.1, 0, 0.2, 0.1));
    RepairResult result = repaired(twice, 1, Kind.INVALID);
    assertThat(result.changes().get(0).movementMetres()).isZero();
  }

  @Test
  void repair_sliverPart_isDropped() {
    List<Geometry> sliver =
        List.of(
            Shapes.wkt(
                "MULTIPOLYGON (((0 0, 0.1 0, 0.1 0.1, 0 0.1, 0 0)),"
                    + " ((0.15 0.1, 0.16 0.1, 0.16 0.100002, 0.15 0.100002, 0.15 0.1)))"),
            Shapes.box(0.1, 0, 0.2, 0.1));
    RepairResult result = repaired(sliver, 5, Kind.SLIVER);
    assertThat(result.polygons().get(0).getNumGeometries()).isEqualTo(1);
  }

  @Test
  void repair_duplicate_isRefusedAndNamed() {
    List<Geometry> twice = List.of(Shapes.box(0, 0, 0.1, 0.1), Shapes.box(0, 0, 0.1, 0.1));
    RepairResult result = refused(twice, RepairLimits.upTo(1e6), "(d1) would lose all");
    assertThat(result.found()).extracting(CoverageFinding::kind).containsExactly(Kind.DUPLICATE);
  }

  @Test
  void repair_districtInsideAnother_isCutOutOnlyIfThatMuchIsAllowed() {
    List<Geometry> inside = List.of(Shapes.box(0, 0, 0.3, 0.3), Shapes.box(0.1, 0.1, 0.2, 0.2));
    refused(
        inside,
        RepairLimits.upTo(100),
        "district (d0) would move by 111",
        "districts (d0, d1) overlap on");
    RepairResult result = repaired(inside, 12_000, Kind.OVERLAP);
    assertThat(only(result.changes()).districtId()).isEqualTo("d0");
    assertThat(Adjacency.of(result.polygons()).borderMillimetres(0, 1) / 1e3)
        .isCloseTo(Geodesy.length(inside.get(1)), within(1.0));
  }

  @Test
  void repair_holeFilledByASlightlySmallerDistrict_closesTheRing() {
    Geometry ring =
        Shapes.wkt(
            "POLYGON ((0 0, 0.3 0, 0.3 0.3, 0 0.3, 0 0),"
                + " (0.1 0.1, 0.1 0.2, 0.2 0.2, 0.2 0.1, 0.1 0.1))");
    double e = TEN_METRES;
    List<Geometry> shrunk = List.of(ring, Shapes.box(0.1 + e, 0.1 + e, 0.2 - e, 0.2 - e));
    RepairResult result = repaired(shrunk, 50, Kind.GAP);
    assertThat(Adjacency.of(result.polygons()).borderMillimetres(0, 1) / 1e3)
        .isCloseTo(44_300, within(100.0));
  }

  @Test
  void repair_gapAlongManyDistricts_isCutWhereTheyMeet() {
    // Three districts north of a strip of ten metres, two south of it.
    double e = TEN_METRES;
    List<Geometry> strip = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      strip.add(Shapes.box(i * 0.1, 0.1 + e, (i + 1) * 0.1, 0.2));
    }
    strip.add(Shapes.box(0, 0, 0.15, 0.1));
    strip.add(Shapes.box(0.15, 0, 0.3, 0.1));
    // Closed at both ends.
    strip.add(Shapes.box(-0.1, 0, 0, 0.2));
    strip.add(Shapes.box(0.3, 0, 0.4, 0.2));
    RepairResult result = repaired(strip, 50, Kind.GAP);
    Adjacency borders = Adjacency.of(result.polygons());
    int[][] facing = {{0, 3, 11}, {1, 3, 5}, {1, 4, 5}, {2, 4, 11}, {0, 1, 11}, {1, 2, 11}};
    for (int[] pair : facing) {
      assertThat(borders.borderMillimetres(pair[0], pair[1]) / 1e6)
          .as(Arrays.toString(pair))
          .isBetween(pair[2] - 0.6, pair[2] + 0.6);
    }
    assertThat(borders.borderMillimetres(0, 4) + borders.borderMillimetres(2, 3)).isZero();
  }

  @Test
  void repair_acrossThe180thMeridian_comesBackInTwoHalves() {
    double e = TEN_METRES;
    List<Geometry> fiji =
        List.of(
            Shapes.wkt(
                "MULTIPOLYGON (((179.9 0, 180 0, 180 0.1, 179.9 0.1, 179.9 0)),"
                    + " ((-180 0, -179.9 0, -179.9 0.1, -180 0.1, -180 0)))"),
            // Not cut at the meridian: its ring jumps from 179.9 to -179.9.
            Shapes.wkt("POLYGON ((179.9 0.1, -179.9 0.1, -179.9 0.2, 179.9 0.2, 179.9 0.1))"),
            Shapes.box(-179.9 - e, 0, -179.8, 0.2));
    RepairResult result = repaired(fiji, 50, Kind.OVERLAP);
    Geometry first = result.polygons().get(0);
    assertThat(first.getNumGeometries()).isEqualTo(2);
    assertThat(first.getEnvelopeInternal().getWidth()).isEqualTo(360);
    Adjacency borders = Adjacency.of(result.polygons());
    assertThat(borders.borderMillimetres(0, 1) / 1e3).isCloseTo(22_264, within(15.0));
    assertThat(borders.borderMillimetres(1, 2) / 1e3).isCloseTo(11_057, within(15.0));
  }

  @Test
  void repair_ringOrder_doesNotMatter() {
    List<Geometry> overlap =
        List.of(Shapes.box(0, 0, 0.1 + TEN_METRES, 0.1), Shapes.box(0.1, 0, 0.2, 0.1));
    List<Geometry> reversed = overlap.stream().map(Geometry::reverse).toList();
    List<Geometry> one = repair(overlap, 50).polygons();
    List<Geometry> other = repair(reversed, 50).polygons();
    for (int i = 0; i < 2; i++) {
      assertThat(one.get(i).norm().equalsExact(other.get(i).norm())).isTrue();
    }
  }

  @Test
  void repair_missingShapes_areRefused() {
    List<Geometry> some = Arrays.asList(Shapes.box(0, 0, 1, 1), null, Shapes.wkt("POINT (0 0)"));
    RepairResult result = repair(some, 50);
    assertThat(result.refusals())
        .extracting(CoverageFinding::message)
        .containsExactly(
            "district (d1) has no shape.", "district (d2) is no polygon but a (Point).");
  }

  @Test
  void limits_thatContradictEachOther_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RepairLimits(0, 0, 1))
        .withMessageContaining("(0.0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RepairLimits(1, -1, 1))
        .withMessageContaining("(-1.0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RepairLimits(5, 1, 1))
        .withMessageContaining("(1.0)");
  }

  private static RepairResult repair(List<Geometry> polygons, double mostMetres) {
    return CoverageRepair.repair(
        Shapes.ids(polygons.size()), polygons, RepairLimits.upTo(mostMetres));
  }

  private static RepairResult repaired(List<Geometry> polygons, double mostMetres, Kind fault) {
    RepairResult result = repair(polygons, mostMetres);
    assertThat(result.found()).extracting(CoverageFinding::kind).contains(fault);
    assertThat(result.refusals()).isEmpty();
    assertThat(result.changes()).isNotEmpty();
    List<String> ids = Shapes.ids(polygons.size());
    assertThat(CoverageCheck.check(ids, result.polygons(), Surface.WGS84, mostMetres)).isEmpty();
    if (result.polygons().stream().noneMatch(p -> p.getEnvelopeInternal().getWidth() > 180)) {
      assertThat(CoverageValidator.isValid(result.polygons().toArray(new Geometry[0]))).isTrue();
    }
    return result;
  }

  private static RepairResult refused(
      List<Geometry> polygons, RepairLimits limits, String... words) {
    RepairResult result = CoverageRepair.repair(Shapes.ids(polygons.size()), polygons, limits);
    assertThat(result.isRepaired()).isFalse();
    assertThat(result.refusals().toString()).contains(words);
    assertThat(result.polygons()).isEqualTo(polygons);
    return result;
  }

  private static RepairChange only(List<RepairChange> changes) {
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }
}
