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
 * Two districts exchanged across a border.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar SwapBenchmark -prof gc}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SwapBenchmark {
  /** Number of districts. */
  @Param({"100", "1000", "10000"})
  public int districts;

  /** Whether the grid has diagonals. */
  @Param({"true", "false"})
  public boolean triangulated;

  private BenchmarkMap map;
  private IncrementalScorer scorer;
  private int[] partners;
  private int next;

  /** Public for JMH. */
  public SwapBenchmark() {}

  /** Three bands, and for every flip another that goes the opposite way. */
  @Setup
  public void setUp() {
    map = new BenchmarkMap(districts, triangulated);
    scorer = map.scorer();
    partners = new int[BenchmarkMap.FLIPS];
    for (int k = 0; k < partners.length; k++) {
      int other = k + 1;
      while (!opposite(k, other)) {
        other++;
      }
      partners[k] = other;
    }
  }

  /**
   * A swap that is evaluated and dropped: one district moved, the other evaluated, the first taken
   * back.
   *
   * @return the change of the soft score
   */
  @Benchmark
  public long evaluate() {
    int k = next++ & (BenchmarkMap.FLIPS - 1);
    scorer.evaluate(map.district(k), map.state(k));
    scorer.evaluateContiguity();
    long delta = scorer.softDelta();
    scorer.commit();
    scorer.evaluate(map.district(partners[k]), map.state(partners[k]));
    scorer.evaluateContiguity();
    delta += scorer.softDelta();
    scorer.undo();
    return delta;
  }

  /**
   * A swap there and back: four evaluations, four contiguity tests, four commits.
   *
   * @return the soft score
   */
  @Benchmark
  public long swapThereAndBack() {
    int k = next++ & (BenchmarkMap.FLIPS - 1);
    int a = map.district(k);
    int b = map.district(partners[k]);
    int stateOfA = scorer.stateOf(a);
    int stateOfB = scorer.stateOf(b);
    scorer.flip(a, stateOfB);
    scorer.flip(b, stateOfA);
    scorer.flip(a, stateOfA);
    scorer.flip(b, stateOfB);
    return scorer.soft();
  }

  private boolean opposite(int k, int other) {
    int a = map.district(k);
    int b = map.district(other);
    return a != b && map.plan()[a] == map.state(other) && map.plan()[b] == map.state(k);
  }
}
