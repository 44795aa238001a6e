package org.delimit.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.delimit.benchmarks.peers.PeerProblem;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.engine.BareLoop;
import org.delimit.engine.PlanSearch;
import org.delimit.engine.SearchListener;
import org.delimit.engine.SearchSettings;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PlanScore;
import org.delimit.scoring.CompiledProblem;

/**
 * Steps a second of the search inside OptaPlanner against the same loop without it, pair by pair in
 * one JVM, by processor time; the ratio is what to quote, since machines drift.
 *
 * <p>Twice for each size: under the defaults, whose border length keeps states smooth, and with
 * people first, where a kilometre of border weighs as much as a person: states grow ragged, and
 * contiguity has more to search.
 *
 * <p>Run: {@code java -cp benchmarks/target/benchmarks.jar org.delimit.benchmarks.EngineRatio
 * [--steps 10000000] [DISTRICTS…]}
 */
public final class EngineRatio {
  private static final int PAIRS = 5;
  private static final int STEPS = 10_000_000;

  private final CompiledProblem compiled;
  private final int[] startPlan;
  private final long steps;

  private EngineRatio(int districts, boolean ragged, long steps) {
    PartitionProblem grid = SyntheticMaps.grid(districts, true);
    PartitionProblem problem = ragged ? grid.withConstraints(PeerProblem.constraints()) : grid;
    compiled = CompiledProblem.of(problem, ConstraintConfig.of(problem));
    startPlan = BareLoop.start(compiled, 1);
    this.steps = steps;
  }

  /**
   * Prints a line a map size.
   *
   * @param args see above; 100, 1000 and 10000 districts if there are no numbers
   */
  public static void main(String[] args) {
    Arguments arguments = new Arguments(args, "steps");
    ResultTable table = table(arguments.number("steps", STEPS), arguments.sizes(100, 1000, 10_000));
    System.out.println(table.markdown());
  }

  static ResultTable table(long steps, int... sizes) {
    List<List<Object>> rows = new ArrayList<>();
    for (int k = 0; k < 2 * sizes.length; k++) {
      int size = sizes[k / 2];
      boolean ragged = k % 2 == 1;
      List<Pair> pairs = pairs(size, ragged, steps, PAIRS);
      rows.add(
          List.of(
              size,
              ragged ? "people first" : "defaults",
              median(pairs.stream().mapToDouble(Pair::inside).toArray()),
              median(pairs.stream().mapToDouble(Pair::bare).toArray()),
              median(pairs.stream().mapToDouble(Pair::ratio).toArray())));
    }
    return new ResultTable(
        "Search inside OptaPlanner against the bare loop (steps a second of processor time, median of "
            + PAIRS
            + " pairs)",
        List.of("districts", "constraints", "inside OptaPlanner", "bare loop", "ratio"),
        rows);
  }

  /** Some pairs of measurements, after one that warms up. */
  static List<Pair> pairs(int districts, boolean ragged, long steps, int count) {
    EngineRatio ratio = new EngineRatio(districts, ragged, steps);
    ratio.pair();
    List<Pair> pairs = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      pairs.add(ratio.pair());
    }
    return pairs;
  }

  private Pair pair() {
    return new Pair(inside(), bare());
  }

  private double inside() {
    PlanSearch search =
        new PlanSearch(
            compiled, SearchSettings.ofSteps(steps, 1).withStart(startPlan), new Silence());
    long start = CpuClock.nanos();
    long made = search.run().steps();
    return made / ((CpuClock.nanos() - start) / 1e9);
  }

  private double bare() {
    long start = CpuClock.nanos();
    long made = BareLoop.run(compiled, startPlan, steps, 1);
    return made / ((CpuClock.nanos() - start) / 1e9);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /**
   * Two measurements, one after the other.
   *
   * @param inside steps a second of processor time inside OptaPlanner
   * @param bare steps a second of processor time without it
   */
  record Pair(double inside, double bare) {
    double ratio() {
      return inside / bare;
    }
  }

  /** Hears nothing. */
  private static final class Silence implements SearchListener {
    @Override
    public void improved(Duration elapsed, long steps, PlanScore score, Supplier<int[]> plan) {
      // The ratio is of the search, not of its reports.
    }

    @Override
    public void ticked(long steps) {
      // The ratio is of the search, not of its reports.
    }
  }
}
