package org.delimit.engine;

import java.util.SplittableRandom;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.geometry.graph.SpanningTrees;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;
import org.delimit.scoring.Steering;

/**
 * ReCom, and its one-sided form: grows a random spanning tree over two touching states (or over one
 * of them), looks at every branch of it, and moves the one whose linear costs promise most, with
 * noise of the current temperature.
 *
 * <p>A branch and the rest of a tree are both connected, so contiguity holds by construction. All
 * branches together cost O(districts + borders · depth).
 */
final class TreeMove {
  /*
   * Implementation note. Arrays are indexed by position in the tree; parents come first, so sums over
   * branches are one backward pass.
   *
   * toA, toB   raw soft cost of the branch if it joins state a or b; forbidA, forbidB districts of the
   *            branch that may not.
   * crossing   cost of the borders between the branch and the rest: each border inside the tree counts
   *            at both ends and twice off at their lowest common ancestor.
   * touching   borders to state b, one-sided only.
   */
  private final SearchCore core;
  private final CompiledProblem problem;
  private final DualGraph graph;
  private final IncrementalScorer scorer;
  private final Steering steering;
  private final SpanningTrees trees;
  private final int[] positionOf;
  private final double[] toA;
  private final double[] toB;
  private final double[] crossing;
  private final long[] people;
  private final int[] forbidA;
  private final int[] forbidB;
  private final int[] touching;
  private final boolean[] inBranch;
  private int a;
  private int b;
  private int size;

  TreeMove(SearchCore core) {
    this.core = core;
    problem = core.problem();
    graph = core.graph();
    scorer = core.scorer();
    steering = scorer.steering();
    trees = new SpanningTrees(graph);
    int n = problem.districts();
    positionOf = new int[n];
    toA = new double[n];
    toB = new double[n];
    crossing = new double[n];
    people = new long[n];
    forbidA = new int[n];
    forbidB = new int[n];
    touching = new int[n];
    inBranch = new boolean[n];
  }

  /** Districts of the last tree: the work it took. */
  int size() {
    return size;
  }

  int stateA() {
    return a;
  }

  int stateB() {
    return b;
  }

  /**
   * Grows a tree and makes the move it likes best, without counting pieces.
   *
   * @return false if there was none, and nothing changed
   */
  boolean make(boolean oneSided, double temperature, double perPerson, SplittableRandom random) {
    size = 1;
    CutEdges cut = core.cutEdges();
    if (cut.size() == 0) {
      return false;
    }
    int edge = cut.get(random.nextInt(cut.size()));
    boolean forward = random.nextInt() >= 0;
    int root = forward ? graph.endA(edge) : graph.endB(edge);
    int other = forward ? graph.endB(edge) : graph.endA(edge);
    int[] stateOf = core.view();
    a = stateOf[root];
    b = stateOf[other];
    if (a == problem.states() || b == problem.states()) {
      return false;
    }
    size = trees.grow(stateOf, root, a, oneSided ? a : b, problem.wild(), random);
    sumBranches(stateOf, oneSided);
    int best =
        oneSided
            ? bestBranch(temperature, perPerson, random)
            : bestSplit(temperature, perPerson, random);
    if (best == 0) {
      return false;
    }
    apply(Math.abs(best), oneSided, best > 0);
    return true;
  }

  private void sumBranches(int[] stateOf, boolean oneSided) {
    int special = problem.states();
    for (int p = 0; p < size; p++) {
      positionOf[trees.district(p)] = p;
      inBranch[p] = true;
    }
    for (int p = 0; p < size; p++) {
      int i = trees.district(p);
      boolean counts = stateOf[i] != special;
      toA[p] = counts ? steering.linearSoft(i, a) : 0;
      toB[p] = counts ? steering.linearSoft(i, b) : 0;
      people[p] = counts ? problem.population(i) : 0;
      forbidA[p] = counts && !problem.allows(i, a) ? 1 : 0;
      forbidB[p] = counts && !problem.allows(i, b) ? 1 : 0;
      crossing[p] = 0;
      touching[p] = 0;
    }
    for (int p = 0; p < size; p++) {
      addBorders(p, stateOf, oneSided);
    }
    for (int p = size - 1; p > 0; p--) {
      int up = trees.parent(p);
      toA[up] += toA[p];
      toB[up] += toB[p];
      people[up] += people[p];
      forbidA[up] += forbidA[p];
      forbidB[up] += forbidB[p];
      crossing[up] += crossing[p];
      touching[up] += touching[p];
    }
  }

