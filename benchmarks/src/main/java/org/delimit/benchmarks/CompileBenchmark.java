package org.delimit.benchmarks;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.geometry.graph.NeighbourMasks;
import org.delimit.geometry.graph.PlanarEmbedding;
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
 * What comes before a search: the problem built and checked, compiled, and given a scorer.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar CompileBenchmark -prof gc}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CompileBenchmark {
  /** Number of districts. */
  @Param({"100", "1000", "10000"})
  public int districts;

  /** Whether the grid has diagonals. */
  @Param({"true", "false"})
  public boolean triangulated;

  private PartitionProblem problem;
  private CompiledProblem compiled;

  /** Public for JMH. */
  public CompileBenchmark() {}

  /** A problem. */
  @Setup
  public void setUp() {
    problem = SyntheticMaps.grid(districts, triangulated);
    compiled = CompiledProblem.of(problem, ConstraintConfig.of(problem));
  }

  /**
   * The problem drawn, built and checked.
   *
   * @return a problem
   */
  @Benchmark
  public PartitionProblem problem() {
    return SyntheticMaps.grid(districts, triangulated);
  }

  /**
   * The problem compiled, masks included.
   *
   * @return a compiled problem
   */
  @Benchmark
  public CompiledProblem compile() {
    return CompiledProblem.of(problem, ConstraintConfig.of(problem));
  }

  /**
   * The masks alone.
   *
   * @return masks of the dual graph
   */
  @Benchmark
  public NeighbourMasks masks() {
    return NeighbourMasks.of(problem.graph());
  }

  /**
   * The planar embedding of the dual graph.
   *
   * @return the embedding, if there is one
   */
  @Benchmark
  public Optional<PlanarEmbedding> embedding() {
    return PlanarEmbedding.of(problem.graph());
  }

  /**
   * A scorer for the compiled problem.
   *
   * @return a scorer without a plan
   */
  @Benchmark
  public IncrementalScorer scorer() {
    return new IncrementalScorer(compiled);
  }
}
