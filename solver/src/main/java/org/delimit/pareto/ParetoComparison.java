package org.delimit.pareto;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.PlanScore;

/**
 * A point a front is compared with. Immutable.
 *
 * @param id {@code optimum}, {@code reference} or {@code noPartition}
 * @param name name shown to people
 * @param values its penalty under each term, in thousandths; empty where it has none
 * @param feasible whether it keeps the hard constraints of the problem
 * @param onFront the plan of the front it equals in every term, or the empty text
 * @param dominatedBy names of the plans of the front that are no worse in any term and better in
 *     one, the nearest first; none if a value is missing
 * @param note what must be known to compare it, possibly empty
 */
public record ParetoComparison(
    String id,
    String name,
    List<OptionalLong> values,
    boolean feasible,
    String onFront,
    List<String> dominatedBy,
    String note) {
  /**
   * Copies.
   *
   * @param id as above
   * @param name as above
   * @param values as above
   * @param feasible as above
   * @param onFront as above
   * @param dominatedBy as above
   * @param note as above
   */
  public ParetoComparison {
    values = List.copyOf(values);
    dominatedBy = List.copyOf(dominatedBy);
  }

  /**
   * How much the nearest plan that dominates it saves.
   *
   * @param front the front it is compared with
   * @return thousandths, one a term, zero or more; empty if no plan dominates it
   */
  public List<Long> saved(ParetoFront front) {
    List<Long> saved = new ArrayList<>();
    for (ParetoPlan plan : front.plans()) {
      if (!dominatedBy.isEmpty() && plan.name().equals(dominatedBy.get(0))) {
        for (int k = 0; k < values.size(); k++) {
          saved.add(values.get(k).getAsLong() - plan.values().get(k));
        }
      }
    }
    return saved;
  }

  Map<String, Object> asMap(ParetoFront front) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", name);
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    Map<String, BigDecimal> savings = new LinkedHashMap<>();
    List<Long> saved = saved(front);
    List<ConstraintType> terms = front.terms();
    for (int k = 0; k < terms.size(); k++) {
      OptionalLong value = values.get(k);
      amounts.put(
          terms.get(k).id(), value.isPresent() ? PlanScore.decimal(value.getAsLong()) : null);
      if (!saved.isEmpty()) {
        savings.put(terms.get(k).id(), PlanScore.decimal(saved.get(k)));
      }
    }
    map.put("values", amounts);
    map.put("feasible", feasible);
    map.put("onFront", onFront.isEmpty() ? null : onFront);
    map.put("dominatedBy", dominatedBy);
    map.put("nearestSaves", savings);
    map.put("note", note);
    return map;
  }
}
