package org.delimit.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.delimit.constraint.Feasibility;
import org.delimit.exact.Infeasibility;
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
  /** Steps a thread makes, at most, if it is known from the start that no plan is feasible. */
  static final long HOPELESS_STEPS = 1L << 20;

  /** Steps of annealing before an exact search that takes long. */
  private static final long TRIAL_STEPS = 400_000;

  private static final long WORK_FOR_REASON = 40_000_000;

  private final CompiledProblem problem;
  private final SearchSettings settings;
  private final SearchListener listener;
  private volatile boolean stopped;
  private volatile boolean asked;
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
    asked = true;
    if (configured != null) {
      configured.stop();
    }
  }

  /**
   * Searches until a limit or a stop, or until the best plan is proven, or that none is feasible.
   * If the last is known before the annealing, {@value #HOPELESS_STEPS} steps a thread find a plan
   * that is not too bad.
   *
   * @return the best plan
   */
  public SearchOutcome run() {
    List<String> reasons = Feasibility.check(problem.problem(), problem.config());
    if (configured != null) {
      return configured.run().because(reasons);
    }
    Budget budget = new Budget(settings.timeLimit(), settings.stepLimit(), () -> stopped);
    ExactStage exact = new ExactStage(problem);
    int[] known = reasons.isEmpty() ? lookFirst(budget, exact) : null;
    boolean hopeless = !reasons.isEmpty() || exact.provesNone();
    SearchOutcome outcome =
        run(
            hopeless ? settings.withMostSteps(budget.steps() + HOPELESS_STEPS) : settings,
            budget,
            exact,
            known);
    return outcome.because(exact.provesNone() ? List.of(reason(budget)) : reasons);
  }

  private String reason(Budget budget) {
    double left = budget.expectedStepsLeft() * ExactStage.WORK_PER_STEP / 2;
    return Infeasibility.reason(
        problem, (long) Math.min(WORK_FOR_REASON, left), () -> asked || budget.isTimeUp());
  }

  /* What is known before the annealing: a plan, or null. */
  private int[] lookFirst(Budget budget, ExactStage exact) {
    SearchListener shared = new SharedListener(listener, 1);
    Runnable tick = () -> shared.ticked(budget.steps());
    exact.lookBriefly(budget, tick);
    if (!exact.mayLookLong()) {
      return exact.plan();
    }
    // The exact search takes long: annealing may not need it.
    long steps = (long) Math.min(TRIAL_STEPS, budget.expectedSteps() / 8);
    SearchSettings trial = settings.withMostSteps(budget.steps() + steps);
    SearchOutcome tried =
        new Search(
                problem,
                trial,
                settings.threads(),
                new Exchange(1),
                budget.forThread(trial.stepLimit()),
                exact,
                null,
                shared)
            .run();
    budget.spend(tried.steps() - budget.steps());
    if (tried.rank().hard() > 0) {
      exact.lookLong(budget, settings.threads(), tick);
    }
    return exact.plan() == null ? tried.plan() : exact.plan();
  }

  private SearchOutcome run(SearchSettings limited, Budget spent, ExactStage exact, int[] known) {
    SearchListener shared =
        limited.threads() == 1 ? listener : new SharedListener(listener, limited.threads());
    Exchange exchange = new Exchange(limited.threads());
    List<Search> searches = new ArrayList<>();
    for (int t = 0; t < limited.threads(); t++) {
      Budget budget = spent.forThread(limited.stepLimit());
      searches.add(new Search(problem, limited, t, exchange, budget, exact, known, shared));
    }
    return limited.threads() == 1 ? searches.get(0).run() : runAll(searches, exchange);
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
    public synchronized void improved(
        Duration elapsed, long steps, PlanScore score, Supplier<int[]> plan) {
      if (best == null || score.compareTo(best) < 0) {
        best = score;
        target.improved(elapsed, steps * threads, score, plan);
      }
    }

    @Override
    public synchronized void ticked(long steps) {
      target.ticked(steps * threads);
    }
  }
}
