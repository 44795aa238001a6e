package org.delimit.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delimit.model.Level;
import org.delimit.model.PlanScore;

/**
 * What it would cost if a district joined a state. Immutable.
 *
 * @param state id of the state
 * @param stays whether it is the state the district is in
 * @param allowed whether pins and candidates allow it
 * @param touches whether the district shares a border or bridge with a district of the state
 * @param difference what it adds to the score; negative is better
 * @param changes every constraint that is weighed, in the order of the catalogue
 * @param breaks what it would break: a sentence a pin, and a sentence a finding of a hard
 *     constraint that is new; empty where only costs were asked for
 * @param companions what must go along if it breaks contiguity, if a simple set is known; empty
 *     where only costs were asked for
 */
public record Alternative(
    String state,
    boolean stays,
    boolean allowed,
    boolean touches,
    PlanScore difference,
    List<ConstraintChange> changes,
    List<String> breaks,
    Optional<Companions> companions) {
  /**
   * Copies.
   *
   * @param state as above
   * @param stays as above
   * @param allowed as above
   * @param touches as above
   * @param difference as above
   * @param changes as above
   * @param breaks as above
   * @param companions as above
   */
  public Alternative {
    changes = List.copyOf(changes);
    breaks = List.copyOf(breaks);
  }

  /**
   * The hard constraints it makes worse.
   *
   * @return ids in the order of the catalogue
   */
  public List<String> worseHard() {
    return changes.stream()
        .filter(change -> change.level() == Level.HARD && change.change() > 0)
        .map(change -> change.type().id())
        .toList();
  }

  /**
   * Plain values for a file.
   *
   * @return values by name in the order of this record
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("state", state);
    map.put("stays", stays);
    map.put("allowed", allowed);
    map.put("touches", touches);
    map.put("difference", ConstraintChange.asMap(difference));
    map.put("constraints", ConstraintChange.asMap(changes));
    map.put("breaks", breaks);
    map.put("companions", companions.map(Companions::asMap).orElse(null));
    return map;
  }
}
