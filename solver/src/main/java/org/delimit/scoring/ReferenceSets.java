package org.delimit.scoring;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.delimit.constraint.Finding;

/** Counts how sets of districts are spread over the states. */
final class ReferenceSets {
  private ReferenceSets() {}

  static Assessment together(PlanSums sums, int[][] sets) {
    Assessment assessment = new Assessment();
    for (int[] set : sets) {
      Map<Integer, List<Integer>> byState = spread(sums, set);
      int most = byState.values().stream().mapToInt(List::size).max().orElse(0);
      if (most < set.length) {
        assessment.add(
            new Finding(
                "The districts " + ids(sums, set) + " are split over " + byState.size() + " states.",
                1000L * (set.length - most),
                ids(sums, set),
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
                          "The districts " + sums.ids(members) + " share state (" + sums.stateId(state) + ").",
                          1000L * (members.size() - 1),
                          sums.ids(members),
                          List.of(sums.stateId(state))));
                }
              });
    }
    return assessment;
  }

  private static Map<Integer, List<Integer>> spread(PlanSums sums, int[] set) {
    return Arrays.stream(set)
        .boxed()
        .collect(Collectors.groupingBy(sums::stateOf, LinkedHashMap::new, Collectors.toList()));
  }

  private static List<String> ids(PlanSums sums, int[] set) {
    return sums.ids(Arrays.stream(set).boxed().toList());
  }

  private static List<String> stateIds(PlanSums sums, Map<Integer, List<Integer>> byState) {
    return byState.keySet().stream().map(sums::stateId).toList();
  }
}
