package org.delimit.certify.cpsat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The order of nodes by which states of a class are told apart: most people first. Stateless. */
final class NodeOrder {
  private NodeOrder() {}

  static int[] of(LinearPartition problem) {
    return IntStream.range(0, problem.nodes())
        .boxed()
        .sorted(Comparator.comparingLong(v -> -problem.people()[v]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The same plan with the states of each class in the order of their first nodes. */
  static int[] rename(LinearPartition problem, int[] order, int[] stateOf) {
    int[] name = new int[problem.states()];
    Arrays.fill(name, -1);
    boolean[] taken = new boolean[problem.states()];
    for (int v : order) {
      if (name[stateOf[v]] < 0) {
        int free = 0;
        while (taken[free] || problem.classOf()[free] != problem.classOf()[stateOf[v]]) {
          free++;
        }
        taken[free] = true;
        name[stateOf[v]] = free;
      }
    }
    return IntStream.of(stateOf).map(s -> name[s]).toArray();
  }
}
