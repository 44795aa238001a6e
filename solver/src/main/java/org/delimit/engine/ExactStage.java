package org.delimit.engine;

import java.util.function.BooleanSupplier;
import org.delimit.exact.ExactConstruction;
import org.delimit.exact.ExactOutcome;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;

/**
 * The exact search of one search: once before the annealing if bounds are tight, and again with
 * more and more work while annealing finds no feasible plan. One thread makes it; not safe for use
 * by several.
 */
final class ExactStage {
  /** Work that counts as one step: about what takes as long. */
  static final long WORK_PER_STEP = 4;

  private static final long FIRST_WORK = 8_000_000;
  private static final long LEAST_LATER_WORK = 20_000_000;
  private static final long MOST_WORK = 4_000_000_000L;
  private static final int GROWTH = 4;

  /** Of a time, as it may be slower than expected; steps are not spent before it ends. */
  private static final double MOST_OF_BUDGET = 0.6;

  /** More feasible plans than these are better searched by annealing. */
  private static final long ENOUGH_PLANS = 20_000;

  private final CompiledProblem problem;
  private final boolean fits;
  private long nextWork;
  private long tried;
  private long steps;
  private ExactOutcome last;
  private PlanSearch.Rank rank;

  ExactStage(CompiledProblem problem) {
    this.problem = problem;
    fits = ExactConstruction.fits(problem);
    nextWork = fits ? LEAST_LATER_WORK : 0;
  }

  /**
   * What the others are told at a meeting. Immutable.
   *
   * @param over whether the best plan is known, or that none is feasible
   * @param rank score of the best plan the exact search found, or null
   * @param work work the exact search would do next, 0 if it is of no more use
   */
  record Note(boolean over, PlanSearch.Rank rank, long work) {
    static final Note NOTHING = new Note(false, null, 0);

    /** Work to do now that the best plan of all has such a score, or 0. */
    long workBeside(PlanSearch.Rank best) {
      boolean needed = best.hard() > 0 || best.equals(rank);
      return needed && !over ? work : 0;
    }
  }

  Note note() {
    return new Note(last != null && last.settled(), rank, nextWork);
  }

  /**
   * Looks before the annealing if that is likely to be of use: with little work, or with as much as
   * half of the budget allows on all threads if that may settle tight bounds.
   */
  void lookFirst(Budget budget, int threads, Runnable tick) {
    if (!fits) {
      return;
    }
    ExactConstruction exact = ExactConstruction.of(problem).onThreads(threads);
    long expected = exact.expectedWork();
    nextWork = Math.min(MOST_WORK, Math.max(nextWork, expected));
    boolean tiny = Enumeration.plans(problem) <= Enumeration.MOST_PLANS;
    if (tiny || exact.isTight()) {
      int hands = problem.states() > 2 ? threads : 1;
      double half = budget.expectedSteps() * WORK_PER_STEP * hands / 2;
      long most = (long) Math.min(MOST_WORK, half);
      long work =
          expected / 2 <= most ? Math.min(2 * expected, most) : Math.min(FIRST_WORK, most / 2);
      run(
          exact,
          work,
          () -> {
            tick.run();
            return budget.isSpent() || budget.spent() > MOST_OF_BUDGET;
          });
      budget.spend(steps / hands);
      if (expected < work) {
        nextWork = Math.min(MOST_WORK, nextWork * GROWTH);
      }
    }
  }

  /** Does some work, unless that is not much more than was tried before. */
  void look(long work, BooleanSupplier stop) {
    if (work < tried * 3 / 2) {
      steps = 0;
      nextWork = 0;
      return;
    }
    run(ExactConstruction.of(problem), work, stop);
    nextWork = work >= nextWork ? Math.min(MOST_WORK, nextWork * GROWTH) : nextWork;
  }

  /** Steps the last look counts as. */
  long steps() {
    return steps;
  }

  /** The best plan the last look found, or null. */
  int[] plan() {
    return last == null ? null : last.plan();
  }

  /** Whether it is proved that no plan is feasible. */
  boolean provesNone() {
    return last != null && last.status() == ExactOutcome.Status.NONE;
  }

  private void run(ExactConstruction exact, long work, BooleanSupplier stop) {
    last = exact.search(work, ENOUGH_PLANS, stop);
    tried = last.work();
    steps = tried / WORK_PER_STEP;
    if (last.plan() != null) {
      IncrementalScorer scorer = new IncrementalScorer(problem);
      scorer.reset(last.plan());
      rank = PlanSearch.Rank.of(scorer);
    }
    if (last.enough() || last.settled()) {
      nextWork = 0;
    }
  }
}