  private void addBorders(int p, int[] stateOf, boolean oneSided) {
    int i = trees.district(p);
    if (stateOf[i] == problem.states()) {
      return;
    }
    int end = graph.endArc(i);
    for (int arc = graph.firstArc(i); arc < end; arc++) {
      int u = graph.neighbour(arc);
      int label = stateOf[u];
      if (label == a || (label == b && !oneSided)) {
        int q = positionOf[u];
        if (q < p && q < size && trees.district(q) == u) {
          double weight = steering.cutSoft(arc);
          crossing[p] += weight;
          crossing[q] += weight;
          crossing[commonAncestor(p, q)] -= 2 * weight;
        }
      } else if (label == b) {
        crossing[p] -= steering.cutSoft(arc);
        touching[p]++;
      }
    }
  }

  private int commonAncestor(int p, int q) {
    int x = p;
    int y = q;
    while (x != y) {
      if (x > y) {
        x = trees.parent(x);
      } else {
        y = trees.parent(y);
      }
    }
    return x;
  }

  /* The best branch that joins state b, 0 if there is none. */
  private int bestBranch(double temperature, double perPerson, SplittableRandom random) {
    long peopleOfB = scorer.population(b);
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int p = 1; p < size; p++) {
      if (forbidB[p] == 0 && touching[p] > 0) {
        double cost =
            toB[p]
                - toA[p]
                + crossing[p]
                + perPerson * steering.populationPenalty(a, people[0] - people[p])
                + perPerson * steering.populationPenalty(b, peopleOfB + people[p])
                + temperature * noise(random);
        if (cost < least) {
          least = cost;
          best = p;
        }
      }
    }
    return best;
  }

  /* The best split: a branch that becomes state a (positive) or state b (negative), 0 if none. */
  private int bestSplit(double temperature, double perPerson, SplittableRandom random) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int p = 1; p < size; p++) {
      long rest = people[0] - people[p];
      if (forbidA[p] == 0 && forbidB[0] == forbidB[p]) {
        double cost =
            toA[p]
                + toB[0]
                - toB[p]
                + crossing[p]
                + perPerson * steering.populationPenalty(a, people[p])
                + perPerson * steering.populationPenalty(b, rest)
                + temperature * noise(random);
        if (cost < least) {
          least = cost;
          best = p;
        }
      }
      if (forbidB[p] == 0 && forbidA[0] == forbidA[p]) {
        double cost =
            toB[p]
                + toA[0]
                - toA[p]
                + crossing[p]
                + perPerson * steering.populationPenalty(b, people[p])
                + perPerson * steering.populationPenalty(a, rest)
                + temperature * noise(random);
        if (cost < least) {
          least = cost;
          best = -p;
        }
      }
    }
    return best;
  }

  private void apply(int branch, boolean oneSided, boolean branchToA) {
    int special = problem.states();
    int inside = oneSided || !branchToA ? b : a;
    int outside = oneSided || !branchToA ? a : b;
    for (int p = 0; p < size; p++) {
      inBranch[p] = p == branch || (p > branch && inBranch[trees.parent(p)]);
    }
    for (int p = 0; p < size; p++) {
      int i = trees.district(p);
      if (core.view()[i] != special && (inBranch[p] || !oneSided)) {
        core.move(i, inBranch[p] ? inside : outside);
      }
    }
  }

  /* A standard Gumbel variate with the sign that makes small costs win: a draw from the Boltzmann law. */
  private static double noise(SplittableRandom random) {
    return Math.log(-Math.log(1 - random.nextDouble() * 0.999999999999));
  }
}
