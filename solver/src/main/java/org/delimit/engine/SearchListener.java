package org.delimit.engine;

import java.time.Duration;
import java.util.function.Supplier;
import org.delimit.model.PlanScore;

/** Hears from a searching thread. */
public interface SearchListener {
  /**
   * A better plan was found.
   *
   * @param elapsed time since the search began
   * @param steps steps made so far
   * @param score its score
   * @param plan makes a copy of it, the state index of each district; asked during the call only
   */
  void improved(Duration elapsed, long steps, PlanScore score, Supplier<int[]> plan);

  /**
   * Another stretch of steps was made.
   *
   * @param steps steps made so far
   */
  void ticked(long steps);
}
