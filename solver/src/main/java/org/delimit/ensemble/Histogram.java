package org.delimit.ensemble;

import java.util.List;

/**
 * How often a measure fell where. Immutable.
 *
 * @param low lower end of the first bin, in the unit of the measure
 * @param width width of each bin, positive
 * @param counts samples in each bin; a bin holds its lower end, the last one both
 */
public record Histogram(double low, double width, List<Long> counts) {
  /**
   * Copies.
   *
   * @param low as above
   * @param width as above
   * @param counts as above
   */
  public Histogram {
    counts = List.copyOf(counts);
  }
}
