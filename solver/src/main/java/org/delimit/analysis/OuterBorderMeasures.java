package org.delimit.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.OuterBorder;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/**
 * With whom the states of a plan share the outer border of the country. Special districts belong to
 * no state and are left out. Immutable.
 *
 * @param neighbours ids of all that lies beyond, in the order of the problem, {@link
 *     OuterBorder#UNKNOWN} last if some of it is not known
 * @param kilometres by neighbour, one map a state in the order of the problem; neighbours a state
 *     does not touch are absent
 */
public record OuterBorderMeasures(List<String> neighbours, List<Map<String, Double>> kilometres) {
  /**
   * Copies.
   *
   * @param neighbours as above
   * @param kilometres as above
   */
  public OuterBorderMeasures {
    neighbours = List.copyOf(neighbours);
    kilometres =
        kilometres.stream().map(LinkedHashMap::new).map(Collections::unmodifiableMap).toList();
  }

  /**
   * Adds up the outer borders of the districts of each state, in O(rows).
   *
   * @param plan a plan
   * @return kilometres by state and neighbour, no neighbours if the problem has no outer borders
   */
  public static OuterBorderMeasures of(Plan plan) {
    PartitionProblem problem = plan.problem();
    List<Map<String, Long>> millimetres = new ArrayList<>();
    for (int s = 0; s <= problem.specialIndex(); s++) {
      millimetres.add(new LinkedHashMap<>());
    }
    List<String> neighbours = new ArrayList<>(problem.neighbours());
    for (OuterBorder border : problem.outerBorders()) {
      int state = plan.stateIndex(problem.districtIndex(border.district()));
      millimetres.get(state).merge(border.neighbour(), border.millimetres(), Long::sum);
      boolean unknown = border.neighbour().equals(OuterBorder.UNKNOWN);
      if (unknown && !neighbours.contains(OuterBorder.UNKNOWN)) {
        neighbours.add(OuterBorder.UNKNOWN);
      }
    }
    List<Map<String, Double>> kilometres = new ArrayList<>();
    for (Map<String, Long> state : millimetres.subList(0, problem.specialIndex())) {
      Map<String, Double> row = new LinkedHashMap<>();
      for (String neighbour : neighbours) {
        if (state.containsKey(neighbour)) {
          row.put(neighbour, state.get(neighbour) / 1e6);
        }
      }
      kilometres.add(row);
    }
    return new OuterBorderMeasures(neighbours, kilometres);
  }

  /**
   * Plain values for a file: kilometres to three decimals.
   *
   * @param plan the plan that was measured
   * @return by id of the state a map by id of the neighbour, {@code unknown} for what is not known
   */
  public Map<String, Object> asMap(Plan plan) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int s = 0; s < kilometres.size(); s++) {
      Map<String, Object> row = new LinkedHashMap<>();
      kilometres
          .get(s)
          .forEach(
              (id, length) ->
                  row.put(id.equals(OuterBorder.UNKNOWN) ? "unknown" : id, Rounded.amount(length)));
      map.put(plan.problem().stateAt(s).id(), row);
    }
    return map;
  }
}
