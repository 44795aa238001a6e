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

  private static final long BRIEF_WORK = 8_000_000;
  private static final long LEAST_LATER_WORK = 20_000_000;
  private static final long MOST_WORK = 4_000_000_000L;
  private static final int GROWTH = 4;

  /** Widths of bounds up to which plans built at random rarely fit, and hardly ever. */
  private static final double TIGHT = 0.02;

  private static final double TIGHTEST = 0.0002;

  /** How many times more work than allowed may be expected where annealing has no chance. */
  private static final long HOPE = 16;

  /** Shares of the budget for the first look. */
  private static final double SHARE = 0.5;

  private static final double LARGE_SHARE = 0.9;

  /** More feasible plans than these are better searched by annealing. */
  private static final long ENOUGH_PLANS = 20_000;

  private final CompiledProblem problem;
  private final boolean fits;
  private double width = Double.MAX_VALUE;
  private long expected;
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

  /** Looks with little work before the annealing, if bounds are tight or the map is tiny. */
  void lookBriefly(Budget budget, Runnable tick) {
    if (!fits) {
      return;
    }
    ExactConstruction exact = ExactConstruction.of(problem);
    expected = exact.expectedWork();
    nextWork = Math.min(MOST_WORK, Math.max(nextWork, expected));
    width = exact.width();
    if (isTight() || Enumeration.plans(problem) <= Enumeration.MOST_PLANS) {
      long work = expected <= BRIEF_WORK ? BRIEF_WORK : BRIEF_WORK / 8;
      look(Math.min(work, mostWork(budget, 1, SHARE / 2)), 1, SHARE, budget, tick);
    }
    if (isTight() && expected / HOPE > MOST_WORK) {
      nextWork = 0;
    }
  }

  /** Whether bounds are tight, and nothing is known. */
  boolean mayLookLong() {
    return fits && isTight() && !last.settled() && last.plan() == null;
  }

  /**
   * Looks before the annealing where that has found nothing on trial: with as much as half of the
   * budget allows on all threads if that may settle it, nearly all where annealing has no chance.
   */
  void lookLong(Budget budget, int threads, Runnable tick) {
    int hands = Math.min(threads, ExactConstruction.MOST_THREADS);
    double share = width <= TIGHTEST ? LARGE_SHARE : SHARE;
    long most = mostWork(budget, hands, share);
    if (expected / (width <= TIGHTEST ? HOPE : 2) <= most) {
      look(Math.min(2 * expected, most), hands, share, budget, tick);
    }
  }

  private boolean isTight() {
    return width <= TIGHT;
  }

  private static long mostWork(Budget budget, int hands, double share) {
    return (long) Math.min(MOST_WORK, budget.expectedSteps() * WORK_PER_STEP * hands * share);
  }

  private void look(long work, int hands, double share, Budget budget, Runnable tick) {
    run(
        ExactConstruction.of(problem).onThreads(hands),
        work,
        () -> {
          tick.run();
          return budget.isSpent() || budget.spent() > share;
        });
    budget.spend(steps / hands);
    if (expected < work) {
      nextWork = Math.min(MOST_WORK, nextWork * GROWTH);
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
