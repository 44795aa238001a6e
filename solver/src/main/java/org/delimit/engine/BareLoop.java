package org.delimit.engine;

import java.util.SplittableRandom;
import org.delimit.scoring.CompiledProblem;

/** The loop of the search without OptaPlanner around it: the yardstick of the benchmarks. */
public final class BareLoop {
  private static final int STEPS_PER_RUN = 1000;

  private BareLoop() {}

  /**
   * A plan to start from.
   *
   * @param problem what to search
   * @param seed source of all chance
   * @return a plan that grew from seeds
   */
  public static int[] start(CompiledProblem problem, long seed) {
    return new Construction(problem).build(new SplittableRandom(seed));
  }

  /**
   * Searches as a search of one thread from a given plan does, step by step the same.
   *
   * @param problem what to search
   * @param start state index of each district
   * @param stepLimit steps to make
   * @param seed source of all chance
   * @return steps made
   */
  public static long run(CompiledProblem problem, int[] start, long stepLimit, long seed) {
    Budget budget = new Budget(null, stepLimit, () -> false);
    SplittableRandom random = new SplittableRandom(seed);
    SearchCore core = new SearchCore(problem);
    core.load(start);
    SearchSettings settings = SearchSettings.ofSteps(stepLimit, seed);
    Starts starts = Starts.grown(problem, budget, random);
    Annealer annealer = new Annealer(core, starts, budget, settings, random);
    annealer.begin(1, 1);
    while (!budget.isSpent()) {
      core.forgetJournal();
      annealer.run(STEPS_PER_RUN);
    }
    return budget.steps();
  }
}
