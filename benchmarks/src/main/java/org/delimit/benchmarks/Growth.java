package org.delimit.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintType;
import org.delimit.engine.BareLoop;
import org.delimit.geometry.graph.NeighbourMasks;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PlanScore;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;
import org.delimit.solver.Improvement;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.solver.SolveResult;

/**
 * How everything grows with the map: triangulated grids with cities, three states, every default
 * constraint, and the people of each state within 5 % of a third.
 *
 * <p>What comes before the search is in seconds of processor time of its one thread, the search in
 * seconds on the wall; steps are a second of processor time, and told for one thread only.
 *
 * <p>Run: {@code java -Xmx8g -cp benchmarks/target/benchmarks.jar org.delimit.benchmarks.Growth
 * [--seconds 30] [--threads 1] [DISTRICTS…]}
 */
public final class Growth {
  private static final double MEBIBYTE = 1 << 20;

  private final int districts;
  private final Duration time;
  private final int threads;
  private final Map<String, Object> row = new LinkedHashMap<>();

  private Growth(int districts, Duration time, int threads) {
    this.districts = districts;
    this.time = time;
    this.threads = threads;
  }

  /**
   * Prints the table.
   *
   * @param args see above; 1000 to 1000000 districts if there are no numbers
   */
  public static void main(String[] args) {
    Arguments arguments = new Arguments(args, "seconds", "threads");
    ResultTable table =
        table(
            Duration.ofSeconds(arguments.number("seconds", 30)),
            arguments.number("threads", 1),
            arguments.sizes(1000, 10_000, 100_000, 1_000_000));
    System.out.println(table.markdown());
  }

  static ResultTable table(Duration time, int threads, int... sizes) {
    List<List<Object>> rows = new ArrayList<>();
    List<String> columns = List.of();
    for (int size : sizes) {
      Growth growth = new Growth(size, time, threads);
      growth.measure();
      System.err.println(growth.row);
      columns = List.copyOf(growth.row.keySet());
      rows.add(List.copyOf(growth.row.values()));
    }
    return new ResultTable(
        "Growth (search of %d s, %d threads)".formatted(time.toSeconds(), threads), columns, rows);
  }

  private void measure() {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    row.put("districts", districts);
    long start = CpuClock.nanos();
    PartitionProblem problem = SyntheticMaps.grid(districts, true).withConstraints(constraints());
    lap("problem s", start);
    start = CpuClock.nanos();
    NeighbourMasks.of(problem.graph());
    lap("masks s", start);
    start = CpuClock.nanos();
    CompiledProblem compiled = CompiledProblem.of(problem, ConstraintConfig.of(problem));
    lap("compile s, masks included", start);
    start = CpuClock.nanos();
    new IncrementalScorer(compiled).reset(BenchmarkMap.bands(problem));
    lap("scorer and reset s", start);
    start = CpuClock.nanos();
    BareLoop.run(compiled, BareLoop.start(compiled, 1), 1, 1);
    lap("bare: construction and 1 step s", start);
    row.put("problem and compiled MiB", held());
    search(problem);
    row.put("peak heap MiB", peak());
  }

  private void search(PartitionProblem problem) {
    SolveOptions options =
        SolveOptions.defaults().withTimeLimit(time).withSeed(1).withThreads(threads);
    long cpuStart = CpuClock.nanos();
    PartitionSolver solver = PartitionSolver.create(options);
    SolveResult result = solver.solve(problem);
    double cpu = (CpuClock.nanos() - cpuStart) / 1e9;
    long explaining = CpuClock.nanos();
    solver.explain(problem, result.plan());
    double explained = (CpuClock.nanos() - explaining) / 1e9;
    row.put("first plan s", seconds(result.history().get(0)));
    Improvement feasible = null;
    for (Improvement improvement : result.history()) {
      if (feasible == null && improvement.score().feasible()) {
        feasible = improvement;
      }
    }
    row.put("first feasible s", feasible == null ? "none" : (Object) seconds(feasible));
    row.put("its soft score", feasible == null ? "—" : soft(feasible.score()));
    row.put("soft score at the end", soft(result.score()));
    // A solve compiles before its search, and explains its plan after it.
    double searched = cpu - explained - (Double) row.get("compile s, masks included");
    row.put("processor s of the search", threads == 1 ? (Object) searched : "—");
    row.put("steps a processor second", threads == 1 ? (Object) (result.steps() / searched) : "—");
    row.put("explain s", explained);
  }

  /* All defaults, and bounds of population: else the first contiguous plan would be feasible. */
  private static Map<String, ConstraintSetting> constraints() {
    Map<String, ConstraintSetting> settings =
        new LinkedHashMap<>(ConstraintConfig.defaults().asSettings());
    settings.put(
        ConstraintType.POPULATION.id(), ConstraintSetting.defaults().with("tolerance-percent", 5));
    return settings;
  }

  private void lap(String column, long start) {
    row.put(column, (CpuClock.nanos() - start) / 1e9);
  }

  private static double seconds(Improvement improvement) {
    return improvement.elapsed().toNanos() / 1e9;
  }

  private static Object soft(PlanScore score) {
    return score.feasible() ? (Object) (score.soft() / 1000) : "infeasible";
  }

  private static double held() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE;
  }

  /* The sum of the peaks of the pools: an upper bound, garbage included. */
  private static double peak() {
    return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEBIBYTE;
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
