package org.delimit.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.delimit.model.PlanScore;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;

/**
 * Searches for the best plan of a compiled problem, on one or several threads.
 *
 * <p>Several threads search with seeds of their own; the best plan wins, the lowest thread among
 * equals, so that a search with a step limit gives the same plan whichever thread is first. {@link
 * #stop} may be called from any thread, {@link #run} once.
 */
public final class PlanSearch {
  private final CompiledProblem problem;
  private final SearchSettings settings;
  private final SearchListener listener;
  private volatile boolean stopped;
  private final ConfiguredSearch configured;

  /**
   * A search.
   *
   * @param problem what to search
   * @param settings how
   * @param listener hears of improvements, one call at a time
   * @throws org.delimit.model.InvalidProblemException if the solver configuration cannot be used
   */
  public PlanSearch(CompiledProblem problem, SearchSettings settings, SearchListener listener) {
    this.problem = problem;
    this.settings = settings;
    this.listener = listener;
    configured =
        settings.solverConfig() == null ? null : new ConfiguredSearch(problem, settings, listener);
  }

  /** Ends the search soon, with the best plan so far. */
  public void stop() {
    stopped = true;
    if (configured != null) {
      configured.stop();
    }
  }

  /**
   * Searches until a limit or a stop.
   *
   * @return the best plan
   */
  public SearchOutcome run() {
    if (configured != null) {
      return configured.run();
    }
    if (settings.threads() == 1) {
      return new Search(problem, settings, 0, null, listener, () -> stopped).run();
    }
    SearchListener shared = new SharedListener(listener, settings.threads());
    Exchange exchange = new Exchange(settings.threads());
    List<Search> searches = new ArrayList<>();
    for (int t = 0; t < settings.threads(); t++) {
      searches.add(new Search(problem, settings, t, exchange, shared, () -> stopped));
    }
    return runAll(searches, exchange);
  }

  private SearchOutcome runAll(List<Search> searches, Exchange exchange) {
    ExecutorService pool = Executors.newFixedThreadPool(searches.size());
    try {
      List<Future<SearchOutcome>> futures = new ArrayList<>();
      for (Search search : searches) {
        futures.add(pool.submit(() -> runOrStopAll(search, exchange)));
      }
      SearchOutcome best = null;
      long steps = 0;
      for (Future<SearchOutcome> future : futures) {
        SearchOutcome outcome = future.get();
        steps += outcome.steps();
        if (best == null || outcome.rank().compareTo(best.rank()) < 0) {
          best = outcome;
        }
      }
      return new SearchOutcome(best.plan(), best.rank(), steps, best.elapsed());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The search was interrupted.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } finally {
      stopped = true;
      pool.shutdownNow();
    }
  }

  private SearchOutcome runOrStopAll(Search search, Exchange exchange) {
    try {
      return search.run();
    } catch (RuntimeException | Error e) {
      stopped = true;
      throw e;
    } finally {
      exchange.leave();
    }
  }

  /**
   * A raw score, better first.
   *
   * @param hard raw hard score
   * @param medium raw medium score
   * @param soft raw soft score
   */
  public record Rank(long hard, long medium, long soft) implements Comparable<Rank> {
    static Rank of(IncrementalScorer scorer) {
      return new Rank(scorer.hard(), scorer.medium(), scorer.soft());
    }

    @Override
    public int compareTo(Rank other) {
      int byHard = Long.compare(hard, other.hard);
      int byMedium = byHard != 0 ? byHard : Long.compare(medium, other.medium);
      return byMedium != 0 ? byMedium : Long.compare(soft, other.soft);
    }
  }

  /** Passes on what is news to all threads together, one call at a time. */
  private static final class SharedListener implements SearchListener {
    private final SearchListener target;
    private final int threads;
    private PlanScore best;

    SharedListener(SearchListener target, int threads) {
      this.target = target;
      this.threads = threads;
    }

    @Override
    public synchronized void improved(Duration elapsed, long steps, PlanScore score) {
      if (best == null || score.compareTo(best) < 0) {
        best = score;
        target.improved(elapsed, steps * threads, score);
      }
    }

    @Override
    public synchronized void ticked(long steps) {
      target.ticked(steps * threads);
    }
  }
}
