package org.delimit.robust;

import java.util.Objects;
import org.delimit.solver.SolveOptions;

/**
 * How much work a robustness study does. Immutable.
 *
 * @param solves number of draws, from the first on, for which the problem is solved anew
 * @param steps steps of each search; two are made a draw
 * @param threads draws worked on at the same time; no result depends on it
 * @param search how to search beside that: temperature, moves, constraints; limits, start, threads
 *     and seed are replaced
 */
public record RobustOptions(int solves, long steps, int threads, SolveOptions search) {
  /** Draws solved anew where nothing else is asked for. */
  public static final int USUAL_SOLVES = 50;

  /** Steps of a search where nothing else is asked for. */
  public static final long USUAL_STEPS = 500_000;

  /**
   * Checks.
   *
   * @param solves as above
   * @param steps as above
   * @param threads as above
   * @param search as above
   * @throws IllegalArgumentException if there is less than no draw, one step or one thread
   */
  public RobustOptions {
    Objects.requireNonNull(search, "search");
    if (solves < 0 || steps < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "The draws solved anew (%d) must be 0 or more, steps (%d) and threads (%d) 1 or more."
              .formatted(solves, steps, threads));
    }
  }

  /**
   * The usual amount of work on one thread.
   *
   * @return options
   */
  public static RobustOptions defaults() {
    return new RobustOptions(USUAL_SOLVES, USUAL_STEPS, 1, SolveOptions.defaults());
  }
}
