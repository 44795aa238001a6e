package org.delimit.engine;

import java.time.Duration;
import java.util.List;

/**
 * What a search found.
 *
 * @param plan state index of each district
 * @param rank its raw score
 * @param steps steps made, of all threads
 * @param elapsed time taken
 * @param infeasible why no plan can be feasible, empty unless that is known
 */
public record SearchOutcome(
    int[] plan, PlanSearch.Rank rank, long steps, Duration elapsed, List<String> infeasible) {
  SearchOutcome(int[] plan, PlanSearch.Rank rank, long steps, Duration elapsed) {
    this(plan, rank, steps, elapsed, List.of());
  }

  SearchOutcome because(List<String> reasons) {
    return new SearchOutcome(plan, rank, steps, elapsed, reasons);
  }
}
