package org.delimit.exact;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The nodes of a map as a small <em>middle</em> and two sides. No border, no bridge and no set of
 * districts leads from one side to the other but through the middle; hubs may.
 *
 * @param middle nodes of the middle, each near earlier ones where possible
 * @param left nodes of one side, those next to the middle last
 * @param right nodes of the other side, those next to the middle last
 */
record Cut(int[] middle, int[] left, int[] right) {
  /* How the number of half plans grows with a node of the side, and of the middle: natural logs. */
  private static final double SIDE_GROWTH = 0.62;
  private static final double MIDDLE_GROWTH = 0.8;

  /**
   * Sweeps over the map from each node in turn, each time to the node that keeps the rim of the
   * swept part smallest, and cuts along the rim where the fewest half plans are expected. O(nodes³
   * · degree).
   */
  static Cut of(NodeMap map) {
    double least = Double.MAX_VALUE;
    BitSet bestMiddle = new BitSet();
    BitSet bestLeft = new BitSet();
    for (int start = 0; start < map.nodes(); start++) {
      BitSet swept = new BitSet();
      for (int next = start; next >= 0; next = next(map, swept)) {
        swept.set(next);
        BitSet middle = middle(map, swept);
        BitSet left = (BitSet) swept.clone();
        left.andNot(middle);
        double cost = cost(middle.cardinality(), left.cardinality(), map.nodes());
        if (cost < least) {
          least = cost;
          bestMiddle = middle;
          bestLeft = left;
        }
      }
    }
    BitSet right = new BitSet();
    right.set(0, map.nodes());
    right.andNot(bestMiddle);
    right.andNot(bestLeft);
    int[] middle = order(map, bestMiddle, new int[0]);
    return new Cut(
        middle, reversed(order(map, bestLeft, middle)), reversed(order(map, right, middle)));
  }

  /** About the work of meeting in the middle of this cut, with two states. */
  double work() {
    return Math.exp(cost(middle.length, left.length, middle.length + left.length + right.length));
  }

  /** All nodes in the order of the sweep with the smallest rims. */
  static int[] sweep(NodeMap map) {
    int[] best = new int[map.nodes()];
    long least = Long.MAX_VALUE;
    for (int start = 0; start < map.nodes(); start++) {
      BitSet swept = new BitSet();
      int[] order = new int[map.nodes()];
      long sum = 0;
      int count = 0;
      for (int next = start; next >= 0; next = next(map, swept)) {
        swept.set(next);
        order[count++] = next;
        long rim = middle(map, swept).cardinality();
        sum += rim * rim;
      }
      if (sum < least) {
        least = sum;
        best = order;
      }
    }
    return best;
  }

  private static double cost(int middle, int left, int nodes) {
    int right = nodes - middle - left;
    return MIDDLE_GROWTH * middle
        + Math.log(Math.exp(SIDE_GROWTH * left) + Math.exp(SIDE_GROWTH * right));
  }

  /* The node to sweep next: on the rim, with the smallest rim after it; -1 when all are swept. */
  private static int next(NodeMap map, BitSet swept) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int v = swept.nextClearBit(0); v < map.nodes(); v = swept.nextClearBit(v + 1)) {
      int growth = map.nodes();
      boolean open = false;
      for (int u : map.neighbours(v)) {
        open |= !swept.get(u);
        if (swept.get(u)) {
          growth = Math.min(growth, 0) - (outside(map, swept, u) == 1 ? 1 : 0);
        }
      }
      growth += open ? 1 : 0;
      if (growth < least) {
        least = growth;
        best = v;
      }
    }
    return best;
  }

  private static int outside(NodeMap map, BitSet swept, int node) {
    int count = 0;
    for (int u : map.neighbours(node)) {
      count += swept.get(u) ? 0 : 1;
    }
    return count;
  }

  /* Swept nodes that touch unswept ones, or belong to a set with them. */
  private static BitSet middle(NodeMap map, BitSet swept) {
    BitSet middle = new BitSet();
    for (int v = swept.nextSetBit(0); v >= 0; v = swept.nextSetBit(v + 1)) {
      if (any(map.neighbours(v), swept)
          || any(map.apart(v), swept)
          || (any(map.together(v), swept) && none(map.together(v), middle))) {
        middle.set(v);
      }
    }
    return middle;
  }

  private static boolean any(int[] nodes, BitSet swept) {
    return Arrays.stream(nodes).anyMatch(u -> !swept.get(u));
  }

  private static boolean none(int[] nodes, BitSet middle) {
    return Arrays.stream(nodes).noneMatch(middle::get);
  }

  /* Towards the middle half plans are half as many on the way as away from it. */
  private static int[] reversed(int[] nodes) {
    int[] reversed = new int[nodes.length];
    for (int k = 0; k < nodes.length; k++) {
      reversed[k] = nodes[nodes.length - 1 - k];
    }
    return reversed;
  }

  /* Next the node that touches most of those before it, among equals the one touching fewest others. */
  private static int[] order(NodeMap map, BitSet nodes, int[] before) {
    BitSet open = (BitSet) nodes.clone();
    BitSet placed = new BitSet();
    Arrays.stream(before).forEach(placed::set);
    int[] order = new int[nodes.cardinality()];
    for (int k = 0; k < order.length; k++) {
      int best = -1;
      int most = Integer.MIN_VALUE;
      for (int v = open.nextSetBit(0); v >= 0; v = open.nextSetBit(v + 1)) {
        int touched = 0;
        int ahead = 0;
        for (int u : map.neighbours(v)) {
          touched += placed.get(u) ? 1 : 0;
          ahead += open.get(u) ? 1 : 0;
        }
        int worth = touched * map.nodes() - ahead;
        if (worth > most) {
          most = worth;
          best = v;
        }
      }
      open.clear(best);
      placed.set(best);
      order[k] = best;
    }
    return order;
  }
}
