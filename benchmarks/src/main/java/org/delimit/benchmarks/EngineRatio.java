package org.delimit.benchmarks;

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
 * one JVM; the ratio is what to quote, since machines drift.
 *
 * <p>Run: {@code java -cp benchmarks/target/benchmarks.jar org.delimit.benchmarks.EngineRatio}
 */
public final class EngineRatio {
  private static final int PAIRS = 5;
  private static final long STEPS = 10_000_000;

  private EngineRatio() {}

  /**
   * Prints a line a map size.
   *
   * @param args numbers of districts; 100, 1000 and 10000 if there are none
   */
  public static void main(String[] args) {
    String[] sizes = args.length == 0 ? new String[] {"100", "1000", "10000"} : args;
    System.out.println("districts  inside OptaPlanner  bare loop  ratio (median of " + PAIRS + ")");
    for (String size : sizes) {
      System.out.println(line(Integer.parseInt(size), STEPS));
    }
  }

  static String line(int districts, long steps) {
    double[] inside = new double[PAIRS];
    double[] bare = new double[PAIRS];
    double[] ratios = new double[PAIRS];
    PartitionProblem problem = SyntheticMaps.grid(districts, true);
    CompiledProblem compiled = CompiledProblem.of(problem, ConstraintConfig.of(problem));
    inside(compiled, steps);
    BareLoop.run(compiled, steps, 1);
    for (int k = 0; k < PAIRS; k++) {
      inside[k] = inside(compiled, steps);
      bare[k] = bare(compiled, steps);
      ratios[k] = inside[k] / bare[k];
    }
    return String.format(
        "%9d  %,14.0f/s  %,12.0f/s  %.2f", districts, median(inside), median(bare), median(ratios));
  }

  private static double inside(CompiledProblem problem, long steps) {
    SearchSettings settings = SearchSettings.ofSteps(steps, 1);
    long start = System.nanoTime();
    long made = new PlanSearch(problem, settings, new Silence()).run().steps();
    return made / ((System.nanoTime() - start) / 1e9);
  }

  private static double bare(CompiledProblem problem, long steps) {
    long start = System.nanoTime();
    long made = BareLoop.run(problem, steps, 1);
    return made / ((System.nanoTime() - start) / 1e9);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Hears nothing. */
  private static final class Silence implements SearchListener {
    @Override
    public void improved(java.time.Duration elapsed, long steps, PlanScore score) {
      // The ratio is of the search, not of its reports.
    }

    @Override
    public void ticked(long steps) {
      // The ratio is of the search, not of its reports.
    }
  }
}
