package org.delimit.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.Explanation;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;
import org.delimit.scoring.ReferenceScorer;

/**
 * What differs from one plan to another, and who gains or loses. Immutable.
 *
 * @param before the first plan
 * @param after the second plan, of the same problem
 * @param difference what the second adds to the score; negative is better
 * @param constraints every constraint that is weighed, in the order of the catalogue
 * @param areas the areas that change state, the most populous first
 * @param states one entry a state, in the order of the problem
 * @param exposed one entry a state and group, in the order of the problem
 * @param total all states together
 */
public record PlanDifference(
    Plan before,
    Plan after,
    PlanScore difference,
    List<ConstraintChange> constraints,
    List<TransferredArea> areas,
    List<StateChange> states,
    List<ExposedChange> exposed,
    StateChange total) {
  /** Name of the row of all states together. */
  public static final String ALL = "all";

  /**
   * Copies.
   *
   * @param before as above
   * @param after as above
   * @param difference as above
   * @param constraints as above
   * @param areas as above
   * @param states as above
   * @param exposed as above
   * @param total as above
   */
  public PlanDifference {
    constraints = List.copyOf(constraints);
    areas = List.copyOf(areas);
    states = List.copyOf(states);
    exposed = List.copyOf(exposed);
  }

  /**
   * Compares two plans, in O(states · (districts + borders) + districts · groups).
   *
   * @param before a plan
   * @param after another plan of the same problem
   * @param config constraints to weigh
   * @return what differs
   * @throws IllegalArgumentException if the problems are not the same
   * @throws org.delimit.model.InvalidProblemException if a constraint parameter is wrong
   */
  public static PlanDifference between(Plan before, Plan after, ConstraintConfig config) {
    PartitionProblem problem = before.problem();
    if (after.problem() != problem) {
      throw new IllegalArgumentException("The plans belong to different problems.");
    }
    ReferenceScorer scorer = new ReferenceScorer(problem, config);
    Explanation first = scorer.explain(before);
    Explanation second = scorer.explain(after);
    List<ConstraintChange> constraints = new ArrayList<>();
    for (ConstraintScore entry : first.constraints()) {
      constraints.add(
          new ConstraintChange(
              entry.type(),
              entry.level(),
              entry.weight(),
              entry.penalty(),
              second.of(entry.type()).orElseThrow().penalty()));
    }
    PlanTally old = new PlanTally(before);
    PlanTally now = new PlanTally(after);
    List<StateChange> states = new ArrayList<>();
    List<ExposedChange> exposed = new ArrayList<>();
    for (int s = 0; s < problem.states().size(); s++) {
      String id = problem.states().get(s).id();
      states.add(new StateChange(id, old.of(s), now.of(s)));
      for (int g = 0; g < problem.groups().size(); g++) {
        exposed.add(
            new ExposedChange(
                id,
                problem.groups().get(g),
                old.people(s, g),
                now.people(s, g),
                old.exposed(s, g),
                now.exposed(s, g)));
      }
    }
    return new PlanDifference(
        before,
        after,
        Words.minus(second.score(), first.score()),
        constraints,
        Transfers.between(before, after),
        states,
        exposed,
        new StateChange(ALL, old.total(), now.total()));
  }

  /**
   * The number of the area each district belongs to.
   *
   * @return one number a district, 0 for those that stay where they are
   */
  public int[] areaOf() {
    PartitionProblem problem = before.problem();
    int[] areaOf = new int[problem.districts().size()];
    for (TransferredArea area : areas) {
      area.districts().forEach(id -> areaOf[problem.requireDistrict(id)] = area.number());
    }
    return areaOf;
  }

  /**
   * Persons of a group who are exposed in any state.
   *
   * @param group name of a group
   * @return persons before and persons after
   */
  public long[] exposedOf(String group) {
    long[] sums = new long[2];
    for (ExposedChange each : exposed) {
      if (each.group().equals(group)) {
        sums[0] += each.before();
        sums[1] += each.after();
      }
    }
    return sums;
  }

  /**
   * Who gains or loses, for people.
   *
   * @return sentences
   */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    long people = areas.stream().mapToLong(TransferredArea::population).sum();
    int districts = areas.stream().mapToInt(area -> area.districts().size()).sum();
    sentences.add(
        "%d %s with %s people %s state, in %d connected %s."
            .formatted(
                districts,
                districts == 1 ? "district" : "districts",
                Words.whole(people),
                districts == 1 ? "changes" : "change",
                areas.size(),
                areas.size() == 1 ? "area" : "areas"));
    for (StateChange each : states) {
      long population = each.after().population() - each.before().population();
      long away = each.after().exposed() - each.before().exposed();
      long oil = each.after().received() - each.before().received();
      if (population != 0 || away != 0 || oil != 0) {
        sentences.add(
            "%s: %s people, %s exposed, %s barrels a day received."
                .formatted(
                    each.state(),
                    Words.signed(1000 * population),
                    Words.signed(1000 * away),
                    Words.signed(oil)));
      }
    }
    for (String group : before.problem().groups()) {
      long[] sums = exposedOf(group);
      if (sums[0] != sums[1]) {
        sentences.add(
            "%s: %s people exposed instead of %s (%s)."
                .formatted(
                    group,
                    Words.whole(sums[1]),
                    Words.whole(sums[0]),
                    Words.signed(1000 * (sums[1] - sums[0]))));
      }
    }
    return sentences;
  }

  /**
   * Plain values for a file.
   *
   * @return values by name
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("difference", ConstraintChange.asMap(difference));
    map.put("sentences", sentences());
    map.put("constraints", ConstraintChange.asMap(constraints));
    map.put("areas", areas.stream().map(TransferredArea::asMap).toList());
    map.put("states", states.stream().map(StateChange::asMap).toList());
    map.put("total", total.asMap());
    map.put("exposed", exposed.stream().map(ExposedChange::asMap).toList());
    List<Map<String, Object>> groups = new ArrayList<>();
    for (String group : before.problem().groups()) {
      long[] sums = exposedOf(group);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("group", group);
      row.put("before", sums[0]);
      row.put("after", sums[1]);
      groups.add(row);
    }
    map.put("groups", groups);
    return map;
  }

  /**
   * One row a district for tables and maps: {@code from}, {@code to} and the number of its {@code
   * area}, 0 if it stays.
   *
   * @return plain values by name, in the order of the districts
   */
  public List<Map<String, Object>> rows() {
    PartitionProblem problem = before.problem();
    int[] areaOf = areaOf();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < areaOf.length; i++) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("from", problem.stateAt(before.stateIndex(i)).id());
      row.put("to", problem.stateAt(after.stateIndex(i)).id());
      row.put("area", areaOf[i]);
      rows.add(row);
    }
    return rows;
  }
}
