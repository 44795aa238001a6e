package org.delimit.constraint;

import java.util.List;

/**
 * One explained part of a penalty.
 *
 * @param text one sentence for people
 * @param penalty its part of the penalty, in thousandths of the unit; the findings of a constraint
 *     add up to its penalty but for rounding
 * @param districts ids of the districts that cause it, the largest cause first
 * @param states ids of the states concerned
 */
public record Finding(String text, long penalty, List<String> districts, List<String> states) {
  /**
   * Copies.
   *
   * @param text as above
   * @param penalty as above
   * @param districts as above
   * @param states as above
   */
  public Finding {
    districts = List.copyOf(districts);
    states = List.copyOf(states);
  }
}
