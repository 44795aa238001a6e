package org.delimit.geometry.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.CoverageCheck;
import org.delimit.geometry.CoverageFinding;
import org.delimit.geometry.CoverageFinding.Kind;
import org.delimit.geometry.GeodesyMetres;
import org.delimit.geometry.Shapes;
import org.delimit.geometry.Surface;
import org.delimit.geometry.graph.DualGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Grids whose corners were moved about and whose sides are ragged: their borders are known by
 * construction. Every district then gets noise of its own.
 */
class RandomMapsTest {
  private static final int COLUMNS = 7;
  private static final int ROWS = 6;
  private static final double CELL = 0.05;

  /** Vertices of the lines of a grid; line ends are shared, so the cells are a coverage. */
  private static final class RaggedGrid {
    private final Random random;
    private final Coordinate[][] corners = new Coordinate[COLUMNS + 1][ROWS + 1];
    private final Coordinate[][][] across = new Coordinate[COLUMNS + 1][ROWS + 1][];
    private final Coordinate[][][] up = new Coordinate[COLUMNS + 1][ROWS + 1][];

    RaggedGrid(long seed) {
      random = new Random(seed);
      for (int x = 0; x <= COLUMNS; x++) {
        for (int y = 0; y <= ROWS; y++) {
          corners[x][y] = moved(new Coordinate(20 + x * CELL, 44 + y * CELL), CELL / 4);
        }
      }
      for (int x = 0; x <= COLUMNS; x++) {
        for (int y = 0; y <= ROWS; y++) {
          across[x][y] = x < COLUMNS ? side(corners[x][y], corners[x + 1][y]) : null;
          up[x][y] = y < ROWS ? side(corners[x][y], corners[x][y + 1]) : null;
        }
      }
    }

    private Coordinate[] side(Coordinate from, Coordinate to) {
      Coordinate[] side = new Coordinate[2 + random.nextInt(5)];
      side[0] = from;
      side[side.length - 1] = to;
      for (int i = 1; i < side.length - 1; i++) {
        double t = i / (side.length - 1.0);
        side[i] =
            moved(
                new Coordinate(from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)),
                CELL / 20);
      }
      return side;
    }

    private Coordinate moved(Coordinate from, double most) {
      return new Coordinate(
          from.x + most * (2 * random.nextDouble() - 1),
          from.y + most * (2 * random.nextDouble() - 1));
    }

    /** The cells; each vertex of each cell is moved on its own by up to so many metres. */
    List<Geometry> cells(double noiseMetres) {
      List<Geometry> cells = new ArrayList<>();
      for (int y = 0; y < ROWS; y++) {
        for (int x = 0; x < COLUMNS; x++) {
          List<Coordinate> ring = new ArrayList<>();
          add(ring, across[x][y], false, noiseMetres);
          add(ring, up[x + 1][y], false, noiseMetres);
          add(ring, across[x][y + 1], true, noiseMetres);
          add(ring, up[x][y], true, noiseMetres);
          ring.add(ring.get(0));
          cells.add(new GeometryFactory().createPolygon(ring.toArray(new Coordinate[0])));
        }
      }
      return cells;
    }

