package org.delimit.engine;

import java.io.StringReader;
import java.time.Duration;
import java.util.SplittableRandom;
import org.delimit.model.InvalidProblemException;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/**
 * A search by a user's own OptaPlanner configuration: its phases, acceptors and terminations on the
 * {@linkplain PlanMoves moves} of this package.
 */
final class ConfiguredSearch {
  private final CompiledProblem problem;
  private final SearchSettings settings;
  private final SearchListener listener;
  private final Solver<PlanSolution> solver;

  ConfiguredSearch(CompiledProblem problem, SearchSettings settings, SearchListener listener) {
    this.problem = problem;
    this.settings = settings;
    this.listener = listener;
    solver = solver(settings);
  }

  void stop() {
    solver.terminateEarly();
  }

  SearchOutcome run() {
    long begun = System.nanoTime();
    int[] start = settings.start();
    if (start == null) {
      start = new Construction(problem).build(new SplittableRandom(settings.seed()));
    }
    solver.addEventListener(
        event -> {
          HardMediumSoftLongScore score = (HardMediumSoftLongScore) event.getNewBestScore();
          listener.improved(
              Duration.ofMillis(event.getTimeMillisSpent()),
              0,
              problem.toScore(-score.hardScore(), -score.mediumScore(), -score.softScore()),
              () -> event.getNewBestSolution().stateOf().clone());
        });
    PlanSolution solution = new PlanSolution(problem, null, start);
    int[] best = solver.solve(solution).stateOf();
    IncrementalScorer scorer = new IncrementalScorer(problem);
    scorer.reset(best);
    Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
    return new SearchOutcome(best, PlanSearch.Rank.of(scorer), solution.evaluations(), elapsed);
  }

  private static Solver<PlanSolution> solver(SearchSettings settings) {
    SolverConfig config;
    try {
      config = SolverConfig.createFromXmlReader(new StringReader(settings.solverConfig()));
    } catch (RuntimeException e) {
      throw new InvalidProblemException(
          "The OptaPlanner solver configuration cannot be read: " + e.getMessage());
    }
    if (config.getPhaseConfigList() == null || config.getPhaseConfigList().isEmpty()) {
      throw new InvalidProblemException(
          "The OptaPlanner solver configuration names no phase. Maybe add (localSearch).");
    }
    config
        .withSolutionClass(PlanSolution.class)
        .withEntityClasses(DistrictEntity.class)
        .withRandomSeed(settings.seed())
        .withScoreDirectorFactory(
            new ScoreDirectorFactoryConfig()
                .withIncrementalScoreCalculatorClass(PlanScoreCalculator.class));
    if (settings.timeLimit() != null) {
      TerminationConfig termination =
          config.getTerminationConfig() == null
              ? new TerminationConfig()
              : config.getTerminationConfig();
      config.withTerminationConfig(termination.withSpentLimit(settings.timeLimit()));
    }
    try {
      return SolverFactory.<PlanSolution>create(config).buildSolver();
    } catch (RuntimeException e) {
      throw new InvalidProblemException(
          "The OptaPlanner solver configuration cannot be used: " + e.getMessage());
    }
  }
}
