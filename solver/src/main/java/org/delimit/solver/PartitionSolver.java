package org.delimit.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.Explanation;
import org.delimit.constraint.Feasibility;
import org.delimit.engine.PlanSearch;
import org.delimit.engine.SearchListener;
import org.delimit.engine.SearchOutcome;
import org.delimit.engine.SearchSettings;
import org.delimit.exact.ExactConstruction;
import org.delimit.exact.ExactOutcome;
import org.delimit.exact.Infeasibility;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;
import org.delimit.scoring.ReferenceScorer;
import org.delimit.solver.Prospect.Existence;

/**
 * Finds plans and explains them.
 *
 * <p>{@link #solve} blocks and may be called again and from several threads, each call being a
 * search of its own; {@link #stop} ends all that run. {@link #explain} is safe for use by several
 * threads.
 */
public final class PartitionSolver {
  /** Less than a second. */
  private static final long STEPS_OF_CHECK = 200_000;

  /** About two seconds. */
  private static final long WORK_OF_CHECK = 20_000_000;

  private final SolveOptions options;
  private final List<PlanSearch> running = new ArrayList<>();

  private PartitionSolver(SolveOptions options) {
    this.options = options;
  }

  /**
   * A solver.
   *
   * @param options how long and from where to search
   * @return a solver
   */
  public static PartitionSolver create(SolveOptions options) {
    return new PartitionSolver(options);
  }

  /**
   * Searches for the plan with the best score until a limit is reached or {@link #stop} is called.
   *
   * @param problem a problem
   * @return the best plan found, feasible if one was found
   * @throws InvalidProblemException if a constraint parameter is wrong, a weight too large, or the
   *     start plan belongs to a problem of other districts or states
   */
  public SolveResult solve(PartitionProblem problem) {
    ConstraintConfig config = config(problem);
    CompiledProblem compiled = CompiledProblem.of(problem, config);
    int[] start = options.start().map(plan -> startOf(problem, plan)).orElse(null);
    SearchSettings settings =
        new SearchSettings(
            options.timeLimit().orElse(null),
            options.stepLimit().orElse(0),
            options.seed(),
            options.threads(),
            options.assertions(),
            start,
            options.tuning().temperature(),
            options.tuning().swapShare(),
            options.tuning().recomShare(),
            options.tuning().solverConfig());
    Recorder recorder = new Recorder(problem, options);
    PlanSearch search = new PlanSearch(compiled, settings, recorder);
    synchronized (running) {
      running.add(search);
    }
    SearchOutcome outcome;
    try {
      outcome = search.run();
    } finally {
      synchronized (running) {
        running.remove(search);
      }
    }
    Plan plan = Plan.of(problem, outcome.plan());
    Explanation explanation = new ReferenceScorer(problem, config).explain(plan);
    recorder.end(outcome, explanation.score(), plan);
    return new SolveResult(
        plan,
        explanation,
        outcome.steps(),
        outcome.elapsed(),
        options.seed(),
        recorder.history(),
        outcome.infeasible());
  }

  /**
   * Tells whether a feasible plan exists, without a search for the best one: by bounds, sets and
   * components and a short search of any problem, and by an exact search of some seconds for up to
   * 120 districts. The reference plan and the start of the options are looked at too. Repeatable.
   *
   * @param problem a problem
   * @return that there is a feasible plan, or none and why, or that this is not known
   * @throws InvalidProblemException if a constraint parameter is wrong or a weight too large
   */
  public Prospect check(PartitionProblem problem) {
    ConstraintConfig config = config(problem);
    List<String> reasons = Feasibility.check(problem, config);
    if (!reasons.isEmpty()) {
      return new Prospect(Existence.IMPOSSIBLE, reasons);
    }
    // A reference with special districts of its own is no plan of this problem.
    Optional<Plan> reference = problem.referencePlan().filter(plan -> plan.problem() == problem);
    boolean known =
        Stream.of(options.start(), reference)
            .flatMap(Optional::stream)
            .anyMatch(plan -> isFeasible(problem, plan));
    return known || findsSoon(problem, config)
        ? new Prospect(Existence.EXISTS, List.of())
        : checkExactly(problem, config);
  }

  private static boolean findsSoon(PartitionProblem problem, ConstraintConfig config) {
    SolveOptions few =
        SolveOptions.defaults().withStepLimit(STEPS_OF_CHECK).withConstraints(config);
    return new PartitionSolver(few).solve(problem).score().feasible();
  }

  private boolean isFeasible(PartitionProblem problem, Plan plan) {
    Plan own = Plan.of(problem, plan.toMap());
    boolean allowed = true;
    for (int i = 0; i < problem.districts().size(); i++) {
      allowed &= problem.isSpecial(i) || problem.allows(i, own.stateIndex(i));
    }
    return allowed && explain(problem, own).score().feasible();
  }

  private static Prospect checkExactly(PartitionProblem problem, ConstraintConfig config) {
    CompiledProblem compiled = CompiledProblem.of(problem, config);
    ExactOutcome outcome = ExactConstruction.of(compiled).search(WORK_OF_CHECK, 1, () -> false);
    return switch (outcome.status()) {
      case BEST, FOUND -> new Prospect(Existence.EXISTS, List.of());
      case GAVE_UP -> new Prospect(Existence.UNKNOWN, List.of());
      case NONE ->
          new Prospect(
              Existence.IMPOSSIBLE,
              List.of(Infeasibility.reason(compiled, 2 * WORK_OF_CHECK, () -> false)));
    };
  }

  /** Ends every running {@link #solve} soon; each returns its best plan so far. */
  public void stop() {
    synchronized (running) {
      running.forEach(PlanSearch::stop);
    }
  }

