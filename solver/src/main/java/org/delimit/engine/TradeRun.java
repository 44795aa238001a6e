package org.delimit.engine;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;
import org.delimit.scoring.Trade;
import org.delimit.scoring.TradeVisitor;

/**
 * Searches that trade terms and show every feasible plan they accept to a visitor: the loop of the
 * search without OptaPlanner around it, since what is best here is not the score. Not safe for use
 * by several threads; with a step limit repeatable.
 */
public final class TradeRun {
  private static final int STEPS_PER_RUN = 1000;

  private final CompiledProblem problem;
  private final Trade trade;
  private final TradeVisitor visitor;
  private final BooleanSupplier stopped;
  private SearchCore around;
  private Visits visits;
  private long met;

  /**
   * A run.
   *
   * @param problem what to search, with the weights of the trade
   * @param trade what to walk down
   * @param visitor sees feasible plans
   * @param stopped asked now and then whether to end early
   */
  public TradeRun(
      CompiledProblem problem, Trade trade, TradeVisitor visitor, BooleanSupplier stopped) {
    this.problem = problem;
    this.trade = trade;
    this.visitor = visitor;
    this.stopped = stopped;
  }

  /**
   * Anneals from a plan.
   *
   * @param start state index of each district
   * @param heat of the first cycle, 1 for the usual, less to stay near the start
   * @param timeLimit when to end, or null
   * @param stepLimit steps to make, or 0 for no limit
   * @param seed source of all chance
   * @return steps made
   */
  public long anneal(int[] start, double heat, Duration timeLimit, long stepLimit, long seed) {
    Budget budget = new Budget(timeLimit, stepLimit, stopped);
    SplittableRandom random = new SplittableRandom(seed);
    SearchCore core = new SearchCore(problem);
    core.load(start);
    SearchSettings settings = SearchSettings.ofSteps(stepLimit, seed);
    Starts starts = Starts.grown(problem, budget, random);
    Visits own = new Visits(core, trade, visitor);
    Annealer annealer = new Annealer(core, starts, budget, settings, random, own);
    annealer.begin(heat, 1);
    while (!budget.isSpent()) {
      core.forgetJournal();
      annealer.run(STEPS_PER_RUN);
    }
    met += own.met();
    return budget.steps();
  }

  /**
   * How many plans pins and candidates allow.
   *
   * @return their number; if there are more than {@value Enumeration#MOST_PLANS}, a larger number
   */
  public long plans() {
    return Enumeration.plans(problem);
  }

  /**
   * Looks at every plan that pins and candidates allow.
   *
   * @param any a plan
   * @return false if it was stopped before the last
   */
  public boolean everyPlan(int[] any) {
    SearchCore core = new SearchCore(problem);
    core.load(any);
    Visits own = new Visits(core, trade, visitor);
    visit(0, core.scorer(), own);
    met += own.met();
    return !stopped.getAsBoolean();
  }

  private void visit(int district, IncrementalScorer scorer, Visits own) {
    if (district == problem.districts()) {
      own.look();
    } else if (problem.isSpecial(district)) {
      visit(district + 1, scorer, own);
    } else {
      for (int s = 0; s < problem.states() && !stopped.getAsBoolean(); s++) {
        if (problem.allows(district, s)) {
          scorer.flip(district, s);
          visit(district + 1, scorer, own);
        }
      }
    }
  }

  /**
   * The number of feasible plans that were looked at, so far.
   *
   * @return a count; a plan that was met twice counts twice
   */
  public long met() {
    return met;
  }

  /**
   * Looks at every plan that differs from a plan by the flip of one district at a border, or of
   * two, in O(flips) or O(flips²) scorings.
   *
   * @param plan state index of each district
   * @param pairs whether to flip two
   * @param mostSteps flips to score, about
   * @return flips scored
   */
  public long neighbours(int[] plan, boolean pairs, long mostSteps) {
    if (around == null) {
      around = new SearchCore(problem);
      visits = new Visits(around, trade, visitor);
    }
    SearchCore core = around;
    core.load(plan);
    long before = visits.met();
    long flips = pairs ? pairs(core, mostSteps) : flips(core, visits::look);
    met += visits.met() - before;
    return flips;
  }

  private long pairs(SearchCore core, long mostSteps) {
    long[] steps = {0};
    IncrementalScorer scorer = core.scorer();
    long broken = scorer.contiguityPenalty();
    flips(
        core,
        (district, state) -> {
          if (steps[0] >= mostSteps || stopped.getAsBoolean()) {
            return;
          }
          scorer.evaluate(district, state);
          scorer.evaluateContiguity();
          steps[0]++;
          if (scorer.contiguityPenalty() + scorer.contiguityDelta() <= broken) {
            core.commit(district);
            steps[0] += flips(core, visits::look);
            core.undoFlip();
          }
        });
    return steps[0];
  }

  /** A change of a plan. */
  private interface Flip {
    void make(int district, int state);
  }

  /* Offers each district every state it touches and may join. */
  private long flips(SearchCore core, Flip flip) {
    DualGraph graph = core.graph();
    int[] view = core.view();
    boolean[] touched = new boolean[problem.states() + 1];
    long count = 0;
    for (int i = 0; i < view.length; i++) {
      if (problem.isSpecial(i)) {
        continue;
      }
      for (int arc = graph.firstArc(i); arc < graph.endArc(i); arc++) {
        touched[view[graph.neighbour(arc)]] = true;
      }
      for (int s = 0; s < problem.states(); s++) {
        if (touched[s] && s != view[i] && problem.allows(i, s)) {
          flip.make(i, s);
          count++;
        }
        touched[s] = false;
      }
      touched[problem.states()] = false;
    }
    return count;
  }
}
