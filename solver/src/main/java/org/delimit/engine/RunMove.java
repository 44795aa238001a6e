package org.delimit.engine;

import java.util.Collection;
import java.util.List;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.Move;

/**
 * A stretch of the annealer's steps as one move of OptaPlanner.
 *
 * <p>The steps are already made when OptaPlanner gets the move. Doing, undoing and doing it again,
 * as OptaPlanner does to evaluate and to take a step, then only says which side of the run the
 * score is asked of. In assertion modes the core really goes back and forth, since a second
 * calculator reads it.
 */
final class RunMove implements Move<PlanSolution> {
  private final PlanScoreCalculator calculator;
  private final HardMediumSoftLongScore scoreBefore;
  private final int[] before;
  private final int[] after;

  /** A run the core has just made; the arrays are null unless OptaPlanner asserts. */
  RunMove(
      PlanScoreCalculator calculator,
      HardMediumSoftLongScore scoreBefore,
      int[] before,
      int[] after) {
    this.calculator = calculator;
    this.scoreBefore = scoreBefore;
    this.before = before;
    this.after = after;
  }

  HardMediumSoftLongScore scoreBefore() {
    return scoreBefore;
  }

  @Override
  public boolean isMoveDoable(ScoreDirector<PlanSolution> director) {
    return true;
  }

  @Override
  public Move<PlanSolution> doMove(ScoreDirector<PlanSolution> director) {
    doMoveOnly(director);
    return new Back(this);
  }

  @Override
  public void doMoveOnly(ScoreDirector<PlanSolution> director) {
    if (after == null) {
      calculator.setAhead(null);
    } else {
      calculator.core().replay(after);
    }
  }

  private void undo() {
    if (after == null) {
      calculator.setAhead(this);
    } else {
      calculator.core().replay(before);
    }
  }

  @Override
  public Collection<? extends Object> getPlanningEntities() {
    return List.of();
  }

  @Override
  public Collection<? extends Object> getPlanningValues() {
    return List.of();
  }

  @Override
  public String toString() {
    return "run";
  }

  /** The way back. */
  private record Back(RunMove run) implements Move<PlanSolution> {
    @Override
    public boolean isMoveDoable(ScoreDirector<PlanSolution> director) {
      return true;
    }

    @Override
    public Move<PlanSolution> doMove(ScoreDirector<PlanSolution> director) {
      doMoveOnly(director);
      return run;
    }

    @Override
    public void doMoveOnly(ScoreDirector<PlanSolution> director) {
      run.undo();
    }
  }
}
