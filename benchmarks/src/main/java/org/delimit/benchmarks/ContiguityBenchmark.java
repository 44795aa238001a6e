package org.delimit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.delimit.geometry.graph.Connectivity;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.geometry.graph.PlanarConnectivity;
import org.delimit.geometry.graph.PlanarCorners;
import org.delimit.geometry.graph.PlanarEmbedding;
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
 * The contiguity test alone: may a border district leave its state, and how many pieces has a
 * state.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar ContiguityBenchmark -prof gc}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ContiguityBenchmark {
  /** Number of districts. */
  @Param({"100", "1000", "10000"})
  public int districts;

  /** Whether the grid has diagonals. */
  @Param({"true", "false"})
  public boolean triangulated;

  private BenchmarkMap map;
  private Connectivity connectivity;
  private PlanarConnectivity planar;
  private int[] plan;
  private int wild;
  private int next;

  /** Public for JMH. */
  public ContiguityBenchmark() {}

  /** Three bands of districts, and flips drawn along their borders. */
  @Setup
  public void setUp() {
    map = new BenchmarkMap(districts, triangulated);
    connectivity = new Connectivity(map.compiled().masks());
    plan = map.plan();
    wild = map.compiled().wild();
    DualGraph graph = map.compiled().graph();
    planar =
        new PlanarConnectivity(
            PlanarEmbedding.of(graph)
                .flatMap(embedding -> PlanarCorners.of(embedding, 3, new boolean[graph.size()]))
                .orElseThrow());
    planar.reset(plan);
  }

  /**
   * Whether a border district can leave its state.
   *
   * @return pieces of its state around it, 2 for more than one
   */
  @Benchmark
  public int leave() {
    int district = map.district(next++);
    return connectivity.piecesAround(plan, district, plan[district], wild, 1);
  }

  /**
   * The same, from the embedding of the dual graph.
   *
   * @return pieces of its state around it
   */
  @Benchmark
  public int leaveByEmbedding() {
    return planar.piecesAround(plan, map.district(next++));
  }

  /**
   * Whether any district, mostly one inside its state, can leave it.
   *
   * @return pieces of its state around it, 2 for more than one
   */
  @Benchmark
  public int leaveAnywhere() {
    int district = (int) ((next++ * 2654435761L & 0x7fffffffL) % plan.length);
    return connectivity.piecesAround(plan, district, plan[district], wild, 1);
  }

  /**
   * All pieces of one state, from scratch.
   *
   * @return their number
   */
  @Benchmark
  public int piecesOfState() {
    return connectivity.pieces(plan, 1, wild);
  }
}
