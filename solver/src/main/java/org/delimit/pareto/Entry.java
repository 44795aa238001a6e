package org.delimit.pareto;

import java.util.Arrays;

/** A plan of an archive. What it is does not change; how far it was explored does. */
final class Entry implements Comparable<Entry> {
  final long medium;
  final long[] values;
  final int[] plan;
  final String origin;

  /** 0: not yet; 1: every flip of one district was looked at; 2: of two. */
  int explored;

  Entry(long medium, long[] values, int[] plan, String origin) {
    this.medium = medium;
    this.values = values;
    this.plan = plan;
    this.origin = origin;
  }

  /** Whether no value exceeds its counterpart. */
  static boolean isBelow(long[] values, long[] others) {
    for (int k = 0; k < values.length; k++) {
      if (values[k] > others[k]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int compareTo(Entry other) {
    return Arrays.compare(values, other.values);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
