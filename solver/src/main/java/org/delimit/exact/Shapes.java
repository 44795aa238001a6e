package org.delimit.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/**
 * The <em>shapes</em> of a map: every set of nodes that hangs together, that some state may consist
 * of, and that leaves pieces which the other states may fill. By the first node of each in the
 * sweep.
 */
final class Shapes {
  /*
   * Implementation note. Every set that hangs together is grown once: from its first node, adding rim
   * nodes in ascending order and shutting out those passed over. Flat: low[k], high[k] the nodes of
   * shape k, states[k] a bit for each state; first[a] to first[a + 1] those whose first node is a. At
   * most MOST shapes, 73 MB.
   */
  static final int MOST = 1 << 22;

  private final NodeMap map;
  private final NodeMasks masks;
  private final Work work;
  private final long everyState;
  private final long[] togetherLow;
  private final long[] togetherHigh;
  private final long[] apartLow;
  private final long[] apartHigh;
  private final int[] first;
  private final long most;
  private long[] low = new long[1024];
  private long[] high = new long[1024];
  private short[] states = new short[1024];
  private int size;
  private int mostShapes = MOST;

  Shapes(NodeMap map, NodeMasks masks, Work work) {
    this.map = map;
    this.masks = masks;
    this.work = work;
    everyState = (1L << map.states()) - 1;
    int[] position = new int[map.nodes()];
    for (int p = 0; p < position.length; p++) {
      position[masks.node(p)] = p;
    }
    togetherLow = new long[position.length];
    togetherHigh = new long[position.length];
    apartLow = new long[position.length];
    apartHigh = new long[position.length];
    for (int p = 0; p < position.length; p++) {
      for (int u : map.together(masks.node(p))) {
        togetherLow[p] |= NodeMasks.low(position[u]);
        togetherHigh[p] |= NodeMasks.high(position[u]);
      }
      for (int u : map.apart(masks.node(p))) {
        apartLow[p] |= NodeMasks.low(position[u]);
        apartHigh[p] |= NodeMasks.high(position[u]);
      }
    }
    first = new int[position.length + 1];
    long largest = 0;
    for (int s = 0; s < map.states(); s++) {
      largest = Math.max(largest, map.max(s));
    }
    most = largest;
  }

  /** Lists all shapes by growing them; false if the work is spent or there are too many. */
  boolean grow() {
    size = 0;
    long aheadLow = masks.allLow();
    long aheadHigh = masks.allHigh();
    for (int a = 0; a < map.nodes(); a++) {
      first[a] = size;
      aheadLow &= ~NodeMasks.low(a);
      aheadHigh &= ~NodeMasks.high(a);
      if (masks.people(a) <= most
          && !grow(
              NodeMasks.low(a),
              NodeMasks.high(a),
              masks.touchLow(a) & aheadLow,
              masks.touchHigh(a) & aheadHigh,
              aheadLow & ~apartLow[a],
              aheadHigh & ~apartHigh[a],
              masks.people(a),
              map.allowed(masks.node(a)))) {
        return false;
      }
    }
    first[map.nodes()] = size;
    return true;
  }

