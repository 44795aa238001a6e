package org.delimit.engine;

/** Counts the work of an exact search, in stages; the same search always counts the same. */
final class ExactWork {
  private final long limit;
  private long stageEnd;
  private long done;

  /**
   * A count of nothing yet.
   *
   * @param limit work allowed in all
   */
  ExactWork(long limit) {
    this.limit = limit;
    stageEnd = limit;
  }

  /** Allows so much from here on, within the limit. */
  void beginStage(long amount) {
    stageEnd = done + Math.min(amount, limit - done);
  }

  void add(long amount) {
    done += amount;
  }

  /** Whether the work of this stage is done. */
  boolean isSpent() {
    return done >= stageEnd;
  }

  long done() {
    return done;
  }

  /** Work allowed that is not done. */
  long left() {
    return Math.max(0, limit - done);
  }
}
