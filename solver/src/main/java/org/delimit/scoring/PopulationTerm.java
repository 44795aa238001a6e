package org.delimit.scoring;

import org.delimit.constraint.ConstraintType;

/** Persons outside the bounds of each state. */
final class PopulationTerm extends Term {
  private final int[] persons;
  private final long[] population;
  private final long[] min;
  private final long[] max;

  PopulationTerm(CompiledProblem problem, Tallies tallies) {
    super(problem, ConstraintType.POPULATION);
    persons = problem.population;
    population = tallies.population;
    min = problem.parameters.minPopulation();
    max = problem.parameters.maxPopulation();
  }

  @Override
  void reset(int[] stateOf, Tallies tallies) {
    penalty = 0;
    for (int s = 0; s < min.length; s++) {
      penalty += outside(s, population[s]);
    }
  }

  long evaluate(int district, int from, int to) {
    int moved = persons[district];
    long before = outside(from, population[from]) + outside(to, population[to]);
    long after = outside(from, population[from] - moved) + outside(to, population[to] + moved);
    return pending = after - before;
  }

  long outside(int state, long people) {
    return 1000 * (Math.max(0, min[state] - people) + Math.max(0, people - max[state]));
  }
}
