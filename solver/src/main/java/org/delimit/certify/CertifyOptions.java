package org.delimit.certify;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
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
 * @param method how the bound is proven
 * @param workers threads of CP-SAT, 1 or more
 * @param known what an earlier proof of the same problem and objective left
 * @param progress told now and then how far the proof is, by the thread that works
 */
public record CertifyOptions(
    CertifyObjective objective,
    Optional<Duration> timeLimit,
    long mebibytes,
    long searchSteps,
    long seed,
    Optional<Plan> start,
    CertifyMethod method,
    int workers,
    Optional<ProvenSoFar> known,
    Consumer<CertifyProgress> progress) {
  /** Most memory that can be asked for, in MiB. */
  public static final long MOST_MEBIBYTES = 1 << 20;

  /** Most threads that can be asked for. */
  public static final int MOST_WORKERS = 256;

  /**
   * Checks.
   *
   * @param objective as above
   * @param timeLimit as above
   * @param mebibytes as above
   * @param searchSteps as above
   * @param seed as above
   * @param start as above
   * @param method as above
   * @param workers as above
   * @param known as above
   * @param progress as above
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
    if (workers < 1 || workers > MOST_WORKERS) {
      throw new IllegalArgumentException(
          "The workers (%d) must be between 1 and %d.".formatted(workers, MOST_WORKERS));
    }
    if (timeLimit.isPresent() && (timeLimit.get().isNegative() || timeLimit.get().isZero())) {
      throw new IllegalArgumentException(
          "The time limit (" + timeLimit.get() + ") must be positive.");
    }
  }

  /**
   * The soft score, half a gibibyte, no time limit, tables first, two threads of CP-SAT.
   *
   * @return options
   */
  public static CertifyOptions defaults() {
    return new CertifyOptions(
        CertifyObjective.SCORE,
        Optional.empty(),
        512,
        2_000_000,
        1,
        Optional.empty(),
        CertifyMethod.AUTO,
        2,
        Optional.empty(),
        progress -> {});
  }

  /**
   * Chooses what is bounded.
   *
   * @param what an objective
   * @return a changed copy
   */
  public CertifyOptions withObjective(CertifyObjective what) {
    return new CertifyOptions(
        what, timeLimit, mebibytes, searchSteps, seed, start, method, workers, known, progress);
  }

  /**
   * Ends with the bound so far after a time.
   *
   * @param limit a positive time
   * @return a changed copy
   * @throws IllegalArgumentException if it is out of range
   */
  public CertifyOptions withTimeLimit(Duration limit) {
    return new CertifyOptions(
        objective,
        Optional.of(limit),
        mebibytes,
        searchSteps,
        seed,
        start,
        method,
        workers,
        known,
        progress);
  }

  /**
   * Bounds the memory of the tables.
   *
   * @param most MiB, 1 or more
   * @return a changed copy
   * @throws IllegalArgumentException if it is out of range
   */
  public CertifyOptions withMemory(long most) {
    return new CertifyOptions(
        objective, timeLimit, most, searchSteps, seed, start, method, workers, known, progress);
  }

  /**
   * Sets how long to search for a plan to compare with.
   *
   * @param steps 1 or more
   * @return a changed copy
   * @throws IllegalArgumentException if it is out of range
   */
  public CertifyOptions withSearchSteps(long steps) {
    return new CertifyOptions(
        objective, timeLimit, mebibytes, steps, seed, start, method, workers, known, progress);
  }

  /**
   * Sets the seed of that search and of CP-SAT.
   *
   * @param number any number
   * @return a changed copy
   */
  public CertifyOptions withSeed(long number) {
    return new CertifyOptions(
        objective,
        timeLimit,
        mebibytes,
        searchSteps,
        number,
        start,
        method,
        workers,
        known,
        progress);
  }

  /**
   * Names a plan to compare with.
   *
   * @param plan a plan of the problem
   * @return a changed copy
   */
  public CertifyOptions withStart(Plan plan) {
    return new CertifyOptions(
        objective,
        timeLimit,
        mebibytes,
        searchSteps,
        seed,
        Optional.of(plan),
        method,
        workers,
        known,
        progress);
  }

  /**
   * Chooses how the bound is proven.
   *
   * @param how a method
   * @return a changed copy
   */
  public CertifyOptions withMethod(CertifyMethod how) {
    return new CertifyOptions(
        objective, timeLimit, mebibytes, searchSteps, seed, start, how, workers, known, progress);
  }

  /**
   * Sets the threads of CP-SAT.
   *
   * @param threads 1 or more
   * @return a changed copy
   * @throws IllegalArgumentException if it is out of range
   */
  public CertifyOptions withWorkers(int threads) {
    return new CertifyOptions(
        objective,
        timeLimit,
        mebibytes,
        searchSteps,
        seed,
        start,
        method,
        threads,
        known,
        progress);
  }

  /**
   * Goes on from what an earlier proof left. It is believed: give only what this class gave.
   *
   * @param earlier of the same problem and objective
   * @return a changed copy
   */
  public CertifyOptions withKnown(ProvenSoFar earlier) {
    return new CertifyOptions(
        objective,
        timeLimit,
        mebibytes,
        searchSteps,
        seed,
        start,
        method,
        workers,
        Optional.of(earlier),
        progress);
  }

  /**
   * Sets who is told how far the proof is.
   *
   * @param listener called some times a second at most, by the thread that works
   * @return a changed copy
   */
  public CertifyOptions withProgress(Consumer<CertifyProgress> listener) {
    return new CertifyOptions(
        objective,
        timeLimit,
        mebibytes,
        searchSteps,
        seed,
        start,
        method,
        workers,
        known,
        listener);
  }
}
