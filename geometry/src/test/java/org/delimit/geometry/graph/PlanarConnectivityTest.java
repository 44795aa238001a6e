package org.delimit.geometry.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.KnownMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks over contiguous plans of planar maps: the pieces around districts must equal those that a
 * plain flood counts.
 */
class PlanarConnectivityTest {
  private static final int[] SIZES = {4, 8, 12, 20, 40, 90, 200};

  private int asked;
  private int severed;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void piecesAround_contiguousPlansOfPlanarMaps_equalsFlood(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 1500; round++) {
      DualGraph graph = PlanarMaps.planar(random, SIZES[random.nextInt(SIZES.length)]);
      walk(graph, random, "seed " + seed + ", round " + round);
    }
    assertThat(asked).isGreaterThan(50_000);
    assertThat(severed).isGreaterThan(asked / 20);
  }

  @Test
  void piecesAround_moreThan64Neighbours_equalsFlood() {
    SplittableRandom random = new SplittableRandom(9);
    for (int round = 0; round < 100; round++) {
      DualGraph.Builder builder = DualGraph.builder(202);
      for (int i = 1; i <= 200; i++) {
        builder.border(0, i, 1);
        if (random.nextInt(10) > 0) {
          builder.border(i, i % 200 + 1, 1);
        }
      }
      walk(builder.border(201, 1, 1).build(), random, "round " + round);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void piecesAround_mapsOfPolygons_equalsFlood(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int planar = 0;
    int others = 0;
    for (int round = 0; round < 60; round++) {
      Adjacency map = Adjacency.of(KnownMap.random(100 * seed + round).polygons);
      Adjacency.Rule rule = random.nextBoolean() ? Adjacency.Rule.ROOK : Adjacency.Rule.QUEEN;
      DualGraph graph = bridged(map.graph(rule, 0), random);
      if (PlanarEmbedding.of(graph).isPresent()) {
        planar++;
        walk(graph, random, "seed " + seed + ", round " + round);
      } else {
        others++;
        search(graph, random, "seed " + seed + ", round " + round);
      }
    }
    assertThat(planar).isGreaterThan(10);
    assertThat(others).isGreaterThan(3);
  }

  /* Two bridges here and there, as to islands; they may cross. */
  private static DualGraph bridged(DualGraph graph, SplittableRandom random) {
    DualGraph.Builder builder = DualGraph.builder(graph.size());
    for (int e = 0; e < graph.edgeCount(); e++) {
      builder.border(graph.endA(e), graph.endB(e), graph.millimetres(e));
    }
    Set<Integer> linked = new HashSet<>();
    for (int k = random.nextInt(3); k > 0; k--) {
      int a = random.nextInt(graph.size());
      int b = random.nextInt(graph.size());
      if (graph.edgeBetween(a, b) < 0 && a != b && linked.add(a) && linked.add(b)) {
        builder.bridge(a, b);
      }
    }
    return builder.build();
  }

  /* Where the dual graph cannot be drawn without crossings, pieces are searched for. */
  private static void search(DualGraph graph, SplittableRandom random, String where) {
    Connectivity connectivity = new Connectivity(NeighbourMasks.of(graph));
    int states = 1 + random.nextInt(4);
    for (int step = 0; step < 60; step++) {
      int[] plan = random.ints(graph.size(), 0, states).toArray();
      int district = random.nextInt(plan.length);
      int searched =
          connectivity.piecesAround(
              plan, district, plan[district], Connectivity.NO_WILD, graph.size());
      assertThat(searched).as("%s, step %d", where, step).isEqualTo(around(graph, plan, district));
    }
  }

  @Test
  void of_tooManyLabels_isEmpty() {
    DualGraph pair = DualGraph.builder(2).border(0, 1, 1).build();
    PlanarEmbedding embedding = PlanarEmbedding.of(pair).orElseThrow();
    assertThat(PlanarCorners.of(embedding, 512, new boolean[2])).isPresent();
    assertThat(PlanarCorners.of(embedding, 513, new boolean[2])).isEmpty();
    assertThat(PlanarCorners.of(embedding, 512, new boolean[] {true, false})).isEmpty();
  }

  private void walk(DualGraph graph, SplittableRandom random, String where) {
    int states = 1 + random.nextInt(random.nextInt(8) == 0 ? 90 : 6);
    boolean[] special = new boolean[graph.size()];
    int every = random.nextBoolean() ? Integer.MAX_VALUE : 2 + random.nextInt(20);
    for (int i = 0; i < special.length; i++) {
      special[i] = random.nextInt(every) == 0;
    }
    int[] plan = contiguous(graph, states, special, random);
    PlanarCorners corners =
        PlanarCorners.of(PlanarEmbedding.of(graph).orElseThrow(), states, special).orElseThrow();
    PlanarConnectivity planar = new PlanarConnectivity(corners);
    planar.reset(plan);
    for (int step = 0; step < 60; step++) {
      int district = random.nextInt(plan.length);
      if (plan[district] == states) {
        continue;
      }
      int expected = around(graph, plan, district);
      assertThat(planar.piecesAround(plan, district))
          .as("%s, step %d", where, step)
          .isEqualTo(expected);
      asked++;
      severed += expected > 1 ? 1 : 0;
      int to = target(graph, plan, district, states, random);
      if (to != plan[district] && expected <= 1 && staysWhole(graph, plan, district, to)) {
        planar.move(plan, district, plan[district], to);
        plan[district] = to;
      }
    }
  }

  /* A state it touches, or any, even an empty one. */
  private static int target(
      DualGraph graph, int[] plan, int district, int states, SplittableRandom random) {
    if (graph.degree(district) == 0 || random.nextInt(4) == 0) {
      return random.nextInt(states);
    }
    int arc = graph.firstArc(district) + random.nextInt(graph.degree(district));
    int state = plan[graph.neighbour(arc)];
    return state < states ? state : plan[district];
  }

  private static boolean staysWhole(DualGraph graph, int[] plan, int district, int to) {
    boolean empty = Arrays.stream(plan).noneMatch(state -> state == to);
    return empty || touches(graph, plan, district, to);
  }

  private static boolean touches(DualGraph graph, int[] plan, int district, int state) {
    for (int arc = graph.firstArc(district); arc < graph.endArc(district); arc++) {
      if (plan[graph.neighbour(arc)] == state) {
        return true;
      }
    }
    return false;
  }

  /* Every state grows from one seed; what none can reach becomes special. */
  private static int[] contiguous(
      DualGraph graph, int states, boolean[] special, SplittableRandom random) {
    int[] plan = new int[graph.size()];
    Arrays.fill(plan, -1);
    int[] order = new int[graph.size()];
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    int seeded = 0;
    for (int i : order) {
      if (!special[i] && seeded < states) {
        plan[i] = seeded++;
      }
    }
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int i : order) {
        for (int arc = graph.firstArc(i); arc < graph.endArc(i); arc++) {
          int other = plan[graph.neighbour(arc)];
          if (!special[i] && plan[i] < 0 && other >= 0 && random.nextInt(3) == 0) {
            plan[i] = other;
          }
          grown |= !special[i] && plan[i] < 0 && other >= 0;
        }
      }
    }
    for (int i = 0; i < plan.length; i++) {
      special[i] |= plan[i] < 0;
      plan[i] = special[i] ? states : plan[i];
    }
    return plan;
  }

  private static int around(DualGraph graph, int[] plan, int district) {
    boolean[] seen = new boolean[plan.length];
    seen[district] = true;
    int pieces = 0;
    for (int arc = graph.firstArc(district); arc < graph.endArc(district); arc++) {
      int start = graph.neighbour(arc);
      if (plan[start] == plan[district] && !seen[start]) {
        pieces++;
        flood(graph, plan, start, seen);
      }
    }
    return pieces;
  }

  private static void flood(DualGraph graph, int[] plan, int v, boolean[] seen) {
    seen[v] = true;
    for (int arc = graph.firstArc(v); arc < graph.endArc(v); arc++) {
      int u = graph.neighbour(arc);
      if (plan[u] == plan[v] && !seen[u]) {
        flood(graph, plan, u, seen);
      }
    }
  }
}
