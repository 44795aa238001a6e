package org.delimit.exact;

import java.util.function.BooleanSupplier;

/**
 * Counts the work of an exact search, in stages; the same search always counts the same. The stop
 * is asked after every stretch of work.
 */
final class Work {
  private static final long WORK_PER_LOOK = 1 << 16;

  private final long limit;
  private final BooleanSupplier stop;
  private long stageEnd;
  private long done;
  private long nextLook = WORK_PER_LOOK;
  private boolean stopped;

  /**
   * A count of nothing yet.
   *
   * @param limit work allowed in all
   * @param stop whether to end early
   */
  Work(long limit, BooleanSupplier stop) {
    this.limit = limit;
    this.stop = stop;
    stageEnd = limit;
  }

  /** Allows so much from here on, within the limit. */
  void beginStage(long amount) {
    stageEnd = done + Math.min(amount, limit - done);
  }

  void add(long amount) {
    done += amount;
    if (done >= nextLook) {
      nextLook = done + WORK_PER_LOOK;
      stopped |= stop.getAsBoolean();
    }
  }

  /** Whether the work of this stage is done, or the search was stopped. */
  boolean isSpent() {
    return stopped || done >= stageEnd;
  }

  /** An equal part of the work left in this stage, to be done beside this count. */
  Work part(int parts) {
    return new Work(Math.max(0, stageEnd - done) / parts, stop);
  }

  long done() {
    return done;
  }

  /** Work allowed that is not done; none once the search was stopped. */
  long left() {
    return stopped ? 0 : Math.max(0, limit - done);
  }
}
