package org.delimit.certify;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.delimit.certify.cpsat.LinearPartition;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.ConstraintType;
import org.delimit.scoring.CompiledProblem;

/** A map in bare numbers, with the constraints that tables know nothing of. Stateless. */
final class BareProblem {
  private BareProblem() {}

  /** Costs are multiples of {@link SweepMap#unit()}, without the constant. */
  static LinearPartition of(SweepMap map, CompiledProblem problem) {
    ConstraintParameters parameters = problem.parameters();
    long unit = map.unit();
    long[][] borders = new long[map.nodes][];
    Arrays.setAll(borders, v -> divided(map.borderCosts[v], unit));
    int[] fewest = new int[map.states];
    Arrays.fill(
        fewest, map.occupied ? (int) Math.min(map.nodes + 1, parameters.minDistricts()) : 0);
    boolean[] onePiece = new boolean[map.states];
    for (int s = 0; s < map.states; s++) {
      onePiece[s] = map.contiguous && map.maxClosed[s] == 1;
    }
    long[] people = new long[map.states];
    Arrays.fill(people, Arrays.stream(map.population).sum());
    int[] nodeOf = new int[problem.districts()];
    Arrays.fill(nodeOf, -1);
    for (int v = 0; v < map.nodes; v++) {
      nodeOf[map.district[v]] = v;
    }
    boolean together = map.isHard(ConstraintType.KEEP_TOGETHER);
    boolean apart = map.isHard(ConstraintType.KEEP_APART);
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
        together ? sets(parameters.together(), nodeOf) : new int[0][],
        apart ? sets(parameters.apart(), nodeOf) : new int[0][],
        map.classOf);
  }

  /** Whether CP-SAT knows a constraint that the table leaves out. */
  static boolean knows(ConstraintType type) {
    return switch (type) {
      case KEEP_TOGETHER, KEEP_APART, OCCUPIED_STATES -> true;
      default -> false;
    };
  }

  /** Whether no state may have exclaves, which CP-SAT knows nothing of. */
  static boolean allInOnePiece(SweepMap map) {
    return Arrays.stream(map.maxClosed).allMatch(most -> most == 1);
  }

  private static int[][] sets(int[][] districts, int[] nodeOf) {
    return Arrays.stream(districts)
        .map(set -> IntStream.of(set).map(i -> nodeOf[i]).filter(v -> v >= 0).toArray())
        .filter(set -> set.length > 1)
        .toArray(int[][]::new);
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