  /**
   * Lists shapes by meeting in the middle, level by level of changes along it.
   *
   * @param cut a cut of the map
   * @param limit most shapes to list
   * @param threads parts made at once; the same number gives the same shapes in the same order
   * @param afterLevel looks at the shapes so far; answers true to end
   * @return whether all shapes are listed; false if there are more, or the work is spent
   */
  boolean meet(Cut cut, int limit, int threads, BooleanSupplier afterLevel) {
    List<Shapes> parts = new ArrayList<>();
    List<Meeting> meetings = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      Shapes part = new Shapes(map, masks.copy(), work.part(threads));
      part.mostShapes = limit / threads;
      parts.add(part);
      meetings.add(new Meeting(map.oneAgainstRest(), cut, part.work, t, threads));
    }
    boolean all = true;
    boolean enough = false;
    int levels = meetings.get(0).levels();
    for (int changes = 0; changes < levels && all && !enough; changes++) {
      all = meet(changes, parts, meetings);
      gather(parts);
      enough = changes < levels - 1 && afterLevel.getAsBoolean();
    }
    parts.forEach(part -> work.add(part.work.done()));
    return all && !enough;
  }

  private static boolean meet(int changes, List<Shapes> parts, List<Meeting> meetings) {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int t = 0; t < parts.size(); t++) {
      Shapes part = parts.get(t);
      Meeting meeting = meetings.get(t);
      tasks.add(() -> meeting.search(changes, part::offer) && part.size < part.mostShapes);
    }
    return Parts.all(tasks);
  }

  private void gather(List<Shapes> parts) {
    size = 0;
    for (Shapes part : parts) {
      for (int k = 0; k < part.size; k++) {
        add(part.low[k], part.high[k], part.states[k]);
      }
    }
    sort();
  }

  /** The states that may have a set of nodes that hangs together, a bit each. */
  long statesOf(long setLow, long setHigh) {
    long people = masks.people(setLow, setHigh);
    long allowed = everyState;
    boolean apart = true;
    for (int p = 0; p < map.nodes(); p++) {
      if ((setLow & NodeMasks.low(p) | setHigh & NodeMasks.high(p)) != 0) {
        allowed &= map.allowed(masks.node(p));
        apart &= (setLow & apartLow[p] | setHigh & apartHigh[p]) == 0;
      }
    }
    long may = withinBounds(setLow, setHigh, people, allowed);
    return apart && may != 0 && isWhole(setLow, setHigh) ? may : 0;
  }

  int size() {
    return size;
  }

  int first(int position) {
    return first[position];
  }

  long low(int shape) {
    return low[shape];
  }

  long high(int shape) {
    return high[shape];
  }

  /** The states that may have a shape, a bit each. */
  long states(int shape) {
    return states[shape] & 0xFFFFL;
  }

  private boolean grow(
      long setLow,
      long setHigh,
      long rimLow,
      long rimHigh,
      long freeLow,
      long freeHigh,
      long people,
      long allowed) {
    work.add(1);
    if (!keep(setLow, setHigh, people, allowed)) {
      return false;
    }
    long openLow = rimLow & freeLow;
    long openHigh = rimHigh & freeHigh;
    long leftLow = freeLow;
    long leftHigh = freeHigh;
    while ((openLow | openHigh) != 0) {
      int p = NodeMasks.first(openLow, openHigh);
      long bitLow = NodeMasks.low(p);
      long bitHigh = NodeMasks.high(p);
      openLow &= ~bitLow;
      openHigh &= ~bitHigh;
      leftLow &= ~bitLow;
      leftHigh &= ~bitHigh;
      long joint = allowed & map.allowed(masks.node(p));
      if (people + masks.people(p) <= most
          && joint != 0
          && !grow(
              setLow | bitLow,
              setHigh | bitHigh,
              rimLow | masks.touchLow(p),
              rimHigh | masks.touchHigh(p),
              leftLow & ~apartLow[p],
              leftHigh & ~apartHigh[p],
              people + masks.people(p),
              joint)) {
        return false;
      }
    }
    return true;
  }

  private boolean keep(long setLow, long setHigh, long people, long allowed) {
    long may = withinBounds(setLow, setHigh, people, allowed);
    if (may != 0 && isWhole(setLow, setHigh)) {
      work.add(4);
      may = leavingRoom(setLow, setHigh, may);
      if (may != 0) {
        add(setLow, setHigh, may);
      }
    }
    return size < mostShapes && !work.isSpent();
  }

  private long withinBounds(long setLow, long setHigh, long people, long allowed) {
    int districts = Long.bitCount(setLow) + Long.bitCount(setHigh);
    long may = 0;
    for (long rest = allowed; rest != 0; rest &= rest - 1) {
      int s = Long.numberOfTrailingZeros(rest);
      boolean within = people >= map.min(s) && people <= map.max(s);
      may |= within && districts >= map.minDistricts() ? 1L << s : 0;
    }
    return may;
  }

  /* Those of some states beside which the others may fill what is left. */
  private long leavingRoom(long setLow, long setHigh, long states) {
    long may = 0;
    for (long rest = states; rest != 0; rest &= rest - 1) {
      int s = Long.numberOfTrailingZeros(rest);
      boolean known = map.classOf(s) != s && (states >> map.classOf(s) & 1) != 0;
      boolean fits =
          known
              ? (may >> map.classOf(s) & 1) != 0
              : masks.mayFill(
                  masks.allLow() & ~setLow, masks.allHigh() & ~setHigh, everyState & ~(1L << s));
      may |= fits ? 1L << s : 0;
    }
    return may;
  }

  /* Whether sets of districts that must share a state are inside or outside. */
  private boolean isWhole(long setLow, long setHigh) {
    for (long rest = setLow; rest != 0; rest &= rest - 1) {
      int p = Long.numberOfTrailingZeros(rest);
      if ((togetherLow[p] & ~setLow | togetherHigh[p] & ~setHigh) != 0) {
        return false;
      }
    }
    for (long rest = setHigh; rest != 0; rest &= rest - 1) {
      int p = 64 + Long.numberOfTrailingZeros(rest);
      if ((togetherLow[p] & ~setLow | togetherHigh[p] & ~setHigh) != 0) {
        return false;
      }
    }
    return true;
  }

  private void add(long setLow, long setHigh, long may) {
    if (size == low.length) {
      low = Arrays.copyOf(low, 2 * size);
      high = Arrays.copyOf(high, 2 * size);
      states = Arrays.copyOf(states, 2 * size);
    }
    low[size] = setLow;
    high[size] = setHigh;
    states[size++] = (short) may;
  }

  /* Takes a plan of some state, 0, against the rest. */
  private boolean offer(int[] stateOf) {
    long setLow = 0;
    long setHigh = 0;
    for (int p = 0; p < stateOf.length; p++) {
      if (stateOf[masks.node(p)] == 0) {
        setLow |= NodeMasks.low(p);
        setHigh |= NodeMasks.high(p);
      }
    }
    work.add(8);
    if ((setLow | setHigh) != 0) {
      long may = leavingRoom(setLow, setHigh, statesOf(setLow, setHigh));
      if (may != 0) {
        add(setLow, setHigh, may);
      }
    }
    return size == mostShapes;
  }

  /* By first node; among equals in the order found. */
  private void sort() {
    Arrays.fill(first, 0);
    for (int k = 0; k < size; k++) {
      first[NodeMasks.first(low[k], high[k]) + 1]++;
    }
    for (int p = 0; p < map.nodes(); p++) {
      first[p + 1] += first[p];
    }
    int[] next = first.clone();
    long[] sortedLow = new long[low.length];
    long[] sortedHigh = new long[low.length];
    short[] sortedStates = new short[low.length];
    for (int k = 0; k < size; k++) {
      int place = next[NodeMasks.first(low[k], high[k])]++;
      sortedLow[place] = low[k];
      sortedHigh[place] = high[k];
      sortedStates[place] = states[k];
    }
    low = sortedLow;
    high = sortedHigh;
    states = sortedStates;
  }
}
