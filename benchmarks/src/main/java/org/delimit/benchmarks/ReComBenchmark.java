package org.delimit.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.delimit.geometry.graph.SpanningTrees;
import org.delimit.scoring.IncrementalScorer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Two states merged and split anew along a tree: the bulk move of the core, and the tree it needs.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar ReComBenchmark -prof gc}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReComBenchmark {
  /** Number of districts. */
  @Param({"100", "1000", "10000"})
  public int districts;

  /** Whether the grid has diagonals. */
  @Param({"true", "false"})
  public boolean triangulated;

  private BenchmarkMap map;
  private IncrementalScorer scorer;
  private SpanningTrees trees;
  private SplittableRandom random;
  private int[] below;
  private boolean[] inBranch;

  /** Public for JMH. */
  public ReComBenchmark() {}

  /** Three bands of districts. */
  @Setup
  public void setUp() {
    map = new BenchmarkMap(districts, triangulated);
    scorer = map.scorer();
    trees = new SpanningTrees(map.compiled().problem().graph());
    random = new SplittableRandom(1);
    below = new int[map.plan().length];
    inBranch = new boolean[map.plan().length];
  }

  /**
   * A ReCom of states 0 and 1: a random tree over both, cut where it falls into the most equal
   * halves, the districts moved, the pieces counted.
   *
   * @return the soft score
   */
  @Benchmark
  public long recom() {
    int size = trees.grow(scorer.view(), map.district(0), 0, 1, map.compiled().wild(), random);
    int cut = fairestCut(size);
    for (int p = 0; p < size; p++) {
      inBranch[p] = p == cut || (p > cut && inBranch[trees.parent(p)]);
      scorer.move(trees.district(p), inBranch[p] ? 1 : 0);
    }
    scorer.recount(0, 1);
    return scorer.soft();
  }

  /**
   * The bulk move alone, there and back: every fourth district of the map changes its state, as
   * many times as that makes moves, and the pieces are counted twice.
   *
   * @return the soft score
   */
  @Benchmark
  public long moveQuarterThereAndBack() {
    int[] plan = map.plan();
    for (int i = 0; i < plan.length; i += 4) {
      scorer.move(i, plan[i] == 0 ? 1 : 0);
    }
    scorer.recount(0, 1);
    for (int i = 0; i < plan.length; i += 4) {
      scorer.move(i, plan[i]);
    }
    scorer.recount(0, 1);
    return scorer.soft();
  }

  private int fairestCut(int size) {
    for (int p = 0; p < size; p++) {
      below[p] = 1;
    }
    int best = 1;
    for (int p = size - 1; p > 0; p--) {
      below[trees.parent(p)] += below[p];
      if (Math.abs(2 * below[p] - size) < Math.abs(2 * below[best] - size)) {
        best = p;
      }
    }
    return best;
  }
}
