package org.delimit.exact;

import java.util.Arrays;

/**
 * Lists the half plans of one side of a cut under a labelling of its middle: every labelling of the
 * side in which each piece of a state reaches the middle or a hub, or the state may be done there.
 */
final class HalfPlans {
  private static final byte ABSENT = 127;

  private final NodeMap map;
  private final int[] middle;
  private final int[] order;
  private final boolean upward;
  private final boolean downward;
  private final Work work;
  private final Leaves leaves;
  private final HalfTally tally;
  private final byte[] row;
  private final long[] planes;
  private final int[] numberOf;
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
    tally = new HalfTally(map, middle, order);
    row = new byte[elements() + 2 * map.states()];
    numberOf = new int[map.nodes() + map.hubs() * map.states()];
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
        ? tally.stateOf(middle[element])
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
    return Math.max(0, map.minDistricts() - tally.middleDistricts(state));
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
    tally.begin(labels);
    return visit(0);
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
      for (int j = 0; j < planes.length; j++) {
        planes[j] = planes[j] & ~(1L << depth) | (long) (s >> j & 1) << depth;
      }
      int mark = tally.mark();
      boolean goes = !tally.put(v, s) || visit(depth + 1);
      tally.take(v, mark);
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
      options &= tally.stateOf(u) < 0 ? -1L : 1L << tally.stateOf(u);
    }
    for (int u : map.apart(v)) {
      options &= tally.stateOf(u) < 0 ? -1L : ~(1L << tally.stateOf(u));
    }
    long seen = 0;
    for (int k = 0; k < map.states(); k++) {
      int s = downward ? map.states() - 1 - k : k;
      boolean fresh = tally.districts(s) == 0 && tally.middleDistricts(s) == 0;
      if (tally.allPeople(s) + map.population(v) > map.max(s) || tally.isDone(s)) {
        options &= ~(1L << s);
      }
      if (fresh && (upward || downward)) {
        options &= (seen >> map.classOf(s) & 1) == 0 ? -1L : ~(1L << s);
        seen |= 1L << map.classOf(s);
      }
    }
    return options;
  }

  private boolean keep() {
    fillRow();
    leaves.add(tally.people(), row, planes);
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
      int root = tally.root(e < middle.length ? middle[e] : map.nodes() + e - middle.length);
      if (tally.nodesAt(root) == 0) {
        row[e] = ABSENT;
      } else {
        if (numberOf[root] < 0) {
          numberOf[root] = numbers++;
        }
        row[e] = (byte) numberOf[root];
      }
    }
    for (int s = 0; s < map.states(); s++) {
      row[elements + s] = (byte) tally.deadPieces(s);
      row[elements + map.states() + s] = (byte) Math.min(tally.districts(s), neededDistricts(s));
    }
  }
}
