package org.delimit.certify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.ConstraintType;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.Level;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.LinearObjective;

/**
 * What the table knows of a problem, over its nodes: the districts that can be assigned. Immutable
 * by convention.
 *
 * <p>States are of one class if their labels can be exchanged in every plan without a change of
 * cost or feasibility.
 */
final class SweepMap {
  private static final Set<ConstraintType> KNOWN =
      EnumSet.of(
          ConstraintType.CONTIGUITY,
          ConstraintType.OCCUPIED_STATES,
          ConstraintType.POPULATION,
          ConstraintType.KEEP_TOGETHER,
          ConstraintType.KEEP_APART);

  final int nodes;
  final int states;
  final int hubs;
  final int[] district;
  final int[][] neighbours;
  final long[][] borderCosts;
  final int[][] hubsOf;
  final long[] costs;
  final boolean[] allowed;
  final boolean contiguous;

  /** Nodes that every state must have; 0 if it may be empty. */
  final int fewest;

  /** What must stay together or apart. */
  final SweepSets sets;

  final boolean bounded;
  final int[] maxClosed;
  final long[] population;
  final long[] min;
  final long[] max;
  final int[] classOf;
  final long constant;
  private final CompiledProblem problem;
  private final LinearObjective objective;

  SweepMap(CompiledProblem problem) {
    this.problem = problem;
    objective = LinearObjective.of(problem);
    ConstraintParameters parameters = problem.parameters();
    states = problem.states();
    contiguous = isHard(ConstraintType.CONTIGUITY);
    constant = objective.constant();
    int[] nodeOf = new int[problem.districts()];
    int count = 0;
    for (int i = 0; i < nodeOf.length; i++) {
      nodeOf[i] = problem.isSpecial(i) ? -1 : count++;
    }
    nodes = count;
    fewest =
        isHard(ConstraintType.OCCUPIED_STATES)
            ? (int) Math.min(nodes + 1L, parameters.minDistricts())
            : 0;
    sets =
        SweepSets.of(
            parameters,
            isHard(ConstraintType.KEEP_TOGETHER),
            isHard(ConstraintType.KEEP_APART),
            nodeOf);
    district = new int[nodes];
    neighbours = new int[nodes][];
    borderCosts = new long[nodes][];
    hubsOf = new int[nodes][];
    costs = new long[nodes * states];
    allowed = new boolean[nodes * states];
    population = new long[nodes];
    int[] hubOf = new int[problem.districts()];
    hubs = contiguous && parameters.passable() ? findHubs(hubOf) : 0;
    for (int i = 0; i < nodeOf.length; i++) {
      if (nodeOf[i] >= 0) {
        fill(i, nodeOf, hubOf);
      }
    }
    maxClosed = new int[states];
    for (int s = 0; s < states; s++) {
      maxClosed[s] = contiguous ? (int) Math.min(nodes, 1 + parameters.exclaves()[s]) : 1;
    }
    min = new long[states];
    max = new long[states];
    bounded = isHard(ConstraintType.POPULATION) && bind(parameters);
    classOf = classes();
  }

  /** More than any plan can cost. */
  BigInteger ceiling() {
    BigInteger sum = BigInteger.valueOf(constant);
    for (int v = 0; v < nodes; v++) {
      long most = 0;
      for (int s = 0; s < states; s++) {
        most = Math.max(most, costs[v * states + s]);
      }
      sum = sum.add(BigInteger.valueOf(most));
      for (long border : borderCosts[v]) {
        sum = sum.add(BigInteger.valueOf(border));
      }
    }
    return sum.add(BigInteger.ONE);
  }

  /** Whether the one plan of a map whose districts are all special is feasible. */
  boolean isFeasibleWithoutNodes() {
    return fewest == 0 && Arrays.stream(min).allMatch(persons -> persons <= 0);
  }

  /** The plan in which each node has a state. */
  int[] plan(int[] stateOfNode) {
    int[] plan = new int[problem.districts()];
    Arrays.fill(plan, states);
    for (int v = 0; v < nodes; v++) {
      plan[district[v]] = stateOfNode[v];
    }
    return plan;
  }

  /** The state of each node in a plan. */
  int[] byNode(int[] plan) {
    return Arrays.stream(district).map(i -> plan[i]).toArray();
  }

