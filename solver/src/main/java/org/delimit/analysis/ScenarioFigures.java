package org.delimit.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintScore;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;

/**
 * The plan of one scenario in the figures that are compared side by side. Immutable.
 *
 * @param scenario the plan and its score
 * @param measures its measures
 * @param baselines what every plan of the scenario must be compared with; they say how exposure is
 *     measured in it
 * @param exposed persons exposed by that measure; people of special districts are left out
 * @param changes what the plan changes against the base; nothing for the base itself
 */
public record ScenarioFigures(
    ScenarioPlan scenario,
    PlanMeasures measures,
    Baselines baselines,
    double exposed,
    ScenarioChanges changes) {
  static ScenarioFigures of(ScenarioPlan scenario, ScenarioPlan base, PlanMeasures baseMeasures) {
    Plan plan = scenario.plan();
    Baselines baselines = Baselines.of(plan.problem(), ConstraintConfig.of(plan.problem()));
    PlanMeasures measures = PlanMeasures.of(plan);
    return new ScenarioFigures(
        scenario,
        measures,
        baselines,
        baselines.compared(plan).exposure(),
        ScenarioChanges.of(base.plan(), baseMeasures, scenario.plan(), measures));
  }

  /**
   * Persons exposed.
   *
   * @return percent of the people of all districts
   */
  public double exposedPercent() {
    return Rounded.percentOf(exposed, measures.population());
  }

  /**
   * Plain values for a file: persons, kilometres and barrels to three decimals, percent to two.
   *
   * @return values by name, in an order that never changes
   */
  public Map<String, Object> asMap() {
    PlanScore score = scenario.explanation().score();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("scenario", scenario.name());
    map.put("title", scenario.title());
    map.put("note", scenario.note());
    map.put("feasible", score.feasible());
    map.put("hard", PlanScore.decimal(score.hard()));
    map.put("medium", PlanScore.decimal(score.medium()));
    map.put("soft", PlanScore.decimal(score.soft()));
    map.put("exposureMeasure", baselines.measure().word());
    map.put("exposed", Rounded.amount(exposed));
    map.put("exposedPercent", Rounded.percent(exposedPercent()));
    map.put("exposedNoPartition", Rounded.amount(baselines.noPartition().exposure()));
    map.put("exposedReference", inReference());
    map.put("exposedLowerBound", Rounded.amount(baselines.lowerBound().exposure()));
    map.put("outsideLargest", measures.outsideLargest());
    map.put("population", measures.population());
    map.put("specialDistricts", measures.special().districts());
    map.put("specialPopulation", measures.special().population());
    map.put("borderKilometres", Rounded.amount(measures.borderKilometres()));
    map.put("oilProduced", Rounded.amount(measures.oilProduced()));
    map.put("transfers", Rounded.amount(measures.transfers()));
    map.put("largestMinority", measures.largestMinority().map(Minority::asMap).orElse(null));
    map.put("penalties", penalties());
    map.put("receivedPerHead", receivedPerHead());
    map.put("changes", changes.asMap());
    return map;
  }

  private Object inReference() {
    return baselines.reference().map(line -> Rounded.amount(line.exposure())).orElse(null);
  }

  /** Penalties in whole units by constraint. */
  Map<String, Object> penalties() {
    Map<String, Object> penalties = new LinkedHashMap<>();
    for (ConstraintScore entry : scenario.explanation().constraints()) {
      penalties.put(entry.type().id(), entry.amount());
    }
    return penalties;
  }

  /** Barrels a day a thousand persons by state. */
  Map<String, Object> receivedPerHead() {
    Map<String, Object> income = new LinkedHashMap<>();
    for (StateMeasures state : measures.states()) {
      income.put(state.id(), Rounded.amount(state.receivedPerHead()));
    }
    return income;
  }
}
