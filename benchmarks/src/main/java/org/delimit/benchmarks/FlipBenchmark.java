package org.delimit.benchmarks;

import java.util.concurrent.TimeUnit;
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
  /** Number of districts. */
  @Param({"100", "1000", "10000", "100000"})
  public int districts;

  /** Whether the grid has diagonals. */
  @Param({"true", "false"})
  public boolean triangulated;

  private BenchmarkMap map;
  private IncrementalScorer scorer;
  private int next;

  /** Public for JMH. */
  public FlipBenchmark() {}

  /** Three bands of districts, and flips drawn along their borders. */
  @Setup
  public void setUp() {
    map = new BenchmarkMap(districts, triangulated);
    scorer = map.scorer();
  }

  /**
   * Every term but contiguity.
   *
   * @return the change of the soft score
   */
  @Benchmark
  public long evaluate() {
    int k = next++;
    scorer.evaluate(map.district(k), map.state(k));
    return scorer.softDelta();
  }

  /**
   * Every term and contiguity.
   *
   * @return whether the flip may be made
   */
  @Benchmark
  public boolean evaluateWithContiguity() {
    int k = next++;
    scorer.evaluate(map.district(k), map.state(k));
    return scorer.evaluateContiguityUnlessWorse();
  }

  /**
   * A flip there and back: two evaluations, two contiguity tests, two commits.
   *
   * @return the soft score
   */
  @Benchmark
  public long flipThereAndBack() {
    int k = next++;
    int district = map.district(k);
    int from = scorer.stateOf(district);
    scorer.flip(district, map.state(k));
    scorer.flip(district, from);
    return scorer.soft();
  }
}
