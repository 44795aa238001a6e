package org.delimit.engine;

import org.delimit.scoring.CompiledProblem;

/** How little at home the people of a district would be in a state, as a share of them. */
final class SeedCosts {
  private final double[] away;
  private final double[] home;
  private final int states;
  private final boolean any;

  SeedCosts(CompiledProblem problem) {
    states = problem.states();
    any = problem.problem().states().stream().anyMatch(state -> !state.homeOf().isEmpty());
    away = new double[any ? problem.districts() * states : 0];
    home = new double[any ? problem.districts() * states : 0];
    for (int g = 0; any && g < problem.groups(); g++) {
      add(problem, g);
    }
  }

  private void add(CompiledProblem problem, int group) {
    String name = problem.problem().groups().get(group);
    boolean[] isHome = new boolean[states];
    boolean somewhere = false;
    for (int s = 0; s < states; s++) {
      isHome[s] = problem.problem().isHome(name, s);
      somewhere |= isHome[s];
    }
    for (int i = 0; somewhere && i < problem.districts(); i++) {
      double share = (double) problem.people(i, group) / Math.max(1, problem.population(i));
      for (int s = 0; s < states; s++) {
        if (isHome[s]) {
          home[i * states + s] += share;
        } else {
          away[i * states + s] += share;
        }
      }
    }
  }

  boolean any() {
    return any;
  }

  double of(int district, int state) {
    return any ? away[district * states + state] : 0;
  }

  double home(int district, int state) {
    return any ? home[district * states + state] : 0;
  }
}
