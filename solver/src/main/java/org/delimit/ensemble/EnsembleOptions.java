package org.delimit.ensemble;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.delimit.model.Plan;

/**
 * How many plans to sample, and how. Immutable.
 *
 * @param samples samples of all chains together, 1 or more; rounded up to a multiple of the chains
 * @param every steps from one sample of a chain to its next, 1 or more
 * @param burnIn steps of each chain before its first sample, 0 or more
 * @param chains number of chains, 1 to {@value #MOST_CHAINS}
 * @param threads threads to use, 1 or more; they do not change the result
 * @param seed seed of the random numbers
 * @param balancePercent how far the people of a state may be from its share, if the problem does
 *     not bind people
 * @param start a plan all chains start from; without one, each chain starts from a random feasible
 *     plan of its own
 * @param plans plans to compare, by name, in order
 */
public record EnsembleOptions(
    long samples,
    long every,
    long burnIn,
    int chains,
    int threads,
    long seed,
    Optional<BigDecimal> balancePercent,
    Optional<Plan> start,
    Map<String, Plan> plans) {
  /** Most chains that can be asked for. */
  public static final int MOST_CHAINS = 1000;

  /**
   * Checks and copies.
   *
   * @param samples as above
   * @param every as above
   * @param burnIn as above
   * @param chains as above
   * @param threads as above
   * @param seed as above
   * @param balancePercent as above
   * @param start as above
   * @param plans as above
   * @throws IllegalArgumentException if a number is out of range
   */
  public EnsembleOptions {
    require(samples >= 1, "samples", samples, "1 or more");
    require(every >= 1, "steps from sample to sample", every, "1 or more");
    require(burnIn >= 0, "steps of burn-in", burnIn, "0 or more");
    require(chains >= 1 && chains <= MOST_CHAINS, "chains", chains, "1 to " + MOST_CHAINS);
    require(threads >= 1, "threads", threads, "1 or more");
    plans = Collections.unmodifiableMap(new LinkedHashMap<>(plans));
  }

  /**
   * 10,000 samples of four chains, every tenth step, after 1,000 steps.
   *
   * @return options
   */
  public static EnsembleOptions defaults() {
    return new EnsembleOptions(
        10_000, 10, 1_000, 4, 1, 1, Optional.empty(), Optional.empty(), Map.of());
  }

  /**
   * Sets how much to sample.
   *
   * @param count samples of all chains together
   * @param steps steps from one sample of a chain to its next
   * @param first steps of each chain before its first sample
   * @return a changed copy
   * @throws IllegalArgumentException if a number is out of range
   */
  public EnsembleOptions withSamples(long count, long steps, long first) {
    return new EnsembleOptions(
        count, steps, first, chains, threads, seed, balancePercent, start, plans);
  }

  /**
   * Sets the chains.
   *
   * @param count number of chains
   * @param most threads to use
   * @return a changed copy
   * @throws IllegalArgumentException if a number is out of range
   */
  public EnsembleOptions withChains(int count, int most) {
    return new EnsembleOptions(
        samples, every, burnIn, count, most, seed, balancePercent, start, plans);
  }

  /**
   * Sets the seed.
   *
   * @param number any number
   * @return a changed copy
   */
  public EnsembleOptions withSeed(long number) {
    return new EnsembleOptions(
        samples, every, burnIn, chains, threads, number, balancePercent, start, plans);
  }

  /**
   * Bounds the people of states, for problems that do not.
   *
   * @param percent how far the people of a state may be from its share, in percent of the share
   * @return a changed copy
   */
  public EnsembleOptions withBalance(BigDecimal percent) {
    return new EnsembleOptions(
        samples, every, burnIn, chains, threads, seed, Optional.of(percent), start, plans);
  }

  /**
   * Names the plan all chains start from.
   *
   * @param plan a plan of the problem
   * @return a changed copy
   */
  public EnsembleOptions withStart(Plan plan) {
    return new EnsembleOptions(
        samples, every, burnIn, chains, threads, seed, balancePercent, Optional.of(plan), plans);
  }

  /**
   * Adds a plan to compare.
   *
   * @param name what results call it
   * @param plan a plan of the problem
   * @return a changed copy
   */
  public EnsembleOptions withPlan(String name, Plan plan) {
    Map<String, Plan> more = new LinkedHashMap<>(plans);
    more.put(name, plan);
    return new EnsembleOptions(
        samples, every, burnIn, chains, threads, seed, balancePercent, start, more);
  }

  /** Samples of each chain. */
  long samplesEach() {
    return (samples + chains - 1) / chains;
  }

  private static void require(boolean holds, String what, long value, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(
          "The number of %s (%d) must be %s.".formatted(what, value, allowed));
    }
  }
}