  /**
   * Explains a plan under the constraints of the options or the problem.
   *
   * @param problem a problem
   * @param plan a plan of it
   * @return penalties and findings
   * @throws InvalidProblemException if a constraint parameter is wrong or the plan names other
   *     districts or states
   */
  public Explanation explain(PartitionProblem problem, Plan plan) {
    Plan own = plan.problem() == problem ? plan : Plan.of(problem, plan.toMap());
    return new ReferenceScorer(problem, config(problem)).explain(own);
  }

  /**
   * What every single reassignment of a border district would change: each district that touches
   * another state, and each state it touches and may join. O(borders · states).
   *
   * @param problem a problem
   * @param plan a plan of it
   * @return reassignments, the best first; among equals in the order of districts and states
   * @throws InvalidProblemException if a constraint parameter is wrong or the plan names other
   *     districts or states
   */
  public List<Reassignment> reassignments(PartitionProblem problem, Plan plan) {
    Plan own = plan.problem() == problem ? plan : Plan.of(problem, plan.toMap());
    CompiledProblem compiled = CompiledProblem.of(problem, config(problem));
    IncrementalScorer scorer = new IncrementalScorer(compiled);
    scorer.reset(own.toStateIndexes());
    List<Reassignment> all = new ArrayList<>();
    for (int i = 0; i < problem.districts().size(); i++) {
      for (int s : touchedStates(problem, own, i)) {
        if (compiled.allows(i, s)) {
          scorer.evaluate(i, s);
          scorer.evaluateContiguity();
          all.add(
              new Reassignment(
                  problem.districts().get(i).id(),
                  problem.stateAt(own.stateIndex(i)).id(),
                  problem.stateAt(s).id(),
                  compiled.toDifference(
                      scorer.hardDelta(), scorer.mediumDelta(), scorer.softDelta()),
                  scorer.penaltyDeltas()));
        }
      }
    }
    all.sort(Comparator.comparing(Reassignment::difference));
    return List.copyOf(all);
  }

  private static Set<Integer> touchedStates(PartitionProblem problem, Plan plan, int district) {
    Set<Integer> touched = new TreeSet<>();
    DualGraph graph = problem.graph();
    for (int arc = graph.firstArc(district); arc < graph.endArc(district); arc++) {
      int state = plan.stateIndex(graph.neighbour(arc));
      if (state != plan.stateIndex(district) && state != problem.specialIndex()) {
        touched.add(state);
      }
    }
    return touched;
  }

  private static int[] startOf(PartitionProblem problem, Plan plan) {
    Plan own = Plan.of(problem, plan.toMap());
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < problem.districts().size(); i++) {
      if (!problem.isSpecial(i) && !problem.allows(i, own.stateIndex(i))) {
        problems.add(
            "The start plan puts district ("
                + problem.districts().get(i).id()
                + ") into ("
                + problem.stateAt(own.stateIndex(i)).id()
                + "): its pins or candidates do not allow that state.");
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidProblemException(problems);
    }
    return own.toStateIndexes();
  }

  private ConstraintConfig config(PartitionProblem problem) {
    return options.constraints().orElseGet(() -> ConstraintConfig.of(problem));
  }

  /** Keeps the history and reports progress at a bearable rate. */
  private static final class Recorder implements SearchListener {
    private static final long NANOS_BETWEEN_REPORTS = 100_000_000L;
    private static final int LONGEST_HISTORY = 2000;

    private final PartitionProblem problem;
    private final SolveOptions options;
    private final List<Improvement> history = new ArrayList<>();
    private final long start = System.nanoTime();
    private long lastReport = start - NANOS_BETWEEN_REPORTS;
    private PlanScore best;
    private int[] bestPlan;

    Recorder(PartitionProblem problem, SolveOptions options) {
      this.problem = problem;
      this.options = options;
    }

    @Override
    public void improved(Duration elapsed, long steps, PlanScore score, Supplier<int[]> plan) {
      if (best != null && score.compareTo(best) >= 0) {
        return;
      }
      best = score;
      if (options.progress().isPresent()) {
        bestPlan = plan.get();
      }
      history.add(new Improvement(elapsed, steps, score));
      if (history.size() > LONGEST_HISTORY) {
        thinOut();
      }
      report(steps);
    }

    @Override
    public void ticked(long steps) {
      report(steps);
    }

    void end(SearchOutcome outcome, PlanScore score, Plan plan) {
      if (best == null || score.compareTo(best) < 0) {
        history.add(new Improvement(outcome.elapsed(), outcome.steps(), score));
      }
      options
          .progress()
          .ifPresent(p -> p.accept(new Progress(outcome.elapsed(), outcome.steps(), score, plan)));
    }

    List<Improvement> history() {
      return history;
    }

    /* Every other improvement of the older half goes, so that memory stays bounded. */
    private void thinOut() {
      List<Improvement> kept = new ArrayList<>();
      for (int k = 0; k < history.size(); k++) {
        if (k >= history.size() / 2 || k % 2 == 0) {
          kept.add(history.get(k));
        }
      }
      history.clear();
      history.addAll(kept);
    }

    private void report(long steps) {
      if (options.progress().isEmpty() || best == null) {
        return;
      }
      long now = System.nanoTime();
      if (now - lastReport >= NANOS_BETWEEN_REPORTS) {
        lastReport = now;
        Plan plan = Plan.of(problem, bestPlan);
        options
            .progress()
            .get()
            .accept(new Progress(Duration.ofNanos(now - start), steps, best, plan));
      }
    }
  }
}
