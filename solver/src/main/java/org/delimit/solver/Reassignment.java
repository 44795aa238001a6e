package org.delimit.solver;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.PlanScore;

/**
 * What moving one district would change.
 *
 * @param district id of the district
 * @param from id of the state it is in
 * @param to id of the state it would join
 * @param difference what it adds to the score; negative is better
 * @param penalties what it adds to each penalty that changes, in thousandths of the unit
 */
public record Reassignment(
    String district,
    String from,
    String to,
    PlanScore difference,
    Map<ConstraintType, Long> penalties) {
  /**
   * Copies.
   *
   * @param district as above
   * @param from as above
   * @param to as above
   * @param difference as above
   * @param penalties as above
   */
  public Reassignment {
    Map<ConstraintType, Long> copy = new EnumMap<>(ConstraintType.class);
    copy.putAll(penalties);
    penalties = Collections.unmodifiableMap(copy);
  }
}
