package org.delimit.benchmarks;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;

/**
 * Solves instances with several seeds: how many reach the target and when, and how the best value
 * falls over time. Values are in the unit of the objective (cut edges, persons).
 *
 * <p>Run: {@code java -cp benchmarks/target/benchmarks.jar org.delimit.benchmarks.SolveBenchmark
 * [--seconds 10] [--seeds 10] [--threads 2] [--only TEXT] [--instances DIR] [--examples DIR]}
 */
public final class SolveBenchmark {
  private static final String NONE = "infeasible";
  private static final double[] MOMENTS = {0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300};

  private final Duration time;
  private final int seeds;
  private final int threads;
  private final List<List<Object>> finals = new ArrayList<>();
  private final List<List<Object>> curves = new ArrayList<>();

  SolveBenchmark(Duration time, int seeds, int threads) {
    this.time = time;
    this.seeds = seeds;
    this.threads = threads;
  }

  /**
   * Prints the tables.
   *
   * @param args see above
   */
  public static void main(String[] args) {
    Arguments options =
        new Arguments(args, "seconds", "seeds", "threads", "only", "instances", "examples");
    SolveBenchmark benchmark =
        new SolveBenchmark(
            Duration.ofSeconds(options.number("seconds", 10)),
            options.number("seeds", 10),
            options.number("threads", 2));
    benchmark.run(
        Path.of(options.text("instances", Instances.graphs().toString())),
        Path.of(options.text("examples", Instances.examples().toString())),
        options.text("only", ""));
    benchmark.tables().forEach(table -> System.out.println(table.markdown()));
  }

  /** Solves the instances whose name contains a text. */
  void run(Path graphs, Path examples, String only) {
    for (Instance instance : Instances.read(graphs, examples)) {
      if (instance.name().contains(only)) {
        solve(instance);
      }
    }
  }

  List<ResultTable> tables() {
    String of = " (%d s, %d seeds, %d threads)".formatted(time.toSeconds(), seeds, threads);
    return List.of(
        new ResultTable(
            "Targets" + of,
            List.of(
                "instance",
                "target",
                "seeds reaching it",
                "feasible",
                "best",
                "median",
                "worst",
                "median s to target",
                "steps a second"),
            finals),
        new ResultTable("Best value over time, median of the seeds" + of, curveColumns(), curves));
  }

  private void solve(Instance instance) {
    List<SeedRun> runs = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      SolveOptions options =
          SolveOptions.defaults().withTimeLimit(time).withSeed(seed).withThreads(threads);
      runs.add(SeedRun.of(instance, PartitionSolver.create(options).solve(instance.problem())));
      System.err.println(instance.name() + ", seed " + seed + ": " + runs.get(seed - 1));
    }
    finals.add(finalRow(instance, runs));
    curves.add(curveRow(instance, runs));
  }

  private List<Object> finalRow(Instance instance, List<SeedRun> runs) {
    List<BigDecimal> values = sorted(runs.stream().map(SeedRun::value).toList());
    List<Double> times =
        runs.stream().map(SeedRun::secondsToTarget).filter(t -> t >= 0).sorted().toList();
    return List.of(
        instance.name(),
        instance.target() == null ? "—" : instance.target().toPlainString(),
        instance.target() == null ? "—" : times.size() + " of " + seeds,
        runs.stream().filter(run -> run.value() != null).count() + " of " + seeds,
        text(values.get(0)),
        text(values.get(values.size() / 2)),
        text(values.get(values.size() - 1)),
        seeds / 2 < times.size() ? (Object) times.get(seeds / 2) : "—",
        EngineRatio.median(runs.stream().mapToDouble(SeedRun::stepsPerSecond).toArray()));
  }

  private List<Object> curveRow(Instance instance, List<SeedRun> runs) {
    List<Object> row = new ArrayList<>(List.of(instance.name()));
    for (double moment : moments()) {
      List<BigDecimal> values =
          sorted(runs.stream().map(run -> run.valueAt(instance, moment)).toList());
      row.add(text(values.get(values.size() / 2)));
    }
    return row;
  }

  private List<String> curveColumns() {
    List<String> columns = new ArrayList<>(List.of("instance"));
    moments().forEach(m -> columns.add(String.format(Locale.ROOT, "%s s", m)));
    return columns;
  }

  private List<Double> moments() {
    List<Double> moments = new ArrayList<>();
    for (double moment : MOMENTS) {
      if (moment <= time.toSeconds()) {
        moments.add(moment);
      }
    }
    return moments;
  }

  /* Infeasible seeds, null, last. */
  private static List<BigDecimal> sorted(List<BigDecimal> values) {
    List<BigDecimal> sorted = new ArrayList<>(values);
    sorted.sort(Comparator.nullsLast(Comparator.naturalOrder()));
    return Collections.unmodifiableList(sorted);
  }

  private static String text(BigDecimal value) {
    return value == null ? NONE : value.toPlainString();
  }
}
