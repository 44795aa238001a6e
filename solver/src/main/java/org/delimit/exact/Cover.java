package org.delimit.exact;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Puts shapes together, state by state: always one that covers the first node of the sweep which is
 * not covered, as long as the states left may fill the pieces left.
 */
final class Cover {
  /*
   * Implementation note. What cannot be completed is kept in a table of 2^FAILED_BITS places, newer
   * over older: the nodes covered and the states used. 25 MB.
   */
  private static final int FAILED_BITS = 20;

  private final NodeMap map;
  private final NodeMasks masks;
  private final Shapes shapes;
  private final Work work;
  private final long[] lowOf;
  private final long[] highOf;
  private final long[] failedLow = new long[1 << FAILED_BITS];
  private final long[] failedHigh = new long[1 << FAILED_BITS];
  private final short[] failedStates = new short[1 << FAILED_BITS];
  private final long everyState;
  private final int[] stateOf;
  private Predicate<int[]> sink;
  private long listed;

  Cover(NodeMap map, NodeMasks masks, Shapes shapes, Work work) {
    this.map = map;
    this.masks = masks;
    this.shapes = shapes;
    this.work = work;
    lowOf = new long[map.states()];
    highOf = new long[map.states()];
    everyState = (1L << map.states()) - 1;
    stateOf = new int[map.nodes()];
  }

  /**
   * Lists plans, each at least once but for an exchange of states, until all is tried, the work is
   * spent or the sink has enough; may be called again.
   *
   * @param newSink takes the states of the nodes, which it must copy; answers true to end the
   *     search
   */
  void search(Predicate<int[]> newSink) {
    sink = newSink;
    Arrays.fill(failedLow, 0);
    Arrays.fill(failedHigh, 0);
    Arrays.fill(failedStates, (short) 0);
    cover(0, 0, 0);
  }

  private boolean offer() {
    listed++;
    for (int p = 0; p < stateOf.length; p++) {
      for (int s = 0; s < map.states(); s++) {
        if ((lowOf[s] & NodeMasks.low(p) | highOf[s] & NodeMasks.high(p)) != 0) {
          stateOf[masks.node(p)] = s;
        }
      }
    }
    return sink.test(stateOf);
  }

  /* Answers whether the sink has enough. */
  private boolean cover(long low, long high, long used) {
    long restLow = masks.allLow() & ~low;
    long restHigh = masks.allHigh() & ~high;
    if ((restLow | restHigh) == 0) {
      return mayStayEmpty(everyState & ~used) && offer();
    }
    if (used == everyState || isKnownToFail(low, high, used)) {
      return false;
    }
    long left = everyState & ~used;
    if ((left & left - 1) == 0) {
      return take(restLow, restHigh, left);
    }
    long before = listed;
    int anchor = NodeMasks.first(restLow, restHigh);
    int end = shapes.first(anchor + 1);
    work.add(1 + (end - shapes.first(anchor)) / 8);
    for (int k = shapes.first(anchor); k < end && !work.isSpent(); k++) {
      if ((shapes.low(k) & low | shapes.high(k) & high) == 0 && place(k, low, high, used)) {
        return true;
      }
    }
    if (listed == before) {
      fail(low, high, used);
    }
    return false;
  }

  /* Gives what is left, known to be one piece, to the last state. */
  private boolean take(long low, long high, long state) {
    int s = Long.numberOfTrailingZeros(state);
    work.add(4);
    lowOf[s] = low;
    highOf[s] = high;
    boolean enough = (shapes.statesOf(low, high) >> s & 1) != 0 && offer();
    lowOf[s] = 0;
    highOf[s] = 0;
    return enough;
  }

  private boolean place(int shape, long low, long high, long used) {
    work.add(1);
    long tried = 0;
    for (long rest = shapes.states(shape) & ~used; rest != 0; rest &= rest - 1) {
      int s = Long.numberOfTrailingZeros(rest);
      long alike = 1L << map.classOf(s);
      if (work.isSpent()) {
        return false;
      }
      if ((tried & alike) == 0) {
        tried |= alike;
        long newLow = low | shapes.low(shape);
        long newHigh = high | shapes.high(shape);
        long newUsed = used | 1L << s;
        lowOf[s] = shapes.low(shape);
        highOf[s] = shapes.high(shape);
        if (masks.mayFill(
                masks.allLow() & ~newLow, masks.allHigh() & ~newHigh, everyState & ~newUsed)
            && cover(newLow, newHigh, newUsed)) {
          return true;
        }
        lowOf[s] = 0;
        highOf[s] = 0;
      }
    }
    return false;
  }

  private boolean mayStayEmpty(long states) {
    for (long rest = states; rest != 0; rest &= rest - 1) {
      if (map.min(Long.numberOfTrailingZeros(rest)) > 0 || map.minDistricts() > 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isKnownToFail(long low, long high, long used) {
    int place = place(low, high, used);
    return used != 0
        && failedLow[place] == low
        && failedHigh[place] == high
        && failedStates[place] == (short) used;
  }

  private void fail(long low, long high, long used) {
    if (!work.isSpent()) {
      int place = place(low, high, used);
      failedLow[place] = low;
      failedHigh[place] = high;
      failedStates[place] = (short) used;
    }
  }

  private static int place(long low, long high, long used) {
    long mixed = (low * 0x9E3779B97F4A7C15L ^ high) * 0xC2B2AE3D27D4EB4FL + used;
    mixed = (mixed ^ mixed >>> 29) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 64 - FAILED_BITS);
  }
}
