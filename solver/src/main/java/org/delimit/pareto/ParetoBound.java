package org.delimit.pareto;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.PlanScore;

/**
 * A line below which no feasible plan lies: proven whether or not a plan lies on it. Immutable.
 *
 * @param weights whole weights of the terms, zero or more, one of them positive
 * @param bound no feasible plan has a lesser weighted sum of penalties; thousandths
 * @param least the least weighted sum of a plan of the front; thousandths
 * @param plan name of a plan that has it, the empty text if that is not among those kept
 */
public record ParetoBound(List<Long> weights, long bound, long least, String plan) {
  /**
   * Copies.
   *
   * @param weights as above
   * @param bound as above
   * @param least as above
   * @param plan as above
   */
  public ParetoBound {
    weights = List.copyOf(weights);
  }

  /**
   * Whether a plan reaches the bound, so that it can be no higher.
   *
   * @return true if the least weighted sum is proven
   */
  public boolean isProven() {
    return least <= bound;
  }

  /**
   * Whether a plan with these values is proven to be undominated by this bound: it lies on it, and
   * whatever dominates it would lie below (Geoffrion 1968).
   *
   * @param values penalties of a feasible plan, thousandths
   * @return false where the bound does not tell
   */
  public boolean supports(List<Long> values) {
    long sum = 0;
    boolean all = true;
    for (int k = 0; k < weights.size(); k++) {
      sum += weights.get(k) * values.get(k);
      all &= weights.get(k) > 0;
    }
    return all && sum <= bound;
  }

  Map<String, Object> asMap(List<ConstraintType> terms) {
    Map<String, Object> map = new LinkedHashMap<>();
    Map<String, Object> byTerm = new LinkedHashMap<>();
    for (int k = 0; k < terms.size(); k++) {
      byTerm.put(terms.get(k).id(), weights.get(k));
    }
    map.put("weights", byTerm);
    map.put("bound", PlanScore.decimal(bound));
    map.put("least", PlanScore.decimal(least));
    map.put("proven", isProven());
    map.put("plan", plan.isEmpty() ? null : plan);
    return map;
  }
}
