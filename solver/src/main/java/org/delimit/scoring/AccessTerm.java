package org.delimit.scoring;

import java.util.Arrays;
import org.delimit.constraint.Access;
import org.delimit.constraint.ConstraintType;

/** States without a way out of the country. */
final class AccessTerm extends FlipTerm {
  /*
   * Implementation note. Walking back from the exit of a route, the first transit + 1 states that are
   * met are those it serves: each has the fewest others before it where it is met first. ways[s] counts
   * gateways in state s and routes that serve it. A flip is evaluated by doing it to ways[] and
   * districts[] and taking it back. routesOf[i] the routes that cross district i, null for none.
   */
  private final int[] stateOf;
  private final int states;
  private final Access access;
  private final int[][] routesOf;
  private final int[] ways;
  private final int[] districts;
  private final int[] met;

  AccessTerm(CompiledProblem problem, Tallies tallies, int[] stateOf) {
    super(problem, ConstraintType.ACCESS);
    this.stateOf = stateOf;
    states = problem.states;
    access = problem.parameters.access();
    ways = new int[states];
    districts = tallies.districts;
    met = new int[Math.min(states, access.transit() + 1)];
    routesOf = new int[problem.districts][];
    for (int r = 0; r < access.routes().length; r++) {
      for (int i : access.routes()[r]) {
        int[] mine = routesOf[i] == null ? new int[0] : routesOf[i];
        if (mine.length == 0 || mine[mine.length - 1] != r) {
          routesOf[i] = Arrays.copyOf(mine, mine.length + 1);
          routesOf[i][mine.length] = r;
        }
      }
    }
  }

  @Override
  void reset(int[] current, Tallies tallies) {
    Arrays.fill(ways, 0);
    for (int i = 0; i < current.length; i++) {
      if (access.gateways()[i] && current[i] < states) {
        ways[current[i]]++;
      }
    }
    for (int r = 0; r < access.routes().length; r++) {
      serve(r, 1);
    }
    penalty = 1000L * lacking(-1, -1);
  }

  @Override
  long evaluate(int district, int from, int to) {
    boolean empties = districts[from] == 1 || districts[to] == 0;
    if (routesOf[district] == null && !access.gateways()[district] && !empties) {
      return pending = 0;
    }
    shift(district, from, to);
    pending = 1000L * lacking(from, to) - penalty;
    shift(district, to, from);
    return pending;
  }

  @Override
  void commit(int district, int from, int to) {
    super.commit(district, from, to);
    if (routesOf[district] != null || access.gateways()[district]) {
      shift(district, from, to);
    }
    stateOf[district] = from;
  }

  /* Moves a district from one state to another in ways[] and, for the moment, in the plan. */
  private void shift(int district, int from, int to) {
    int[] mine = routesOf[district];
    for (int k = 0; mine != null && k < mine.length; k++) {
      serve(mine[k], -1);
    }
    stateOf[district] = to;
    for (int k = 0; mine != null && k < mine.length; k++) {
      serve(mine[k], 1);
    }
    if (access.gateways()[district]) {
      ways[from]--;
      ways[to]++;
    }
  }

  /* Adds a sign to the ways of all states a route serves. */
  private void serve(int route, int sign) {
    int[] crossed = access.routes()[route];
    int count = 0;
    for (int k = crossed.length - 1; k >= 0 && count < met.length; k--) {
      int state = stateOf[crossed[k]];
      boolean known = state == states;
      for (int m = 0; m < count; m++) {
        known |= met[m] == state;
      }
      if (!known) {
        met[count++] = state;
        ways[state] += sign;
      }
    }
  }

  /* States without a way, one district having gone from a state to another, or none (-1). */
  private int lacking(int from, int to) {
    int lacking = 0;
    for (int s = 0; s < states; s++) {
      int count = districts[s] - (s == from ? 1 : 0) + (s == to ? 1 : 0);
      lacking += count > 0 && ways[s] == 0 ? 1 : 0;
    }
    return lacking;
  }
}
