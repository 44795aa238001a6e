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
  private Best agreed;

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

  /** Waits for all others and gives the best plan brought; the lowest thread wins among equals. */
  synchronized Best meet(Best mine) {
    if (mine.beats(bringing)) {
      bringing = mine;
    }
    arrived++;
    long here = round;
    endRoundIfComplete();
    while (round == here) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return mine;
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
      agreed = bringing;
      bringing = null;
      arrived = 0;
      round++;
      notifyAll();
    }
  }
}
