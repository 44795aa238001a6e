package org.delimit.pareto;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.delimit.constraint.ConstraintType;

/**
 * How to search for a front. Immutable.
 *
 * @param terms two or three terms; empty for those {@link ParetoTerms#usual} names
 * @param plans plans to keep at most, {@value #LEAST_PLANS} to {@value #MOST_PLANS}
 * @param timeLimit when to end; with none the front is repeatable
 * @param stepLimit steps of all searches together, or 0 for no limit
 * @param seed seed of all searches
 * @param threads searches side by side, up to {@value Agenda#BATCH} are of use; the front does not
 *     depend on it
 * @param enumerated whether every plan of maps with at most a million assignments is looked at
 */
public record ParetoOptions(
    List<ConstraintType> terms,
    int plans,
    Optional<Duration> timeLimit,
    long stepLimit,
    long seed,
    int threads,
    boolean enumerated) {
  /** Plans to keep at least: the ends, the knee and a few between. */
  public static final int LEAST_PLANS = 5;

  /** Plans that can be kept at most. */
  public static final int MOST_PLANS = 1000;

  /**
   * Checks.
   *
   * @param terms as above
   * @param plans as above
   * @param timeLimit as above
   * @param stepLimit as above
   * @param seed as above
   * @param threads as above
   * @param enumerated as above
   * @throws IllegalArgumentException if a number is out of range, or there is no limit at all
   */
  public ParetoOptions {
    terms = List.copyOf(terms);
    if (plans < LEAST_PLANS || plans > MOST_PLANS) {
      throw new IllegalArgumentException(
          "The number of plans (%d) must be between %d and %d."
              .formatted(plans, LEAST_PLANS, MOST_PLANS));
    }
    if (stepLimit < 0 || threads < 1) {
      throw new IllegalArgumentException(
          "The steps (%d) and threads (%d) must be positive.".formatted(stepLimit, threads));
    }
    if (stepLimit == 0 && timeLimit.isEmpty()) {
      throw new IllegalArgumentException("A limit of steps or time must be given.");
    }
  }

  /**
   * Thirty plans, one thread, seed 1.
   *
   * @param steps steps of all searches together, 1 or more
   * @return options
   */
  public static ParetoOptions ofSteps(long steps) {
    return new ParetoOptions(List.of(), 30, Optional.empty(), steps, 1, 1, true);
  }

  /**
   * Names the terms.
   *
   * @param named two or three terms
   * @return a changed copy
   */
  public ParetoOptions withTerms(List<ConstraintType> named) {
    return new ParetoOptions(named, plans, timeLimit, stepLimit, seed, threads, enumerated);
  }

  /**
   * Ends after a time instead of a number of steps.
   *
   * @param limit a positive time
   * @return a changed copy
   */
  public ParetoOptions withTimeLimit(Duration limit) {
    return new ParetoOptions(terms, plans, Optional.of(limit), 0, seed, threads, enumerated);
  }

  /**
   * Keeps more or fewer plans.
   *
   * @param most as above
   * @return a changed copy
   * @throws IllegalArgumentException if it is out of range
   */
  public ParetoOptions withPlans(int most) {
    return new ParetoOptions(terms, most, timeLimit, stepLimit, seed, threads, enumerated);
  }

  /**
   * Sets the source of all chance.
   *
   * @param number any number
   * @return a changed copy
   */
  public ParetoOptions withSeed(long number) {
    return new ParetoOptions(terms, plans, timeLimit, stepLimit, number, threads, enumerated);
  }

  /**
   * Searches side by side.
   *
   * @param count 1 or more
   * @return a changed copy
   * @throws IllegalArgumentException if it is out of range
   */
  public ParetoOptions withThreads(int count) {
    return new ParetoOptions(terms, plans, timeLimit, stepLimit, seed, count, enumerated);
  }

  /**
   * Whether small maps are enumerated.
   *
   * @param on false to search them as larger ones
   * @return a changed copy
   */
  public ParetoOptions withEnumeration(boolean on) {
    return new ParetoOptions(terms, plans, timeLimit, stepLimit, seed, threads, on);
  }
}
