package org.delimit.scoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.delimit.constraint.Finding;
import org.delimit.geometry.graph.DualGraph;

/** Walks all edges and adds up those that become borders of states. */
final class ReferenceBorders {
  private ReferenceBorders() {}

  /** Borders between two states, without those of special districts. */
  static Assessment length(PlanSums sums) {
    Assessment assessment = new Assessment();
    int special = sums.problem().specialIndex();
    cutByPair(sums)
        .forEach(
            (pair, edges) -> {
              if (pair / (special + 1) != special && pair % (special + 1) != special) {
                long millimetres = 0;
                for (int edge : edges) {
                  millimetres += sums.problem().graph().millimetres(edge);
                }
                assessment.add(
                    finding(
                        sums,
                        pair,
                        edges,
                        millimetres,
                        Math.round(millimetres / 1e6) + " km of border"));
              }
            });
    return assessment;
  }

  /** All borders whose ends do not lie in one state. */
  static Assessment cutEdges(PlanSums sums) {
    Assessment assessment = new Assessment();
    cutByPair(sums)
        .forEach(
            (pair, edges) ->
                assessment.add(
                    finding(sums, pair, edges, 1000L * edges.size(), edges.size() + " cut edges")));
    return assessment;
  }

  private static Finding finding(
      PlanSums sums, int pair, List<Integer> edges, long penalty, String amount) {
    int labels = sums.states() + 1;
    List<String> states = List.of(sums.stateId(pair / labels), sums.stateId(pair % labels));
    DualGraph graph = sums.problem().graph();
    Set<Integer> ends = new LinkedHashSet<>();
    for (int edge : edges) {
      ends.add(graph.endA(edge));
      ends.add(graph.endB(edge));
    }
    return new Finding(
        "Between " + states.get(0) + " and " + states.get(1) + " there are " + amount + ".",
        penalty,
        sums.ids(new ArrayList<>(ends)),
        states);
  }

  /* Cut edges by the pair of labels they part, the lower label first. */
  private static Map<Integer, List<Integer>> cutByPair(PlanSums sums) {
    DualGraph graph = sums.problem().graph();
    int labels = sums.states() + 1;
    Map<Integer, List<Integer>> byPair = new TreeMap<>();
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      int a = sums.stateOf(graph.endA(edge));
      int b = sums.stateOf(graph.endB(edge));
      if (a != b && !graph.isBridge(edge)) {
        int pair = Math.min(a, b) * labels + Math.max(a, b);
        byPair.computeIfAbsent(pair, p -> new ArrayList<>()).add(edge);
      }
    }
    return byPair;
  }
}
