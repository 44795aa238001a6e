package org.delimit.exact;

import java.util.Arrays;

/**
 * Lists the half plans of one side of a cut under a labelling of its middle: every labelling of the
 * side in which each piece of a state reaches the middle or a hub, or the state may be done there.
 */
final class HalfPlans {
  /*
   * Implementation note. A vertex is a node, or nodes() + hub·states + state for the piece of a state
   * at a hub. parent[] is a union-find over vertices without path compression, so that merges are
   * undone in reverse order. A root knows the nodes its piece touches (openLow, openHigh: a bit each),
   * how many nodes and people it has, and whether it is anchored: has a node of the middle or a hub. A piece that
   * is not anchored and touches no unassigned node is dead: it can grow no more. deadNodes[s] and
   * deadPieces[s] count those of a state. The journal holds the child of each merge, with what its
   * root was before, and the complement of each root that died. MIDDLE-SEPARATES: no node of the side touches the other side.
   */
  private static final byte ABSENT = 127;

  private final NodeMap map;
  private final int[] middle;
  private final int[] order;
  private final boolean upward;
  private final boolean downward;
  private final Work work;
  private final Leaves leaves;
  private final int[] stateOf;
  private final long[] people;
  private final int[] count;
  private final long[] middlePeople;
  private final int[] middleCount;
  private final int[] parent;
  private final int[] nodesOf;
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
  private final byte[] row;
  private final long[] planes;
  private final long[] peopleOf;
  private final int[] numberOf;
  private int written;
  private long unassignedLow;
  private long unassignedHigh;
  private Runnable whenFull;

  /**
   * A lister.
   *
   * @param map the map
   * @param middle nodes of the middle
   * @param order nodes of the side, in the order they are assigned
   * @param upward of exchangeable states the lowest is used first; else the highest, if the map's
   *     states hang together, or any
   * @param work counts districts assigned
   */
  HalfPlans(NodeMap map, int[] middle, int[] order, boolean upward, Work work) {
    this.map = map;
    this.middle = middle;
    this.order = order;
    this.upward = upward;
    downward = !upward && map.statesStayOnOneSide();
    this.work = work;
    leaves = new Leaves(map.states());
    planes = new long[Leaves.planes(map.states())];
    peopleOf = new long[map.nodes() + map.hubs() * map.states()];
    int vertices = map.nodes() + map.hubs() * map.states();
    stateOf = new int[map.nodes()];
    people = new long[map.states()];
    count = new int[map.states()];
    middlePeople = new long[map.states()];
    middleCount = new int[map.states()];
    parent = new int[vertices];
    nodesOf = new int[vertices];
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
    row = new byte[elements() + 2 * map.states()];
    numberOf = new int[vertices];
    fillTouched();
  }

  Leaves leaves() {
    return leaves;
  }

  /** Nodes of the middle and pieces at hubs: what the two sides can hang together by. */
  int elements() {
    return map.contiguous() ? middle.length + map.hubs() * map.states() : 0;
  }

  /** The state an element belongs to. */
  int elementState(int element) {
    return element < middle.length
        ? stateOf[middle[element]]
        : (element - middle.length) % map.states();
  }

  /** Whether nothing of this side, nor of the middle, is at an element. */
  static boolean isAbsent(byte[] kind, int element) {
    return kind[element] == ABSENT;
  }

  /** Pieces of a state that lie within this side. */
  int deadPieces(byte[] kind, int state) {
    return kind[elements() + state];
  }

  /** Districts of a state on this side, counted no further than they are needed. */
  int districts(byte[] kind, int state) {
    return kind[elements() + map.states() + state];
  }

  /** Districts of a state needed beside those of the middle. */
  long neededDistricts(int state) {
    return Math.max(0, map.minDistricts() - middleCount[state]);
  }

  /**
   * Lists all half plans.
   *
   * @param labels states of the nodes of the middle
   * @param full what to do when the leaves are full; must clear them
   * @return false if the work allowed was spent first
   */
  boolean list(int[] labels, Runnable full) {
    whenFull = full;
    leaves.reset();
    begin(labels);
    return visit(0);
  }

