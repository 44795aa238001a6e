package org.delimit.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Consumer;
import org.delimit.solver.Progress;

/**
 * One line on standard error that is written over while a search runs: a bar, how much of the time
 * or the steps is used, and the best score.
 */
final class ProgressLine implements Consumer<Progress> {
  private static final int BAR = 24;
  private static final long EVERY_MILLIS = 200;

  private final PrintWriter err;
  private final Duration time;
  private final Long steps;
  private long lastMillis = -EVERY_MILLIS;
  private int width;

  /**
   * A line.
   *
   * @param time the time limit, or null
   * @param steps the step limit, or null
   */
  ProgressLine(PrintWriter err, Duration time, Long steps) {
    this.err = err;
    this.time = time;
    this.steps = steps;
  }

  @Override
  public synchronized void accept(Progress progress) {
    long millis = progress.elapsed().toMillis();
    if (millis - lastMillis < EVERY_MILLIS) {
      return;
    }
    lastMillis = millis;
    print(progress);
  }

  /** Ends the line. */
  synchronized void end() {
    if (width > 0) {
      err.println();
      err.flush();
    }
  }

  private void print(Progress progress) {
    double done = Math.min(1, Math.max(ofTime(progress), ofSteps(progress)));
    int full = (int) Math.floor(done * BAR);
    String line =
        "[%s%s] %3d %%  %s  %s steps  best %s"
            .formatted(
                "=".repeat(full),
                " ".repeat(BAR - full),
                (int) Math.floor(done * 100),
                Amounts.seconds(progress.elapsed()),
                Amounts.whole(progress.steps()),
                progress.best() == null ? "–" : Amounts.score(progress.best()));
    err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    err.flush();
    width = line.length();
  }

  private double ofTime(Progress progress) {
    return time == null ? 0 : (double) progress.elapsed().toMillis() / time.toMillis();
  }

  private double ofSteps(Progress progress) {
    return steps == null ? 0 : (double) progress.steps() / steps;
  }
}
