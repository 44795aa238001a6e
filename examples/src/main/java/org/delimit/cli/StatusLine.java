package org.delimit.cli;

import java.io.PrintWriter;

/**
 * One line on standard error that is written over while work goes on: a bar and a short text. Safe
 * for use by several threads.
 */
final class StatusLine {
  private static final int BAR = 24;
  private static final long EVERY_NANOS = 200_000_000;

  private final PrintWriter err;
  private final boolean shown;
  private long next;
  private boolean started;
  private int width;

  /**
   * A line.
   *
   * @param err where it is shown
   * @param shown false for a line that nobody sees
   */
  StatusLine(PrintWriter err, boolean shown) {
    this.err = err;
    this.shown = shown;
  }

  /**
   * Shows how far the work is, at most five times a second.
   *
   * @param done part of the work that is done, 0 to 1; what is beyond is cut
   * @param text what else to say
   */
  synchronized void update(double done, String text) {
    long now = System.nanoTime();
    if (!shown || started && now - next < 0) {
      return;
    }
    started = true;
    next = now + EVERY_NANOS;
    double part = Math.min(1, Math.max(0, done));
    int full = (int) Math.floor(part * BAR);
    String line =
        "[%s%s] %3d %%  %s"
            .formatted(
                "=".repeat(full), " ".repeat(BAR - full), (int) Math.floor(part * 100), text);
    err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    err.flush();
    width = line.length();
  }

  /** Ends the line. */
  synchronized void end() {
    if (width > 0) {
      err.println();
      err.flush();
      width = 0;
    }
  }
}
