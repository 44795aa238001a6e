package org.delimit.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import org.delimit.scoring.CompiledProblem;

/**
 * Start plans of large maps, as multilevel graph partitioners make them: merges districts until few
 * are left, searches a plan of these, and takes it back level by level, searching on each. Where
 * the states roughly lie is decided on the coarse levels, where a step moves many districts.
 */
final class Multilevel {
  private static final int LARGE = 2000;
  private static final int COARSEST = 1000;
  private static final int LEAST_MERGED = 4;
  private static final int COARSEST_PER_STATE = 30;
  private static final int MERGED = 8;
  private static final double LITTLE_MERGED = 0.7;
  private static final double SHARE_OF_COARSEST = 0.5;
  private static final double WARM = 0.1;
  private static final int STEPS_PER_RUN = 1000;

  private final CompiledProblem problem;
  private final SearchSettings settings;
  private final Budget budget;
  private final SplittableRandom random;
  private final SearchListener listener;
  private boolean merging;

  /** The listener hears of the plans of merged districts as of the plans they stand for. */
  Multilevel(
      CompiledProblem problem,
      SearchSettings settings,
      Budget budget,
      SplittableRandom random,
      SearchListener listener) {
    this.listener = listener;
    this.problem = problem;
    this.settings = settings;
    this.budget = budget;
    this.random = random;
  }

  /** Whether a map is worth the effort. */
  static boolean isLarge(CompiledProblem problem) {
    return problem.districts() >= LARGE;
  }

  /**
   * Builds a plan.
   *
   * @param until part of the budget to spend
   * @return the best plan of the finest merged level; it may be infeasible, since merged districts
   *     are coarse
   */
  int[] build(double until) {
    Deque<Step> steps = coarsen();
    CompiledProblem coarsest = steps.isEmpty() ? problem : steps.peek().merged();
    int[] plan = new Construction(coarsest).build(random);
    double begin = budget.spent();
    double coarse = steps.size() == 1 ? 1 : SHARE_OF_COARSEST;
    int levels = steps.size();
    merging = levels > 0;
    for (int level = 0; level < levels; level++) {
      Step step = steps.pop();
      double part = coarse + (1 - coarse) * level / Math.max(1, levels - 1);
      plan = search(step, steps, plan, level, begin + part * (until - begin));
      plan = split(plan, step.mergedInto());
    }
    return plan;
  }

  /** Whether the plan built last was searched on merged districts; on some maps none merge. */
  boolean isMerging() {
    return merging;
  }

  /* Merged problems, the coarsest on top. */
  private Deque<Step> coarsen() {
    Deque<Step> steps = new ArrayDeque<>();
    int least = Math.min(COARSEST, problem.districts() / LEAST_MERGED);
    least = Math.max(least, COARSEST_PER_STATE * problem.states());
    CompiledProblem finer = problem;
    while (finer.districts() > 2 * least) {
      int target = Math.max(least, finer.districts() / MERGED);
      Coarsening coarsening = Coarsening.of(finer, target, random);
      if (coarsening.size() > LITTLE_MERGED * finer.districts()) {
        break;
      }
      finer = finer.merge(coarsening.mergedInto(), coarsening.size());
      steps.push(new Step(finer, coarsening.mergedInto()));
    }
    return steps;
  }

  /* What is still on the stack tells which districts a plan of merged ones stands for. */
  private int[] search(Step step, Deque<Step> finer, int[] start, int level, double until) {
    CompiledProblem merged = step.merged();
    SearchCore core = new SearchCore(merged);
    core.load(start);
    Annealer annealer =
        new Annealer(core, Starts.grown(merged, budget, random), budget, settings, random);
    annealer.begin(level == 0 ? 1 : WARM, until);
    // With fewer districts asked of a state than in the end, scores would promise too much.
    boolean same = merged.parameters().minDistricts() == problem.parameters().minDistricts();
    while (budget.spent() < until && !budget.isSpent()) {
      core.forgetJournal();
      annealer.run(STEPS_PER_RUN);
      if (same && annealer.isAtBest()) {
        listener.improved(
            budget.elapsed(),
            budget.steps(),
            core.scorer().score(),
            () -> split(core.scorer().view(), step, finer));
      }
      listener.ticked(budget.steps());
    }
    return annealer.bestPlan();
  }

  private static int[] split(int[] plan, Step step, Iterable<Step> finer) {
    int[] all = split(plan, step.mergedInto());
    for (Step next : finer) {
      all = split(all, next.mergedInto());
    }
    return all;
  }

  private static int[] split(int[] plan, int[] mergedInto) {
    int[] finer = new int[mergedInto.length];
    for (int i = 0; i < finer.length; i++) {
      finer[i] = plan[mergedInto[i]];
    }
    return finer;
  }

  /**
   * A level.
   *
   * @param merged its problem
   * @param mergedInto for each district of the finer level what it is part of here
   */
  private record Step(CompiledProblem merged, int[] mergedInto) {}
}
