package org.delimit.exact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How many people a set of states can hold if some of it, and only that, is filled. */
final class PeopleRanges {
  private static final int MOST_STATES = 10;

  private final NodeMap map;
  private final Map<Long, long[]> ranges = new HashMap<>();

  PeopleRanges(NodeMap map) {
    this.map = map;
  }

  /**
   * Whether a number of people fits some of the states. Answers true without a look if there are
   * more than ten.
   *
   * @param people persons
   * @param states a bit for each state that is left
   */
  boolean fit(long people, long states) {
    if (Long.bitCount(states) > MOST_STATES) {
      return true;
    }
    long[] pairs = ranges.get(states);
    if (pairs == null) {
      pairs = ranges(states);
      ranges.put(states, pairs);
    }
    for (int k = 0; k < pairs.length && pairs[k] <= people; k += 2) {
      if (people <= pairs[k + 1]) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number of people fits some of all states. */
  boolean fit(long people) {
    return fit(people, (1L << map.states()) - 1);
  }

  /**
   * The ranges of persons a single state may have: from, to, from, to, …, overlapping ones joined.
   */
  long[] windows() {
    long[][] all = new long[map.states()][];
    for (int s = 0; s < all.length; s++) {
      all[s] = new long[] {map.min(s), map.max(s)};
    }
    return joined(all);
  }

  /* Least and most people of every subset that is not empty, overlapping ranges joined. */
  private long[] ranges(long states) {
    long[][] all = new long[(1 << Long.bitCount(states)) - 1][];
    int count = 0;
    for (long subset = states; subset != 0; subset = subset - 1 & states) {
      long least = 0;
      long most = 0;
      for (long rest = subset; rest != 0; rest &= rest - 1) {
        least += map.min(Long.numberOfTrailingZeros(rest));
        most += map.max(Long.numberOfTrailingZeros(rest));
      }
      all[count++] = new long[] {least, most};
    }
    return joined(all);
  }

  private static long[] joined(long[][] all) {
    Arrays.sort(all, (a, b) -> Long.compare(a[0], b[0]));
    long[] pairs = new long[2 * all.length];
    int size = 0;
    for (long[] range : all) {
      if (size > 0 && range[0] <= pairs[size - 1]) {
        pairs[size - 1] = Math.max(pairs[size - 1], range[1]);
      } else {
        pairs[size++] = range[0];
        pairs[size++] = range[1];
      }
    }
    return Arrays.copyOf(pairs, size);
  }
}