  private void fillTouched() {
    for (int v = 0; v < map.nodes(); v++) {
      for (int u : map.neighbours(v)) {
        touchLow[v] |= u < 64 ? 1L << u : 0;
        touchHigh[v] |= u < 64 ? 0 : 1L << u;
      }
    }
  }

  private void begin(int[] labels) {
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

  private boolean visit(int depth) {
    if (depth == order.length) {
      return keep();
    }
    int v = order[depth];
    long options = options(v);
    while (options != 0) {
      int s = Long.numberOfTrailingZeros(options);
      options &= options - 1;
      if (work.isSpent()) {
        return false;
      }
      work.add(1);
      int mark = written;
      long low = unassignedLow;
      long high = unassignedHigh;
      plant(v, s, false);
      for (int j = 0; j < planes.length; j++) {
        planes[j] = planes[j] & ~(1L << depth) | (long) (s >> j & 1) << depth;
      }
      people[s] += map.population(v);
      count[s]++;
      unassignedLow &= ~(v < 64 ? 1L << v : 0);
      unassignedHigh &= ~(v < 64 ? 0 : 1L << v);
      boolean goes = true;
      if (map.contiguous()) {
        join(v, s);
        goes = close(v, s);
      }
      goes = !goes || visit(depth + 1);
      undo(mark);
      unassignedLow = low;
      unassignedHigh = high;
      people[s] -= map.population(v);
      count[s]--;
      stateOf[v] = -1;
      if (!goes) {
        return false;
      }
    }
    return true;
  }

  /* The states a node may join now, a bit each. */
  private long options(int v) {
    long options = map.allowed(v);
    for (int u : map.together(v)) {
      options &= stateOf[u] < 0 ? -1L : 1L << stateOf[u];
    }
    for (int u : map.apart(v)) {
      options &= stateOf[u] < 0 ? -1L : ~(1L << stateOf[u]);
    }
    long seen = 0;
    for (int k = 0; k < map.states(); k++) {
      int s = downward ? map.states() - 1 - k : k;
      boolean fresh = count[s] == 0 && middleCount[s] == 0;
      if (people[s] + middlePeople[s] + map.population(v) > map.max(s) || isDone(s)) {
        options &= ~(1L << s);
      }
      if (fresh && (upward || downward)) {
        options &= (seen >> map.classOf(s) & 1) == 0 ? -1L : ~(1L << s);
        seen |= 1L << map.classOf(s);
      }
    }
    return options;
  }

  /* Whether a state has its pieces on this side already. */
  private boolean isDone(int state) {
    return middleCount[state] == 0
        && deadPieces[state] > 0
        && deadPieces[state] == map.maxPieces(state);
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
    for (int u : map.neighbours(v)) {
      if (stateOf[u] == state) {
        merge(v, u);
      }
    }
    for (int hub : map.hubsOf(v)) {
      merge(v, map.nodes() + hub * map.states() + state);
    }
  }

  private int root(int x) {
    int root = x;
    while (parent[root] != root) {
      root = parent[root];
    }
    return root;
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
    for (int u : map.neighbours(v)) {
      if (stateOf[u] >= 0 && stateOf[u] != state && !mayDie(root(u), stateOf[u])) {
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

  private boolean keep() {
    fillRow();
    leaves.add(people, row, planes);
    if (leaves.isFull()) {
      whenFull.run();
    }
    return !work.isSpent();
  }

  /* Elements by piece, numbered in order of appearance; then dead pieces and districts by state. */
  private void fillRow() {
    int elements = elements();
    int numbers = 0;
    Arrays.fill(numberOf, -1);
    for (int e = 0; e < elements; e++) {
      int root = root(e < middle.length ? middle[e] : map.nodes() + e - middle.length);
      if (nodesOf[root] == 0) {
        row[e] = ABSENT;
      } else {
        if (numberOf[root] < 0) {
          numberOf[root] = numbers++;
        }
        row[e] = (byte) numberOf[root];
      }
    }
    for (int s = 0; s < map.states(); s++) {
      row[elements + s] = (byte) deadPieces[s];
      row[elements + map.states() + s] = (byte) Math.min(count[s], neededDistricts(s));
    }
  }
}
