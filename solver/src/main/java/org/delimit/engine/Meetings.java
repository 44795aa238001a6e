package org.delimit.engine;

import java.util.function.Consumer;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;

/**
 * When and what one searching thread hears from the others, and from the exact search, which the
 * last thread makes.
 */
final class Meetings {
  /*
   * Implementation note. With a step limit threads meet at step counts that follow from what was
   * agreed at the meeting before (REPEATABLE): an exact search counts as steps of its thread. Without one
   * nobody waits for an exact search; who has news calls a meeting, and then the exact search breaks
   * off too.
   */
  private static final long STEPS_BETWEEN = 1_000_000;

  private final CompiledProblem problem;
  private final Exchange exchange;
  private final int thread;
  private final boolean repeatable;
  private final boolean alone;
  private final ExactStage exact;
  private final Budget budget;
  private final Consumer<IncrementalScorer> improved;
  private long next = STEPS_BETWEEN;
  private boolean feasible;
  private boolean waiting;

  /**
   * Meetings of a thread.
   *
   * @param exact the exact search if this thread makes it, else null
   * @param improved hears of plans of the exact search
   */
  Meetings(
      CompiledProblem problem,
      SearchSettings settings,
      Exchange exchange,
      int thread,
      ExactStage exact,
      Budget budget,
      Consumer<IncrementalScorer> improved) {
    this.problem = problem;
    this.exchange = exchange;
    this.thread = thread;
    this.exact = exact;
    this.budget = budget;
    this.improved = improved;
    repeatable = settings.stepLimit() > 0;
    alone = settings.threads() == 1;
  }

  /** Takes over the plan that is known before the annealing, if it is better. */
  void open(Annealer annealer, ExactStage.Note note, int[] plan) {
    if (plan != null) {
      take(annealer, plan);
    }
    if (note.over() && note.rank() != null) {
      budget.end();
    }
    next = budget.steps() + STEPS_BETWEEN;
  }

  /** Meets the others if it is time. */
  void attend(Annealer annealer) {
    if (waiting && !feasible && annealer.bestRank().hard() == 0) {
      feasible = true;
      exchange.call();
    }
    while (budget.steps() >= next || (!repeatable && exchange.isCalled())) {
      if (budget.isSpent()) {
        return;
      }
      meet(annealer);
    }
  }

  private void meet(Annealer annealer) {
    PlanSearch.Rank rank = annealer.bestRank();
    Exchange.Agreed agreed =
        exchange.meet(
            new Exchange.Best(thread, rank, annealer.bestPlan().clone()),
            exact == null ? null : exact.note());
    annealer.adopt(agreed.best().rank(), agreed.best().plan());
    feasible = annealer.bestRank().hard() == 0;
    if (agreed.note().over()) {
      budget.end();
      return;
    }
    long work = agreed.note().workBeside(agreed.best().rank());
    waiting = work > 0 && !repeatable && !alone;
    next = waiting ? Long.MAX_VALUE : (repeatable ? next : budget.steps()) + STEPS_BETWEEN;
    if (work > 0) {
      next += waiting || alone ? 0 : work / ExactStage.WORK_PER_STEP;
      if (exact != null) {
        look(work, annealer);
      }
    }
  }

  private void look(long work, Annealer annealer) {
    long left = (long) Math.min(Long.MAX_VALUE / 2, budget.expectedStepsLeft());
    long most = (alone ? left / 2 : left) * ExactStage.WORK_PER_STEP;
    exact.look(Math.min(work, most), () -> budget.isSpent() || (waiting && exchange.isCalled()));
    budget.spend(exact.steps());
    int[] plan = exact.plan();
    if (plan != null) {
      take(annealer, plan);
    }
    if (waiting) {
      exchange.call();
    } else if (alone) {
      // Annealing gets its turn, as long as the exact search took, unless that has settled all.
      next = budget.steps() + (exact.note().over() ? 0 : Math.max(STEPS_BETWEEN, exact.steps()));
    }
  }

  private void take(Annealer annealer, int[] plan) {
    IncrementalScorer scorer = new IncrementalScorer(problem);
    scorer.reset(plan);
    PlanSearch.Rank rank = PlanSearch.Rank.of(scorer);
    if (rank.compareTo(annealer.bestRank()) < 0) {
      annealer.adopt(rank, plan);
      improved.accept(scorer);
    }
  }
}
