package org.delimit.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GeodesyTest {

  @Test
  void length_oneDegreeOnTheEquator_isKnown() {
    assertThat(Geodesy.length(Shapes.wkt("LINESTRING (7 0, 8 0)")))
        .isCloseTo(111319.49, within(0.005));
  }

  @Test
  void length_acrossTheDateLine_isShort() {
    assertThat(Geodesy.length(Shapes.wkt("LINESTRING (-179.5 0, 179.5 0)")))
        .isCloseTo(111319.49, within(0.005));
  }

  @Test
  void length_ofAPolygon_includesHoles() {
    double outer = Geodesy.length(Shapes.box(0, 0, 3, 3));
    double inner = Geodesy.length(Shapes.box(1, 1, 2, 2));
    assertThat(
            Geodesy.length(
                Shapes.wkt("POLYGON ((0 0, 3 0, 3 3, 0 3, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))")))
        .isCloseTo(outer + inner, within(1e-6));
  }

  @Test
  void length_ofPoints_isZero() {
    assertThat(Geodesy.length(Shapes.wkt("MULTIPOINT ((1 1), (2 2))"))).isZero();
  }

  @Test
  void area_ofAnOctantOfTheEarth_isAnEighth() {
    // 510 065 621.724 km²: the surface of the WGS84 ellipsoid.
    assertThat(Geodesy.area(Shapes.wkt("POLYGON ((0 0, 90 0, 0 90, 0 0))")))
        .isCloseTo(510_065_621.724e6 / 8, within(1e6));
  }

  @Test
  void area_withHoleAndParts_subtractsAndAdds() {
    double outer = Geodesy.area(Shapes.box(0, 0, 3, 3));
    double hole = Geodesy.area(Shapes.box(1, 1, 2, 2));
    double far = Geodesy.area(Shapes.box(9, 9, 10, 10));
    assertThat(
            Geodesy.area(
                Shapes.wkt(
                    """
                    MULTIPOLYGON (((0 0, 0 3, 3 3, 3 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1)),
                                  ((9 9, 10 9, 10 10, 9 10, 9 9)))""")))
        .isCloseTo(outer - hole + far, within(1e-3));
    assertThat(Geodesy.area(Shapes.wkt("LINESTRING (0 0, 1 0, 1 1, 0 0)"))).isZero();
  }

  @Test
  void requireGeographic_projectedCoordinate_namesTheValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Geodesy.length(Shapes.wkt("LINESTRING (512345.5 0, 8 0)")))
        .withMessage("The longitude (512345.5) must lie between -180 and 180 degrees.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Geodesy.area(Shapes.box(0, 0, 1, 90.5)))
        .withMessageContaining("latitude (90.5)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Geodesy.requireGeographic(0, Double.NaN))
        .withMessageContaining("latitude (NaN)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Geodesy.requireGeographic(190.5, 0))
        .withMessageContaining("The longitude (190.5)")
        .withMessageEndingWith("take 360 from those beyond, if they are degrees.");
    Geodesy.requireGeographic(180.00000000000014, -90);
  }
}
