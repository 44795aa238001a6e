package org.delimit.model;

import java.util.Objects;

/**
 * How much oil a district, or the part of a field in it, may produce.
 *
 * @param district id of a district
 * @param field what the oil belongs to: parts of one field are always drawn together; empty if no
 *     field is known
 * @param low least, barrels a day
 * @param given the figure in use, barrels a day
 * @param high most, barrels a day
 */
public record OilRange(String district, String field, double low, double given, double high) {
  /**
   * Figures are checked against a problem by {@link DataRanges#check}.
   *
   * @param district as above
   * @param field as above
   * @param low as above
   * @param given as above
   * @param high as above
   */
  public OilRange {
    Objects.requireNonNull(district, "district");
    Objects.requireNonNull(field, "field");
  }
}
