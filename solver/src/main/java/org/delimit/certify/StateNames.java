package org.delimit.certify;

import java.util.Arrays;

/**
 * The names that states get when a partial plan is packed: those of a class are sorted by their
 * first slots, then by closed pieces and people. Not safe for use by several threads.
 */
final class StateNames {
  /** The state each name stood for before. */
  final int[] before;

  /** The name each state has after. */
  final int[] after;

  /** The first slot of each state, to be filled before sorting. */
  final int[] first;

  private final int[] classOf;
  private final boolean any;

  StateNames(SweepMap map) {
    classOf = map.classOf;
    before = new int[map.states];
    after = new int[map.states];
    first = new int[map.states];
    boolean found = false;
    for (int s = 0; s < map.states; s++) {
      found |= classOf[s] != s;
    }
    any = found;
  }

  /** Whether some states can change names at all. */
  boolean canChange() {
    return any;
  }

  /** Gives every state its own name, and no first slot. */
  void reset() {
    for (int s = 0; s < before.length; s++) {
      before[s] = s;
      after[s] = s;
    }
    Arrays.fill(first, Integer.MAX_VALUE);
  }

  /** Sorts the states of each class. */
  void sort(int[] closed, long[] people) {
    for (int s = 1; s < before.length; s++) {
      // Insertion sort over the places of the class, which need not be neighbours.
      int moving = before[s];
      int place = s;
      for (int t = s - 1; t >= 0; t--) {
        if (classOf[t] == classOf[s] && comesBefore(moving, before[t], closed, people)) {
          before[place] = before[t];
          place = t;
        }
      }
      before[place] = moving;
    }
    for (int s = 0; s < before.length; s++) {
      after[before[s]] = s;
    }
  }

  private boolean comesBefore(int s, int t, int[] closed, long[] people) {
    if (first[s] != first[t]) {
      return first[s] < first[t];
    }
    return closed[s] != closed[t] ? closed[s] < closed[t] : people[s] < people[t];
  }
}
