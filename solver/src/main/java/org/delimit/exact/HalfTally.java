package org.delimit.exact;

import java.util.Arrays;

/**
 * A half plan while it is built: the states of its nodes, the people and districts of each state,
 * and the pieces; everything can be undone in reverse order.
 */
final class HalfTally {
  /*
   * Implementation note. A vertex is a node, or nodes() + hub·states + state for the piece of a state
   * at a hub. parent[] is a union-find over vertices without path compression, so that merges are
   * undone in reverse order. A root knows the nodes its piece touches (openLow, openHigh: a bit each),
   * how many nodes and people it has, and whether it is anchored: has a node of the middle or a hub. A piece that
   * is not anchored and touches no unassigned node is dead: it can grow no more. deadNodes[s] and
   * deadPieces[s] count those of a state. The journal holds the child of each merge, with what its
   * root was before, and the complement of each root that died. MIDDLE-SEPARATES: no node of the side touches the other side.
   */
  private final NodeMap map;
  private final int[] middle;
  private final int[] order;
  private final int[][] earlier;
  private final int[] stateOf;
  private final long[] people;
  private final int[] count;
  private final long[] middlePeople;
  private final int[] middleCount;
  private final int[] parent;
  private final int[] nodesOf;
  private final long[] peopleOf;
  private final long[] openLow;
  private final long[] openHigh;
  private final long[] touchLow;
  private final long[] touchHigh;
  private final boolean[] anchored;
  private final boolean[] dead;
  private final int[] deadPieces;
  private final int[] deadNodes;
  private final int[] journal;
  private final long[] savedLow;
  private final long[] savedHigh;
  private final boolean[] savedAnchor;
  private int written;
  private long unassignedLow;
  private long unassignedHigh;

  /**
   * A tally.
   *
   * @param middle nodes of the middle
   * @param order nodes of the side, in the order they are put
   */
  HalfTally(NodeMap map, int[] middle, int[] order) {
    this.map = map;
    this.middle = middle;
    this.order = order;
    earlier = new int[map.nodes()][];
    int vertices = map.nodes() + map.hubs() * map.states();
    stateOf = new int[map.nodes()];
    people = new long[map.states()];
    count = new int[map.states()];
    middlePeople = new long[map.states()];
    middleCount = new int[map.states()];
    parent = new int[vertices];
    nodesOf = new int[vertices];
    peopleOf = new long[vertices];
    openLow = new long[vertices];
    openHigh = new long[vertices];
    touchLow = new long[map.nodes()];
    touchHigh = new long[map.nodes()];
    anchored = new boolean[vertices];
    dead = new boolean[vertices];
    deadPieces = new int[map.states()];
    deadNodes = new int[map.states()];
    journal = new int[2 * vertices];
    savedLow = new long[2 * vertices];
    savedHigh = new long[2 * vertices];
    savedAnchor = new boolean[2 * vertices];
    fillTouched();
    fillEarlier();
  }

  /** Begins with the middle only, its nodes in these states. */
  void begin(int[] labels) {
    Arrays.fill(stateOf, -1);
    Arrays.fill(people, 0);
    Arrays.fill(count, 0);
    Arrays.fill(middlePeople, 0);
    Arrays.fill(middleCount, 0);
    Arrays.fill(dead, false);
    Arrays.fill(deadPieces, 0);
    Arrays.fill(deadNodes, 0);
    unassignedLow = 0;
    unassignedHigh = 0;
    for (int v : order) {
      unassignedLow |= v < 64 ? 1L << v : 0;
      unassignedHigh |= v < 64 ? 0 : 1L << v;
    }
    for (int x = map.nodes(); x < parent.length; x++) {
      parent[x] = x;
      nodesOf[x] = 0;
      peopleOf[x] = 0;
      openLow[x] = 0;
      openHigh[x] = 0;
      anchored[x] = true;
    }
    written = 0;
    for (int k = 0; k < middle.length; k++) {
      int v = middle[k];
      plant(v, labels[k], true);
      middlePeople[labels[k]] += map.population(v);
      middleCount[labels[k]]++;
      join(v, labels[k]);
    }
    written = 0;
  }

  /**
   * Puts a node of the side into a state; answers false if a piece is then left that may not be.
   */
  boolean put(int v, int state) {
    plant(v, state, false);
    people[state] += map.population(v);
    count[state]++;
    unassignedLow &= ~(v < 64 ? 1L << v : 0);
    unassignedHigh &= ~(v < 64 ? 0 : 1L << v);
    if (!map.contiguous()) {
      return true;
    }
    join(v, state);
    return close(v, state);
  }

  /** Takes back the last node put, which was put after a mark. */
  void take(int v, int mark) {
    undo(mark);
    int state = stateOf[v];
    unassignedLow |= v < 64 ? 1L << v : 0;
    unassignedHigh |= v < 64 ? 0 : 1L << v;
    people[state] -= map.population(v);
    count[state]--;
    stateOf[v] = -1;
  }

