package org.delimit.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets Ctrl-C end a search early instead of losing it: the Java machine waits until the work around
 * the search is done, at most half a minute.
 */
final class Interruption {
  private static final long PATIENCE_SECONDS = 30;

  private Interruption() {}

  /**
   * Does work that Ctrl-C cuts short.
   *
   * @param stop ends the search soon
   * @param work the search and what follows it
   * @return what the work gave
   */
  static <T> T guard(Runnable stop, Supplier<T> work) {
    CountDownLatch done = new CountDownLatch(1);
    Thread hook = new Thread(() -> stopAndWait(stop, done), "delimit-interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.get();
    } finally {
      done.countDown();
      remove(hook);
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The machine is going down and runs the hook already.
    }
  }

  private static void stopAndWait(Runnable stop, CountDownLatch done) {
    stop.run();
    try {
      done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
