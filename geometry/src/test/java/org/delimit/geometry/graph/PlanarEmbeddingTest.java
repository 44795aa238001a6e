package org.delimit.geometry.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jgrapht.Graph;
import org.jgrapht.alg.planar.BoyerMyrvoldPlanarityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The planarity test must agree with known counts and with JGraphT; Euler's formula must hold. */
class PlanarEmbeddingTest {
  /* Planar graphs with labelled nodes: OEIS A066537. */
  @ParameterizedTest(name = "{0} districts: {1}")
  @CsvSource({"1, 1", "2, 2", "3, 8", "4, 64", "5, 1023", "6, 32071"})
  void of_allGraphsOfASize_countIsKnown(int size, int expected) {
    int pairs = size * (size - 1) / 2;
    int planar = 0;
    for (int set = 0; set < 1 << pairs; set++) {
      DualGraph.Builder builder = DualGraph.builder(size);
      int pair = 0;
      for (int a = 0; a < size; a++) {
        for (int b = a + 1; b < size; b++) {
          if ((set >> pair++ & 1) == 1) {
            builder.border(a, b, 1);
          }
        }
      }
      planar += PlanarEmbedding.of(builder.build()).isPresent() ? 1 : 0;
    }
    assertThat(planar).isEqualTo(expected);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void of_anyGraph_agreesWithJGraphT(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 3000; round++) {
      int size = 3 + random.nextInt(40);
      DualGraph graph = PlanarMaps.any(random, size, random.nextInt(2 * size + 4));
      assertThat(PlanarEmbedding.of(graph).isPresent())
          .as("seed %d, round %d", seed, round)
          .isEqualTo(isPlanar(graph));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void of_planarGraph_isEmbedded(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 3000; round++) {
      DualGraph graph = PlanarMaps.planar(random, 120);
      PlanarEmbedding embedding = PlanarEmbedding.of(graph).orElseThrow();
      assertFacesFollowTheRotation(embedding);
    }
  }

  @Test
  void of_planarGraphAndAnEdgeTooMuch_isNotEmbedded() {
    SplittableRandom random = new SplittableRandom(5);
    int embedded = 0;
    for (int round = 0; round < 500; round++) {
      DualGraph planar = PlanarMaps.planar(random, 60);
      DualGraph.Builder builder = DualGraph.builder(planar.size() + 5);
      for (int e = 0; e < planar.edgeCount(); e++) {
        builder.border(planar.endA(e), planar.endB(e), 1);
      }
      for (int a = 0; a < 5; a++) {
        for (int b = a + 1; b < 5; b++) {
          builder.border(planar.size() + a, planar.size() + b, 1);
        }
      }
      embedded += PlanarEmbedding.of(builder.build()).isPresent() ? 1 : 0;
    }
    assertThat(embedded).isZero();
  }

  @Test
  void of_largeMaps_takesLinearTimeAndNoStack() {
    int side = 1000;
    DualGraph.Builder grid = DualGraph.builder(side * side);
    DualGraph.Builder path = DualGraph.builder(side * side);
    for (int i = 0; i < side * side; i++) {
      if (i % side > 0) {
        grid.border(i, i - 1, 1);
      }
      if (i >= side) {
        grid.border(i, i - side, 1);
      }
      if (i > 0) {
        path.border(i, i - 1, 1);
      }
    }
    assertThat(PlanarEmbedding.of(grid.build()).orElseThrow().faces())
        .isEqualTo((side - 1) * (side - 1) + 1);
    assertThat(PlanarEmbedding.of(path.build()).orElseThrow().faces()).isEqualTo(1);
  }

  @Test
  void ofRotation_sortedArcsOfAWheel_areCheckedByEuler() {
    DualGraph.Builder builder = DualGraph.builder(7);
    for (int i = 1; i <= 6; i++) {
      builder.border(0, i, 1).border(i, i % 6 + 1, 1);
    }
    DualGraph wheel = builder.build();
    int[] order = new int[wheel.arcCount()];
    PlanarEmbedding embedding = PlanarEmbedding.of(wheel).orElseThrow();
    Arrays.setAll(order, embedding::arc);
    assertThat(PlanarEmbedding.ofRotation(wheel, order).orElseThrow().faces()).isEqualTo(7);
    int swapped = order[0];
    order[0] = order[1];
    order[1] = swapped;
    assertThat(PlanarEmbedding.ofRotation(wheel, order)).isEmpty();
    order[0] = order[1];
    assertThatThrownBy(() -> PlanarEmbedding.ofRotation(wheel, order))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(1)");
    assertThatThrownBy(() -> PlanarEmbedding.ofRotation(wheel, new int[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(3)");
  }

  /* Every corner lies on one face, and neighbours along a face share an edge. */
  private static void assertFacesFollowTheRotation(PlanarEmbedding embedding) {
    DualGraph graph = embedding.graph();
    int corners = 0;
    for (int f = 0; f < embedding.faces(); f++) {
      int first = embedding.firstOfFace(f);
      int end = embedding.endOfFace(f);
      corners += end - first;
      for (int k = first; k < end; k++) {
        int next = k + 1 == end ? first : k + 1;
        assertThat(graph.edgeBetween(embedding.faceDistrict(k), embedding.faceDistrict(next)))
            .isNotNegative();
      }
    }
    assertThat(corners).isEqualTo(graph.arcCount());
    boolean[] seen = new boolean[graph.arcCount()];
    for (int k = 0; k < graph.arcCount(); k++) {
      assertThat(seen[embedding.arc(k)]).isFalse();
      seen[embedding.arc(k)] = true;
    }
  }

  private static boolean isPlanar(DualGraph graph) {
    Graph<Integer, DefaultEdge> oracle = new SimpleGraph<>(DefaultEdge.class);
    for (int i = 0; i < graph.size(); i++) {
      oracle.addVertex(i);
    }
    for (int e = 0; e < graph.edgeCount(); e++) {
      oracle.addEdge(graph.endA(e), graph.endB(e));
    }
    return new BoyerMyrvoldPlanarityInspector<>(oracle).isPlanar();
  }
}
