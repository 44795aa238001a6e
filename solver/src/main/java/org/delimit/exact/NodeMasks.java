package org.delimit.exact;

/**
 * A map whose nodes are renumbered along a sweep, so that the nodes before any place in it are few
 * and compact to look at, with sets of nodes as two bit masks. Nodes at a hub touch each other.
 */
final class NodeMasks {
  /*
   * Implementation note. Bit p of a mask (low: p < 64, high: p − 64) is the node at position p of the
   * sweep. touchLow[p], touchHigh[p]: what it touches. O(1) for each node of a flood.
   */
  private final NodeMap map;
  private final int[] order;
  private final long[] people;
  private final long[] touchLow;
  private final long[] touchHigh;
  private final PeopleRanges sums;

  NodeMasks(NodeMap map, int[] order) {
    this.map = map;
    this.order = order;
    people = new long[order.length];
    touchLow = new long[order.length];
    touchHigh = new long[order.length];
    sums = new PeopleRanges(map);
    for (int p = 0; p < order.length; p++) {
      people[p] = map.population(order[p]);
      for (int q = 0; q < order.length; q++) {
        if (p != q && touch(order[p], order[q])) {
          touchLow[p] |= low(q);
          touchHigh[p] |= high(q);
        }
      }
    }
  }

  /** The same, for another thread. */
  NodeMasks copy() {
    return new NodeMasks(map, order);
  }

  static long low(int position) {
    return position < 64 ? 1L << position : 0;
  }

  static long high(int position) {
    return position < 64 ? 0 : 1L << position;
  }

  /** The lowest position of a set that is not empty. */
  static int first(long low, long high) {
    return low != 0 ? Long.numberOfTrailingZeros(low) : 64 + Long.numberOfTrailingZeros(high);
  }

  int size() {
    return order.length;
  }

  int node(int position) {
    return order[position];
  }

  long people(int position) {
    return people[position];
  }

  long touchLow(int position) {
    return touchLow[position];
  }

  long touchHigh(int position) {
    return touchHigh[position];
  }

  /** All nodes from a position on, the low mask. */
  long allLow() {
    return order.length >= 64 ? -1L : (1L << order.length) - 1;
  }

  long allHigh() {
    return order.length <= 64 ? 0 : (1L << order.length - 64) - 1;
  }

  long people(long low, long high) {
    long sum = 0;
    for (long rest = low; rest != 0; rest &= rest - 1) {
      sum += people[Long.numberOfTrailingZeros(rest)];
    }
    for (long rest = high; rest != 0; rest &= rest - 1) {
      sum += people[64 + Long.numberOfTrailingZeros(rest)];
    }
    return sum;
  }

  /** Whether a set falls into no more pieces than there are states, each of which some can fill. */
  boolean mayFill(long low, long high, long states) {
    int most = Long.bitCount(states);
    long restLow = low;
    long restHigh = high;
    for (int pieces = 1; (restLow | restHigh) != 0; pieces++) {
      if (pieces > most) {
        return false;
      }
      long pieceLow = restLow & -restLow;
      long pieceHigh = restLow != 0 ? 0 : restHigh & -restHigh;
      long openLow = pieceLow;
      long openHigh = pieceHigh;
      long sum = 0;
      while ((openLow | openHigh) != 0) {
        int p = first(openLow, openHigh);
        sum += people[p];
        openLow &= ~low(p);
        openHigh &= ~high(p);
        long freshLow = touchLow[p] & low & ~pieceLow;
        long freshHigh = touchHigh[p] & high & ~pieceHigh;
        pieceLow |= freshLow;
        pieceHigh |= freshHigh;
        openLow |= freshLow;
        openHigh |= freshHigh;
      }
      if (!sums.fit(sum, states)) {
        return false;
      }
      restLow &= ~pieceLow;
      restHigh &= ~pieceHigh;
    }
    return true;
  }

  private boolean touch(int a, int b) {
    for (int u : map.neighbours(a)) {
      if (u == b) {
        return true;
      }
    }
    for (int hub : map.hubsOf(a)) {
      for (int other : map.hubsOf(b)) {
        if (hub == other) {
          return true;
        }
      }
    }
    return false;
  }
}
