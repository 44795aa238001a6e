package org.delimit.engine;

import org.delimit.model.PartitionProblem;
import org.delimit.scoring.CompiledProblem;

/** How little at home the people of a district would be in a state, as a share of them. */
final class SeedCosts {
  private final double[] away;
  private final double[] home;
  private final int states;
  private final boolean any;

  SeedCosts(CompiledProblem compiled) {
    PartitionProblem problem = compiled.problem();
    states = compiled.states();
    away = new double[compiled.districts() * states];
    home = new double[compiled.districts() * states];
    any = problem.states().stream().anyMatch(state -> !state.homeOf().isEmpty());
    if (any) {
      for (int i = 0; i < compiled.districts(); i++) {
        fill(problem, i);
      }
    }
  }

  private void fill(PartitionProblem problem, int i) {
    double people = Math.max(1, problem.districts().get(i).population());
    for (int s = 0; s < states; s++) {
      for (String group : problem.groups()) {
        double share = problem.districts().get(i).people(group) / people;
        boolean somewhere = false;
        for (int t = 0; t < states; t++) {
          somewhere |= problem.isHome(group, t);
        }
        if (problem.isHome(group, s)) {
          home[i * states + s] += share;
        } else if (somewhere) {
          away[i * states + s] += share;
        }
      }
    }
  }

  boolean any() {
    return any;
  }

  double of(int district, int state) {
    return away[district * states + state];
  }

  double home(int district, int state) {
    return home[district * states + state];
  }
}
