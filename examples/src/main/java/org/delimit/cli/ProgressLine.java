package org.delimit.cli;

import java.time.Duration;
import java.util.function.Consumer;
import org.delimit.solver.Progress;

/** What a search shows while it runs: how much of the time or the steps is used, and its best. */
final class ProgressLine implements Consumer<Progress> {
  private final StatusLine line;
  private final String label;
  private final Duration time;
  private final Long steps;

  /**
   * A line.
   *
   * @param time the time limit, or null
   * @param steps the step limit, or null
   */
  ProgressLine(StatusLine line, Duration time, Long steps) {
    this(line, "", time, steps);
  }

  /**
   * A line for one of several searches.
   *
   * @param label what is searched, or the empty text
   * @param time the time limit, or null
   * @param steps the step limit, or null
   */
  ProgressLine(StatusLine line, String label, Duration time, Long steps) {
    this.line = line;
    this.label = label.isEmpty() ? "" : label + "  ";
    this.time = time;
    this.steps = steps;
  }

  @Override
  public void accept(Progress progress) {
    line.update(
        Math.max(ofTime(progress), ofSteps(progress)),
        label
            + "%s  %s steps  best %s"
                .formatted(
                    Amounts.seconds(progress.elapsed()),
                    Amounts.whole(progress.steps()),
                    progress.best() == null ? "–" : Amounts.score(progress.best())));
  }

  /** Ends the line. */
  void end() {
    line.end();
  }

  private double ofTime(Progress progress) {
    return time == null ? 0 : (double) progress.elapsed().toMillis() / time.toMillis();
  }

  private double ofSteps(Progress progress) {
    return steps == null ? 0 : (double) progress.steps() / steps;
  }
}
