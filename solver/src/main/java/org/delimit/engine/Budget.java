package org.delimit.engine;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How much of a search is spent: by steps if there is a step limit, otherwise by time. With steps
 * no clock is read, so that the search can be repeated.
 */
final class Budget {
  private static final long UNLIMITED_STEPS_PER_CYCLE = 50_000_000L;
  private static final long STEPS_TO_KNOW_THE_SPEED = 1_000_000;
  private static final double USUAL_STEPS_PER_NANO = 0.004;

  private final long stepLimit;
  private final long nanosLimit;
  private final long start;
  private final BooleanSupplier stopped;
  private long steps;
  private boolean ended;

  Budget(Duration timeLimit, long stepLimit, BooleanSupplier stopped) {
    this(timeLimit == null ? 0 : timeLimit.toNanos(), stepLimit, stopped, System.nanoTime());
  }

  private Budget(long nanosLimit, long stepLimit, BooleanSupplier stopped, long start) {
    this.nanosLimit = nanosLimit;
    this.stepLimit = stepLimit;
    this.stopped = stopped;
    this.start = start;
  }

  /** What is left, with another step limit, for one thread. */
  Budget forThread(long newStepLimit) {
    Budget budget = new Budget(nanosLimit, newStepLimit, stopped, start);
    budget.steps = steps;
    return budget;
  }

  void spend(long count) {
    steps += count;
  }

  long steps() {
    return steps;
  }

  /** Steps that may still be spent. */
  long stepsLeft() {
    return stepLimit == 0 ? Long.MAX_VALUE : stepLimit - steps;
  }

  /** Leaves nothing: there is no more to find. */
  void end() {
    ended = true;
  }

  boolean isSpent() {
    return ended || stopped.getAsBoolean() || (stepLimit > 0 && steps >= stepLimit) || isTimeUp();
  }

  /** Whether there is a time limit and it is reached. */
  boolean isTimeUp() {
    return nanosLimit > 0 && System.nanoTime() - start >= nanosLimit;
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /**
   * The part of the budget that is spent, 0 to 1; a search without limits spends it over and over.
   */
  double spent() {
    if (stepLimit > 0) {
      return Math.min(1, (double) steps / stepLimit);
    }
    if (nanosLimit > 0) {
      return Math.min(1, (double) (System.nanoTime() - start) / nanosLimit);
    }
    return (double) (steps % UNLIMITED_STEPS_PER_CYCLE) / UNLIMITED_STEPS_PER_CYCLE;
  }

  /** How many steps the whole budget allows, guessed from the speed so far if it is a time. */
  double expectedSteps() {
    if (stepLimit > 0) {
      return stepLimit;
    }
    if (nanosLimit == 0) {
      return UNLIMITED_STEPS_PER_CYCLE;
    }
    return steps < STEPS_TO_KNOW_THE_SPEED ? USUAL_STEPS_PER_NANO * nanosLimit : steps / spent();
  }

  /** How many steps are left, guessed from the speed so far if the limit is a time. */
  double expectedStepsLeft() {
    if (stepLimit == 0 && nanosLimit == 0) {
      return Double.MAX_VALUE;
    }
    return Math.max(0, expectedSteps() * (1 - spent()));
  }
}
