package org.delimit.engine;

import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;

/**
 * Clones a solution by copying its array: microseconds where OptaPlanner's own way takes
 * milliseconds.
 */
public final class PlanCloner implements SolutionCloner<PlanSolution> {
  @Override
  public PlanSolution cloneSolution(PlanSolution original) {
    return original.copy();
  }
}
