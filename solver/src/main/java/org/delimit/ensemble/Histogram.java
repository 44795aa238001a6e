package org.delimit.ensemble;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  Map<String, Object> asMap() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("low", low);
    members.put("width", width);
    members.put("counts", counts);
    return members;
  }

  static Histogram of(Members read) {
    List<Long> counts = read.numbers("counts").stream().map(Double::longValue).toList();
    return new Histogram(
        read.atLeast("low", -Double.MAX_VALUE), read.atLeast("width", Double.MIN_VALUE), counts);
  }
}
