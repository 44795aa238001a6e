package org.delimit.scoring;

import org.delimit.constraint.ConstraintType;

/** A penalty that adds up over districts, each with its price in each state. */
final class LinearTerm extends FlipTerm {
  /* Implementation note. cost[i·states + s] thousandths of a unit that district i costs in state s. */
  private final long[] cost;
  private final int states;

  LinearTerm(CompiledProblem problem, ConstraintType type) {
    super(problem, type);
    states = problem.states;
    cost = problem.linearCosts.get(type);
  }

  /** Thousandths of a unit that a district costs in a state. */
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

  @Override
  long evaluate(int district, int from, int to) {
    int row = district * states;
    return pending = cost[row + to] - cost[row + from];
  }
}
