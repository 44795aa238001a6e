package org.delimit.ensemble;

import java.util.Arrays;

/**
 * Two touching states as one small map, and random spanning trees of it. Not safe for use by
 * several threads.
 */
final class Union {
  /*
   * Implementation note. Nodes of the union are numbered anew ("places"): first those of state a, then
   * those of b, each PARENTS-FIRST, so that the arrays a walk visits are small and lie together.
   * The root is a place at the seam: any root gives the same distribution, a central one the shortest
   * walks.
   */
  private final ForestMap map;
  private final int[] placeOf;
  private final int[] node;
  private final int[] offsets;
  private final int[] neighbours;
  private final int[] oldParent;
  private final long[] people;
  private final int[] barredA;
  private final int[] barredB;
  private final int[] exit;
  private final TreeWalk walk;
  private final int[] order;
  private final int[] natural;
  private int size;
  private int sizeA;
  private int root;
  private long allPeople;
  private int allBarredA;
  private int allBarredB;

  Union(ForestMap map) {
    this.map = map;
    placeOf = new int[map.nodes];
    node = new int[map.nodes];
    offsets = new int[map.nodes + 1];
    neighbours = new int[map.neighbours.length];
    oldParent = new int[map.nodes];
    people = new long[map.nodes];
    barredA = new int[map.nodes];
    barredB = new int[map.nodes];
    exit = new int[map.nodes];
    walk = new TreeWalk();
    order = new int[map.nodes];
    natural = new int[map.nodes];
    Arrays.setAll(natural, k -> k);
  }

  /** Takes the chosen pair of a forest, in O(nodes + edges) of both states. */
  void load(Forest forest) {
    int a = forest.a();
    int b = forest.b();
    sizeA = forest.sizes[a];
    size = sizeA + forest.sizes[b];
    System.arraycopy(forest.members[a], 0, node, 0, sizeA);
    System.arraycopy(forest.members[b], 0, node, sizeA, size - sizeA);
    for (int k = 0; k < size; k++) {
      placeOf[node[k]] = k;
    }
    allPeople = 0;
    allBarredA = 0;
    allBarredB = 0;
    root = 0;
    int arcs = 0;
    for (int k = 0; k < size; k++) {
      int v = node[k];
      int up = forest.parent[v];
      oldParent[k] = up < 0 ? -1 : placeOf[up];
      people[k] = map.people[v];
      barredA[k] = map.free[v] || map.allows(v, a) ? 0 : 1;
      barredB[k] = map.free[v] || map.allows(v, b) ? 0 : 1;
      allPeople += people[k];
      allBarredA += barredA[k];
      allBarredB += barredB[k];
      int end = map.offsets[v + 1];
      for (int p = map.offsets[v]; p < end; p++) {
        int u = map.neighbours[p];
        int label = forest.labels[u];
        if (label == a || label == b) {
          neighbours[arcs++] = placeOf[u];
          root = k < sizeA && label == b ? k : root;
        }
      }
      offsets[k + 1] = arcs;
    }
    walk.load(size, offsets, neighbours);
  }

  /** Draws a spanning tree; {@link #order}, {@link #parent} then speak of it. */
  void drawTree(ChainRandom random) {
    walk.draw(random, root, exit, order);
  }

  /** Places of the union. */
  int size() {
    return size;
  }

  /** Places of state a: the first ones. */
  int sizeA() {
    return sizeA;
  }

  /** The node of a place. */
  int node(int place) {
    return node[place];
  }

  /** Where the neighbours of each place begin, in {@link #neighbours}. */
  int[] offsets() {
    return offsets;
  }

  /** Neighbouring places, inside the union only. */
  int[] neighbours() {
    return neighbours;
  }

  /** Places with parents before children, in the drawn tree. */
  int[] order() {
    return order;
  }

  /** Parent of each place in the drawn tree, -1 at its root; may be written to. */
  int[] parent() {
    return exit;
  }

  /** Places with parents before children, in the trees of the forest: 0, 1, 2 … */
  int[] oldOrder() {
    return natural;
  }

  /** Parent of each place in the trees of the forest, -1 at their roots. */
  int[] oldParent() {
    return oldParent;
  }

  long[] people() {
    return people;
  }

  /** 1 for each place that may not join state a. */
  int[] barredA() {
    return barredA;
  }

  /** 1 for each place that may not join state b. */
  int[] barredB() {
    return barredB;
  }

  /** Tells rules what there is to divide. */
  void prepare(CutRules rules, int a, int b) {
    rules.set(map, a, b, allPeople, allBarredA, allBarredB);
  }
}
