package org.delimit.engine;

import java.time.Duration;

/**
 * How to search.
 *
 * @param timeLimit when to end, or null
 * @param stepLimit steps a thread, or 0 for no limit
 * @param seed source of all chance
 * @param threads searches side by side
 * @param asserted whether OptaPlanner checks every score
 * @param start plan to start from, or null
 * @param temperature factor of the calibrated temperature, 1 for as it is
 * @param swapShare part of the work spent on swaps, 0 to 1
 * @param recomShare part of the work spent on ReComs, 0 to 1; the rest are flips
 * @param solverConfig an OptaPlanner solver configuration in XML that replaces the search, or null
 */
public record SearchSettings(
    Duration timeLimit,
    long stepLimit,
    long seed,
    int threads,
    boolean asserted,
    int[] start,
    double temperature,
    double swapShare,
    double recomShare,
    String solverConfig) {
  /** Part of the work spent on swaps if nothing is said. */
  public static final double SWAP_SHARE = 0.08;

  /** Part of the work spent on ReComs if nothing is said. */
  public static final double RECOM_SHARE = 0.33;

  /**
   * Settings of a repeatable search of one thread.
   *
   * @param stepLimit steps to make
   * @param seed source of all chance
   * @return settings with the usual temperature and moves
   */
  public static SearchSettings ofSteps(long stepLimit, long seed) {
    return new SearchSettings(
        null, stepLimit, seed, 1, false, null, 1, SWAP_SHARE, RECOM_SHARE, null);
  }

  /**
   * The same with another start.
   *
   * @param plan plan to start from, or null
   * @return settings
   */
  public SearchSettings withStart(int[] plan) {
    return new SearchSettings(
        timeLimit,
        stepLimit,
        seed,
        threads,
        asserted,
        plan,
        temperature,
        swapShare,
        recomShare,
        solverConfig);
  }

  /** The same with at most so many steps. */
  SearchSettings withMostSteps(long most) {
    return new SearchSettings(
        timeLimit,
        stepLimit == 0 ? most : Math.min(stepLimit, most),
        seed,
        threads,
        asserted,
        start,
        temperature,
        swapShare,
        recomShare,
        solverConfig);
  }
}
