package org.delimit.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/** Groups the districts that change state into connected areas; bridges connect, too. */
final class Transfers {
  private Transfers() {}

  static List<TransferredArea> between(Plan before, Plan after) {
    PartitionProblem problem = before.problem();
    boolean[] seen = new boolean[problem.districts().size()];
    List<List<Integer>> areas = new ArrayList<>();
    for (int i = 0; i < seen.length; i++) {
      if (!seen[i] && before.stateIndex(i) != after.stateIndex(i)) {
        areas.add(area(before, after, i, seen));
      }
    }
    areas.sort(Comparator.comparingLong((List<Integer> area) -> people(problem, area)).reversed());
    List<TransferredArea> all = new ArrayList<>();
    for (List<Integer> area : areas) {
      all.add(describe(before, after, area, all.size() + 1));
    }
    return all;
  }

  private static List<Integer> area(Plan before, Plan after, int start, boolean[] seen) {
    DualGraph graph = before.problem().graph();
    TreeSet<Integer> area = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    seen[start] = true;
    while (!open.isEmpty()) {
      int at = open.remove();
      area.add(at);
      for (int arc = graph.firstArc(at); arc < graph.endArc(at); arc++) {
        int next = graph.neighbour(arc);
        if (!seen[next]
            && before.stateIndex(next) == before.stateIndex(start)
            && after.stateIndex(next) == after.stateIndex(start)) {
          seen[next] = true;
          open.add(next);
        }
      }
    }
    return List.copyOf(area);
  }

  private static long people(PartitionProblem problem, List<Integer> area) {
    long people = 0;
    for (int i : area) {
      people += problem.districts().get(i).population();
    }
    return people;
  }

  private static TransferredArea describe(Plan before, Plan after, List<Integer> area, int number) {
    PartitionProblem problem = before.problem();
    List<String> ids = new ArrayList<>();
    Map<String, Long> people = new LinkedHashMap<>();
    problem.groups().forEach(group -> people.put(group, 0L));
    long oil = 0;
    for (int i : area) {
      District district = problem.districts().get(i);
      ids.add(district.id());
      oil += Math.round(district.oilBarrelsPerDay() * 1000);
      people.replaceAll((group, sum) -> sum + district.people(group));
    }
    return new TransferredArea(
        number,
        problem.stateAt(before.stateIndex(area.get(0))).id(),
        problem.stateAt(after.stateIndex(area.get(0))).id(),
        ids,
        people(problem, area),
        people,
        oil);
  }
}
