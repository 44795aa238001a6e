package org.delimit.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class SurfaceTest {
  private static final List<Geometry> KILOMETRES =
      List.of(
          Shapes.box(500_000, 3_000_000, 501_000, 3_001_000),
          Shapes.box(501_000, 3_000_000, 502_000, 3_001_000));

  @Test
  void plane_lengthsAndAreas_areThoseOfTheCoordinates() {
    Geometry box = KILOMETRES.get(0);
    assertThat(Surface.PLANE.length(box)).isEqualTo(4000);
    assertThat(Surface.PLANE.area(box)).isEqualTo(1e6);
    assertThat(Surface.PLANE.length(Shapes.wkt("POINT (1 1)"))).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Surface.PLANE.require(1e10, 0))
        .withMessageContaining("(1.0E10, 0.0)");
    assertThatIllegalArgumentException().isThrownBy(() -> Surface.PLANE.require(0, Double.NaN));
  }

  @Test
  void wgs84_isGeodesy() {
    Geometry box = Shapes.box(44, 33, 45, 34);
    assertThat(Surface.WGS84.length(box)).isEqualTo(Geodesy.length(box));
    assertThat(Surface.WGS84.area(box)).isEqualTo(Geodesy.area(box));
    assertThat(Surface.WGS84.distance(0, 0, 0, 1) / Surface.WGS84.metresNorth())
        .isCloseTo(1, within(0.01));
    assertThatIllegalArgumentException().isThrownBy(() -> Surface.WGS84.require(181, 0));
  }

  @Test
  void adjacency_inAPlane_isEuclidean() {
    Adjacency adjacency = Adjacency.of(KILOMETRES, Surface.PLANE);
    assertThat(adjacency.borderMillimetres(0, 1)).isEqualTo(1_000_000);
    assertThat(adjacency.outerBorderMillimetres(0)).isEqualTo(3_000_000);
  }

  /* The second square begins half a metre late and has one more vertex on the common line. */
  @Test
  void adjacency_inAPlane_bridgesATolerance() {
    List<Geometry> apart =
        List.of(
            KILOMETRES.get(0),
            Shapes.wkt(
                "POLYGON ((501000.5 3000000, 502000 3000000, 502000 3001000, 501000.5 3001000,"
                    + " 501000.5 3000400, 501000.5 3000000))"));
    assertThat(Adjacency.of(apart, Surface.PLANE).borderMillimetres(0, 1)).isEqualTo(1_000_000);
    assertThat(Adjacency.of(apart, Surface.PLANE, 0.4).borderMillimetres(0, 1)).isZero();
  }

  @Test
  void check_inAPlane_measuresGapsAndOverlapsInMetres() {
    List<Geometry> ring =
        List.of(
            Shapes.wkt(
                "POLYGON ((0 0, 900 0, 900 900, 0 900, 0 0), (400 400, 450 400, 450 430, 400 430,"
                    + " 400 400))"),
            Shapes.box(890, 0, 1800, 900));
    List<CoverageFinding> findings = CoverageCheck.check(Shapes.ids(2), ring, Surface.PLANE, 100);
    assertThat(findings)
        .extracting(CoverageFinding::kind)
        .containsExactlyInAnyOrder(CoverageFinding.Kind.OVERLAP, CoverageFinding.Kind.GAP);
    assertThat(findings)
        .extracting(CoverageFinding::message)
        .anyMatch(message -> message.contains("overlap on 9000 square metres"))
        .anyMatch(message -> message.contains("a gap of 1500 square metres, 30.0 metres wide"));
    assertThat(CoverageCheck.check(Shapes.ids(2), KILOMETRES, Surface.PLANE, 100)).isEmpty();
  }

  @Test
  void union_inAPlane_closesCracks() {
    List<Geometry> halves =
        List.of(
            Shapes.wkt("POLYGON ((0 0, 100 0, 100 40, 99.5 50, 100 60, 100 100, 0 100, 0 0))"),
            Shapes.wkt("POLYGON ((100 0, 200 0, 200 100, 100 100, 100 60, 100 40, 100 0))"));
    assertThat(Dissolve.union(halves, Surface.PLANE).getArea()).isEqualTo(20_000);
  }
}
