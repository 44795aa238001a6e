package org.delimit.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the parts of a task at once, each on a thread. */
final class Parts {
  private Parts() {}

  /** Whether all parts answer true; every part is done to its end. */
  static boolean all(List<Callable<Boolean>> parts) {
    try {
      if (parts.size() == 1) {
        return parts.get(0).call();
      }
      return allAtOnce(parts);
    } catch (RuntimeException e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The search was interrupted.", e);
    } catch (Exception e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  private static boolean allAtOnce(List<Callable<Boolean>> parts)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(parts.size());
    try {
      List<Future<Boolean>> futures = new ArrayList<>(pool.invokeAll(parts));
      boolean all = true;
      for (Future<Boolean> future : futures) {
        all &= future.get();
      }
      return all;
    } finally {
      pool.shutdownNow();
    }
  }
}
