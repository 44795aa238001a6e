package org.delimit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trees of small maps whose spanning trees are few, so that each must come equally often. */
class TreeWalkTest {
  private static final int DRAWS = 100_000;

  /* Four places that all touch have 16 trees; further places hang on one of them by one edge each. */
  @ParameterizedTest
  @CsvSource({"0, 0", "0, 3", "1, 1", "2, 2", "6, 0", "29, 5", "30, 4", "40, 0"})
  void draw_completeMapWithLeaves_drawsEveryTreeEquallyOften(int leaves, int root) {
    int size = 4 + leaves;
    boolean[][] touch = new boolean[size][size];
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < a; b++) {
        touch[a][b] = a < 4 || b == 0;
        touch[b][a] = touch[a][b];
      }
    }
    Map<String, Long> found = draws(touch, root);
    assertThat(found).hasSize(16);
    assertThat(chance(found)).isGreaterThan(0.001);
  }

  @Test
  void draw_twoSquares_drawsEveryTreeEquallyOften() {
    boolean[][] touch = new boolean[6][6];
    for (int[] edge : new int[][] {{0, 1}, {1, 2}, {3, 4}, {4, 5}, {0, 3}, {1, 4}, {2, 5}}) {
      touch[edge[0]][edge[1]] = true;
      touch[edge[1]][edge[0]] = true;
    }
    Map<String, Long> found = draws(touch, 1);
    assertThat(found).hasSize(15);
    assertThat(chance(found)).isGreaterThan(0.001);
  }

  @Test
  void draw_oneWalkForMapsOfAllSizes_forgetsTheMapBefore() {
    TreeWalk walk = new TreeWalk();
    ChainRandom random = new ChainRandom(5, 0);
    for (int size : new int[] {1, 40, 2, 300, 3, 70_000, 7}) {
      // Every place hangs on the one at half its number: a map that has one tree.
      int[] offsets = new int[size + 1];
      int[] neighbours = new int[2 * size];
      int arcs = 0;
      for (int k = 0; k < size; k++) {
        if (k > 0) {
          neighbours[arcs++] = (k - 1) / 2;
        }
        for (int below = 2 * k + 1; below <= Math.min(2 * k + 2, size - 1); below++) {
          neighbours[arcs++] = below;
        }
        offsets[k + 1] = arcs;
      }
      int[] exit = new int[size];
      int[] order = new int[size];
      walk.load(size, offsets, neighbours);
      walk.draw(random, 0, exit, order);
      int[] expected = new int[size];
      Arrays.setAll(expected, k -> k == 0 ? -1 : (k - 1) / 2);
      assertThat(exit).isEqualTo(expected);
      assertThat(order).doesNotHaveDuplicates().startsWith(0);
    }
  }

  private static Map<String, Long> draws(boolean[][] touch, int root) {
    int size = touch.length;
    int[] offsets = new int[size + 1];
    int[] neighbours = new int[size * size];
    int arcs = 0;
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        if (touch[a][b]) {
          neighbours[arcs++] = b;
        }
      }
      offsets[a + 1] = arcs;
    }
    TreeWalk walk = new TreeWalk();
    walk.load(size, offsets, neighbours);
    ChainRandom random = new ChainRandom(11, size);
    int[] exit = new int[size];
    int[] order = new int[size];
    Map<String, Long> found = new TreeMap<>();
    for (int k = 0; k < DRAWS; k++) {
      walk.draw(random, root, exit, order);
      found.merge(edges(touch, root, exit, order), 1L, Long::sum);
    }
    return found;
  }

  /* Says which edges a tree has, whichever way round, after checks. */
  private static String edges(boolean[][] touch, int root, int[] exit, int[] order) {
    boolean[] seen = new boolean[exit.length];
    List<Integer> edges = new ArrayList<>();
    for (int v : order) {
      boolean fits = v == root ? exit[v] == -1 : seen[exit[v]] && touch[v][exit[v]];
      if (!fits || seen[v]) {
        throw new AssertionError("No tree: " + Arrays.toString(exit));
      }
      seen[v] = true;
      if (v != root) {
        edges.add(Math.min(v, exit[v]) * exit.length + Math.max(v, exit[v]));
      }
    }
    edges.sort(null);
    return edges.toString();
  }

  private static double chance(Map<String, Long> found) {
    double[] expected = new double[found.size()];
    Arrays.fill(expected, (double) DRAWS / found.size());
    long[] counts = found.values().stream().mapToLong(Long::longValue).toArray();
    return new ChiSquareTest().chiSquareTest(expected, counts);
  }
}
