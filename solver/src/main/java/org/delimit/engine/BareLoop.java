package org.delimit.engine;

import java.util.SplittableRandom;
import org.delimit.scoring.CompiledProblem;

/** The loop of the search without OptaPlanner around it: the yardstick of the benchmarks. */
public final class BareLoop {
  private static final int STEPS_PER_RUN = 1000;

  private BareLoop() {}

  /**
   * Searches as a search of one thread does, step by step the same.
   *
   * @param problem what to search
   * @param stepLimit steps to make
   * @param seed source of all chance
   * @return steps made
   */
  public static long run(CompiledProblem problem, long stepLimit, long seed) {
    Budget budget = new Budget(null, stepLimit, () -> false);
    SplittableRandom random = new SplittableRandom(seed);
    SearchCore core = new SearchCore(problem);
    core.load(new Construction(problem).build(random));
    Annealer annealer = new Annealer(core, budget, SearchSettings.ofSteps(stepLimit, seed), random);
    annealer.begin();
    while (!budget.isSpent()) {
      core.forgetJournal();
      annealer.run(STEPS_PER_RUN);
    }
    return budget.steps();
  }
}
