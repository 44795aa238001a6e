package org.delimit.exact;

import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.ConstraintType;
import org.delimit.scoring.CompiledProblem;

/**
 * Bounds of people.
 *
 * @param min least persons by state
 * @param max most persons by state
 */
record PeopleBounds(long[] min, long[] max) {
  /**
   * The bounds that follow: a state has at least what the others cannot hold, and at most what they
   * can spare.
   *
   * @param people persons of all nodes
   */
  static PeopleBounds of(CompiledProblem problem, long people, Demands demands) {
    boolean bounded = NodeMap.isHard(problem, ConstraintType.POPULATION);
    ConstraintParameters parameters = problem.parameters();
    long[] min = new long[problem.states()];
    long[] max = new long[problem.states()];
    long leastOfAll = 0;
    long mostOfAll = 0;
    for (int s = 0; s < min.length; s++) {
      boolean low = bounded && demands.keeps(Demands.Kind.LEAST_PEOPLE, s);
      boolean high = bounded && demands.keeps(Demands.Kind.MOST_PEOPLE, s);
      min[s] = low ? Math.min(parameters.minPopulation()[s], people + 1) : 0;
      max[s] = high ? Math.min(parameters.maxPopulation()[s], people) : people;
      leastOfAll += min[s];
      mostOfAll += max[s];
    }
    long[] least = min.clone();
    long[] most = max.clone();
    for (int s = 0; s < min.length; s++) {
      min[s] = Math.max(least[s], people - (mostOfAll - most[s]));
      max[s] = Math.min(most[s], people - (leastOfAll - least[s]));
    }
    return new PeopleBounds(min, max);
  }
}
