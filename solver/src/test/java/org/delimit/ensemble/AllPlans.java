package org.delimit.ensemble;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.scoring.ReferenceScorer;

/** Every plan of a small problem that keeps all hard constraints, with its weight in the target. */
final class AllPlans {
  private final PartitionProblem problem;
  private final ReferenceScorer scorer;
  private final List<Set<Integer>> neighbours;
  private final Map<String, BigInteger> weights = new HashMap<>();
  private final ConstraintParameters bounds;
  private final int[] plan;

  private AllPlans(PartitionProblem problem, boolean passable) {
    this.problem = problem;
    bounds = ConstraintParameters.of(problem, ConstraintConfig.of(problem));
    scorer = new ReferenceScorer(problem, ConstraintConfig.of(problem));
    neighbours = neighbours(problem, passable);
    plan = new int[problem.districts().size()];
  }

  /** Weights by plan, as {@link #key} names it. */
  static Map<String, BigInteger> of(PartitionProblem problem, boolean passable) {
    AllPlans all = new AllPlans(problem, passable);
    all.visit(0);
    return all.weights;
  }

  static String key(int[] plan) {
    StringBuilder key = new StringBuilder();
    for (int state : plan) {
      key.append((char) ('A' + state));
    }
    return key.toString();
  }

  /**
   * Neighbours by district; with passable special districts also those that can be reached by them.
   */
  static List<Set<Integer>> neighbours(PartitionProblem problem, boolean passable) {
    DualGraph graph = problem.graph();
    List<Set<Integer>> neighbours = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      Set<Integer> reached = new HashSet<>();
      reach(problem, i, passable, reached, new HashSet<>());
      reached.remove(i);
      neighbours.add(reached);
    }
    return neighbours;
  }

  private static void reach(
      PartitionProblem problem, int i, boolean passable, Set<Integer> reached, Set<Integer> seen) {
    DualGraph graph = problem.graph();
    seen.add(i);
    for (int arc = graph.firstArc(i); arc < graph.endArc(i); arc++) {
      int j = graph.neighbour(arc);
      if (!problem.isSpecial(j)) {
        reached.add(j);
      } else if (passable && !seen.contains(j)) {
        reach(problem, j, passable, reached, seen);
      }
    }
  }

  private void visit(int next) {
    if (next == plan.length) {
      keep();
    } else if (problem.isSpecial(next)) {
      plan[next] = problem.specialIndex();
      visit(next + 1);
    } else {
      for (int s = 0; s < problem.states().size(); s++) {
        if (problem.allows(next, s)) {
          plan[next] = s;
          visit(next + 1);
        }
      }
    }
  }

  /* Determinants are slow, and most plans are far out of bounds. */
  private boolean isBounded() {
    long[] people = new long[problem.states().size() + 1];
    for (int i = 0; i < plan.length; i++) {
      people[plan[i]] += problem.districts().get(i).population();
    }
    boolean bounded = true;
    for (int s = 0; s < problem.states().size(); s++) {
      bounded &= people[s] >= bounds.minPopulation()[s] && people[s] <= bounds.maxPopulation()[s];
    }
    return bounded;
  }

  private void keep() {
    if (!isBounded()) {
      return;
    }
    BigInteger weight = BigInteger.ONE;
    for (int s = 0; s < problem.states().size() && weight.signum() > 0; s++) {
      List<Integer> members = new ArrayList<>();
      for (int i = 0; i < plan.length; i++) {
        if (plan[i] == s) {
          members.add(i);
        }
      }
      weight =
          members.isEmpty() ? BigInteger.ZERO : weight.multiply(TreeCount.of(members, neighbours));
    }
    if (weight.signum() > 0 && scorer.explain(Plan.of(problem, plan)).score().feasible()) {
      weights.put(key(plan), weight);
    }
  }
}
