package org.delimit.certify;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.delimit.certify.cpsat.LinearPartition;

/** A map in bare numbers. Stateless. */
final class BareProblem {
  private BareProblem() {}

  /** Costs are multiples of {@link SweepMap#unit()}, without the constant. */
  static LinearPartition of(SweepMap map) {
    long unit = map.unit();
    long[][] borders = new long[map.nodes][];
    Arrays.setAll(borders, v -> divided(map.borderCosts[v], unit));
    int[] fewest = new int[map.states];
    Arrays.fill(fewest, map.fewest);
    boolean[] onePiece = new boolean[map.states];
    for (int s = 0; s < map.states; s++) {
      onePiece[s] = map.contiguous && map.maxClosed[s] == 1;
    }
    long[] people = new long[map.states];
    Arrays.fill(people, Arrays.stream(map.population).sum());
    return new LinearPartition(
        map.states,
        map.neighbours,
        borders,
        hubs(map),
        divided(map.costs, unit),
        map.allowed,
        map.population,
        map.bounded ? map.min : new long[map.states],
        map.bounded ? map.max : people,
        fewest,
        onePiece,
        map.sets.together(),
        map.sets.apart(),
        map.classOf);
  }

  /** Whether no state may have exclaves, which CP-SAT knows nothing of. */
  static boolean allInOnePiece(SweepMap map) {
    return Arrays.stream(map.maxClosed).allMatch(most -> most == 1);
  }

  private static int[][] hubs(SweepMap map) {
    int[][] all = new int[map.hubs][];
    for (int h = 0; h < all.length; h++) {
      int hub = h;
      all[h] =
          IntStream.range(0, map.nodes)
              .filter(v -> IntStream.of(map.hubsOf[v]).anyMatch(own -> own == hub))
              .toArray();
    }
    return all;
  }

  private static long[] divided(long[] amounts, long unit) {
    return Arrays.stream(amounts).map(amount -> amount / unit).toArray();
  }
}
