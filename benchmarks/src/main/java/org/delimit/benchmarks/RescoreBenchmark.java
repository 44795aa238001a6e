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
 * A whole plan scored from scratch, as a search without increments would do at every move.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar RescoreBenchmark -prof gc}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RescoreBenchmark {
  /** Number of districts. */
  @Param({"100", "1000", "10000"})
  public int districts;

  /** Whether the grid has diagonals. */
  @Param({"true", "false"})
  public boolean triangulated;

  private BenchmarkMap map;
  private IncrementalScorer scorer;

  /** Public for JMH. */
  public RescoreBenchmark() {}

  /** Three bands of districts. */
  @Setup
  public void setUp() {
    map = new BenchmarkMap(districts, triangulated);
    scorer = map.scorer();
  }

  /**
   * All terms, contiguity included.
   *
   * @return the soft score
   */
  @Benchmark
  public long reset() {
    scorer.reset(map.plan());
    return scorer.soft();
  }
}
