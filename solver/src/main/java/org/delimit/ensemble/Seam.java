package org.delimit.ensemble;

/**
 * The sum over all links e between two trees of 1 / b(T_A + e + T_B), where b counts the valid cuts
 * of a tree: up to factors that cancel, the chance that merging and splitting proposes these two
 * trees (Autry, Carter, Herschlag, Hunter and Mattingly 2023, "Metropolized forest recombination
 * for Monte Carlo sampling of graph partitions", SIAM J. Appl. Math. 83). Not safe for use by
 * several threads. Tests plant faults in it.
 */
class Seam {
  /*
   * Implementation note. All b(T_A + e + T_B) together cost O(size + edges). Seen from a link at u in
   * tree A, the cut of the edge above v parts off the branch of v, unless u lies in that branch: then
   * it parts off the rest of A. So the valid cuts of A are Σ_v below(v) + Σ (above(v) − below(v)) over
   * the v on the path from u to the root, and that is a prefix sum along paths: `cuts`. The same holds
   * for B, and the link itself is one more edge to cut.
   */
  private final Branches branches = new Branches();
  private int[] cuts = new int[16];
  private int[] rootOf = new int[16];
  private int links;

  /**
   * Sums over the seam between the trees of two halves.
   *
   * @param order places with parents before children
   * @param parent parent of each place, -1 at the two roots
   * @param half 0 for places of state a, 1 for those of b
   */
  double sum(Union union, CutRules rules, int[] order, int[] parent, byte[] half) {
    int size = union.size();
    if (cuts.length < size) {
      cuts = new int[size + size / 2];
      rootOf = new int[cuts.length];
    }
    branches.sum(union, order, parent, rules.mixed());
    int[] all = new int[2];
    int rootOfA = -1;
    for (int k = 0; k < size; k++) {
      int v = order[k];
      if (parent[v] >= 0) {
        all[half[v]] += branches.below(rules, v);
      } else if (half[v] == 0) {
        rootOfA = v;
      }
    }
    for (int k = 0; k < size; k++) {
      int v = order[k];
      int up = parent[v];
      if (up < 0) {
        rootOf[v] = v;
        cuts[v] = all[half[v]];
      } else {
        rootOf[v] = rootOf[up];
        cuts[v] = cuts[up] + branches.above(rules, rootOf[v], v) - branches.below(rules, v);
      }
    }
    return overLinks(union, half, branches.below(rules, rootOfA));
  }

  /** Links of the last sum. */
  int links() {
    return links;
  }

  private double overLinks(Union union, byte[] half, int own) {
    int[] offsets = union.offsets();
    int[] neighbours = union.neighbours();
    double sum = 0;
    links = 0;
    for (int u = 0; u < union.size(); u++) {
      if (half[u] == 0) {
        for (int p = offsets[u]; p < offsets[u + 1]; p++) {
          int w = neighbours[p];
          if (half[w] != 0) {
            links++;
            sum += 1.0 / (cuts[u] + cuts[w] + own);
          }
        }
      }
    }
    return sum;
  }
}
