package org.delimit.analysis;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One figure as given and as drawn.
 *
 * @param given the figure on the data as given; it may lie outside the interval if the ranges of
 *     the data reach further to one side
 * @param low the 5th percentile of the draws
 * @param median the 50th percentile
 * @param high the 95th percentile
 */
public record Interval(double given, double low, double median, double high) {
  /**
   * The interval of a figure; a percentile is the least draw that so many draws do not exceed.
   *
   * @param given the figure on the data as given
   * @param draws the figure in each draw, at least one, in any order
   * @return the interval
   */
  public static Interval of(double given, double[] draws) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    return new Interval(given, rank(sorted, 5), rank(sorted, 50), rank(sorted, 95));
  }

  private static double rank(double[] sorted, int percent) {
    int rank = (sorted.length * percent + 99) / 100;
    return sorted[Math.max(0, rank - 1)];
  }

  /**
   * Whether the figure on the data as given lies between low and high.
   *
   * @return true if the interval holds it
   */
  public boolean holdsGiven() {
    return low <= given && given <= high;
  }

  /**
   * Plain values for a file, to three decimals.
   *
   * @return values by name in the order of this record
   */
  public Map<String, BigDecimal> asMap() {
    Map<String, BigDecimal> map = new LinkedHashMap<>();
    map.put("given", Rounded.amount(given));
    map.put("low", Rounded.amount(low));
    map.put("median", Rounded.amount(median));
    map.put("high", Rounded.amount(high));
    return map;
  }
}
