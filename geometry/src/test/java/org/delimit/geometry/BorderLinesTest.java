package org.delimit.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** Lines between states, and their pieces on the ground. */
class BorderLinesTest {

  @Test
  void between_grid_isOneLineAPairAsLongAsTheBorders() {
    List<Geometry> grid = Shapes.grid(3, 2);
    int[] states = {0, 0, 1, 0, 2, 1};
    Map<BorderLines.Pair, Geometry> lines = BorderLines.between(grid, states, Surface.WGS84, 1);
    assertThat(lines.keySet())
        .containsExactly(
            new BorderLines.Pair(0, 1), new BorderLines.Pair(0, 2), new BorderLines.Pair(1, 2));
    Adjacency borders = Adjacency.of(grid);
    assertThat(Geodesy.length(lines.get(new BorderLines.Pair(0, 2))))
        .isCloseTo(
            (borders.borderMillimetres(1, 4) + borders.borderMillimetres(3, 4)) / 1e3,
            within(0.01));
    assertThat(lines.get(new BorderLines.Pair(0, 2)).getNumGeometries()).isEqualTo(1);
  }

  @Test
  void between_differentVertices_followsTheFirstDistrict() {
    List<Geometry> pair =
        Shapes.wkts(
            "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))", "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0.3, 1 0))");
    Geometry line =
        BorderLines.between(pair, new int[] {0, 1}, Surface.WGS84, 1).values().iterator().next();
    assertThat(Geodesy.length(line)).isCloseTo(110_574, within(1.0));
  }

  @Test
  void pieces_touchingInAPoint_areTwo_andLinksJoin() {
    List<Geometry> corners = List.of(Shapes.box(0, 0, 1, 1), Shapes.box(1, 1, 2, 2));
    assertThat(DissolvedPieces.of(corners, List.of(), Surface.WGS84))
        .containsExactly(List.of(0), List.of(1));
    assertThat(DissolvedPieces.of(corners, List.of(new int[] {1, 0}), Surface.WGS84))
        .containsExactly(List.of(0, 1));
  }

  @Test
  void pieces_partsOfOneDistrict_holdTogether() {
    Geometry two = Shapes.wkt("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((5 0, 6 0, 6 1, 5 0)))");
    assertThat(DissolvedPieces.of(List.of(two, Shapes.box(1, 0, 2, 1)), List.of(), Surface.WGS84))
        .containsExactly(List.of(0, 1));
  }

  @Test
  void pieces_acrossThe180thMeridian_areOne() {
    List<Geometry> both = List.of(Shapes.box(179, 0, 180, 1), Shapes.box(-180, 0, -179, 1));
    assertThat(DissolvedPieces.of(both, List.of(), Surface.WGS84)).containsExactly(List.of(0, 1));
  }
}
