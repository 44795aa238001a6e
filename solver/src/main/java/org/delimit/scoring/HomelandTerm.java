package org.delimit.scoring;

import java.util.List;
import org.delimit.constraint.ConstraintType;

/** People of groups with a home who live in a state that is not their home: linear in the plan. */
final class HomelandTerm extends Term {
  /* Implementation note. cost[i·states + s] thousandths of a person that district i costs in state s. */
  private final long[] cost;
  private final int states;

  HomelandTerm(CompiledProblem problem) {
    super(problem, ConstraintType.EXPOSURE);
    states = problem.states;
    cost = new long[problem.districts * states];
    List<String> names = problem.problem.groups();
    for (int g = 0; g < names.size(); g++) {
      boolean[] home = new boolean[states];
      boolean any = false;
      for (int s = 0; s < states; s++) {
        home[s] = problem.problem.isHome(names.get(g), s);
        any |= home[s];
      }
      if (any) {
        addGroup(problem, g, home);
      }
    }
  }

  private void addGroup(CompiledProblem problem, int group, boolean[] home) {
    for (int i = 0; i < problem.districts; i++) {
      for (int s = 0; s < states; s++) {
        if (!home[s]) {
          cost[i * states + s] += 1000L * problem.people[i * problem.groups + group];
        }
      }
    }
  }

  /** Thousandths of a person that a district costs in a state. */
  long cost(int district, int state) {
    return cost[district * states + state];
  }

  @Override
  void reset(int[] stateOf, Tallies tallies) {
    penalty = 0;
    for (int i = 0; i < stateOf.length; i++) {
      penalty += stateOf[i] < states ? cost[i * states + stateOf[i]] : 0;
    }
  }

  long evaluate(int district, int from, int to) {
    int row = district * states;
    return pending = cost[row + to] - cost[row + from];
  }
}
