package org.delimit.geometry.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces counted here must equal the connected sets of JGraphT, on maps of every sort. */
class ConnectivityTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void piecesAround_randomMapsAndPlans_equalsJGraphT(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 40; round++) {
      DualGraph graph = round % 2 == 0 ? grid(random) : anyGraph(random);
      Graph<Integer, DefaultEdge> oracle = oracle(graph);
      Connectivity connectivity = new Connectivity(NeighbourMasks.of(graph));
      int[] labels = random.ints(graph.size(), 0, 3).toArray();
      for (int k = 0; k < 60; k++) {
        int district = random.nextInt(graph.size());
        int state = random.nextInt(2);
        int wild = random.nextBoolean() ? 2 : Connectivity.NO_WILD;
        int expected = around(oracle, labels, district, state, wild);
        String where = "seed " + seed + ", round " + round + ", district " + district;
        assertThat(connectivity.piecesAround(labels, district, state, wild, Integer.MAX_VALUE - 1))
            .as(where)
            .isEqualTo(expected);
        assertThat(connectivity.piecesAround(labels, district, state, wild, 1))
            .as(where)
            .isEqualTo(Math.min(2, expected));
        assertThat(connectivity.pieces(labels, state, wild))
            .as(where)
            .isEqualTo(pieces(oracle, labels, state, wild, -1).size());
        labels[random.nextInt(graph.size())] = random.nextInt(3);
      }
    }
  }

  @Test
  void piecesAround_moreThan64Neighbours_stillCounts() {
    DualGraph.Builder builder = DualGraph.builder(101);
    for (int i = 1; i <= 100; i++) {
      builder.border(0, i, 1);
      if (i > 1 && i != 50) {
        builder.border(i - 1, i, 1);
      }
    }
    Connectivity connectivity = new Connectivity(NeighbourMasks.of(builder.build()));
    assertThat(connectivity.piecesAround(new int[101], 0, 0, Connectivity.NO_WILD, 99))
        .isEqualTo(2);
  }

  @Test
  void piecesAround_millionsOfSearches_marksNeverCollide() {
    // A ring: taking one district out never cuts it, but only a search around the ring can tell.
    int size = 9;
    DualGraph.Builder builder = DualGraph.builder(size);
    for (int i = 0; i < size; i++) {
      builder.border(i, (i + 1) % size, 1);
    }
    Connectivity connectivity = new Connectivity(NeighbourMasks.of(builder.build()));
    int[] ring = new int[size];
    int[] cut = new int[size];
    cut[4] = 1;
    for (int k = 0; k < 3_000_000; k++) {
      if (connectivity.piecesAround(ring, k % size, 0, Connectivity.NO_WILD, 1) != 1
          || connectivity.piecesAround(cut, 0, 0, Connectivity.NO_WILD, 1) != 2) {
        throw new AssertionError("wrong in round " + k);
      }
    }
  }

  @Test
  void numberPieces_twoPieces_areNumberedByFirstDistrict() {
    DualGraph graph = DualGraph.builder(4).border(0, 1, 1).border(1, 2, 1).border(2, 3, 1).build();
    Connectivity connectivity = new Connectivity(NeighbourMasks.of(graph));
    int[] pieceOf = new int[4];
    int[] labels = {0, 1, 0, 0};
    assertThat(connectivity.numberPieces(labels, 0, Connectivity.NO_WILD, pieceOf)).isEqualTo(2);
    assertThat(pieceOf).containsExactly(0, 0, 1, 1);
  }

  @Test
  void grow_connectedStates_treeSpansThemWithParentsFirst() {
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 50; round++) {
      DualGraph graph = grid(random);
      int[] labels = new int[graph.size()];
      SpanningTrees trees = new SpanningTrees(graph);
      int size =
          trees.grow(labels, random.nextInt(graph.size()), 0, 0, Connectivity.NO_WILD, random);
      assertThat(size).isEqualTo(graph.size());
      Set<Integer> seen = new HashSet<>(Set.of(trees.district(0)));
      for (int p = 1; p < size; p++) {
        assertThat(trees.parent(p)).isLessThan(p);
        assertThat(graph.edgeBetween(trees.district(p), trees.district(trees.parent(p))))
            .isNotNegative();
        seen.add(trees.district(p));
      }
      assertThat(seen).hasSize(graph.size());
    }
  }

  private static DualGraph grid(SplittableRandom random) {
    int width = 2 + random.nextInt(6);
    int height = 2 + random.nextInt(6);
    boolean triangles = random.nextBoolean();
    DualGraph.Builder builder = DualGraph.builder(width * height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        if (x > 0) {
          builder.border(i, i - 1, 1);
        }
        if (y > 0) {
          builder.border(i, i - width, 1);
        }
        if (triangles && x > 0 && y > 0) {
          builder.border(i, i - width - 1, 1);
        }
      }
    }
    return builder.build();
  }

  private static DualGraph anyGraph(SplittableRandom random) {
    int size = 2 + random.nextInt(30);
    boolean[][] joined = new boolean[size][size];
    DualGraph.Builder builder = DualGraph.builder(size);
    for (int k = 0; k < size * 3 / 2; k++) {
      int a = random.nextInt(size);
      int b = random.nextInt(size);
      if (a != b && !joined[a][b]) {
        joined[a][b] = true;
        joined[b][a] = true;
        builder.border(a, b, 1);
      }
    }
    return builder.build();
  }

  private static Graph<Integer, DefaultEdge> oracle(DualGraph graph) {
    Graph<Integer, DefaultEdge> oracle = new SimpleGraph<>(DefaultEdge.class);
    for (int i = 0; i < graph.size(); i++) {
      oracle.addVertex(i);
    }
    for (int e = 0; e < graph.edgeCount(); e++) {
      oracle.addEdge(graph.endA(e), graph.endB(e));
    }
    return oracle;
  }

  /* The pieces of a state, without one district, that touch that district. */
  private static int around(
      Graph<Integer, DefaultEdge> oracle, int[] labels, int district, int state, int wild) {
    int count = 0;
    for (Set<Integer> piece : pieces(oracle, labels, state, wild, district)) {
      count += piece.stream().anyMatch(i -> oracle.containsEdge(i, district)) ? 1 : 0;
    }
    return count;
  }

  private static Set<Set<Integer>> pieces(
      Graph<Integer, DefaultEdge> oracle, int[] labels, int state, int wild, int without) {
    Set<Integer> members = new HashSet<>();
    for (int i = 0; i < labels.length; i++) {
      if (i != without && (labels[i] == state || labels[i] == wild)) {
        members.add(i);
      }
    }
    Set<Set<Integer>> pieces = new HashSet<>();
    for (Set<Integer> set :
        new ConnectivityInspector<>(new AsSubgraph<>(oracle, members)).connectedSets()) {
      if (set.stream().anyMatch(i -> labels[i] == state)) {
        pieces.add(set);
      }
    }
    return pieces;
  }
}
