package org.delimit.certify.cpsat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Separators against all plans of small grids. */
class SeparatorsTest {
  private static final int SIDE = 3;
  private static final int NODES = SIDE * SIDE;

  @Test
  void broken_everyPlan_cutsOffPlansInPiecesOnly() {
    for (long seed = 0; seed < 12; seed++) {
      LinearPartition problem = grid(seed);
      Separators separators = new Separators(problem);
      Set<Separators.Cut> cuts = new LinkedHashSet<>(separators.small());
      boolean[] whole = new boolean[1 << NODES];
      for (int plan = 0; plan < 1 << NODES; plan++) {
        int[] stateOf = bits(plan);
        Set<Separators.Cut> broken = separators.broken(stateOf);
        whole[plan] = broken.isEmpty();
        boolean inPieces = pieces(problem, stateOf, 0) > 1 || pieces(problem, stateOf, 1) > 1;
        assertThat(whole[plan]).as("seed %d plan %d", seed, plan).isEqualTo(!inPieces);
        if (inPieces) {
          assertThat(broken.stream().anyMatch(cut -> violates(problem, cut, stateOf)))
              .as("seed %d plan %d", seed, plan)
              .isTrue();
        }
        cuts.addAll(broken);
      }
      for (int plan = 0; plan < 1 << NODES; plan++) {
        int[] stateOf = bits(plan);
        if (whole[plan] && peopleFit(problem, stateOf)) {
          for (Separators.Cut cut : cuts) {
            assertThat(violates(problem, cut, stateOf)).as("seed %d %s", seed, cut).isFalse();
          }
        }
      }
    }
  }

  private static boolean violates(LinearPartition problem, Separators.Cut cut, int[] stateOf) {
    for (int s = 0; s < problem.states(); s++) {
      int state = s;
      if ((cut.state() < 0 || cut.state() == s)
          && cut.nodes().stream().allMatch(v -> stateOf[v] == state)
          && cut.separator().stream().noneMatch(v -> stateOf[v] == state)) {
        return true;
      }
    }
    return false;
  }

  private static boolean peopleFit(LinearPartition problem, int[] stateOf) {
    long[] people = new long[2];
    for (int v = 0; v < NODES; v++) {
      people[stateOf[v]] += problem.people()[v];
    }
    return people[0] >= problem.min()[0] && people[1] >= problem.min()[1];
  }

  private static int pieces(LinearPartition problem, int[] stateOf, int s) {
    int[] leader = IntStream.range(0, NODES).toArray();
    for (int round = 0; round < NODES; round++) {
      for (int v = 0; v < NODES; v++) {
        for (int u : problem.neighbours()[v]) {
          join(leader, stateOf, v, u);
        }
      }
      for (int[] hub : problem.hubs()) {
        for (int v : hub) {
          for (int u : hub) {
            join(leader, stateOf, v, u);
          }
        }
      }
    }
    return (int)
        IntStream.range(0, NODES)
            .filter(v -> stateOf[v] == s)
            .map(v -> leader[v])
            .distinct()
            .count();
  }

  private static void join(int[] leader, int[] stateOf, int v, int u) {
    if (stateOf[v] == stateOf[u]) {
      leader[v] = Math.min(leader[v], leader[u]);
      leader[u] = leader[v];
    }
  }

  private static int[] bits(int plan) {
    return IntStream.range(0, NODES).map(v -> plan >> v & 1).toArray();
  }

  private static LinearPartition grid(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[][] neighbours = new int[NODES][];
    for (int v = 0; v < NODES; v++) {
      int at = v;
      neighbours[v] =
          IntStream.range(0, NODES)
              .filter(u -> Math.abs(u / SIDE - at / SIDE) + Math.abs(u % SIDE - at % SIDE) == 1)
              .toArray();
    }
    long[] people = random.longs(NODES, 1, 20).toArray();
    long min = Arrays.stream(people).sum() * random.nextInt(50) / 100;
    boolean[] allowed = new boolean[2 * NODES];
    Arrays.fill(allowed, true);
    int[][] hubs = seed % 3 == 0 ? new int[][] {{0, 2, 8}} : new int[0][];
    return new LinearPartition(
        2,
        neighbours,
        Arrays.stream(neighbours).map(around -> new long[around.length]).toArray(long[][]::new),
        hubs,
        new long[2 * NODES],
        allowed,
        people,
        new long[] {min, min},
        new long[] {1000, 1000},
        new int[2],
        new boolean[] {true, true},
        new int[0][],
        new int[0][],
        new int[] {0, 0});
  }
}
