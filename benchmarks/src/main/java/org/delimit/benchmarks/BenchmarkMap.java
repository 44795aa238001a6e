package org.delimit.benchmarks;

import java.util.SplittableRandom;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.PartitionProblem;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;

/**
 * What the benchmarks of the core work on: a synthetic map cut into three bands, a scorer that
 * holds that plan, and flips drawn along the borders of the bands.
 */
final class BenchmarkMap {
  /* Implementation note. The number of flips is a power of two, so that `& MASK` walks round. */
  static final int FLIPS = 1 << 14;
  private static final int MASK = FLIPS - 1;

  private final CompiledProblem compiled;
  private final IncrementalScorer scorer;
  private final int[] plan;
  private final int[] flipped = new int[FLIPS];
  private final int[] states = new int[FLIPS];

  BenchmarkMap(int districts, boolean triangulated) {
    PartitionProblem problem = SyntheticMaps.grid(districts, triangulated);
    compiled = CompiledProblem.of(problem, ConstraintConfig.of(problem));
    scorer = new IncrementalScorer(compiled);
    plan = bands(problem);
    scorer.reset(plan);
    drawFlips(problem.graph());
  }

  /** Three bands of equally many districts, in the order of the districts. */
  static int[] bands(PartitionProblem problem) {
    int size = problem.districts().size();
    int[] plan = new int[size];
    for (int i = 0; i < size; i++) {
      plan[i] = (int) (3L * i / size);
    }
    return plan;
  }

  CompiledProblem compiled() {
    return compiled;
  }

  IncrementalScorer scorer() {
    return scorer;
  }

  /** The bands: state index of each district. */
  int[] plan() {
    return plan;
  }

  /** The district of the k-th flip, for any k. */
  int district(int k) {
    return flipped[k & MASK];
  }

  /** The state that district would join. */
  int state(int k) {
    return states[k & MASK];
  }

  private void drawFlips(DualGraph graph) {
    SplittableRandom random = new SplittableRandom(1);
    for (int k = 0; k < FLIPS; k++) {
      int edge = random.nextInt(graph.edgeCount());
      while (plan[graph.endA(edge)] == plan[graph.endB(edge)]) {
        edge = random.nextInt(graph.edgeCount());
      }
      boolean forward = random.nextBoolean();
      flipped[k] = forward ? graph.endA(edge) : graph.endB(edge);
      states[k] = plan[forward ? graph.endB(edge) : graph.endA(edge)];
    }
  }
}
