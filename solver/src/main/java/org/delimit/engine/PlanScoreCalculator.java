package org.delimit.engine;

import java.util.List;
import org.delimit.scoring.IncrementalScorer;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/**
 * Tells OptaPlanner the score of the core. The first calculator that meets a solution owns it; the
 * ones of an assertion mode only look at its array.
 */
public final class PlanScoreCalculator
    implements IncrementalScoreCalculator<PlanSolution, HardMediumSoftLongScore> {
  private SearchCore core;
  private RunMove ahead;
  private List<DistrictEntity> views;
  private PlanSolution solution;

  @Override
  public void resetWorkingSolution(PlanSolution working) {
    solution = working;
    if (core == null) {
      core = new SearchCore(solution.problem());
    }
    if (solution.stateOf() != core.view()) {
      core.load(solution.stateOf());
    }
    if (solution.calculator() == null) {
      solution.attach(this);
      views = solution.getDistricts();
    }
    ahead = null;
  }

  @Override
  public HardMediumSoftLongScore calculateScore() {
    solution.countEvaluation();
    if (ahead != null) {
      return ahead.scoreBefore();
    }
    return score();
  }

  HardMediumSoftLongScore score() {
    IncrementalScorer scorer = core.scorer();
    return HardMediumSoftLongScore.of(-scorer.hard(), -scorer.medium(), -scorer.soft());
  }

  /** The entities of the solution this calculator owns. */
  List<DistrictEntity> views() {
    return views;
  }

  SearchCore core() {
    return core;
  }

  /**
   * Says that the core stands after a run OptaPlanner believes undone (or not yet done); null if
   * the two agree.
   */
  void setAhead(RunMove run) {
    ahead = run;
  }

  RunMove ahead() {
    return ahead;
  }

  @Override
  public void beforeEntityAdded(Object entity) {
    // Districts are never added.
  }

  @Override
  public void afterEntityAdded(Object entity) {
    // Districts are never added.
  }

  @Override
  public void beforeVariableChanged(Object entity, String variable) {
    // Plans change through runs, which change the core itself.
  }

  @Override
  public void afterVariableChanged(Object entity, String variable) {
    // Plans change through runs, which change the core itself.
  }

  @Override
  public void beforeEntityRemoved(Object entity) {
    // Districts are never removed.
  }

  @Override
  public void afterEntityRemoved(Object entity) {
    // Districts are never removed.
  }
}
