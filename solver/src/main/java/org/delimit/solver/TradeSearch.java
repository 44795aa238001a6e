package org.delimit.solver;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.delimit.engine.TradeRun;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.Trade;
import org.delimit.scoring.TradeVisitor;

/**
 * A search that trades terms against each other and shows the feasible plans it passes. Not safe
 * for use by several threads; without a time limit repeatable.
 */
public final class TradeSearch {
  private final TradeRun run;

  /**
   * A search.
   *
   * @param problem what to search, with the weights of the trade
   * @param trade what to walk down
   * @param visitor sees feasible plans
   * @param stopped asked now and then whether to end early
   */
  public TradeSearch(
      CompiledProblem problem, Trade trade, TradeVisitor visitor, BooleanSupplier stopped) {
    run = new TradeRun(problem, trade, visitor, stopped);
  }

  /**
   * Anneals from a plan.
   *
   * @param start state index of each district
   * @param heat 1 for the usual, less to stay near the start
   * @param timeLimit when to end, or null
   * @param stepLimit steps to make, or 0 for no limit
   * @param seed source of all chance
   * @return steps made
   */
  public long anneal(int[] start, double heat, Duration timeLimit, long stepLimit, long seed) {
    return run.anneal(start, heat, timeLimit, stepLimit, seed);
  }

  /**
   * Looks at the plans around a plan, in O(flips) scorings, or O(flips²) for pairs.
   *
   * @param plan state index of each district
   * @param pairs whether two districts change, or one
   * @param mostSteps flips to score, about
   * @return flips scored
   */
  public long neighbours(int[] plan, boolean pairs, long mostSteps) {
    return run.neighbours(plan, pairs, mostSteps);
  }

  /**
   * How many plans pins and candidates allow.
   *
   * @return their number, or for many a number above a million
   */
  public long plans() {
    return run.plans();
  }

  /**
   * Looks at every plan that pins and candidates allow.
   *
   * @param any a plan
   * @return false if it was stopped before the last
   */
  public boolean everyPlan(int[] any) {
    return run.everyPlan(any);
  }

  /**
   * Feasible plans that were looked at so far.
   *
   * @return a count; a plan that was met twice counts twice
   */
  public long met() {
    return run.met();
  }
}
