package org.delimit.pareto;

import java.util.Arrays;
import java.util.List;

/**
 * The least and the greatest value of each term on a front, by which terms are brought to one
 * scale. Immutable by convention.
 */
final class Ranges {
  final long[] least;
  final long[] greatest;

  private Ranges(int terms) {
    least = new long[terms];
    greatest = new long[terms];
    Arrays.fill(least, Long.MAX_VALUE);
    Arrays.fill(greatest, Long.MIN_VALUE);
  }

  /** The ranges of one vector or more. */
  static Ranges of(List<long[]> values) {
    Ranges ranges = new Ranges(values.get(0).length);
    for (long[] each : values) {
      for (int k = 0; k < each.length; k++) {
        ranges.least[k] = Math.min(ranges.least[k], each[k]);
        ranges.greatest[k] = Math.max(ranges.greatest[k], each[k]);
      }
    }
    return ranges;
  }

  static Ranges ofEntries(List<Entry> entries) {
    return of(entries.stream().map(entry -> entry.values).toList());
  }

  int terms() {
    return least.length;
  }

  /** The width of a term, 1 if all values are equal. */
  long width(int term) {
    return Math.max(1, greatest[term] - least[term]);
  }

  /** A value in parts of the width of its term, 0 for the least. */
  double scaled(int term, long value) {
    return (double) (value - least[term]) / width(term);
  }

  /** The sum of all scaled values. */
  double sum(long[] values) {
    double sum = 0;
    for (int k = 0; k < values.length; k++) {
      sum += scaled(k, values[k]);
    }
    return sum;
  }

  /** The straight distance of two vectors, scaled. */
  double distance(long[] a, long[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      double difference = (double) (a[k] - b[k]) / width(k);
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
