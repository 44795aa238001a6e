package org.delimit.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/** What the states of a plan would stand on: people, land, oil money and neighbours. Stateless. */
public final class Viability {
  private Viability() {}

  /**
   * One entry a state, in O(districts + edges · log states).
   *
   * @param plan a plan
   * @return rows in the order of the states
   */
  public static List<ViabilityRow> of(Plan plan) {
    PartitionProblem problem = plan.problem();
    Ledger ledger = Ledger.of(plan);
    long[] area = areas(plan);
    List<SortedMap<Integer, Long>> borders = borders(plan);
    List<ViabilityRow> rows = new ArrayList<>();
    for (int s = 0; s < problem.states().size(); s++) {
      LedgerRow account = ledger.states().get(s);
      Map<String, Double> neighbours = new LinkedHashMap<>();
      borders
          .get(s)
          .forEach(
              (other, millimetres) ->
                  neighbours.put(problem.stateAt(other).id(), millimetres / 1e6));
      rows.add(
          new ViabilityRow(
              account.id(),
              account.name(),
              account.population(),
              area[s] / 1e6,
              account.population() == 0 ? 0 : (double) account.received() / account.population(),
              account.dependence(),
              neighbours));
    }
    return rows;
  }

  private static long[] areas(Plan plan) {
    PartitionProblem problem = plan.problem();
    long[] area = new long[problem.specialIndex() + 1];
    for (int i = 0; i < problem.districts().size(); i++) {
      area[plan.stateIndex(i)] += Math.round(problem.districts().get(i).areaSquareMetres());
    }
    return area;
  }

  /* Millimetres of border by state and index of the state beyond it, both ways. */
  private static List<SortedMap<Integer, Long>> borders(Plan plan) {
    DualGraph graph = plan.problem().graph();
    List<SortedMap<Integer, Long>> borders = new ArrayList<>();
    for (int row = 0; row <= plan.problem().specialIndex(); row++) {
      borders.add(new TreeMap<>());
    }
    for (int e = 0; e < graph.edgeCount(); e++) {
      int a = plan.stateIndex(graph.endA(e));
      int b = plan.stateIndex(graph.endB(e));
      if (a != b && !graph.isBridge(e)) {
        borders.get(a).merge(b, graph.millimetres(e), Long::sum);
        borders.get(b).merge(a, graph.millimetres(e), Long::sum);
      }
    }
    return borders;
  }
}
