package org.delimit.pareto;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A front and how it was found. Immutable.
 *
 * @param front the plans that are kept
 * @param comparisons what they are compared with
 * @param found values of every plan found that no other dominates, kept or not, in the order of the
 *     front; thousandths
 * @param complete whether every plan was looked at, so that {@code found} is the true front
 * @param interrupted whether the search was stopped before its end
 * @param searches searches made
 * @param steps steps of all searches
 * @param infeasible why no plan can be feasible; empty unless that is proven
 * @param bounds lines that no feasible plan lies below; empty unless they were asked for
 */
public record ParetoResult(
    ParetoFront front,
    List<ParetoComparison> comparisons,
    List<List<Long>> found,
    boolean complete,
    boolean interrupted,
    int searches,
    long steps,
    List<String> infeasible,
    List<ParetoBound> bounds) {
  /**
   * Copies.
   *
   * @param front as above
   * @param comparisons as above
   * @param found as above
   * @param complete as above
   * @param interrupted as above
   * @param searches as above
   * @param steps as above
   * @param infeasible as above
   * @param bounds as above
   */
  public ParetoResult {
    comparisons = List.copyOf(comparisons);
    found = List.copyOf(found);
    infeasible = List.copyOf(infeasible);
    bounds = List.copyOf(bounds);
  }

  /**
   * The plans proven to be undominated: all if every plan was looked at, otherwise those on a
   * proven bound, which no feasible plan dominates whatever its medium score.
   *
   * @return names of plans, in the order of the front
   */
  public List<String> undominated() {
    return front.plans().stream()
        .filter(
            plan -> complete || bounds.stream().anyMatch(bound -> bound.supports(plan.values())))
        .map(ParetoPlan::name)
        .toList();
  }

  /**
   * The members of {@code pareto.json}.
   *
   * @return values by name, amounts in whole units
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>(front.asMap());
    Map<String, Object> others = new LinkedHashMap<>();
    comparisons.forEach(each -> others.put(each.id(), each.asMap(front)));
    map.put("comparisons", others);
    map.put("found", found.size());
    map.put("complete", complete);
    map.put("interrupted", interrupted);
    map.put("infeasible", infeasible);
    if (!bounds.isEmpty()) {
      map.put("bounds", bounds.stream().map(bound -> bound.asMap(front.terms())).toList());
      map.put("undominated", undominated());
    }
    map.put("searches", searches);
    map.put("steps", steps);
    return map;
  }
}
