package org.delimit.certify;

import java.time.Duration;
import java.util.Optional;
import org.delimit.model.Plan;

/**
 * What to certify and with what means. Immutable.
 *
 * @param objective what is bounded
 * @param timeLimit when to end with the bound so far; with none the certificate is repeatable but
 *     for its time
 * @param mebibytes memory for the tables, about; 1 or more
 * @param searchSteps steps of the search for a plan to compare with, 1 or more
 * @param seed seed of that search
 * @param start a plan it starts from
 */
public record CertifyOptions(
    CertifyObjective objective,
    Optional<Duration> timeLimit,
    long mebibytes,
    long searchSteps,
    long seed,
    Optional<Plan> start) {
  /** Most memory that can be asked for, in MiB. */
  public static final long MOST_MEBIBYTES = 1 << 20;

  /**
   * Checks.
   *
   * @param objective as above
   * @param timeLimit as above
   * @param mebibytes as above
   * @param searchSteps as above
   * @param seed as above
   * @param start as above
   * @throws IllegalArgumentException if a number is out of range
   */
  public CertifyOptions {
    if (mebibytes < 1 || mebibytes > MOST_MEBIBYTES) {
      throw new IllegalArgumentException(
          "The memory (%d MiB) must be between 1 and %d MiB.".formatted(mebibytes, MOST_MEBIBYTES));
    }
    if (searchSteps < 1) {
      throw new IllegalArgumentException(
          "The search steps (" + searchSteps + ") must be 1 or more.");
    }
    if (timeLimit.isPresent() && (timeLimit.get().isNegative() || timeLimit.get().isZero())) {
      throw new IllegalArgumentException(
          "The time limit (" + timeLimit.get() + ") must be positive.");
    }
  }

  /**
   * The soft score, half a gibibyte, no time limit.
   *
   * @return options
   */
  public static CertifyOptions defaults() {
    return new CertifyOptions(
        CertifyObjective.SCORE, Optional.empty(), 512, 2_000_000, 1, Optional.empty());
  }

  /**
   * Chooses what is bounded.
   *
   * @param what an objective
   * @return a changed copy
   */
  public CertifyOptions withObjective(CertifyObjective what) {
    return new CertifyOptions(what, timeLimit, mebibytes, searchSteps, seed, start);
  }

  /**
   * Ends with the bound so far after a time.
   *
   * @param limit a positive time
   * @return a changed copy
   * @throws IllegalArgumentException if the limit is not positive
   */
  public CertifyOptions withTimeLimit(Duration limit) {
    return new CertifyOptions(objective, Optional.of(limit), mebibytes, searchSteps, seed, start);
  }

  /**
   * Bounds the memory of the tables.
   *
   * @param most MiB, 1 or more
   * @return a changed copy
   * @throws IllegalArgumentException if it is out of range
   */
  public CertifyOptions withMemory(long most) {
    return new CertifyOptions(objective, timeLimit, most, searchSteps, seed, start);
  }

  /**
   * Sets how long to search for a plan to compare with.
   *
   * @param steps 1 or more
   * @return a changed copy
   * @throws IllegalArgumentException if it is out of range
   */
  public CertifyOptions withSearchSteps(long steps) {
    return new CertifyOptions(objective, timeLimit, mebibytes, steps, seed, start);
  }

  /**
   * Sets the seed of that search.
   *
   * @param number any number
   * @return a changed copy
   */
  public CertifyOptions withSeed(long number) {
    return new CertifyOptions(objective, timeLimit, mebibytes, searchSteps, number, start);
  }

  /**
   * Names a plan to compare with.
   *
   * @param plan a plan of the problem
   * @return a changed copy
   */
  public CertifyOptions withStart(Plan plan) {
    return new CertifyOptions(
        objective, timeLimit, mebibytes, searchSteps, seed, Optional.of(plan));
  }
}
