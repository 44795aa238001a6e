package org.delimit.certify;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.delimit.constraint.ConstraintParameters;

/**
 * Sets of nodes that must join one state, or different ones, where that is hard. Immutable by
 * convention.
 *
 * @param together sets of two nodes or more
 * @param apart sets of two nodes or more
 */
record SweepSets(int[][] together, int[][] apart) {
  /**
   * The sets of a problem.
   *
   * @param together whether to keep together is hard
   * @param apart whether to keep apart is hard
   * @param nodeOf node of each district
   */
  static SweepSets of(
      ConstraintParameters parameters, boolean together, boolean apart, int[] nodeOf) {
    return new SweepSets(
        together ? byNode(parameters.together(), nodeOf) : new int[0][],
        apart ? byNode(parameters.apart(), nodeOf) : new int[0][]);
  }

  /* Special districts cannot be members. */
  private static int[][] byNode(int[][] districts, int[] nodeOf) {
    return Arrays.stream(districts)
        .filter(set -> set.length > 1)
        .map(set -> IntStream.of(set).map(i -> nodeOf[i]).toArray())
        .toArray(int[][]::new);
  }

  /**
   * For each node the last step that must know its state: of nodes kept together the next is
   * enough.
   *
   * @param position step of each node
   */
  int[] seenUntil(int[] position) {
    int[] until = position.clone();
    for (int[] set : together) {
      int[] sorted = sorted(set, position);
      for (int k = 0; k + 1 < sorted.length; k++) {
        until[sorted[k]] = Math.max(until[sorted[k]], position[sorted[k + 1]]);
      }
    }
    for (int[] set : apart) {
      int last = IntStream.of(set).map(v -> position[v]).max().orElseThrow();
      for (int v : set) {
        until[v] = Math.max(until[v], last);
      }
    }
    return until;
  }

  /** Earlier nodes whose state a node must join: of each set the last. */
  int[] sameAs(int node, int[] position) {
    return Stream.of(together)
        .map(set -> sorted(set, position))
        .mapToInt(sorted -> before(sorted, node))
        .filter(v -> v >= 0)
        .toArray();
  }

  /** Earlier nodes whose states a node must not join. */
  int[] otherThan(int node, int[] position) {
    return Stream.of(apart)
        .filter(set -> IntStream.of(set).anyMatch(v -> v == node))
        .flatMapToInt(IntStream::of)
        .filter(v -> position[v] < position[node])
        .distinct()
        .toArray();
  }

  private static int before(int[] sorted, int node) {
    for (int k = 1; k < sorted.length; k++) {
      if (sorted[k] == node) {
        return sorted[k - 1];
      }
    }
    return -1;
  }

  private static int[] sorted(int[] set, int[] position) {
    return IntStream.of(set)
        .boxed()
        .sorted((a, b) -> Integer.compare(position[a], position[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
