package org.delimit.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.delimit.io.InputException;
import org.delimit.model.PlanScore;
import org.delimit.solver.Improvement;
import org.delimit.solver.Progress;

/**
 * Keeps the checkpoint of a search while it runs, every two seconds if there are better plans and
 * every five if there are none, so that a machine that loses its power loses no more. Not safe for
 * use by several threads; searches report one call at a time.
 */
final class CheckpointKeeper implements Consumer<Progress> {
  private static final long NEWS_NANOS = 2_000_000_000L;
  private static final long LATEST_NANOS = 5_000_000_000L;
  private static final int MOST_IMPROVEMENTS = 2000;

  private final SearchSoFar before;
  private final Consumer<SearchSoFar> writer;
  private final PrintWriter err;
  private final Consumer<Progress> next;
  private final List<Improvement> history = new ArrayList<>();
  private long written = System.nanoTime();
  private boolean news;
  private boolean failed;

  /**
   * A keeper.
   *
   * @param before what was done before this search
   * @param writer writes a checkpoint
   * @param err where it is told, once, that the checkpoint cannot be written
   * @param next hears of the progress too
   */
  CheckpointKeeper(
      SearchSoFar before, Consumer<SearchSoFar> writer, PrintWriter err, Consumer<Progress> next) {
    this.before = before;
    this.writer = writer;
    this.err = err;
    this.next = next;
  }

  @Override
  public void accept(Progress progress) {
    next.accept(progress);
    note(progress);
    long now = System.nanoTime();
    if (!failed && now - written >= (news ? NEWS_NANOS : LATEST_NANOS)) {
      write(progress);
      // What writing took does not count: a slow disk must not take the time of the search.
      written = System.nanoTime();
      news = false;
    }
  }

  private void note(Progress progress) {
    PlanScore last = history.isEmpty() ? null : history.get(history.size() - 1).score();
    if ((last == null || progress.best().compareTo(last) < 0)
        && history.size() < MOST_IMPROVEMENTS) {
      news = true;
      history.add(new Improvement(progress.elapsed(), progress.steps(), progress.best()));
    }
  }

  private void write(Progress progress) {
    Duration elapsed = before.elapsed().plus(progress.elapsed());
    try {
      writer.accept(
          new SearchSoFar(
              progress.plan().toMap(),
              before.steps() + progress.steps(),
              elapsed,
              before.resumed(),
              before.joined(history),
              List.of()));
    } catch (InputException e) {
      failed = true;
      err.println("Note: no checkpoint: " + e.getMessage());
    }
  }
}
