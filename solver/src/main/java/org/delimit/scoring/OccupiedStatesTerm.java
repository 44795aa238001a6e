package org.delimit.scoring;

import org.delimit.constraint.ConstraintType;

/** States with fewer districts than the minimum. */
final class OccupiedStatesTerm extends Term {
  private final int[] districts;
  private final long minimum;

  OccupiedStatesTerm(CompiledProblem problem, Tallies tallies) {
    super(problem, ConstraintType.OCCUPIED_STATES);
    districts = tallies.districts;
    minimum = problem.parameters.minDistricts();
  }

  @Override
  void reset(int[] stateOf, Tallies tallies) {
    penalty = 0;
    for (int s = 0; s < districts.length - 1; s++) {
      penalty += districts[s] < minimum ? 1000 : 0;
    }
  }

  long evaluate(int from, int to) {
    long delta = 0;
    if (districts[from] == minimum) {
      delta += 1000;
    }
    if (districts[to] == minimum - 1) {
      delta -= 1000;
    }
    return pending = delta;
  }
}
