package org.delimit.ensemble;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a plan stands in one measure.
 *
 * @param plan name of the plan
 * @param measure id of the measure
 * @param value value of the plan, in the unit of the measure
 * @param below percent of the samples that are less
 * @param equal percent of the samples that are equal
 */
public record Standing(String plan, String measure, double value, double below, double equal) {
  Map<String, Object> asMap() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("plan", plan);
    members.put("measure", measure);
    members.put("value", value);
    members.put("below", below);
    members.put("equal", equal);
    return members;
  }

  static Standing of(Members read) {
    return new Standing(
        read.text("plan"),
        read.text("measure"),
        read.number("value"),
        read.atLeast("below", 0),
        read.atLeast("equal", 0));
  }
}
