package org.delimit.scoring;

import org.delimit.constraint.ConstraintType;

/** Persons outside the bounds of each state. */
final class PopulationTerm extends Term {
  /* Implementation note. outside[s] thousandths of persons beyond the bounds of state s. */
  private final int[] persons;
  private final long[] population;
  private final long[] min;
  private final long[] max;
  private final long[] outside;
  private final boolean bounded;
  private long outsideOfFrom;
  private long outsideOfTo;

  PopulationTerm(CompiledProblem problem, Tallies tallies) {
    super(problem, ConstraintType.POPULATION);
    persons = problem.population;
    population = tallies.population;
    min = problem.parameters.minPopulation();
    max = problem.parameters.maxPopulation();
    outside = new long[min.length];
    bounded = isBounded(CompiledProblem.sum(persons));
  }

  @Override
  void reset(int[] stateOf, Tallies tallies) {
    penalty = 0;
    for (int s = 0; s < min.length; s++) {
      outside[s] = outside(s, population[s]);
      penalty += outside[s];
    }
  }

  long evaluate(int district, int from, int to) {
    if (!bounded) {
      return 0;
    }
    int moved = persons[district];
    outsideOfFrom = outside(from, population[from] - moved);
    outsideOfTo = outside(to, population[to] + moved);
    return pending = outsideOfFrom + outsideOfTo - outside[from] - outside[to];
  }

  @Override
  void commit(int district, int from, int to) {
    super.commit(district, from, to);
    outside[from] = outsideOfFrom;
    outside[to] = outsideOfTo;
  }

  long outside(int state, long people) {
    return 1000 * (Math.max(0, min[state] - people) + Math.max(0, people - max[state]));
  }

  private boolean isBounded(long everyone) {
    for (int s = 0; s < min.length; s++) {
      if (min[s] > 0 || max[s] < everyone) {
        return true;
      }
    }
    return false;
  }
}