    private void add(List<Coordinate> ring, Coordinate[] side, boolean back, double noiseMetres) {
      for (int i = 0; i < side.length - 1; i++) {
        Coordinate vertex = side[back ? side.length - 1 - i : i];
        double angle = 2 * Math.PI * random.nextDouble();
        double far = noiseMetres * random.nextDouble();
        ring.add(GeodesyMetres.moved(vertex, far * Math.cos(angle), far * Math.sin(angle)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void borders_withoutNoise_areTheGrid(long seed) {
    List<Geometry> cells = new RaggedGrid(seed).cells(0);
    assertThat(CoverageCheck.check(Shapes.ids(cells.size()), cells)).isEmpty();
    assertThat(pairs(Adjacency.of(cells).graph(0))).isEqualTo(grid());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void borders_noiseBelowTheTolerance_areStillTheGrid(long seed) {
    RaggedGrid map = new RaggedGrid(seed);
    Adjacency exact = Adjacency.of(map.cells(0));
    Adjacency near = Adjacency.of(map.cells(0.3), Surface.WGS84, 1.5);
    assertThat(pairs(near.graph(500))).isEqualTo(pairs(exact.graph(500)));
    DualGraph graph = exact.graph(0);
    for (int e = 0; e < graph.edgeCount(); e++) {
      double metres = graph.millimetres(e) / 1e3;
      assertThat(near.borderMillimetres(graph.endA(e), graph.endB(e)) / 1e3)
          .isBetween(metres * 0.97 - 10, metres * 1.03 + 10);
    }
  }

  /* JTS's polygonizer goes by hash codes that differ from run to run. */
  @ParameterizedTest
  @ValueSource(longs = {3, 5})
  void repair_again_isTheSameToTheLastBit(long seed) {
    List<Geometry> noisy = new RaggedGrid(seed).cells(15);
    List<String> ids = Shapes.ids(noisy.size());
    String first = CoverageRepair.repair(ids, noisy, RepairLimits.upTo(60)).toString();
    for (int k = 0; k < 4; k++) {
      assertThat(CoverageRepair.repair(ids, noisy, RepairLimits.upTo(60))).hasToString(first);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void borders_noiseAboveTheTolerance_areFoundByTheCheckAndBackAfterRepair(long seed) {
    RaggedGrid map = new RaggedGrid(seed);
    List<Geometry> exact = map.cells(0);
    List<Geometry> noisy = map.cells(15);
    List<String> ids = Shapes.ids(noisy.size());
    assertThat(CoverageCheck.check(ids, noisy))
        .extracting(CoverageFinding::kind)
        .contains(Kind.OVERLAP, Kind.GAP);
    assertThat(pairs(Adjacency.of(noisy, Surface.WGS84, 1).graph(500)).size())
        .isLessThan(grid().size());
    RepairResult result = CoverageRepair.repair(ids, noisy, RepairLimits.upTo(60));
    assertThat(result.refusals()).as("seed %d", seed).isEmpty();
    assertThat(CoverageCheck.check(ids, result.polygons(), Surface.WGS84, 60)).isEmpty();
    // Where four districts meet, noise decides which two of them touch.
    Adjacency mended = Adjacency.of(result.polygons());
    DualGraph truth = Adjacency.of(exact).graph(0);
    for (int e = 0; e < truth.edgeCount(); e++) {
      double metres = truth.millimetres(e) / 1e3;
      assertThat(mended.borderMillimetres(truth.endA(e), truth.endB(e)) / 1e3)
          .as("seed %d, border %d %d", seed, truth.endA(e), truth.endB(e))
          .isBetween(metres * 0.9 - 150, metres * 1.1 + 150);
    }
    Set<String> more = pairs(mended.graph(150));
    more.removeAll(grid());
    assertThat(more).as("seed %d", seed).isEmpty();
    assertThat(result.changes())
        .allSatisfy(change -> assertThat(change.movementMetres()).isLessThan(60));
  }

  private static Set<String> grid() {
    Set<String> pairs = new TreeSet<>();
    for (int y = 0; y < ROWS; y++) {
      for (int x = 0; x < COLUMNS; x++) {
        int cell = y * COLUMNS + x;
        if (x + 1 < COLUMNS) {
          pairs.add(cell + " " + (cell + 1));
        }
        if (y + 1 < ROWS) {
          pairs.add(cell + " " + (cell + COLUMNS));
        }
      }
    }
    return pairs;
  }

  private static Set<String> pairs(DualGraph graph) {
    Set<String> pairs = new TreeSet<>();
    for (int e = 0; e < graph.edgeCount(); e++) {
      pairs.add(graph.endA(e) + " " + graph.endB(e));
    }
    return pairs;
  }
}
