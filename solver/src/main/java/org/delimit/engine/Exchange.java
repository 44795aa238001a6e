package org.delimit.engine;

/**
 * Where the searches of several threads meet: each brings its best plan, and all leave with the
 * best of these. Who meets whom depends on step counts only, so that the outcome does not depend on
 * which thread is faster. Safe for use by several threads.
 */
final class Exchange {
  private int parties;
  private int arrived;
  private long round;
  private Best bringing;
  private ExactStage.Note note = ExactStage.Note.NOTHING;
  private Agreed agreed;
  private volatile boolean called;

  Exchange(int parties) {
    this.parties = parties;
  }

  /**
   * The best plan a thread knows.
   *
   * @param thread index of the thread
   * @param rank its raw score
   * @param plan state index of each district
   */
  record Best(int thread, PlanSearch.Rank rank, int[] plan) {
    private boolean beats(Best other) {
      int byRank = other == null ? -1 : rank.compareTo(other.rank);
      return byRank < 0 || (byRank == 0 && thread < other.thread);
    }
  }

  /**
   * What all leave with.
   *
   * @param best the best plan brought; the lowest thread wins among equals
   * @param note what the thread that searches exactly said
   */
  record Agreed(Best best, ExactStage.Note note) {}

  /** Asks all to meet soon, for searches that need not be repeatable. */
  void call() {
    called = true;
  }

  /** Whether somebody called since the last meeting. */
  boolean isCalled() {
    return called;
  }

  /**
   * Waits for all others.
   *
   * @param mine the best plan this thread knows
   * @param exact what the exact search says, null from threads that do not make it
   */
  synchronized Agreed meet(Best mine, ExactStage.Note exact) {
    if (mine.beats(bringing)) {
      bringing = mine;
    }
    if (exact != null) {
      note = exact;
    }
    arrived++;
    long here = round;
    endRoundIfComplete();
    while (round == here) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Agreed(mine, ExactStage.Note.NOTHING);
      }
    }
    return agreed;
  }

  /** Takes a thread out for good: the others no longer wait for it. */
  synchronized void leave() {
    parties--;
    endRoundIfComplete();
  }

  private void endRoundIfComplete() {
    if (parties > 0 && arrived == parties) {
      agreed = new Agreed(bringing, note);
      bringing = null;
      note = ExactStage.Note.NOTHING;
      called = false;
      arrived = 0;
      round++;
      notifyAll();
    }
  }
}
