package org.delimit.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.delimit.model.PlanScore;

/**
 * Why a district is where it is. Immutable.
 *
 * @param district id of the district
 * @param name name shown to people
 * @param state id of the state it is in
 * @param population persons
 * @param alternatives one entry a state, its own among them, in the order of the problem
 */
public record DistrictExplanation(
    String district, String name, String state, long population, List<Alternative> alternatives) {
  /**
   * Copies.
   *
   * @param district as above
   * @param name as above
   * @param state as above
   * @param population as above
   * @param alternatives as above
   */
  public DistrictExplanation {
    alternatives = List.copyOf(alternatives);
  }

  /**
   * The best other state that pins and candidates allow.
   *
   * @return the alternative with the least difference, the first of equals; empty if the district
   *     may join its own state only
   */
  public Optional<Alternative> best() {
    return alternatives.stream()
        .filter(each -> each.allowed() && !each.stays())
        .min(Comparator.comparing(Alternative::difference));
  }

  /**
   * One alternative.
   *
   * @param stateId id of a state
   * @return what joining it would cost, if there is such a state
   */
  public Optional<Alternative> of(String stateId) {
    return alternatives.stream().filter(each -> each.state().equals(stateId)).findFirst();
  }

  /**
   * Whether it touches another state that it may join.
   *
   * @return true for a district at a border that can move
   */
  public boolean atBorder() {
    return alternatives.stream().anyMatch(a -> !a.stays() && a.allowed() && a.touches());
  }

  /**
   * Why it is where it is, for people.
   *
   * @return sentences
   */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    List<String> allowed =
        alternatives.stream().filter(Alternative::allowed).map(Alternative::state).toList();
    if (allowed.size() < alternatives.size()) {
      sentences.add(
          "Pins or candidates let it join only: %s.".formatted(String.join(", ", allowed)));
    }
    best().ifPresent(best -> sentences.add(why(best)));
    best()
        .flatMap(Alternative::companions)
        .ifPresent(
            companions ->
                sentences.add(
                    "Together with %s (%s people) it could join %s and leave contiguity as it is: %s."
                        .formatted(
                            String.join(", ", companions.districts()),
                            Words.whole(companions.population()),
                            best().orElseThrow().state(),
                            Words.difference(companions.difference()))));
    return sentences;
  }

  private static String why(Alternative best) {
    PlanScore difference = best.difference();
    String costs =
        best.changes().stream()
            .filter(change -> change.weighted().signum() != 0)
            .map(
                change ->
                    change.type().id()
                        + " "
                        + (change.weighted().signum() > 0 ? "+" : "")
                        + Words.plain(change.weighted()))
            .collect(Collectors.joining(", "));
    String amount = Words.difference(difference) + (costs.isEmpty() ? "" : " (" + costs + ")");
    int sign = difference.compareTo(new PlanScore(0, 0, 0));
    if (sign < 0) {
      return "Joining %s would make the plan better: %s.".formatted(best.state(), amount);
    }
    if (sign == 0) {
      return "Joining %s would cost nothing: the plan is no better for its place."
          .formatted(best.state());
    }
    if (difference.hard() > 0) {
      return "Every other state would make hard constraints worse; the least bad, %s: %s."
          .formatted(best.state(), amount);
    }
    return "Every other state costs more; the next best, %s: %s.".formatted(best.state(), amount);
  }

  /**
   * Plain values for a file.
   *
   * @return values by name
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("district", district);
    map.put("name", name);
    map.put("state", state);
    map.put("population", population);
    map.put("best", best().map(Alternative::state).orElse(null));
    map.put("sentences", sentences());
    map.put("alternatives", alternatives.stream().map(Alternative::asMap).toList());
    return map;
  }

  /**
   * The same in one row, for tables and maps: state, best alternative, its difference by level, and
   * {@code hard_STATE}, {@code medium_STATE} and {@code soft_STATE} for every other state.
   *
   * @return plain values by name, all of them texts and numbers
   */
  public Map<String, Object> row() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("state", state);
    row.put("best", best().map(Alternative::state).orElse(""));
    row.put("at_border", atBorder());
    for (Alternative each : alternatives) {
      row.put("allowed_" + each.state(), each.allowed());
      row.put("hard_" + each.state(), PlanScore.decimal(each.difference().hard()));
      row.put("medium_" + each.state(), PlanScore.decimal(each.difference().medium()));
      row.put("soft_" + each.state(), PlanScore.decimal(each.difference().soft()));
    }
    return row;
  }
}
