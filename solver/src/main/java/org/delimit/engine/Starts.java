package org.delimit.engine;

import java.util.SplittableRandom;
import org.delimit.scoring.CompiledProblem;

/** Makes the plans that cycles of a search start from, as it suits the size of the map. */
final class Starts {
  private static final double PART_OF_CYCLE = 0.3;
  private static final double WARM = 0.3;

  private final Construction construction;
  private final Multilevel multilevel;
  private final Budget budget;
  private final SplittableRandom random;

  private Starts(
      Construction construction, Multilevel multilevel, Budget budget, SplittableRandom random) {
    this.construction = construction;
    this.multilevel = multilevel;
    this.budget = budget;
    this.random = random;
  }

  /** Plans that grow from seeds; on large maps, that were searched on merged districts first. */
  static Starts of(
      CompiledProblem problem,
      SearchSettings settings,
      Budget budget,
      SplittableRandom random,
      SearchListener listener) {
    if (!Multilevel.isLarge(problem)) {
      return grown(problem, budget, random);
    }
    Multilevel multilevel = new Multilevel(problem, settings, budget, random, listener);
    return new Starts(null, multilevel, budget, random);
  }

  /** Plans that grow from seeds, whatever the size. */
  static Starts grown(CompiledProblem problem, Budget budget, SplittableRandom random) {
    return new Starts(new Construction(problem), null, budget, random);
  }

  /**
   * Builds a plan.
   *
   * @param endOfCycle the part of the budget that is spent when the cycle it begins ends
   */
  int[] build(double endOfCycle) {
    if (multilevel == null) {
      return construction.build(random);
    }
    double begin = budget.spent();
    return multilevel.build(begin + PART_OF_CYCLE * Math.max(0, endOfCycle - begin));
  }

  /** How warm the search goes on from the plan built last, 1 for as warm as it gets. */
  double heat() {
    return multilevel != null && multilevel.isMerging() ? WARM : 1;
  }
}
