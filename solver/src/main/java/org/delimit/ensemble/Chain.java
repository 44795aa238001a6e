package org.delimit.ensemble;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.delimit.scoring.CompiledProblem;

/**
 * One chain: its forest, its random numbers and its counts. Not safe for use by several threads.
 */
final class Chain {
  private final ForestMap map;
  private final Forest forest;
  private final ChainRandom random;
  private final MergeSplit kernel;
  private final int[] plan;
  private long steps;
  private long acceptedBefore;
  private long movedBefore;

  private Chain(ForestMap map, CompiledProblem hard, ChainState state, int[] empty, Seam seam) {
    this.map = map;
    forest = new Forest(map);
    random = new ChainRandom(0, 0);
    random.restore(state.random());
    forest.reset(state.order(), state.counts(), state.parents());
    plan = empty.clone();
    kernel =
        new MergeSplit(map, forest, random, hard == null ? null : HardCheck.of(hard, plan()), seam);
    steps = state.steps();
    acceptedBefore = state.accepted();
    movedBefore = state.moved();
  }

  /**
   * A chain that goes on from a state.
   *
   * @param hard further hard constraints, or null
   * @param empty labels of all districts, where only those of special ones matter
   */
  static Chain of(ForestMap map, CompiledProblem hard, ChainState state, int[] empty) {
    return of(map, hard, state, empty, new Seam());
  }

  /** The same with a sum of seams of its own. */
  static Chain of(ForestMap map, CompiledProblem hard, ChainState state, int[] empty, Seam seam) {
    return new Chain(map, hard, state, empty, seam);
  }

  /**
   * The first state of a chain.
   *
   * @param plan label of each district
   * @return the state, or null if a state of the plan is empty or in pieces
   */
  static ChainState start(ForestMap map, int[] plan, long seed, long number) {
    int[] order = new int[map.nodes];
    int[] counts = new int[map.states];
    int[] parents = new int[map.nodes];
    boolean[] seen = new boolean[map.nodes];
    int end = 0;
    for (int s = 0; s < map.states; s++) {
      int from = end;
      for (int v = 0; v < map.nodes && end == from; v++) {
        if (plan[map.district[v]] == s) {
          parents[v] = -1;
          seen[v] = true;
          order[end++] = v;
        }
      }
      for (int head = from; head < end; head++) {
        int v = order[head];
        for (int p = map.offsets[v]; p < map.offsets[v + 1]; p++) {
          int u = map.neighbours[p];
          if (!seen[u] && plan[map.district[u]] == s) {
            seen[u] = true;
            parents[u] = v;
            order[end++] = u;
          }
        }
      }
      counts[s] = end - from;
    }
    boolean whole = end == map.nodes && Arrays.stream(counts).allMatch(count -> count > 0);
    long[] stream = new ChainRandom(seed, number).state();
    return whole ? new ChainState(stream, order, counts, parents, 0, 0, 0) : null;
  }

  /** Makes steps; false if it was stopped before all were made. */
  boolean advance(long count, BooleanSupplier stopped) {
    for (long k = 0; k < count; k++) {
      if (stopped.getAsBoolean()) {
        return false;
      }
      kernel.step();
      steps++;
    }
    return true;
  }

  /** Steps made, those of burn-in included. */
  long steps() {
    return steps;
  }

  /** Label of each district, valid until the next step. */
  int[] plan() {
    for (int v = 0; v < map.nodes; v++) {
      plan[map.district[v]] = forest.labels[v];
    }
    return plan;
  }

  ChainState state() {
    return new ChainState(
        random.state(),
        forest.order(),
        forest.sizes.clone(),
        forest.parent.clone(),
        steps,
        acceptedBefore + kernel.accepted(),
        movedBefore + kernel.moved());
  }
}
