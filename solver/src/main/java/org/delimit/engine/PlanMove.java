package org.delimit.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.Move;

/**
 * Districts that change their state together, as a move OptaPlanner evaluates and accepts by
 * itself. Two moves are equal if they put the same districts into the same states.
 */
final class PlanMove implements Move<PlanSolution> {
  private final PlanScoreCalculator calculator;
  private final int[] changes;

  /** A move out of pairs (district, state it joins). */
  PlanMove(PlanScoreCalculator calculator, int[] changes) {
    this.calculator = calculator;
    this.changes = changes;
  }

  @Override
  public boolean isMoveDoable(ScoreDirector<PlanSolution> director) {
    return changes.length > 0;
  }

  @Override
  public Move<PlanSolution> doMove(ScoreDirector<PlanSolution> director) {
    int[] back = new int[changes.length];
    int[] stateOf = calculator.core().view();
    for (int k = 0; k < changes.length; k += 2) {
      back[k] = changes[k];
      back[k + 1] = stateOf[changes[k]];
    }
    doMoveOnly(director);
    return new PlanMove(calculator, back);
  }

  @Override
  public void doMoveOnly(ScoreDirector<PlanSolution> director) {
    SearchCore core = calculator.core();
    core.forgetJournal();
    if (changes.length == 2) {
      core.flip(changes[0], changes[1]);
    } else {
      core.replay(changes);
    }
  }

  @Override
  public Collection<? extends Object> getPlanningEntities() {
    List<DistrictEntity> views = calculator.views();
    Set<DistrictEntity> moved = new LinkedHashSet<>();
    for (int k = 0; k < changes.length; k += 2) {
      moved.add(views.get(changes[k]));
    }
    return moved;
  }

  @Override
  public Collection<? extends Object> getPlanningValues() {
    Set<Integer> joined = new LinkedHashSet<>();
    for (int k = 1; k < changes.length; k += 2) {
      joined.add(changes[k]);
    }
    return joined;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlanMove move && Arrays.equals(changes, move.changes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(changes);
  }

  @Override
  public String toString() {
    return "move " + Arrays.toString(changes);
  }
}
