package org.delimit.ensemble;

/**
 * One step of a reversible chain of forests: merge two touching states, draw a uniform spanning
 * tree of the union, cut it where both sides are valid, and accept with the Metropolis–Hastings
 * probability that keeps the uniform distribution over forests. Not safe for use by several
 * threads.
 */
final class MergeSplit {
  /*
   * Implementation note. Source: Autry, Carter, Herschlag, Hunter and Mattingly 2023 (arXiv
   * 1911.01503 for the multi-scale form).
   *
   * Write P(x) for the number of touching pairs of plan x, A and B for the states of the drawn pair, U
   * for their union, t(U) for the number of its spanning trees, b(T) for the valid cuts of a tree, each
   * orientation counted. A forest with trees T_A', T_B' is proposed with probability
   *   1 / P(x) · c(U) / t(U) · Σ_e 1 / b(T_A' + e + T_B')
   * over the links e of the new seam. c(U) stands for drawing anew where b(T) = 0, at most TRIES times:
   * if the part p of all trees has a valid cut, a tree with one comes out with probability
   * (1 − (1 − p)^TRIES) / (p · t(U)). p depends on the union and the two states only, which are the
   * same on the way back, so c(U) / t(U) cancels, whatever TRIES is, and giving up is a step on the
   * spot. What is left is
   *   accept with min(1, P(x) / P(x') · Σ_old / Σ_new).
   * Whatever else is hard is a restriction of the target: proposals outside are refused.
   */
  private static final int TRIES = 1000;

  private final ForestMap map;
  private final Forest forest;
  private final ChainRandom random;
  private final HardCheck hard;
  private final Union union;
  private final CutRules rules = new CutRules();
  private final Branches branches = new Branches();
  private final Seam seam;
  private final byte[] half;
  private final int[] valid;
  private long accepted;
  private long moved;

  MergeSplit(ForestMap map, Forest forest, ChainRandom random, HardCheck hard, Seam seam) {
    this.map = map;
    this.forest = forest;
    this.random = random;
    this.hard = hard;
    this.seam = seam;
    union = new Union(map);
    half = new byte[map.nodes];
    valid = new int[2 * map.nodes];
  }

  /** Steps whose proposal was taken. */
  long accepted() {
    return accepted;
  }

  /** Steps that changed the plan, not its trees alone. */
  long moved() {
    return moved;
  }

  /** Makes one step, which may stay on the spot. */
  void step() {
    int pairs = forest.pairs();
    if (pairs == 0) {
      return;
    }
    forest.choosePair(random.below(pairs));
    union.load(forest);
    union.prepare(rules, forest.a(), forest.b());
    int cuts = 0;
    for (int k = 0; k < TRIES && cuts == 0; k++) {
      union.drawTree(random);
      cuts = branches.cuts(union, rules, valid);
    }
    if (cuts > 0) {
      propose(valid[random.below(cuts)], pairs);
    }
  }

  private void propose(int cut, int pairs) {
    int size = union.size();
    for (int k = 0; k < size; k++) {
      half[k] = (byte) (k < union.sizeA() ? 0 : 1);
    }
    double before = seam.sum(union, rules, union.oldOrder(), union.oldParent(), half);
    int links = -seam.links();
    split(cut);
    double after = seam.sum(union, rules, union.order(), union.parent(), half);
    links += seam.links();
    int changed = moveEdges(1, links);
    double ratio = (double) pairs / forest.pairs() * (before / after);
    if (ratio < 1 && random.unit() >= ratio || changed > 0 && !isAllowed()) {
      moveEdges(-1, links);
      return;
    }
    accepted++;
    moved += changed > 0 ? 1 : 0;
    take();
  }

  /* Cuts the drawn tree and says which half each place falls into. */
  private void split(int cut) {
    int[] order = union.order();
    int[] parent = union.parent();
    int top = cut >> 1;
    byte branch = (byte) (cut & 1);
    byte rest = (byte) (1 - branch);
    parent[top] = -1;
    for (int k = 0; k < union.size(); k++) {
      int v = order[k];
      half[v] = v == top ? branch : parent[v] < 0 ? rest : half[parent[v]];
    }
  }

  /* Counts the edges between states anew, or back; returns how many nodes change their state. */
  private int moveEdges(int sign, int links) {
    int a = forest.a();
    int b = forest.b();
    forest.addEdge(a, b, sign * links);
    int changed = 0;
    for (int k = 0; k < union.size(); k++) {
      if (half[k] != (k < union.sizeA() ? 0 : 1)) {
        changed++;
        int v = union.node(k);
        int from = half[k] == 0 ? b : a;
        int to = half[k] == 0 ? a : b;
        for (int p = map.offsets[v]; p < map.offsets[v + 1]; p++) {
          int other = forest.labels[map.neighbours[p]];
          if (other != a && other != b) {
            forest.addEdge(from, other, -sign);
            forest.addEdge(to, other, sign);
          }
        }
      }
    }
    return changed;
  }

  private boolean isAllowed() {
    if (hard == null) {
      return true;
    }
    move(true);
    boolean holds = hard.holds();
    if (!holds) {
      move(false);
    }
    return holds;
  }

  private void move(boolean there) {
    for (int k = 0; k < union.size(); k++) {
      int old = k < union.sizeA() ? 0 : 1;
      if (half[k] != old) {
        boolean toA = there == (half[k] == 0);
        hard.move(map.district[union.node(k)], toA ? forest.a() : forest.b());
      }
    }
  }

  private void take() {
    int size = union.size();
    int[] order = union.order();
    int[] parent = union.parent();
    int inB = 0;
    for (int k = 0; k < size; k++) {
      inB += half[k];
    }
    int[] ofA = forest.room(forest.a(), size - inB);
    int[] ofB = forest.room(forest.b(), inB);
    int nextA = 0;
    int nextB = 0;
    for (int k = 0; k < size; k++) {
      int place = order[k];
      int v = union.node(place);
      forest.parent[v] = parent[place] < 0 ? -1 : union.node(parent[place]);
      if (half[place] == 0) {
        ofA[nextA++] = v;
        forest.labels[v] = forest.a();
      } else {
        ofB[nextB++] = v;
        forest.labels[v] = forest.b();
      }
    }
  }
}
