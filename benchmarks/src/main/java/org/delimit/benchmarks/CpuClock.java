package org.delimit.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Processor time of the calling thread: on a machine shared with others it drifts far less than
 * time on the wall.
 */
public final class CpuClock {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CpuClock() {}

  /**
   * Reads the clock.
   *
   * @return nanoseconds of processor time the calling thread has used
   */
  public static long nanos() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
