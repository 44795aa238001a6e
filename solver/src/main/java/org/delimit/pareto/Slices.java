package org.delimit.pareto;

import java.time.Duration;

/** How the steps or the time of a sweep are shared out: every search gets one slice. */
final class Slices {
  /** Slices of the search for the problem's own optimum. */
  static final int OWN = 6;

  /** Batches that fill gaps. */
  static final int GAPS = 5;

  private static final int WEIGHTS = 7;

  private final ParetoOptions options;
  private final int rows;

  Slices(ParetoOptions options, int terms) {
    this.options = options;
    // The work around the plans met follows each batch and takes as long as one search.
    int width = options.stepLimit() > 0 ? 1 : Math.min(options.threads(), Agenda.BATCH);
    int weights = terms == ParetoTerms.LEAST ? 3 : WEIGHTS;
    rows =
        OWN
            + rows(terms, width)
            + rows(weights, width)
            + GAPS * rows(Agenda.BATCH, width)
            + GAPS
            + 2;
  }

  private static int rows(int searches, int width) {
    return (searches + width - 1) / width;
  }

  /** Steps of so many slices, 0 for no limit. */
  long steps(int count) {
    return options.stepLimit() == 0 ? 0 : Math.max(1, options.stepLimit() * count / rows);
  }

  /** Time of so many slices, null for no limit. */
  Duration time(int count) {
    return options.timeLimit().map(all -> all.multipliedBy(count).dividedBy(rows)).orElse(null);
  }
}
