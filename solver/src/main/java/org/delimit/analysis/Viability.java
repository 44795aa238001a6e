package org.delimit.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.OuterBorder;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/** What the states of a plan would stand on: people, land, oil money and neighbours. Stateless. */
public final class Viability {
  private static final String UNKNOWN = "unknown";

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
    List<Map<String, Double>> outer = outer(plan);
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
              neighbours,
              outer.get(s),
              coast(outer.get(s), !problem.outerBorders().isEmpty())));
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

  /* Kilometres of outline by state and what lies beyond, in the order of the problem. */
  private static List<Map<String, Double>> outer(Plan plan) {
    PartitionProblem problem = plan.problem();
    List<Map<String, Long>> millimetres = new ArrayList<>();
    for (int row = 0; row <= problem.specialIndex(); row++) {
      millimetres.add(new LinkedHashMap<>());
    }
    for (OuterBorder border : problem.outerBorders()) {
      int state = plan.stateIndex(problem.requireDistrict(border.district()));
      String beyond = border.neighbour().equals(OuterBorder.UNKNOWN) ? UNKNOWN : border.neighbour();
      millimetres.get(state).merge(beyond, border.millimetres(), Long::sum);
    }
    List<Map<String, Double>> outer = new ArrayList<>();
    for (Map<String, Long> row : millimetres) {
      Map<String, Double> kilometres = new LinkedHashMap<>();
      row.forEach((beyond, length) -> kilometres.put(beyond, length / 1e6));
      outer.add(kilometres);
    }
    return outer;
  }

  /* A stretch of unknown kind may be a coast; so may all if nothing is known at all. */
  private static Optional<Boolean> coast(Map<String, Double> outer, boolean known) {
    if (outer.containsKey(OuterBorder.COAST)) {
      return Optional.of(true);
    }
    return known && !outer.containsKey(UNKNOWN) ? Optional.of(false) : Optional.empty();
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
