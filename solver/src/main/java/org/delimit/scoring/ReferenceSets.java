package org.delimit.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.Finding;

/** Counts how sets of districts are spread over the states. */
final class ReferenceSets {
  private ReferenceSets() {}

  static Assessment together(PlanSums sums, int[][] sets) {
    Assessment assessment = new Assessment();
    for (int[] set : sets) {
      Map<Integer, List<Integer>> byState = spread(sums, set);
      int most = 0;
      for (List<Integer> members : byState.values()) {
        most = Math.max(most, members.size());
      }
      if (most < set.length) {
        assessment.add(
            new Finding(
                "The districts "
                    + ids(sums, set)
                    + " are split over "
                    + byState.size()
                    + " states.",
                1000L * (set.length - most),
                ids(sums, set),
                stateIds(sums, byState)));
      }
    }
    return assessment;
  }

  /** Larger units that are split. */
  static Assessment units(PlanSums sums, int[][] units) {
    Assessment assessment = new Assessment();
    for (int[] unit : units) {
      Map<Integer, List<Integer>> byState = spread(sums, unit);
      if (byState.size() > 1) {
        assessment.add(
            new Finding(
                "The unit ("
                    + sums.problem().districts().get(unit[0]).parent()
                    + ") is split over "
                    + byState.size()
                    + " states.",
                1000L * (byState.size() - 1),
                ids(sums, unit),
                stateIds(sums, byState)));
      }
    }
    return assessment;
  }

  static Assessment apart(PlanSums sums, int[][] sets) {
    Assessment assessment = new Assessment();
    for (int[] set : sets) {
      spread(sums, set)
          .forEach(
              (state, members) -> {
                if (members.size() > 1) {
                  assessment.add(
                      new Finding(
                          "The districts "
                              + sums.ids(members)
                              + " share state ("
                              + sums.stateId(state)
                              + ").",
                          1000L * (members.size() - 1),
                          sums.ids(members),
                          List.of(sums.stateId(state))));
                }
              });
    }
    return assessment;
  }

  private static Map<Integer, List<Integer>> spread(PlanSums sums, int[] set) {
    Map<Integer, List<Integer>> byState = new LinkedHashMap<>();
    for (int district : set) {
      byState.computeIfAbsent(sums.stateOf(district), s -> new ArrayList<>()).add(district);
    }
    return byState;
  }

  private static List<String> ids(PlanSums sums, int[] set) {
    List<Integer> members = new ArrayList<>();
    for (int district : set) {
      members.add(district);
    }
    return sums.ids(members);
  }

  private static List<String> stateIds(PlanSums sums, Map<Integer, List<Integer>> byState) {
    List<String> ids = new ArrayList<>();
    for (int state : byState.keySet()) {
      ids.add(sums.stateId(state));
    }
    return ids;
  }
}
