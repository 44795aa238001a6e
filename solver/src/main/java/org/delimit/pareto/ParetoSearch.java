package org.delimit.pareto;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.solver.SolveResult;
import org.delimit.solver.TradeSearch;

/**
 * Searches for a front: for the problem's own optimum, for each term alone, by weights between,
 * into the gaps, and around every plan met that belongs to the front. On maps with at most a
 * million assignments it looks at every plan instead, and the front is the true one.
 *
 * <p>An object serves one {@link #run}; {@link #stop} may be called from any thread. With a step
 * limit the same problem, terms, steps and seed give the same front, whatever the threads.
 */
public final class ParetoSearch {
  private static final long SEED_STRIDE = 0x9E3779B97F4A7C15L;
  private static final long MOST_ENUMERATED = 1L << 20;

  private final PartitionProblem problem;
  private final ParetoOptions options;
  private final List<ConstraintType> terms;
  private final Weigher weigher;
  private final Weigher.Weighed even;
  private final SweepState state;
  private final Slices slices;
  private Consumer<Map<String, Object>> checkpoints = state -> {};
  private Consumer<ParetoProgress> progress = each -> {};
  private Duration proof;
  private FrontProof proving;
  private long start;
  private volatile boolean stopped;
  private PartitionSolver solver;

  private ParetoSearch(PartitionProblem problem, ParetoOptions options) {
    this.problem = problem;
    this.options = options;
    terms =
        options.terms().isEmpty()
            ? ParetoTerms.usual(problem)
            : ParetoTerms.named(problem, options.terms().stream().map(ConstraintType::id).toList());
    weigher = new Weigher(problem, terms);
    even = weigher.even();
    state = new SweepState(problem, terms, new Measuring(problem, even));
    slices = new Slices(options, terms.size());
  }

  /**
   * A search.
   *
   * @param problem a problem
   * @param options how to search
   * @return a search that has not begun
   * @throws InvalidProblemException if a term is hard, a parameter of a constraint is wrong, a
   *     weight too large, or the problem has fewer than two terms to trade
   */
  public static ParetoSearch create(PartitionProblem problem, ParetoOptions options) {
    return new ParetoSearch(problem, options);
  }

  /**
   * The terms that will be traded.
   *
   * @return two or three
   */
  public List<ConstraintType> terms() {
    return terms;
  }

  /**
   * Reports progress after every search.
   *
   * @param callback called by one thread at a time
   * @return this
   */
  public ParetoSearch withProgress(Consumer<ParetoProgress> callback) {
    progress = callback;
    return this;
  }

  /**
   * Proves bounds after the search, by frontier dynamic programming and CP-SAT as {@link
   * org.delimit.certify.Certifier} does: for each term alone, and for the weights normal to the
   * edges of the lower convex hull of the front. Plans met on the way join the front. What is
   * proven within the time may differ from run to run.
   *
   * @param each time for each bound
   * @return this
   * @throws InvalidProblemException if there are not two terms of homeland exposure, border length,
   *     cut edges and status quo, or too many states
   */
  public ParetoSearch withProof(Duration each) {
    FrontProof.check(problem, terms);
    proof = each;
    return this;
  }

  /**
   * Hands out what is needed to go on, after every batch of searches.
   *
   * @param receiver gets texts, numbers, lists and maps of these
   * @return this
   */
  public ParetoSearch withCheckpoints(Consumer<Map<String, Object>> receiver) {
    checkpoints = receiver;
    return this;
  }

  /**
   * Goes on from a checkpoint of a search with the same problem and options.
   *
   * @param checkpoint what {@link #withCheckpoints} handed out
   * @return this
   * @throws InvalidProblemException if it is no checkpoint of this problem
   */
  public ParetoSearch resume(Map<String, Object> checkpoint) {
    try {
      state.restore(checkpoint);
    } catch (ClassCastException
        | NullPointerException
        | IndexOutOfBoundsException
        | NumberFormatException e) {
      throw new InvalidProblemException(
          "The checkpoint does not fit the problem. Maybe begin anew, without --resume.");
    }
    return this;
  }

  /** Ends soon, with the front so far. */
  public void stop() {
    stopped = true;
    synchronized (this) {
      if (solver != null) {
        solver.stop();
      }
      if (proving != null) {
        proving.stop();
      }
    }
  }

  /**
   * Searches; blocks.
   *
   * @return the front, and what it is compared with; without plans if none is feasible or found
   */
  public ParetoResult run() {
    start = System.nanoTime();
    List<String> infeasible = List.of();
    if (state.own == null) {
      SolveResult own = solveOwn();
      infeasible = own.infeasible();
      state.takeOwn(own);
      // Half a search must not pass for a whole one when the work goes on.
      if (!stopped) {
        checkpoint();
      }
    }
    boolean complete = false;
    if (!state.archive.isEmpty()) {
      complete = isSmall() && enumerate();
      if (!complete) {
        sweep();
      }
    }
    boolean proves = proof != null && !state.archive.isEmpty();
    Map<List<Long>, Long> bounds = proves ? prove() : Map.of();
    return new Outcome(problem, terms, options, state, bounds)
        .result(complete, stopped && (proves || !complete), infeasible);
  }

