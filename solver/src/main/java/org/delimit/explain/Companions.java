package org.delimit.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.PlanScore;

/**
 * Districts that go along with another one into a state, so that contiguity is no worse than
 * before. Immutable.
 *
 * @param districts ids of the districts, without the one they go with
 * @param population persons in them
 * @param smallest whether no fewer districts that hang together with the one they go with would do;
 *     otherwise this is the way to the state and the pieces that it would cut off, and fewer may do
 * @param difference what all of them together add to the score
 * @param changes every constraint that is weighed, in the order of the catalogue
 */
public record Companions(
    List<String> districts,
    long population,
    boolean smallest,
    PlanScore difference,
    List<ConstraintChange> changes) {
  /**
   * Copies.
   *
   * @param districts as above
   * @param population as above
   * @param smallest as above
   * @param difference as above
   * @param changes as above
   */
  public Companions {
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
    map.put("population", population);
    map.put("smallest", smallest);
    map.put("difference", ConstraintChange.asMap(difference));
    map.put("constraints", ConstraintChange.asMap(changes));
    return map;
  }
}
