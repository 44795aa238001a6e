package org.delimit.scoring;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.ExposureMeasure;
import org.delimit.model.OuterBorder;

/**
 * What each district costs in each state under the constraints that add up over districts, in
 * thousandths of their units, district by district.
 */
final class LinearCosts {
  private final CompiledProblem problem;
  private final Map<ConstraintType, long[]> costs = new EnumMap<>(ConstraintType.class);

  private LinearCosts(CompiledProblem problem) {
    this.problem = problem;
  }

  /** The costs of all linear constraints that are weighed. */
  static Map<ConstraintType, long[]> of(CompiledProblem problem) {
    LinearCosts linear = new LinearCosts(problem);
    boolean homes = problem.parameters.measure() == ExposureMeasure.HOMELAND;
    if (homes && problem.weights.active(ConstraintType.EXPOSURE)) {
      linear.addHomelands();
    }
    if (problem.weights.active(ConstraintType.STATUS_QUO)) {
      linear.addStatusQuo();
    }
    if (problem.weights.active(ConstraintType.NEIGHBOUR_BORDER)) {
      linear.addNeighbourBorders();
    }
    return linear.costs;
  }

  /** The same with districts merged: the costs of the parts add up. */
  static Map<ConstraintType, long[]> merged(CompiledProblem fine, int[] mergedInto, int merged) {
    Map<ConstraintType, long[]> sums = new EnumMap<>(ConstraintType.class);
    int states = fine.states;
    fine.linearCosts.forEach(
        (type, cost) -> {
          long[] sum = new long[merged * states];
          for (int i = 0; i < fine.districts; i++) {
            for (int s = 0; s < states; s++) {
              sum[mergedInto[i] * states + s] += cost[i * states + s];
            }
          }
          sums.put(type, sum);
        });
    return sums;
  }

  private long[] table(ConstraintType type) {
    long[] cost = new long[Math.multiplyExact(problem.districts, problem.states)];
    costs.put(type, cost);
    return cost;
  }

  private void addHomelands() {
    long[] cost = table(ConstraintType.EXPOSURE);
    int states = problem.states;
    List<String> names = problem.problem.groups();
    for (int g = 0; g < names.size(); g++) {
      boolean[] home = new boolean[states];
      boolean any = false;
      for (int s = 0; s < states; s++) {
        home[s] = problem.problem.isHome(names.get(g), s);
        any |= home[s];
      }
      for (int i = 0; i < problem.districts && any; i++) {
        for (int s = 0; s < states; s++) {
          cost[i * states + s] += home[s] ? 0 : 1000L * problem.people(i, g);
        }
      }
    }
  }

  private void addStatusQuo() {
    long[] cost = table(ConstraintType.STATUS_QUO);
    int[] reference = problem.parameters.reference();
    for (int i = 0; i < problem.districts; i++) {
      for (int s = 0; s < problem.states; s++) {
        cost[i * problem.states + s] = reference[i] == s ? 0 : 1000L * problem.population[i];
      }
    }
  }

  private void addNeighbourBorders() {
    long[] cost = table(ConstraintType.NEIGHBOUR_BORDER);
    List<Set<String>> watched = problem.parameters.watched();
    for (OuterBorder border : problem.problem.outerBorders()) {
      int row = problem.problem.districtIndex(border.district()) * problem.states;
      for (int s = 0; s < problem.states; s++) {
        cost[row + s] += watched.get(s).contains(border.neighbour()) ? border.millimetres() : 0;
      }
    }
  }
}
