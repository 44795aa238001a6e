package org.delimit.scoring;

import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.MinorityCap;

/** People of groups away from home, above a part of the people of each state. */
final class MinorityCapTerm extends FlipTerm {
  /*
   * Implementation note. above[s] is the penalty of state s; counted[s·groups + g] whether the group is
   * counted there. Groups and population are below 3·10⁹ (ProblemCheck), so that millionths of millionths
   * of persons fit.
   */
  private final int[] people;
  private final int[] persons;
  private final long[] tally;
  private final long[] population;
  private final int groups;
  private final long cap;
  private final boolean together;
  private final boolean[] counted;
  private final long[] above;
  private long aboveOfFrom;
  private long aboveOfTo;

  MinorityCapTerm(CompiledProblem problem, Tallies tallies) {
    super(problem, ConstraintType.MINORITY_CAP);
    people = problem.people;
    persons = problem.population;
    tally = tallies.people;
    population = tallies.population;
    groups = problem.groups;
    MinorityCap parameters = problem.parameters.minorityCap();
    cap = parameters.millionths();
    together = parameters.together();
    above = new long[problem.states];
    counted = new boolean[problem.states * groups];
    for (int s = 0; s < problem.states; s++) {
      for (int g = 0; g < groups; g++) {
        boolean home = problem.problem.isHome(problem.problem.groups().get(g), s);
        counted[s * groups + g] = parameters.counted()[g] && !home;
      }
    }
  }

  @Override
  void reset(int[] stateOf, Tallies tallies) {
    penalty = 0;
    for (int s = 0; s < above.length; s++) {
      above[s] = above(s, 0, 0);
      penalty += above[s];
    }
  }

  @Override
  long evaluate(int district, int from, int to) {
    aboveOfFrom = above(from, district, -1);
    aboveOfTo = above(to, district, 1);
    return pending = aboveOfFrom + aboveOfTo - above[from] - above[to];
  }

  @Override
  void commit(int district, int from, int to) {
    super.commit(district, from, to);
    above[from] = aboveOfFrom;
    above[to] = aboveOfTo;
  }

  /* As if a district came (sign 1) or left (sign -1); sign 0: as it is. */
  private long above(int state, int district, int sign) {
    long allowed = cap * (population[state] + (long) sign * persons[district]);
    long sum = 0;
    long all = 0;
    for (int g = 0; g < groups; g++) {
      if (counted[state * groups + g]) {
        long group = tally[state * groups + g] + (long) sign * people[district * groups + g];
        all += group;
        sum += thousandths(MinorityCap.WHOLE * group - allowed);
      }
    }
    return together ? thousandths(MinorityCap.WHOLE * all - allowed) : sum;
  }

  private static long thousandths(long millionths) {
    return Math.max(0, millionths) / 1000;
  }
}
