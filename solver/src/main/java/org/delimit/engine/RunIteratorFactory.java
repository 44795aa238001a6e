package org.delimit.engine;

import java.util.Iterator;
import java.util.Random;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/** Gives OptaPlanner the runs of the search its solution belongs to. */
public final class RunIteratorFactory implements MoveIteratorFactory<PlanSolution, RunMove> {
  @Override
  public long getSize(ScoreDirector<PlanSolution> director) {
    return director.getWorkingSolution().stateOf().length;
  }

  @Override
  public Iterator<RunMove> createOriginalMoveIterator(ScoreDirector<PlanSolution> director) {
    throw new IllegalStateException("Runs come in random order only.");
  }

  @Override
  public Iterator<RunMove> createRandomMoveIterator(
      ScoreDirector<PlanSolution> director, Random random) {
    PlanSolution solution = director.getWorkingSolution();
    return solution.search().runs(solution.calculator());
  }
}
