package org.delimit.certify;

/**
 * What the nodes that are still to come cost at least: each in the cheapest state it may join among
 * those that can still get districts, borders and contiguity left out. Immutable.
 */
final class Remaining implements Completion {
  /** Some node has no state left; far above every cost, and safe to add to one. */
  static final long NEVER = Long.MAX_VALUE / 4;

  private static final int MOST_STATES_TOLD_APART = 8;

  private final long[][] least;
  private final int mask;

  Remaining(SweepMap map, int[] order) {
    int full = (1 << map.states) - 1;
    boolean apart = map.states <= MOST_STATES_TOLD_APART;
    mask = apart ? full : 0;
    least = new long[order.length + 1][apart ? full + 1 : 1];
    for (int t = order.length - 1; t >= 0; t--) {
      for (int set = 0; set < least[t].length; set++) {
        long cheapest = cheapest(map, order[t], apart ? set : full);
        least[t][set] = Math.min(NEVER, least[t + 1][set] + cheapest);
      }
    }
  }

  @Override
  public long after(int step, int available, int[] masks, long[] people) {
    return least[step][available & mask];
  }

  private static long cheapest(SweepMap map, int node, int states) {
    long cheapest = NEVER;
    for (int s = 0; s < map.states; s++) {
      if ((states >> s & 1) != 0 && map.allowed[node * map.states + s]) {
        cheapest = Math.min(cheapest, map.costs[node * map.states + s]);
      }
    }
    return cheapest;
  }
}
