package org.delimit.engine;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.delimit.model.PlanScore;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;

/** One search of one thread: a start plan, a budget, and OptaPlanner stepping from run to run. */
final class Search {
  private static final long SEED_STRIDE = 0x9E3779B97F4A7C15L;

  private final CompiledProblem problem;
  private final SearchSettings settings;
  private final SearchListener listener;
  private final Budget budget;
  private final SplittableRandom random;
  private final Meetings meetings;
  private final ExactStage.Note note;
  private final int[] known;
  private PlanScore reported;
  private Starts starts;
  private double heat;
  private RunIterator runs;
  private Solver<PlanSolution> solver;

  /**
   * A search of a thread.
   *
   * @param budget what is left for it
   * @param exact the exact search, which has been made once; the last thread goes on with it
   * @param known a plan to begin with beside the start, or null
   */
  Search(
      CompiledProblem problem,
      SearchSettings settings,
      int thread,
      Exchange exchange,
      Budget budget,
      ExactStage exact,
      int[] known,
      SearchListener listener) {
    this.problem = problem;
    this.settings = settings;
    this.listener = listener;
    this.budget = budget;
    random = new SplittableRandom(settings.seed() + thread * SEED_STRIDE);
    note = exact.note();
    this.known = known;
    boolean last = thread == settings.threads() - 1;
    meetings =
        new Meetings(
            problem, settings, exchange, thread, last ? exact : null, budget, this::improved);
  }

  CompiledProblem problem() {
    return problem;
  }

  /** Searches until the budget is spent; may be called once. */
  SearchOutcome run() {
    boolean given = settings.start() != null;
    starts = Starts.of(problem, settings, budget, random, new Better());
    int[] start = given ? settings.start() : starts.build(1);
    heat = starts.heat();
    if (Enumeration.plans(problem) <= Math.min(Enumeration.MOST_PLANS, budget.stepsLeft())) {
      int[] proven = Enumeration.best(problem, start, budget);
      if (proven != null) {
        IncrementalScorer scorer = new IncrementalScorer(problem);
        scorer.reset(proven);
        improved(scorer);
        return new SearchOutcome(
            proven, PlanSearch.Rank.of(scorer), budget.steps(), budget.elapsed());
      }
    }
    solver = SolverFactory.<PlanSolution>create(config()).buildSolver();
    int[] best = solver.solve(new PlanSolution(problem, this, start)).stateOf();
    // A run that was cut short before OptaPlanner took its step may have ended on a better plan.
    IncrementalScorer scorer = new IncrementalScorer(problem);
    scorer.reset(best);
    PlanSearch.Rank rank = PlanSearch.Rank.of(scorer);
    if (runs != null) {
      scorer.reset(runs.annealer().bestPlan());
      PlanSearch.Rank other = PlanSearch.Rank.of(scorer);
      if (other.compareTo(rank) < 0) {
        rank = other;
        best = runs.annealer().bestPlan();
      }
    }
    return new SearchOutcome(best, rank, budget.steps(), budget.elapsed());
  }

  /** The runs of this search on the core of a calculator, the same iterator at every step. */
  RunIterator runs(PlanScoreCalculator calculator) {
    if (runs == null) {
      Annealer annealer = new Annealer(calculator.core(), starts, budget, settings, random);
      runs = new RunIterator(this, calculator, annealer, settings.asserted());
      annealer.begin(heat, 1);
      meetings.open(annealer, note, known);
      improved(calculator.core().scorer());
    }
    return runs;
  }

  /** Asks OptaPlanner to end if nothing is left of the budget. */
  boolean endIfSpent() {
    if (budget.isSpent()) {
      solver.terminateEarly();
      return true;
    }
    return false;
  }

  /** Compares notes with the other threads if it is time. */
  void meetOthers(Annealer annealer) {
    meetings.attend(annealer);
  }

  void improved(IncrementalScorer scorer) {
    improved(scorer.score(), () -> scorer.view().clone());
  }

  private void improved(PlanScore score, Supplier<int[]> plan) {
    if (reported == null || score.compareTo(reported) < 0) {
      reported = score;
      listener.improved(budget.elapsed(), budget.steps(), score, plan);
    }
  }

  void ticked() {
    listener.ticked(budget.steps());
  }

  private SolverConfig config() {
    MoveIteratorFactoryConfig moves = new MoveIteratorFactoryConfig();
    moves.setMoveIteratorFactoryClass(RunIteratorFactory.class);
    // Runs name no entities, so entity tabu forbids nothing: annealing has decided already.
    LocalSearchPhaseConfig phase =
        new LocalSearchPhaseConfig()
            .withMoveSelectorConfig(moves)
            .withAcceptorConfig(new LocalSearchAcceptorConfig().withEntityTabuSize(1))
            .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    return new SolverConfig()
        .withSolutionClass(PlanSolution.class)
        .withEntityClasses(DistrictEntity.class)
        .withScoreDirectorFactory(
            new ScoreDirectorFactoryConfig()
                .withIncrementalScoreCalculatorClass(PlanScoreCalculator.class))
        .withPhases(phase)
        .withEnvironmentMode(
            settings.asserted() ? EnvironmentMode.FULL_ASSERT : EnvironmentMode.REPRODUCIBLE);
  }

  /** Passes on what start plans are found on the way. */
  private final class Better implements SearchListener {
    @Override
    public void improved(Duration elapsed, long steps, PlanScore score, Supplier<int[]> plan) {
      Search.this.improved(score, plan);
    }

    @Override
    public void ticked(long steps) {
      Search.this.ticked();
    }
  }
}
