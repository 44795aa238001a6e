package org.delimit.constraint;

import org.delimit.geometry.graph.Connectivity;
import org.delimit.geometry.graph.NeighbourMasks;
import org.delimit.model.PartitionProblem;

/** Tries every plan of a small problem against its hard constraints, written from the catalogue. */
final class FeasibilityOracle {
  private final PartitionProblem problem;
  private final ConstraintParameters parameters;
  private final Connectivity connectivity;
  private final int[] labels;

  private FeasibilityOracle(PartitionProblem problem, ConstraintConfig config) {
    this.problem = problem;
    parameters = ConstraintParameters.of(problem, config);
    connectivity = new Connectivity(NeighbourMasks.of(problem.graph()));
    labels = new int[problem.districts().size()];
  }

  static boolean anyFeasible(PartitionProblem problem, ConstraintConfig config) {
    return new FeasibilityOracle(problem, config).search(0);
  }

  private boolean search(int district) {
    if (district == labels.length) {
      return feasible();
    }
    if (problem.isSpecial(district)) {
      labels[district] = problem.specialIndex();
      return search(district + 1);
    }
    for (int s = 0; s < problem.states().size(); s++) {
      labels[district] = s;
      if (problem.allows(district, s) && search(district + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean feasible() {
    int wild = parameters.passable() ? problem.specialIndex() : Connectivity.NO_WILD;
    for (int s = 0; s < problem.states().size(); s++) {
      long people = 0;
      int districts = 0;
      for (int i = 0; i < labels.length; i++) {
        people += labels[i] == s ? problem.districts().get(i).population() : 0;
        districts += labels[i] == s ? 1 : 0;
      }
      if (districts < parameters.minDistricts()
          || people < parameters.minPopulation()[s]
          || people > parameters.maxPopulation()[s]
          || connectivity.pieces(labels, s, wild) > 1 + parameters.exclaves()[s]) {
        return false;
      }
    }
    for (int[] set : parameters.together()) {
      if (labels[set[0]] != labels[set[1]]) {
        return false;
      }
    }
    for (int[] set : parameters.apart()) {
      if (labels[set[0]] == labels[set[1]]) {
        return false;
      }
    }
    return true;
  }
}