  private Map<List<Long>, Long> prove() {
    synchronized (this) {
      proving = new FrontProof(problem, weigher, state, proof, options.seed());
      if (stopped) {
        proving.stop();
      }
    }
    return proving.withProgress(this::ended).run();
  }

  private SolveResult solveOwn() {
    SolveOptions search = SolveOptions.defaults().withSeed(options.seed());
    if (slices.steps(Slices.OWN) > 0) {
      search = search.withStepLimit(slices.steps(Slices.OWN));
    }
    if (options.timeLimit().isPresent()) {
      search = search.withTimeLimit(slices.time(Slices.OWN));
    }
    synchronized (this) {
      solver = PartitionSolver.create(search);
      if (stopped) {
        solver = PartitionSolver.create(search.withStepLimit(1));
      }
    }
    SolveResult result = solver.solve(problem);
    ended(1);
    return result;
  }

  private boolean isSmall() {
    long most =
        options.stepLimit() > 0 ? Math.min(options.stepLimit(), MOST_ENUMERATED) : MOST_ENUMERATED;
    Archive none = new Archive(terms.size(), 1);
    return options.enumerated()
        && new TradeSearch(even.compiled(), even.trade(), none, this::isOver).plans() <= most;
  }

  private boolean enumerate() {
    state.archive.from("one of all plans");
    TradeSearch search =
        new TradeSearch(even.compiled(), even.trade(), state.archive, this::isOver);
    boolean all = search.everyPlan(state.archive.sorted().get(0).plan);
    state.met += search.met();
    return all && !state.archive.wasThinned();
  }

  private void sweep() {
    while (state.batch < Slices.GAPS + 2 && !isOver()) {
      List<Entry> sorted = state.archive.sorted();
      Ranges ranges = sorted.size() == 1 ? around(sorted.get(0)) : Ranges.ofEntries(sorted);
      List<Goal> goals =
          switch (state.batch) {
            case 0 -> state.agenda.ends();
            case 1 -> state.agenda.weights();
            default -> state.agenda.gaps(sorted);
          };
      search(goals, sorted, ranges);
      explore();
      state.batch++;
      if (!stopped) {
        checkpoint();
      }
    }
  }

  /* What single flips change tells the scale of the terms while only one plan is known. */
  private Ranges around(Entry entry) {
    RangeVisitor seen = new RangeVisitor(entry.values);
    new TradeSearch(even.compiled(), even.trade(), seen, this::isOver)
        .neighbours(entry.plan, false, Long.MAX_VALUE);
    return Ranges.of(seen.values());
  }

  /* The searches of a batch know the front before it, and not each other. */
  private void search(List<Goal> goals, List<Entry> sorted, Ranges ranges) {
    int width = Math.min(options.threads(), goals.size());
    ExecutorService pool = Executors.newFixedThreadPool(width);
    try {
      List<Future<GoalSearch>> futures = new ArrayList<>();
      for (int k = 0; k < goals.size(); k++) {
        Goal goal = goals.get(k);
        long seed = options.seed() + SEED_STRIDE * (1 + Agenda.BATCH * state.batch + k);
        GoalSearch search = new GoalSearch(goal, state.archive.child(goal.origin()));
        futures.add(pool.submit(() -> search(search, sorted, ranges, seed)));
      }
      for (Future<GoalSearch> future : futures) {
        GoalSearch search = future.get();
        state.archive.merge(search.archive());
        state.steps += search.steps();
        state.met += search.met();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The search was interrupted.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private GoalSearch search(GoalSearch search, List<Entry> sorted, Ranges ranges, long seed) {
    if (!isOver()) {
      Goal goal = search.goal();
      Weigher.Weighed weighed = weigher.weigh(goal.lambda(), ranges, goal.corner());
      search.run(
          weighed,
          goal.nearest(sorted, ranges).plan,
          slices.time(1),
          slices.steps(1),
          seed,
          this::isOver);
      ended(search.archive().size());
    }
    return search;
  }

  private void explore() {
    long limit = options.timeLimit().isPresent() ? slices.time(1).toNanos() : Long.MAX_VALUE;
    long begin = System.nanoTime();
    Exploration around =
        new Exploration(state.archive, even, () -> isOver() || System.nanoTime() - begin >= limit);
    long steps = slices.steps(1);
    around.run(steps == 0 ? Long.MAX_VALUE : steps);
    state.steps += around.steps();
    state.met += around.met();
  }

  private void checkpoint() {
    checkpoints.accept(state.asMap());
  }

  private synchronized void ended(int found) {
    state.searches++;
    int searches = state.searches;
    double all = 1 + terms.size() + 5 + Slices.GAPS * Agenda.BATCH;
    progress.accept(new ParetoProgress(searches / all, searches, found));
  }

  private boolean isOver() {
    return stopped
        || options.timeLimit().isPresent()
            && System.nanoTime() - start >= options.timeLimit().get().toNanos();
  }
}
