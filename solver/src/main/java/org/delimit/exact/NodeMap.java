package org.delimit.exact;

import java.util.Arrays;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.Level;
import org.delimit.scoring.CompiledProblem;

/**
 * The hard constraints of a problem over its <em>nodes</em>, the districts that can be assigned. A
 * <em>hub</em> is a set of passable special districts that touch each other: all nodes of a state
 * that touch a hub hang together. Immutable by convention.
 */
final class NodeMap {
  /*
   * Implementation note. Sets of states are bit masks of a long. Two states are of one class if every
   * plan stays feasible when their labels are exchanged: equal bounds and equal columns of allowed().
   */
  static final int MOST_NODES = 120;
  static final int MOST_STATES = ExactConstruction.MOST_STATES;
  private static final int[][] NO_SETS = {};

  private final CompiledProblem problem;
  private final NodeGraph graph;
  private final long[] population;
  private final long[] allowed;
  private final int[][] together;
  private final int[][] apart;
  private final long[] min;
  private final long[] max;
  private final long minDistricts;
  private final long[] maxPieces;
  private final boolean contiguous;
  private final int[] classOf;
  private final long[][] windows;
  private final PeopleRanges sums;

  NodeMap(CompiledProblem problem) {
    this(problem, new Demands());
  }

  /** A map of some of the hard constraints. */
  NodeMap(CompiledProblem problem, Demands demands) {
    this.problem = problem;
    contiguous =
        isHard(problem, ConstraintType.CONTIGUITY) && demands.keeps(Demands.Kind.CONTIGUITY);
    ConstraintParameters parameters = problem.parameters();
    graph = new NodeGraph(problem, contiguous && parameters.passable());
    population = new long[graph.nodes()];
    for (int v = 0; v < population.length; v++) {
      population[v] = problem.population(graph.district(v));
    }
    boolean joins =
        isHard(problem, ConstraintType.KEEP_TOGETHER) && demands.keeps(Demands.Kind.KEEP_TOGETHER);
    boolean parts =
        isHard(problem, ConstraintType.KEEP_APART) && demands.keeps(Demands.Kind.KEEP_APART);
    together = Companions.of(graph, joins ? parameters.together() : NO_SETS, true);
    apart = Companions.of(graph, parts ? parameters.apart() : NO_SETS, false);
    allowed = allowed(demands);
    PeopleBounds bounds = PeopleBounds.of(problem, Arrays.stream(population).sum(), demands);
    min = bounds.min();
    max = bounds.max();
    boolean occupied =
        isHard(problem, ConstraintType.OCCUPIED_STATES)
            && demands.keeps(Demands.Kind.OCCUPIED_STATES);
    minDistricts = occupied ? parameters.minDistricts() : 0;
    maxPieces = new long[problem.states()];
    for (int s = 0; s < maxPieces.length; s++) {
      maxPieces[s] = 1 + parameters.exclaves()[s];
    }
    classOf = classes();
    windows = new long[problem.states()][];
    for (int s = 0; s < windows.length; s++) {
      windows[s] = new long[] {min[s], max[s]};
    }
    sums = null;
  }

  /* One state against the others: see oneAgainstRest(). */
  private NodeMap(NodeMap whole) {
    problem = whole.problem;
    graph = whole.graph;
    population = whole.population;
    together = whole.together;
    apart = new int[whole.nodes()][0];
    allowed = new long[whole.nodes()];
    Arrays.fill(allowed, 0b11);
    minDistricts = 0;
    contiguous = true;
    classOf = new int[] {0, 1};
    maxPieces = new long[] {1, whole.states() - 1L};
    sums = new PeopleRanges(whole);
    long people = Arrays.stream(population).sum();
    windows = new long[][] {sums.windows(), {0, people}};
    min = new long[] {windows[0][0], 0};
    max = new long[] {windows[0][windows[0].length - 1], people};
  }

  /**
   * The shapes of a map as plans of two states: 0 is some state, 1 is the rest, which falls into no
   * more pieces than there are other states. Necessary, not sufficient: see {@link Shapes}.
   */
  NodeMap oneAgainstRest() {
    return new NodeMap(this);
  }

  /** Whether a constraint decides if plans are feasible. */
  static boolean isHard(CompiledProblem problem, ConstraintType type) {
    return problem.level(type) == Level.HARD && problem.config().weight(type).signum() > 0;
  }

  /** Whether plans are searched by a constraint, not only checked. */
  static boolean searches(ConstraintType type) {
    return switch (type) {
      case CONTIGUITY, OCCUPIED_STATES, POPULATION, KEEP_TOGETHER, KEEP_APART -> true;
      default -> false;
    };
  }

