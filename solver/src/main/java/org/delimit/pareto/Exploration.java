package org.delimit.pareto;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.delimit.solver.TradeSearch;

/**
 * Looks around the plans of an archive: first at every flip of one district of each plan, then of
 * two, beginning anew wherever a plan is found that belongs to the front (Pareto local search,
 * Paquete, Chiarandini and Stützle 2004).
 */
final class Exploration {
  private final Archive archive;
  private final TradeSearch search;
  private final BooleanSupplier stopped;
  private long steps;

  Exploration(Archive archive, Weigher.Weighed weighed, BooleanSupplier stopped) {
    this.archive = archive;
    search = new TradeSearch(weighed.compiled(), weighed.trade(), archive, stopped);
    this.stopped = stopped;
  }

  /** Looks until nothing is left or so many flips are scored; {@link Long#MAX_VALUE} for no end. */
  void run(long mostSteps) {
    boolean more = true;
    while (more && steps < mostSteps && !stopped.getAsBoolean()) {
      more = pass(1, mostSteps) || pass(2, mostSteps);
    }
  }

  long steps() {
    return steps;
  }

  long met() {
    return search.met();
  }

  /* One flip is cheap: all plans are seen to. Two are dear: after each plan the new ones come first. */
  private boolean pass(int flips, long mostSteps) {
    List<Entry> sorted = archive.sorted();
    boolean any = false;
    for (Entry entry : sorted) {
      if (steps >= mostSteps || stopped.getAsBoolean()) {
        return any;
      }
      if (entry.explored >= flips || !archive.holds(entry)) {
        continue;
      }
      explore(entry, flips, mostSteps);
      any = true;
      if (flips == 2 && archive.holdsUnexplored()) {
        return true;
      }
    }
    return any;
  }

  private void explore(Entry entry, int flips, long mostSteps) {
    archive.from("change of " + (flips == 1 ? "one district" : "two districts") + " of a plan met");
    steps += search.neighbours(entry.plan, flips == 2, mostSteps - steps);
    if (steps < mostSteps || flips == 1) {
      entry.explored = flips;
    }
  }
}