  /** What a plan costs in the sum that is bounded. */
  long cost(int[] plan) {
    long cost = constant;
    for (int v = 0; v < nodes; v++) {
      cost += costs[v * states + plan[district[v]]];
      for (int k = 0; k < neighbours[v].length; k++) {
        int u = neighbours[v][k];
        cost += u > v && plan[district[u]] != plan[district[v]] ? borderCosts[v][k] : 0;
      }
    }
    return cost;
  }

  /** What all costs but the constant are multiples of. */
  long unit() {
    long unit = 0;
    for (long[] borders : borderCosts) {
      for (long cost : borders) {
        unit = gcd(unit, cost);
      }
    }
    for (long cost : costs) {
      unit = gcd(unit, cost);
    }
    return Math.max(1, unit);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** Constraints that are weighed, but neither searched by nor part of the sum. */
  List<ConstraintType> leftOut() {
    Set<ConstraintType> left = new TreeSet<>(objective.leftOut());
    for (ConstraintType type : problem.config().active()) {
      if (isHard(type) && !KNOWN.contains(type)) {
        left.add(type);
      }
    }
    return List.copyOf(left);
  }

  /** Whether a constraint is hard and weighed. */
  boolean isHard(ConstraintType type) {
    return problem.level(type) == Level.HARD && problem.config().weight(type).signum() > 0;
  }

  /* Gives every special district its hub; the number of hubs. */
  private int findHubs(int[] hubOf) {
    DualGraph graph = problem.graph();
    Arrays.fill(hubOf, -1);
    int found = 0;
    for (int i = 0; i < hubOf.length; i++) {
      if (problem.isSpecial(i) && hubOf[i] < 0) {
        List<Integer> open = new ArrayList<>(List.of(i));
        hubOf[i] = found;
        while (!open.isEmpty()) {
          int at = open.remove(open.size() - 1);
          for (int arc = graph.firstArc(at); arc < graph.endArc(at); arc++) {
            int next = graph.neighbour(arc);
            if (problem.isSpecial(next) && hubOf[next] < 0) {
              hubOf[next] = found;
              open.add(next);
            }
          }
        }
        found++;
      }
    }
    return found;
  }

  private void fill(int i, int[] nodeOf, int[] hubOf) {
    int v = nodeOf[i];
    DualGraph graph = problem.graph();
    district[v] = i;
    population[v] = problem.population(i);
    for (int s = 0; s < states; s++) {
      costs[v * states + s] = objective.cost(i, s);
      allowed[v * states + s] = problem.allows(i, s);
    }
    int[] touched = new int[graph.degree(i)];
    long[] borders = new long[touched.length];
    int count = 0;
    Set<Integer> passed = new TreeSet<>();
    for (int arc = graph.firstArc(i); arc < graph.endArc(i); arc++) {
      int next = graph.neighbour(arc);
      long cost = objective.edgeCost(graph.edge(arc));
      if (nodeOf[next] < 0) {
        if (hubs > 0) {
          passed.add(hubOf[next]);
        }
      } else if (contiguous || cost > 0) {
        touched[count] = nodeOf[next];
        borders[count++] = cost;
      }
    }
    neighbours[v] = Arrays.copyOf(touched, count);
    borderCosts[v] = Arrays.copyOf(borders, count);
    hubsOf[v] = passed.stream().mapToInt(Integer::intValue).toArray();
  }

  /* Bounds within what can be; whether they exclude anything. */
  private boolean bind(ConstraintParameters parameters) {
    long people = Arrays.stream(population).sum();
    boolean any = false;
    for (int s = 0; s < states; s++) {
      min[s] = parameters.minPopulation()[s];
      max[s] = Math.min(people, parameters.maxPopulation()[s]);
      any |= min[s] > 0 || max[s] < people;
    }
    return any;
  }

  private int[] classes() {
    int[] classes = new int[states];
    for (int s = 0; s < states; s++) {
      classes[s] = s;
      for (int t = s - 1; t >= 0; t--) {
        classes[s] = alike(s, t) ? classes[t] : classes[s];
      }
    }
    return classes;
  }

  private boolean alike(int s, int t) {
    boolean alike = min[s] == min[t] && max[s] == max[t] && maxClosed[s] == maxClosed[t];
    for (int v = 0; v < nodes && alike; v++) {
      alike =
          costs[v * states + s] == costs[v * states + t]
              && allowed[v * states + s] == allowed[v * states + t];
    }
    return alike;
  }
}
