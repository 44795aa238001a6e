package org.delimit.robust;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Shares numbered pieces of work among threads; each piece keeps its result to itself. */
final class Shares {
  private Shares() {}

  /** Does pieces 0 to count − 1, in no particular order, and waits for them. */
  static void run(int threads, int count, IntConsumer piece) {
    if (threads == 1 || count <= 1) {
      for (int k = 0; k < count; k++) {
        piece.accept(k);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, count));
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < Math.min(threads, count); t++) {
        running.add(pool.submit(() -> work(next, count, piece)));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static void work(AtomicInteger next, int count, IntConsumer piece) {
    for (int k = next.getAndIncrement(); k < count; k = next.getAndIncrement()) {
      piece.accept(k);
    }
  }
}