  /** Whether the exact methods take a problem of this size. */
  static boolean fits(CompiledProblem problem) {
    int nodes = 0;
    for (int i = 0; i < problem.districts(); i++) {
      nodes += problem.isSpecial(i) ? 0 : 1;
    }
    return nodes <= MOST_NODES && problem.states() <= MOST_STATES;
  }

  int nodes() {
    return graph.nodes();
  }

  int states() {
    return min.length;
  }

  int hubs() {
    return graph.hubs();
  }

  /** Nodes that share a border or a bridge with a node, ascending. */
  int[] neighbours(int node) {
    return graph.neighbours(node);
  }

  /** Hubs a node touches, ascending. */
  int[] hubsOf(int node) {
    return graph.hubsOf(node);
  }

  /** Persons of a node. */
  long population(int node) {
    return population[node];
  }

  /** The states a node may join, those its companions may not join left out: a bit each. */
  long allowed(int node) {
    return allowed[node];
  }

  /** Nodes that must join the state of a node. */
  int[] together(int node) {
    return together[node];
  }

  /** Nodes that must not join the state of a node. */
  int[] apart(int node) {
    return apart[node];
  }

  /** Least persons of a state. */
  long min(int state) {
    return min[state];
  }

  /** Most persons of a state. */
  long max(int state) {
    return max[state];
  }

  /** Ranges of the persons a state may have, within its least and most: from, to, from, to, … */
  long[] windows(int state) {
    return windows[state];
  }

  /** Whether a piece may have so many persons. */
  boolean mayBePiece(int state, long people) {
    return sums == null || state == 0 || sums.fit(people);
  }

  /** Least number of districts of a state. */
  long minDistricts() {
    return minDistricts;
  }

  /** Most pieces of a state, if {@link #contiguous()}. */
  long maxPieces(int state) {
    return maxPieces[state];
  }

  boolean contiguous() {
    return contiguous;
  }

  /** The class of a state: the lowest state it can be exchanged with. */
  int classOf(int state) {
    return classOf[state];
  }

  /** Whether no state may have exclaves. */
  boolean isOnePieceEach() {
    boolean single = contiguous;
    for (long pieces : maxPieces) {
      single &= pieces == 1;
    }
    return single;
  }

  /** Whether a state without a node on a cut of the map lies on one side of it. */
  boolean statesStayOnOneSide() {
    return hubs() == 0 && isOnePieceEach();
  }

  /** Whether a bound, a node without a state, or too few nodes rule out every plan. */
  boolean isPlainlyImpossible() {
    boolean impossible = minDistricts * states() > nodes();
    for (int s = 0; s < min.length; s++) {
      impossible |= min[s] > max[s];
    }
    for (long mask : allowed) {
      impossible |= mask == 0;
    }
    return impossible;
  }

  /**
   * A plan from the states of the nodes.
   *
   * @param newState what each state becomes, or null to leave them
   */
  int[] plan(int[] stateOf, int[] newState) {
    int[] plan = new int[problem.districts()];
    Arrays.fill(plan, problem.states());
    for (int v = 0; v < graph.nodes(); v++) {
      plan[graph.district(v)] = newState == null ? stateOf[v] : newState[stateOf[v]];
    }
    return plan;
  }

  private long[] allowed(Demands demands) {
    long[] own = new long[graph.nodes()];
    for (int v = 0; v < own.length; v++) {
      boolean bound = demands.keeps(Demands.Kind.CANDIDATES, graph.district(v));
      for (int s = 0; s < problem.states(); s++) {
        own[v] |= !bound || problem.allows(graph.district(v), s) ? 1L << s : 0;
      }
    }
    long[] shared = own.clone();
    for (int v = 0; v < own.length; v++) {
      for (int u : together[v]) {
        shared[v] &= own[u];
      }
    }
    return shared;
  }

  private int[] classes() {
    int[] classes = new int[min.length];
    for (int s = 0; s < classes.length; s++) {
      classes[s] = s;
      for (int t = s - 1; t >= 0; t--) {
        if (alike(s, t)) {
          classes[s] = classes[t];
        }
      }
    }
    return classes;
  }

  private boolean alike(int s, int t) {
    boolean alike = min[s] == min[t] && max[s] == max[t] && maxPieces[s] == maxPieces[t];
    for (long mask : allowed) {
      alike &= (mask >> s & 1) == (mask >> t & 1);
    }
    return alike;
  }
}
