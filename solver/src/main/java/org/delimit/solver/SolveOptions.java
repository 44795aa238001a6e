package org.delimit.solver;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.Plan;

/** How long and from where to search. Immutable. */
public final class SolveOptions {
  private final Duration timeLimit;
  private final long stepLimit;
  private final long seed;
  private final int threads;
  private final boolean asserted;
  private final Plan start;
  private final ConstraintConfig constraints;
  private final Consumer<Progress> progress;
  private final Tuning tuning;

  private SolveOptions(
      Duration timeLimit,
      long stepLimit,
      long seed,
      int threads,
      boolean asserted,
      Plan start,
      ConstraintConfig constraints,
      Consumer<Progress> progress,
      Tuning tuning) {
    this.timeLimit = timeLimit;
    this.stepLimit = stepLimit;
    this.seed = seed;
    this.threads = threads;
    this.asserted = asserted;
    this.start = start;
    this.constraints = constraints;
    this.progress = progress;
    this.tuning = tuning;
  }

  /**
   * Options without limits: the search runs until it is stopped.
   *
   * @return seed 1, one thread, no limits
   */
  public static SolveOptions defaults() {
    return new SolveOptions(null, 0, 1, 1, false, null, null, null, Tuning.defaults());
  }

  /**
   * Ends the search after a time.
   *
   * @param limit a positive time
   * @return a changed copy
   * @throws IllegalArgumentException if the limit is not positive
   */
  public SolveOptions withTimeLimit(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("The time limit (" + limit + ") must be positive.");
    }
    return new SolveOptions(
        limit, stepLimit, seed, threads, asserted, start, constraints, progress, tuning);
  }

  /**
   * Ends the search after a number of steps; without a time limit the result is then repeatable.
   *
   * @param limit changes to evaluate, 1 or more; each thread evaluates as many
   * @return a changed copy
   * @throws IllegalArgumentException if the limit is not positive
   */
  public SolveOptions withStepLimit(long limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("The step limit (" + limit + ") must be 1 or more.");
    }
    return new SolveOptions(
        timeLimit, limit, seed, threads, asserted, start, constraints, progress, tuning);
  }

  /**
   * Sets the source of all chance.
   *
   * @param newSeed any number
   * @return a changed copy
   */
  public SolveOptions withSeed(long newSeed) {
    return new SolveOptions(
        timeLimit, stepLimit, newSeed, threads, asserted, start, constraints, progress, tuning);
  }

  /**
   * Searches with several seeds at once and keeps the best plan.
   *
   * @param count threads, 1 to 256
   * @return a changed copy
   * @throws IllegalArgumentException if the count is out of range
   */
  public SolveOptions withThreads(int count) {
    if (count < 1 || count > 256) {
      throw new IllegalArgumentException(
          "The number of threads (" + count + ") must be between 1 and 256.");
    }
    return new SolveOptions(
        timeLimit, stepLimit, seed, count, asserted, start, constraints, progress, tuning);
  }

  /**
   * Lets OptaPlanner check every score against a calculation from scratch (its FULL_ASSERT mode),
   * about a thousand times slower. For tests.
   *
   * @param on whether to check
   * @return a changed copy
   */
  public SolveOptions withAssertions(boolean on) {
    return new SolveOptions(
        timeLimit, stepLimit, seed, threads, on, start, constraints, progress, tuning);
  }

  /**
   * Starts from a plan instead of building one.
   *
   * @param plan a plan of the problem that will be solved; it may be infeasible
   * @return a changed copy
   */
  public SolveOptions withStart(Plan plan) {
    return new SolveOptions(
        timeLimit, stepLimit, seed, threads, asserted, plan, constraints, progress, tuning);
  }

  /**
   * Overrides the constraints of the problem.
   *
   * @param config constraints to weigh
   * @return a changed copy
   */
  public SolveOptions withConstraints(ConstraintConfig config) {
    return new SolveOptions(
        timeLimit, stepLimit, seed, threads, asserted, start, config, progress, tuning);
  }

  /**
   * Reports progress about ten times a second, at every improvement at most so often, and once at
   * the end. The callback runs on a searching thread, one call at a time; if it throws, the search
   * ends with that exception.
   *
   * @param callback receives progress
   * @return a changed copy
   */
  public SolveOptions withProgress(Consumer<Progress> callback) {
    return new SolveOptions(
        timeLimit,
        stepLimit,
        seed,
        threads,
        asserted,
        start,
        constraints,
        Objects.requireNonNull(callback),
        tuning);
  }

  /**
   * Searches warmer or colder than calibrated: a warmer search wanders farther, a colder one
   * settles sooner.
   *
   * @param factor factor of the temperature, between 0.001 and 1000; 1 leaves it as it is
   * @return a changed copy
   * @throws IllegalArgumentException if the factor is out of range
   */
  public SolveOptions withTemperature(double factor) {
    return withTuning(
        new Tuning(factor, tuning.swapShare(), tuning.recomShare(), tuning.solverConfig()));
  }

  /**
   * Spends the work on other moves than usual; what is left goes to flips.
   *
   * @param swapShare part of the work spent on swaps, 0 to 1
   * @param recomShare part of the work spent on ReComs, 0 to 1
   * @return a changed copy
   * @throws IllegalArgumentException if a share is out of range or both exceed 1
   */
  public SolveOptions withMoves(double swapShare, double recomShare) {
    return withTuning(
        new Tuning(tuning.temperature(), swapShare, recomShare, tuning.solverConfig()));
  }

  /**
   * Replaces the search by an OptaPlanner solver configuration: its phases and acceptors (late
   * acceptance, tabu, great deluge …) on the moves {@code org.delimit.engine.PlanMoves$Flips},
   * {@code …$Swaps} and {@code …$Recoms}, named as {@code moveIteratorFactoryClass}. Solution,
   * entities and score are set here; the seed too, and the time limit if there is one. Step limit,
   * threads, temperature and moves of these options do not apply: the configuration must end by
   * itself or have a time limit.
   *
   * @param xml the text of a solver configuration
   * @return a changed copy
   */
  public SolveOptions withSolverConfig(String xml) {
    return withTuning(
        new Tuning(
            tuning.temperature(),
            tuning.swapShare(),
            tuning.recomShare(),
            Objects.requireNonNull(xml)));
  }

  private SolveOptions withTuning(Tuning changed) {
    return new SolveOptions(
        timeLimit, stepLimit, seed, threads, asserted, start, constraints, progress, changed);
  }

  /**
   * The time limit.
   *
   * @return a positive time, if there is a limit
   */
  public Optional<Duration> timeLimit() {
    return Optional.ofNullable(timeLimit);
  }

  /**
   * The step limit.
   *
   * @return a positive number, if there is a limit
   */
  public OptionalLong stepLimit() {
    return stepLimit == 0 ? OptionalLong.empty() : OptionalLong.of(stepLimit);
  }

  /**
   * The seed.
   *
   * @return any number
   */
  public long seed() {
    return seed;
  }

  /**
   * The number of threads.
   *
   * @return 1 or more
   */
  public int threads() {
    return threads;
  }

  /**
   * Whether OptaPlanner checks every score.
   *
   * @return true in tests
   */
  public boolean assertions() {
    return asserted;
  }

  /**
   * The plan to start from.
   *
   * @return a plan, if one was given
   */
  public Optional<Plan> start() {
    return Optional.ofNullable(start);
  }

  /**
   * The constraints that override the problem's.
   *
   * @return constraints, if they were given
   */
  public Optional<ConstraintConfig> constraints() {
    return Optional.ofNullable(constraints);
  }

  /**
   * The callback.
   *
   * @return a callback, if one was given
   */
  public Optional<Consumer<Progress>> progress() {
    return Optional.ofNullable(progress);
  }

  /**
   * What is tuned.
   *
   * @return temperature, moves and solver configuration
   */
  Tuning tuning() {
    return tuning;
  }
}
