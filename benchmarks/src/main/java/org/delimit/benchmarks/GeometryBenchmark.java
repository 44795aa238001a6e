package org.delimit.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.CoverageCheck;
import org.delimit.geometry.CoverageFinding;
import org.delimit.geometry.Dissolve;
import org.delimit.geometry.graph.DualGraph;
import org.locationtech.jts.geom.Geometry;
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
 * Polygons of some 50 vertices: to a dual graph, checked, and merged into one.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar GeometryBenchmark -prof gc}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GeometryBenchmark {
  private static final int VERTICES = 50;

  /** Number of polygons. */
  @Param({"1000", "10000"})
  public int districts;

  private List<Geometry> polygons;
  private List<String> ids;

  /** Public for JMH. */
  public GeometryBenchmark() {}

  /** A coverage. */
  @Setup
  public void setUp() {
    polygons = SyntheticPolygons.coverage(districts, VERTICES);
    ids = IntStream.range(0, polygons.size()).mapToObj(i -> "d" + i).toList();
  }

  /**
   * Borders and their lengths.
   *
   * @return the dual graph
   */
  @Benchmark
  public DualGraph adjacency() {
    return Adjacency.of(polygons).graph(0);
  }

  /**
   * The check of a sound coverage.
   *
   * @return nothing found
   */
  @Benchmark
  public List<CoverageFinding> check() {
    return CoverageCheck.check(ids, polygons);
  }

  /**
   * All districts merged.
   *
   * @return a polygon
   */
  @Benchmark
  public Geometry dissolve() {
    return Dissolve.union(polygons);
  }
}
