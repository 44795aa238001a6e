package org.delimit.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class DissolveTest {

  @Test
  void union_ofAGrid_isItsOutline() {
    Geometry union = Dissolve.union(Shapes.grid(4, 3));
    assertThat(union.equalsTopo(Shapes.box(0, 0, 0.4, 0.3))).isTrue();
  }

  @Test
  void union_ofApartPolygons_isAMultiPolygon() {
    assertThat(
            Dissolve.union(List.of(Shapes.box(0, 0, 1, 1), Shapes.box(2, 2, 3, 3)))
                .getNumGeometries())
        .isEqualTo(2);
  }

  @Test
  void union_ofOverlappingPolygons_fallsBack() {
    Geometry union = Dissolve.union(List.of(Shapes.box(0, 0, 2, 1), Shapes.box(1, 0, 3, 1)));
    assertThat(union.isValid()).isTrue();
    assertThat(union.getArea()).isCloseTo(3, within(1e-12));
  }

  @Test
  void union_withATVertex_isOnePolygonWithoutHoles() {
    Geometry union =
        Dissolve.union(
            Shapes.wkts(
                "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))",
                "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0.3, 1 0))"));
    assertThat(union.equalsTopo(Shapes.box(0, 0, 2, 1))).isTrue();
  }

  @Test
  void union_withACrackInside_closesItButKeepsLakes() {
    // The crack is a centimetre wide, the lake ten kilometres.
    Geometry union =
        Dissolve.union(
            Shapes.wkts(
                "POLYGON ((0 0, 1 0, 1 0.2, 0.9999999 0.5, 1 0.8, 1 1, 0 1, 0 0))",
                "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0.8, 1 0.2, 1 0), (1.4 0.4, 1.4 0.5, 1.5 0.5, 1.5 0.4, 1.4 0.4))"));
    assertThatObject(union).isInstanceOf(Polygon.class);
    assertThat(((Polygon) union).getNumInteriorRing()).isEqualTo(1);
  }

  @Test
  void union_ofNothing_isEmpty() {
    assertThat(Dissolve.union(List.of()).isEmpty()).isTrue();
    assertThat(Dissolve.union(Arrays.asList(null, Shapes.wkt("POLYGON EMPTY"))).isEmpty()).isTrue();
  }

  @Test
  void union_ofALine_namesIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Dissolve.union(
                    List.of(Shapes.box(0, 0, 1, 1), Shapes.wkt("LINESTRING (0 0, 1 1)"))))
        .withMessage(
            "The geometry (LineString) of district (1) must be a polygon or multipolygon.");
  }
}
