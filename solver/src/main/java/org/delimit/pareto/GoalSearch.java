package org.delimit.pareto;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.delimit.solver.TradeSearch;

/** One search of a sweep and what it met. Used by one thread, then read by another. */
final class GoalSearch {
  private final Goal goal;
  private final Archive archive;
  private long steps;
  private long met;

  GoalSearch(Goal goal, Archive archive) {
    this.goal = goal;
    this.archive = archive;
  }

  Goal goal() {
    return goal;
  }

  Archive archive() {
    return archive;
  }

  long steps() {
    return steps;
  }

  long met() {
    return met;
  }

  void run(
      Weigher.Weighed weighed,
      int[] start,
      Duration time,
      long mostSteps,
      long seed,
      BooleanSupplier stopped) {
    TradeSearch search = new TradeSearch(weighed.compiled(), weighed.trade(), archive, stopped);
    steps = search.anneal(start, goal.heat(), time, mostSteps, seed);
    met = search.met();
  }
}
