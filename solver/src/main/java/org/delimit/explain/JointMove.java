package org.delimit.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.PlanScore;

/**
 * Districts that join a state together, because one of them cannot alone. Immutable.
 *
 * @param districts ids of all of them, in the order of the problem
 * @param state id of the state they would join
 * @param population persons in them
 * @param difference what that adds to the score; negative is better
 * @param changes every constraint that is weighed, in the order of the catalogue
 */
public record JointMove(
    List<String> districts,
    String state,
    long population,
    PlanScore difference,
    List<ConstraintChange> changes) {
  /**
   * Copies.
   *
   * @param districts as above
   * @param state as above
   * @param population as above
   * @param difference as above
   * @param changes as above
   */
  public JointMove {
    districts = List.copyOf(districts);
    changes = List.copyOf(changes);
  }

  /**
   * Plain values for a file.
   *
   * @return values by name in the order of this record
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("districts", districts);
    map.put("state", state);
    map.put("population", population);
    map.put("difference", ConstraintChange.asMap(difference));
    map.put("constraints", ConstraintChange.asMap(changes));
    return map;
  }
}
