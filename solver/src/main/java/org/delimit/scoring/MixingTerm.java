package org.delimit.scoring;

import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.ExposureMeasure;

/**
 * Exposure by one of the measures that are not linear: interaction, minority, between two groups.
 */
final class MixingTerm extends Term {
  private final int[] people;
  private final int[] persons;
  private final long[] tally;
  private final long[] population;
  private final int groups;
  private final int states;
  private final ExposureMeasure measure;
  private final int a;
  private final int b;

  MixingTerm(CompiledProblem problem, Tallies tallies) {
    super(problem, ConstraintType.EXPOSURE);
    people = problem.people;
    persons = problem.population;
    tally = tallies.people;
    population = tallies.population;
    groups = problem.groups;
    states = problem.states;
    measure = problem.parameters.measure();
    a = problem.parameters.groupA();
    b = problem.parameters.groupB();
  }

  @Override
  void reset(int[] stateOf, Tallies tallies) {
    penalty = 0;
    for (int s = 0; s < states; s++) {
      penalty += mixed(s, 0, 0);
    }
  }

  long evaluate(int district, int from, int to) {
    long before = mixed(from, 0, 0) + mixed(to, 0, 0);
    return pending = mixed(from, district, -1) + mixed(to, district, 1) - before;
  }

  /* The penalty of a state as if a district came (sign 1) or left (sign -1); sign 0: as it is. */
  private long mixed(int state, int district, int sign) {
    long all = population[state] + (long) sign * persons[district];
    return switch (measure) {
      case INTERACTION -> interaction(state, district, sign, all);
      case MINORITY -> minority(state, district, sign, all);
      default -> between(state, district, sign, all);
    };
  }

  private long interaction(int state, int district, int sign, long all) {
    long others = 0;
    for (int g = 0; g < groups; g++) {
      long group = group(state, g, district, sign);
      others += group * (all - group);
    }
    return thousandths(others, all);
  }

  private long minority(int state, int district, int sign, long all) {
    long most = 0;
    for (int g = 0; g < groups; g++) {
      most = Math.max(most, group(state, g, district, sign));
    }
    return 1000 * (all - most);
  }

  private long between(int state, int district, int sign, long all) {
    return thousandths(group(state, a, district, sign) * group(state, b, district, sign), all);
  }

  private long group(int state, int g, int district, int sign) {
    return tally[state * groups + g] + (long) sign * people[district * groups + g];
  }

  /* 1000 · product / all, rounded down; product is below all², which NO-OVERFLOW keeps in range. */
  private static long thousandths(long product, long all) {
    return all == 0 ? 0 : 1000 * (product / all) + 1000 * (product % all) / all;
  }
}
