package org.delimit.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.delimit.constraint.ConstraintType;

/**
 * Scenarios side by side: variants of a problem that may differ in states, constraints, revenue and
 * data, with the plan each came to. Scores can only be compared where the constraints are the same;
 * people, borders and barrels can be compared always. Immutable.
 *
 * @param scenarios at least one; the first is the base, against which changes are counted
 */
public record ScenarioComparison(List<ScenarioFigures> scenarios) {
  private static final String PENALTY = "penalty.";
  private static final String INCOME = "receivedPerHead.";

  /**
   * Copies.
   *
   * @param scenarios as above
   */
  public ScenarioComparison {
    scenarios = List.copyOf(scenarios);
  }

  /**
   * Measures and compares plans, in the time of {@link PlanMeasures#of} for each.
   *
   * @param plans the plans, the base first, each under a name of its own
   * @return the comparison
   * @throws IllegalArgumentException if there is no plan, or a name is given twice
   */
  public static ScenarioComparison of(List<ScenarioPlan> plans) {
    if (plans.isEmpty()) {
      throw new IllegalArgumentException("A comparison needs at least one plan, the base.");
    }
    Set<String> names = new LinkedHashSet<>();
    for (ScenarioPlan plan : plans) {
      if (!names.add(plan.name())) {
        throw new IllegalArgumentException("The scenario (" + plan.name() + ") is given twice.");
      }
    }
    ScenarioPlan base = plans.get(0);
    PlanMeasures measures = PlanMeasures.of(base.plan());
    return new ScenarioComparison(
        plans.stream().map(plan -> ScenarioFigures.of(plan, base, measures)).toList());
  }

  /**
   * The scenario the others are compared with.
   *
   * @return the first
   */
  public ScenarioFigures base() {
    return scenarios.get(0);
  }

  /**
   * The constraints that some scenario weighs.
   *
   * @return types in the order of the catalogue
   */
  public List<ConstraintType> constraints() {
    return List.copyOf(
        scenarios.stream()
            .flatMap(each -> each.scenario().explanation().constraints().stream())
            .map(entry -> entry.type())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * The states of all scenarios.
   *
   * @return ids in the order they first appear
   */
  public List<String> states() {
    Set<String> ids = new LinkedHashSet<>();
    scenarios.forEach(each -> each.measures().states().forEach(state -> ids.add(state.id())));
    return List.copyOf(ids);
  }

  /**
   * Plain values for a file.
   *
   * @return the name of the base, then one map a scenario
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("base", base().scenario().name());
    map.put("scenarios", scenarios.stream().map(ScenarioFigures::asMap).toList());
    return map;
  }

  /**
   * One line a scenario for a table, after a line of names: the values of {@link
   * ScenarioFigures#asMap} that are no lists, then a column for each penalty and for the income of
   * each state. A cell is empty where the scenario has no such figure.
   *
   * @return lines of cells, all of one length
   */
  public List<List<String>> table() {
    Set<String> header = new LinkedHashSet<>(fixed(base()).keySet());
    constraints().forEach(type -> header.add(PENALTY + type.id()));
    states().forEach(state -> header.add(INCOME + state));
    List<List<String>> table = new ArrayList<>(List.of(List.copyOf(header)));
    for (ScenarioFigures scenario : scenarios) {
      Map<String, Object> row = fixed(scenario);
      scenario.penalties().forEach((id, penalty) -> row.put(PENALTY + id, penalty));
      scenario.receivedPerHead().forEach((id, barrels) -> row.put(INCOME + id, barrels));
      table.add(header.stream().map(column -> text(row.get(column))).toList());
    }
    return table;
  }

  /** The columns that every scenario has. */
  private static Map<String, Object> fixed(ScenarioFigures figures) {
    Map<String, Object> map = new LinkedHashMap<>(figures.asMap());
    map.keySet().removeAll(List.of("largestMinority", "penalties", "receivedPerHead", "changes"));
    Minority largest = figures.measures().largestMinority().orElse(null);
    map.put("largestMinority.state", largest == null ? null : largest.state());
    map.put("largestMinority.group", largest == null ? null : largest.group());
    map.put("largestMinority.persons", largest == null ? null : largest.persons());
    map.put("personsInOtherState", figures.changes().persons());
    return map;
  }

  private static String text(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value == null ? "" : value.toString();
  }
}
