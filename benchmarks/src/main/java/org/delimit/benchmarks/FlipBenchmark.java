package org.delimit.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.PartitionProblem;
import org.delimit.scoring.CompiledProblem;
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
 * One flip: its evaluation under all default constraints, its contiguity test, and both with the
 * commit.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar FlipBenchmark -prof gc}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FlipBenchmark {
  private static final int PROPOSALS = 1 << 14;

  /** Number of districts. */
  @Param({"100", "1000", "10000"})
  public int districts;

  /** Whether the grid has diagonals. */
  @Param({"true", "false"})
  public boolean triangulated;

  private IncrementalScorer scorer;
  private int[] proposed;
  private int[] states;
  private int next;

  /** Public for JMH. */
  public FlipBenchmark() {}

  /** Three bands of districts, and flips drawn along their borders. */
  @Setup
  public void setUp() {
    PartitionProblem problem = SyntheticMaps.grid(districts, triangulated);
    CompiledProblem compiled = CompiledProblem.of(problem, ConstraintConfig.of(problem));
    scorer = new IncrementalScorer(compiled);
    int size = problem.districts().size();
    int[] plan = new int[size];
    for (int i = 0; i < size; i++) {
      plan[i] = (int) (3L * i / size);
    }
    scorer.reset(plan);
    SplittableRandom random = new SplittableRandom(1);
    proposed = new int[PROPOSALS];
    states = new int[PROPOSALS];
    for (int k = 0; k < PROPOSALS; k++) {
      int edge = random.nextInt(problem.graph().edgeCount());
      int a = problem.graph().endA(edge);
      int b = problem.graph().endB(edge);
      while (plan[a] == plan[b]) {
        edge = random.nextInt(problem.graph().edgeCount());
        a = problem.graph().endA(edge);
        b = problem.graph().endB(edge);
      }
      proposed[k] = a;
      states[k] = plan[b];
    }
  }

  /**
   * Every term but contiguity.
   *
   * @return the change of the soft score
   */
  @Benchmark
  public long evaluate() {
    int k = next++ & (PROPOSALS - 1);
    scorer.evaluate(proposed[k], states[k]);
    return scorer.softDelta();
  }

  /**
   * Every term and contiguity.
   *
   * @return whether the flip may be made
   */
  @Benchmark
  public boolean evaluateWithContiguity() {
    int k = next++ & (PROPOSALS - 1);
    scorer.evaluate(proposed[k], states[k]);
    return scorer.evaluateContiguityUnlessWorse();
  }

  /**
   * A flip there and back: two evaluations, two contiguity tests, two commits.
   *
   * @return the soft score
   */
  @Benchmark
  public long flipThereAndBack() {
    int k = next++ & (PROPOSALS - 1);
    int from = scorer.stateOf(proposed[k]);
    scorer.flip(proposed[k], states[k]);
    scorer.flip(proposed[k], from);
    return scorer.soft();
  }
}
