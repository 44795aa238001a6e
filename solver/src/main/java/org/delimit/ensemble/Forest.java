package org.delimit.ensemble;

import java.util.Arrays;

/**
 * The state of a chain: a plan of connected states and a spanning tree of each. Not safe for use by
 * several threads.
 */
final class Forest {
  /*
   * Implementation note. members[s] holds the nodes of state s with parents before their children:
   * PARENTS-FIRST; parent[v] is a node, or -1 at a root. cuts[s · states + t] counts the edges between
   * two states, both ways; touched[s] the states t > s that s touches, so that the r-th pair is found
   * in O(states).
   */
  private final ForestMap map;
  final int[] labels;
  final int[] parent;
  final int[][] members;
  final int[] sizes;
  private final int[] cuts;
  private final int[] touched;
  private int pairs;
  private int a;
  private int b;

  Forest(ForestMap map) {
    this.map = map;
    labels = new int[map.nodes];
    parent = new int[map.nodes];
    members = new int[map.states][];
    sizes = new int[map.states];
    cuts = new int[Math.multiplyExact(map.states, map.states)];
    touched = new int[map.states];
  }

  /**
   * Takes trees, in O(nodes + edges).
   *
   * @param order nodes state by state, PARENTS-FIRST
   * @param counts nodes of each state
   * @param parents parent of each node, -1 at roots
   */
  void reset(int[] order, int[] counts, int[] parents) {
    System.arraycopy(parents, 0, parent, 0, parent.length);
    int from = 0;
    for (int s = 0; s < map.states; s++) {
      members[s] = Arrays.copyOfRange(order, from, from + counts[s]);
      sizes[s] = counts[s];
      from += counts[s];
      for (int v : members[s]) {
        labels[v] = s;
      }
    }
    Arrays.fill(cuts, 0);
    Arrays.fill(touched, 0);
    pairs = 0;
    for (int v = 0; v < map.nodes; v++) {
      for (int p = map.offsets[v]; p < map.offsets[v + 1]; p++) {
        if (map.neighbours[p] > v) {
          addEdge(labels[v], labels[map.neighbours[p]], 1);
        }
      }
    }
  }

  /** Nodes state by state, PARENTS-FIRST. */
  int[] order() {
    int[] order = new int[map.nodes];
    int at = 0;
    for (int s = 0; s < map.states; s++) {
      System.arraycopy(members[s], 0, order, at, sizes[s]);
      at += sizes[s];
    }
    return order;
  }

  /** Number of pairs of states that touch. */
  int pairs() {
    return pairs;
  }

  /** Chooses the r-th pair of states that touch, in the order of their indexes. */
  void choosePair(int r) {
    int left = r;
    a = 0;
    while (left >= touched[a]) {
      left -= touched[a++];
    }
    b = a;
    while (left >= 0) {
      b++;
      left -= cuts[a * map.states + b] > 0 ? 1 : 0;
    }
  }

  /** The lower state of the chosen pair. */
  int a() {
    return a;
  }

  /** The higher state of the chosen pair. */
  int b() {
    return b;
  }

  /** Adds to or takes from the edges between two states. */
  void addEdge(int s, int t, int count) {
    if (s != t) {
      int low = Math.min(s, t);
      int at = low * map.states + Math.max(s, t);
      int before = cuts[at];
      cuts[at] = before + count;
      int change = (before + count > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
      touched[low] += change;
      pairs += change;
    }
  }

  /** Room for the nodes of a state; what it held is lost. */
  int[] room(int state, int size) {
    if (members[state].length < size) {
      members[state] = new int[Math.min(map.nodes, size + size / 2 + 8)];
    }
    sizes[state] = size;
    return members[state];
  }
}
