package org.delimit.pareto;

import java.util.List;

/**
 * What one search of a sweep is after.
 *
 * @param lambda a share a term, in sum 1
 * @param corner penalties from which the worst distance is measured, or empty for a weighted sum
 * @param heat of the search
 * @param origin how the plans it meets are said to be met
 */
record Goal(double[] lambda, List<Long> corner, double heat, String origin) {
  /** How far some values are from the goal, scaled: only to choose where to start. */
  double distance(long[] values, Ranges ranges) {
    double worst = 0;
    double sum = 0;
    for (int k = 0; k < lambda.length; k++) {
      long from = corner.isEmpty() ? ranges.least[k] : corner.get(k);
      double each = lambda[k] * (values[k] - from) / ranges.width(k);
      worst = Math.max(worst, each);
      sum += each;
    }
    return corner.isEmpty() ? sum : worst + sum / 64;
  }

  /** The entry to start from, the first among equals. */
  Entry nearest(List<Entry> sorted, Ranges ranges) {
    Entry nearest = sorted.get(0);
    for (Entry entry : sorted) {
      nearest = distance(entry.values, ranges) < distance(nearest.values, ranges) ? entry : nearest;
    }
    return nearest;
  }
}
