package org.delimit.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.delimit.geometry.graph.DualGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class AdjacencyTest {

  @ParameterizedTest
  @CsvSource({"1,1,0", "2,1,1", "3,3,12", "10,7,123"})
  void graph_ofAGrid_hasRookEdgesOnly(int columns, int rows, int edges) {
    DualGraph graph = Adjacency.of(Shapes.grid(columns, rows)).graph(0);
    assertThat(graph.size()).isEqualTo(columns * rows);
    assertThat(graph.edgeCount()).isEqualTo(edges);
  }

  @Test
  void graph_borderLength_isGeodesicInMillimetres() {
    DualGraph graph = Adjacency.of(Shapes.grid(1, 2)).graph(0);
    double metres = Geodesy.length(Shapes.wkt("LINESTRING (0 0.1, 0.1 0.1)"));
    assertThat(graph.millimetres(0)).isEqualTo(Math.round(metres * 1000));
  }

  @Test
  void graph_minimumBorder_dropsShorterPairs() {
    Adjacency adjacency = Adjacency.of(Shapes.grid(1, 2));
    assertThat(adjacency.graph(11_131).edgeCount()).isEqualTo(1);
    assertThat(adjacency.graph(11_132).edgeCount()).isZero();
    assertThat(adjacency.borderMillimetres(1, 0))
        .isEqualTo(adjacency.borderMillimetres(0, 1))
        .isPositive();
  }

  @Test
  void graph_pointTouch_isNoBorder() {
    List<Geometry> corners = List.of(Shapes.box(0, 0, 1, 1), Shapes.box(1, 1, 2, 2));
    assertThat(Adjacency.of(corners).graph(0).edgeCount()).isZero();
    // Sharp tips that touch, with sides that leave each other at a third of a degree.
    List<Geometry> tips =
        Shapes.wkts("POLYGON ((0 0, 1 0, 1 -1, 0 0))", "POLYGON ((0 0, 1 1, 1 0.006, 0 0))");
    assertThat(Adjacency.of(tips).graph(0).edgeCount()).isZero();
    // A tip on the middle of a side.
    List<Geometry> side =
        Shapes.wkts(
            "POLYGON ((0 0, 1 0, 1 -1, 0 -1, 0 0))", "POLYGON ((0.5 0, 0.8 0.1, 0.2 0.1, 0.5 0))");
    assertThat(Adjacency.of(side).graph(0).edgeCount()).isZero();
  }

  @Test
  void graph_tVertices_areFoundWithTheFullLength() {
    // d0 is tall; d1 and d2 meet it with a vertex it lacks, and d2 has a further one.
    Adjacency adjacency =
        Adjacency.of(
            Shapes.wkts(
                "POLYGON ((0 0, 1 0, 1 2, 0 2, 0 0))",
                "POLYGON ((1 0, 2 0, 2 0.7, 1 0.7, 1 0))",
                "POLYGON ((1 0.7, 2 0.7, 2 2, 1 2, 1 1.1, 1 0.7))"));
    DualGraph graph = adjacency.graph(0);
    assertThat(graph.edgeCount()).isEqualTo(3);
    assertLength(graph, 0, 1, "LINESTRING (1 0, 1 0.7)");
    assertLength(graph, 0, 2, "LINESTRING (1 0.7, 1 2)");
    assertLength(graph, 1, 2, "LINESTRING (1 0.7, 2 0.7)");
    assertOuter(adjacency, 0, "LINESTRING (1 2, 0 2, 0 0, 1 0)");
  }

  @Test
  void graph_tVerticesOnBothSidesOfASlope_areFound() {
    // Vertices on the slope are rounded to five decimals: none lies on it exactly.
    Adjacency adjacency =
        Adjacency.of(
            Shapes.wkts(
                "POLYGON ((0 0, 3 1, 0 1, 0 0), (0.1 0.5, 0.1 0.6, 0.2 0.6, 0.1 0.5))",
                "POLYGON ((0 0, 3 0, 3 1, 2 0.66667, 1 0.33333, 0 0))"));
    DualGraph graph = adjacency.graph(0);
    assertThat(graph.edgeCount()).isEqualTo(1);
    assertThat(graph.millimetres(0) / 1000.0)
        .isCloseTo(Geodesy.length(Shapes.wkt("LINESTRING (0 0, 3 1)")), within(20.0));
    assertThat(
            Adjacency.of(
                    Shapes.wkts(
                        "POLYGON ((0 0, 1.5 0.5, 3 1, 0 1, 0 0))",
                        "POLYGON ((0 0, 3 0, 3 1, 2 0.66667, 1 0.33333, 0 0))"))
                .borderMillimetres(0, 1))
        .isCloseTo(graph.millimetres(0), within(20_000L));
  }

  @Test
  void of_zeroTolerance_takesExactTVerticesOnly() {
    List<Geometry> exact =
        Shapes.wkts(
            "POLYGON ((0 0, 1 0, 1 2, 0 2, 0 0))", "POLYGON ((1 0, 2 0, 2 2, 1 2, 1 0.7, 1 0))");
    assertThat(Adjacency.of(exact, Surface.WGS84, 0).graph(0).edgeCount()).isEqualTo(1);
    List<Geometry> apart = List.of(Shapes.box(0, 0, 1, 1), Shapes.box(1.000001, 0, 2, 1));
    assertThat(Adjacency.of(apart, Surface.WGS84, 0).graph(0).edgeCount()).isZero();
    assertThat(Adjacency.of(apart).graph(0).edgeCount()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Adjacency.of(apart, Surface.WGS84, -1))
        .withMessageContaining("(-1.0)");
  }

  @ParameterizedTest
  @CsvSource({"0", "33", "-60", "70"})
  void of_tolerance_isInMetresAtEveryLatitudeAndInBothDirections(double latitude) {
    double east = 1 / Surface.WGS84.metresEast(latitude);
    double north = 1 / Surface.WGS84.metresNorth();
    double top = latitude + 1000 * north;
    for (double gap : new double[] {28, 32}) {
      int borders = gap < 30 ? 1 : 0;
      List<Geometry> across =
          List.of(
              Shapes.box(10, latitude, 10.1, top),
              Shapes.box(10.1 + gap * east, latitude, 10.2, top));
      List<Geometry> above =
          List.of(
              Shapes.box(10, latitude, 10.1, top),
              Shapes.box(10, top + gap * north, 10.1, top + 1000 * north));
      for (List<Geometry> pair : List.of(across, above)) {
        Adjacency found = Adjacency.of(pair, Surface.WGS84, 30);
        assertThat(found.graph(0).edgeCount()).isEqualTo(borders);
        assertThat(found.graph(Adjacency.Rule.QUEEN, 0).edgeCount()).isEqualTo(borders);
      }
    }
  }

  @Test
  void graph_districtInAHole_touchesOnlyTheOneAround() {
    Adjacency adjacency =
        Adjacency.of(
            Shapes.wkts(
                "POLYGON ((0 0, 3 0, 3 3, 0 3, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))",
                "POLYGON ((1 1, 1 2, 2 2, 2 1, 1 1))",
                "POLYGON ((3 0, 4 0, 4 3, 3 3, 3 0))"));
    DualGraph graph = adjacency.graph(0);
    assertThat(graph.edgeCount()).isEqualTo(2);
    assertThat(graph.edgeBetween(0, 1)).isNotNegative();
    assertThat(graph.edgeBetween(1, 2)).isNegative();
    assertThat(adjacency.outerBorderMillimetres(1)).isZero();
    assertThat(adjacency.borderMillimetres(0, 1) / 1000.0)
        .isCloseTo(Geodesy.length(Shapes.box(1, 1, 2, 2)), within(0.001));
  }

  @Test
  void graph_multiPolygon_joinsTheBordersOfItsParts() {
    Adjacency adjacency =
        Adjacency.of(
            Shapes.wkts(
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((2 0, 3 0, 3 1, 2 1, 2 0)))",
                "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))"));
    DualGraph graph = adjacency.graph(0);
    assertThat(graph.edgeCount()).isEqualTo(1);
    assertLength(graph, 0, 1, "MULTILINESTRING ((1 0, 1 1), (2 0, 2 1))");
  }

  @Test
  void graph_partsOfOneDistrictThatTouch_countForNothing() {
    Adjacency adjacency =
        Adjacency.of(
            Shapes.wkts("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((1 0, 2 0, 2 1, 1 1, 1 0)))"));
    assertOuter(adjacency, 0, "LINEARRING (0 0, 1 0, 2 0, 2 1, 1 1, 0 1, 0 0)");
  }

  @Test
  void graph_nullAndEmpty_haveNoBorders() {
    DualGraph graph =
        Adjacency.of(Arrays.asList(null, Shapes.box(0, 0, 1, 1), Shapes.wkt("POLYGON EMPTY")))
            .graph(0);
    assertThat(graph.size()).isEqualTo(3);
    assertThat(graph.edgeCount()).isZero();
    assertThat(Adjacency.of(List.of()).graph(0).size()).isZero();
  }

  @Test
  void of_aLine_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Adjacency.of(Shapes.wkts("LINESTRING (0 0, 1 1)")))
        .withMessageContaining("(LineString)");
  }

  @Test
  void graph_bordersAndOuterBorders_makeUpThePerimeter() {
    Random random = new Random(7);
    List<Coordinate> points = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      points.add(new Coordinate(40 + 4 * random.nextDouble(), 30 + 4 * random.nextDouble()));
    }
    List<Geometry> cells = VoronoiCells.of(points, Shapes.box(40.5, 30, 44, 33.5));
    Adjacency adjacency = Adjacency.of(cells);
    DualGraph graph = adjacency.graph(0);
    for (int i = 0; i < cells.size(); i++) {
      long around = adjacency.outerBorderMillimetres(i);
      for (int arc = graph.firstArc(i); arc < graph.endArc(i); arc++) {
        around += graph.millimetres(graph.edge(arc));
      }
      assertThat(around / 1000.0).isCloseTo(Geodesy.length(cells.get(i)), within(0.02));
    }
  }

  @Test
  void graph_shuffledAndReversed_isTheSame() {
    List<Geometry> grid = Shapes.grid(6, 5);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < grid.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(3));
    DualGraph straight = Adjacency.of(grid).graph(0);
    DualGraph shuffled =
        Adjacency.of(order.stream().map(i -> grid.get(i).reverse()).toList()).graph(0);
    assertThat(shuffled.edgeCount()).isEqualTo(straight.edgeCount());
    for (int e = 0; e < shuffled.edgeCount(); e++) {
      int same = straight.edgeBetween(order.get(shuffled.endA(e)), order.get(shuffled.endB(e)));
      assertThat(straight.millimetres(same)).isEqualTo(shuffled.millimetres(e));
    }
  }

  private static void assertLength(DualGraph graph, int a, int b, String line) {
    assertThat(graph.millimetres(graph.edgeBetween(a, b)) / 1000.0)
        .isCloseTo(Geodesy.length(Shapes.wkt(line)), within(0.01));
  }

  private static void assertOuter(Adjacency adjacency, int district, String line) {
    assertThat(adjacency.outerBorderMillimetres(district) / 1000.0)
        .isCloseTo(Geodesy.length(Shapes.wkt(line)), within(0.01));
  }

  @Test
  void graph_queen_linksWhatTouchesInAPoint() {
    List<Geometry> grid = Shapes.grid(3, 2);
    DualGraph rook = Adjacency.of(grid).graph(Adjacency.Rule.ROOK, 0);
    DualGraph queen = Adjacency.of(grid).graph(Adjacency.Rule.QUEEN, 0);
    assertThat(rook.edgeCount()).isEqualTo(7);
    assertThat(queen.edgeCount()).isEqualTo(11);
    assertThat(queen.millimetres(queen.edgeBetween(0, 4))).isZero();
    assertThat(queen.millimetres(queen.edgeBetween(0, 1))).isPositive();
    // Short borders still touch.
    DualGraph none = Adjacency.of(grid).graph(Adjacency.Rule.QUEEN, 20_000);
    assertThat(none.edgeCount()).isEqualTo(11);
    assertThat(none.millimetres(none.edgeBetween(0, 1))).isZero();
  }
}
