package org.delimit.model;

import java.util.Objects;

/**
 * How many people of a group a district may have, around the figure the district gives.
 *
 * @param district id of a district
 * @param group name of a group
 * @param low fewest persons, at most those given
 * @param high most persons, at least those given
 */
public record PeopleRange(String district, String group, long low, long high) {
  /**
   * Figures are checked against a problem by {@link DataRanges#check}.
   *
   * @param district as above
   * @param group as above
   * @param low as above
   * @param high as above
   */
  public PeopleRange {
    Objects.requireNonNull(district, "district");
    Objects.requireNonNull(group, "group");
  }
}