  /** The place to undo to. */
  int mark() {
    return written;
  }

  /** The state of a node, -1 if it has none yet. */
  int stateOf(int v) {
    return stateOf[v];
  }

  /** Persons of the side by state; a view. */
  long[] people() {
    return people;
  }

  /** Districts of a state on the side. */
  int districts(int state) {
    return count[state];
  }

  /** Districts of a state in the middle. */
  int middleDistricts(int state) {
    return middleCount[state];
  }

  /** Persons of a state, the middle included. */
  long allPeople(int state) {
    return people[state] + middlePeople[state];
  }

  /** Pieces of a state that can grow no more. */
  int deadPieces(int state) {
    return deadPieces[state];
  }

  /** Nodes of the piece at a root. */
  int nodesAt(int root) {
    return nodesOf[root];
  }

  /** Whether a state has its pieces on this side already. */
  boolean isDone(int state) {
    return middleCount[state] == 0
        && deadPieces[state] > 0
        && deadPieces[state] == map.maxPieces(state);
  }

  /** What stands for the piece of a vertex. */
  int root(int x) {
    int root = x;
    while (parent[root] != root) {
      root = parent[root];
    }
    return root;
  }

  private void fillTouched() {
    for (int v = 0; v < map.nodes(); v++) {
      for (int u : map.neighbours(v)) {
        touchLow[v] |= u < 64 ? 1L << u : 0;
        touchHigh[v] |= u < 64 ? 0 : 1L << u;
      }
    }
  }

  /* The neighbours that have a state when a node is put: see MIDDLE-SEPARATES. */
  private void fillEarlier() {
    boolean[] placed = new boolean[map.nodes()];
    for (int v : middle) {
      earlier[v] = placedNeighbours(v, placed);
      placed[v] = true;
    }
    for (int v : order) {
      earlier[v] = placedNeighbours(v, placed);
      placed[v] = true;
    }
  }

  private int[] placedNeighbours(int v, boolean[] placed) {
    return Arrays.stream(map.neighbours(v)).filter(u -> placed[u]).toArray();
  }

  private void plant(int v, int state, boolean isAnchor) {
    stateOf[v] = state;
    parent[v] = v;
    nodesOf[v] = 1;
    peopleOf[v] = map.population(v);
    openLow[v] = touchLow[v];
    openHigh[v] = touchHigh[v];
    anchored[v] = isAnchor;
  }

  private void join(int v, int state) {
    for (int u : earlier[v]) {
      if (stateOf[u] == state) {
        merge(v, u);
      }
    }
    for (int hub : map.hubsOf(v)) {
      merge(v, map.nodes() + hub * map.states() + state);
    }
  }

  private void merge(int a, int b) {
    int child = root(a);
    int top = root(b);
    if (child == top) {
      return;
    }
    if (nodesOf[child] > nodesOf[top]) {
      int swap = child;
      child = top;
      top = swap;
    }
    parent[child] = top;
    nodesOf[top] += nodesOf[child];
    peopleOf[top] += peopleOf[child];
    savedLow[written] = openLow[top];
    savedHigh[written] = openHigh[top];
    savedAnchor[written] = anchored[top];
    openLow[top] |= openLow[child];
    openHigh[top] |= openHigh[child];
    anchored[top] |= anchored[child];
    journal[written++] = child;
  }

  /* Finds the pieces that can grow no more; answers false if a state may not have them. */
  private boolean close(int v, int state) {
    if (!mayDie(root(v), state)) {
      return false;
    }
    for (int u : earlier[v]) {
      if (stateOf[u] != state && !mayDie(root(u), stateOf[u])) {
        return false;
      }
    }
    return true;
  }

  private boolean mayDie(int root, int state) {
    if (anchored[root]
        || dead[root]
        || (openLow[root] & unassignedLow) != 0
        || (openHigh[root] & unassignedHigh) != 0) {
      return true;
    }
    dead[root] = true;
    deadPieces[state]++;
    deadNodes[state] += nodesOf[root];
    journal[written++] = ~root;
    long most = map.maxPieces(state) - (middleCount[state] > 0 ? 1 : 0);
    if (deadPieces[state] > most || !map.mayBePiece(state, peopleOf[root])) {
      return false;
    }
    // A state with all its pieces has all its districts.
    return !isDone(state)
        || (deadNodes[state] == count[state]
            && people[state] >= map.min(state)
            && count[state] >= map.minDistricts());
  }

  private void undo(int mark) {
    while (written > mark) {
      int child = journal[--written];
      if (child < 0) {
        int state = stateOf[~child];
        dead[~child] = false;
        deadPieces[state]--;
        deadNodes[state] -= nodesOf[~child];
      } else {
        int top = parent[child];
        parent[child] = child;
        nodesOf[top] -= nodesOf[child];
        peopleOf[top] -= peopleOf[child];
        openLow[top] = savedLow[written];
        openHigh[top] = savedHigh[written];
        anchored[top] = savedAnchor[written];
      }
    }
  }
}
