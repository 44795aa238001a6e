package org.delimit.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

class VoronoiCellsTest {
  private static final Geometry OUTLINE = Shapes.box(40, 30, 44, 34);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 40, 400})
  void of_randomPoints_coversTheOutlineWithTheNearestPoints(int count) {
    Random random = new Random(count);
    List<Coordinate> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(place(random));
    }
    List<Geometry> cells = VoronoiCells.of(points, OUTLINE);
    assertThat(CoverageCheck.check(Shapes.ids(count), cells)).isEmpty();
    assertThat(Dissolve.union(cells).getArea()).isCloseTo(16, within(1e-9));
    for (int i = 0; i < 200; i++) {
      Coordinate place = place(random);
      Point point = OUTLINE.getFactory().createPoint(place);
      int home = 0;
      while (!cells.get(home).intersects(point)) {
        home++;
      }
      double distance = Geodesy.distance(place, points.get(home));
      for (Coordinate other : points) {
        // Longitudes are shrunk for the mean latitude: right to two or three percent here.
        assertThat(distance).isLessThan(1.06 * Geodesy.distance(place, other));
      }
    }
  }

  @Test
  void of_pointsOnALine_areStripes() {
    List<Coordinate> points = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      points.add(new Coordinate(40.2 + 0.4 * i, 32));
    }
    List<Geometry> cells = VoronoiCells.of(points, OUTLINE);
    assertThat(Adjacency.of(cells).graph(0).edgeCount()).isEqualTo(9);
    assertThat(cells).allSatisfy(cell -> assertThat(cell.getArea()).isCloseTo(1.6, within(1e-6)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-15, 1e-12, 1e-9, 1e-6, 1e-3})
  void of_pointsNearlyOnALineOrGrid_isACoverage(double jitter) {
    Random random = new Random(11);
    List<Coordinate> points = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      double dx = jitter * random.nextGaussian();
      double dy = jitter * random.nextGaussian();
      points.add(new Coordinate(40.2 + 0.1 * (i % 10) + dx, 31.05 + 0.1 * (i / 10) + dy));
      points.add(new Coordinate(40.01 + 0.0397 * i + dx, 33 + 0.003 * i + dy));
    }
    List<Geometry> cells = VoronoiCells.of(points, OUTLINE);
    assertThat(CoverageCheck.check(Shapes.ids(200), cells)).isEmpty();
    assertThat(Dissolve.union(cells).getArea()).isCloseTo(16, within(1e-6));
    for (int i = 0; i < points.size(); i++) {
      assertThat(cells.get(i).contains(OUTLINE.getFactory().createPoint(points.get(i)))).isTrue();
    }
  }

  @Test
  void of_noOutline_usesTheHullWithAMargin() {
    List<Coordinate> points =
        List.of(
            new Coordinate(0, 50),
            new Coordinate(2, 50),
            new Coordinate(1, 51),
            new Coordinate(1, 50.3));
    List<Geometry> cells = VoronoiCells.of(points, null);
    for (int i = 0; i < points.size(); i++) {
      assertThat(cells.get(i).contains(OUTLINE.getFactory().createPoint(points.get(i)))).isTrue();
    }
    assertThat(VoronoiCells.of(List.of(new Coordinate(7, 7)), null).get(0).isEmpty()).isFalse();
    assertThat(VoronoiCells.of(List.of(), null)).isEmpty();
  }

  @Test
  void of_pointOutsideTheOutline_hasTheNearestPartOrNothing() {
    List<Coordinate> points =
        List.of(new Coordinate(42, 32), new Coordinate(44.1, 32), new Coordinate(60, 32));
    List<Geometry> cells = VoronoiCells.of(points, OUTLINE);
    assertThat(cells.get(1).getArea()).isPositive();
    assertThat(cells.get(2).isEmpty()).isTrue();
    assertThat(CoverageCheck.check(Shapes.ids(3), cells))
        .extracting(CoverageFinding::message)
        .containsExactly("district (d2) has no shape.");
  }

  @Test
  void of_cellCutByTheOutline_isAMultiPolygon() {
    Geometry horseshoe = Shapes.wkt("POLYGON ((0 0, 5 0, 5 3, 4 3, 4 1, 1 1, 1 3, 0 3, 0 0))");
    List<Geometry> cells =
        VoronoiCells.of(List.of(new Coordinate(2.5, 0.5), new Coordinate(2.5, 3)), horseshoe);
    assertThat(cells.get(1).getNumGeometries()).isEqualTo(2);
  }

  @Test
  void of_badArguments_areRefused() {
    Coordinate a = new Coordinate(41, 31);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VoronoiCells.of(List.of(a, new Coordinate(42, 31), a.copy()), OUTLINE))
        .withMessageContaining("points (0, 2) are both at (41.0, 31.0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VoronoiCells.of(List.of(new Coordinate(41, Double.NaN)), OUTLINE))
        .withMessageContaining("(NaN)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VoronoiCells.of(List.of(a), Shapes.wkt("LINESTRING (0 0, 1 1)")))
        .withMessageContaining("(LineString)");
  }

  private static Coordinate place(Random random) {
    return new Coordinate(40 + 4 * random.nextDouble(), 30 + 4 * random.nextDouble());
  }
}
