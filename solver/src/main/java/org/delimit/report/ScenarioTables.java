package org.delimit.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.delimit.analysis.Baselines;
import org.delimit.analysis.PlanMeasures;
import org.delimit.analysis.ScenarioComparison;
import org.delimit.analysis.ScenarioFigures;
import org.delimit.analysis.StateMeasures;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.ExposureMeasure;
import org.delimit.model.PlanScore;

/** The figures of the scenarios side by side: people and borders, penalties, income. */
final class ScenarioTables {
  private ScenarioTables() {}

  static void addTo(Html html, ScenarioComparison comparison) {
    html.section("compared", "Side by side");
    addTables(html, comparison);
    html.close("section");
  }

  /** The tables alone, for a section of another page. */
  static void addTables(Html html, ScenarioComparison comparison) {
    figures(comparison).addTo(html);
    html.element(
        "p",
        "Exposed people live in a state that is not their home, if the measure is homeland; which"
            + " states are whose home is part of a scenario, so that a state that is everybody’s"
            + " home exposes nobody. People outside the largest group of their state can be compared"
            + " whatever the homes are. People of special districts are in neither. Scores can be"
            + " compared only between scenarios with the same constraints.",
        "class",
        "small");
    baselines(comparison).addTo(html);
    html.element(
        "p",
        "No partition: everyone in one state, special districts included; under the measure homeland"
            + " the people outside its largest group. Line in force: the reference of the scenario."
            + " Lower bound: no plan of the scenario can undercut it; contiguity and most other"
            + " constraints are left out.",
        "class",
        "small");
    penalties(comparison).addTo(html);
    income(comparison).addTo(html);
  }

  private static HtmlTable figures(ScenarioComparison comparison) {
    boolean one =
        comparison.scenarios().stream().map(ScenarioTables::measure).distinct().count() == 1;
    HtmlTable table =
        new HtmlTable("The scenarios and their plans")
            .words("Scenario")
            .words("Feasible")
            .numbers("Soft score")
            .numbers("Exposed people" + (one ? ", " + measure(comparison.base()).word() : ""))
            .numbers("% of all people")
            .numbers("Outside the largest group of their state")
            .numbers("In special districts")
            .numbers("New border, km")
            .numbers("Transfers, barrels a day")
            .words("Largest minority")
            .numbers("People in another state than in " + comparison.base().scenario().name());
    for (ScenarioFigures figures : comparison.scenarios()) {
      PlanMeasures measures = figures.measures();
      PlanScore score = figures.scenario().explanation().score();
      table.row(
          figures == comparison.base() ? "this" : "",
          List.of(
              figures.scenario().name(),
              score.feasible() ? "yes" : "no",
              Figures.whole(PlanScore.decimal(score.soft()).doubleValue()),
              Figures.whole(figures.exposed()) + (one ? "" : " (" + measure(figures).word() + ")"),
              Figures.percent(figures.exposedPercent()),
              Figures.whole(measures.outsideLargest()),
              Figures.whole(measures.special().population()),
              Figures.whole(measures.borderKilometres()),
              Figures.whole(measures.transfers()),
              measures
                  .largestMinority()
                  .map(m -> m.group() + " in " + m.state() + " " + Figures.whole(m.persons()))
                  .orElse(Figures.NONE),
              Figures.whole(figures.changes().persons())));
    }
    return table;
  }

  private static ExposureMeasure measure(ScenarioFigures figures) {
    return figures.baselines().measure();
  }

  /** Exposed people of each plan beside what it must be compared with. */
  private static HtmlTable baselines(ScenarioComparison comparison) {
    HtmlTable table =
        new HtmlTable("Exposed people, and what each plan must be compared with")
            .words("Scenario")
            .numbers("No partition")
            .numbers("Line in force")
            .numbers("The plan")
            .numbers("Lower bound");
    for (ScenarioFigures figures : comparison.scenarios()) {
      Baselines baselines = figures.baselines();
      table.row(
          List.of(
              figures.scenario().name(),
              Figures.whole(baselines.noPartition().exposure()),
              baselines
                  .reference()
                  .map(line -> Figures.whole(line.exposure()))
                  .orElse(Figures.NONE),
              Figures.whole(figures.exposed()),
              Figures.whole(baselines.lowerBound().exposure())));
    }
    return table;
  }

  private static HtmlTable penalties(ScenarioComparison comparison) {
    HtmlTable table = new HtmlTable("Penalties by constraint").words("Scenario");
    for (ConstraintType type : comparison.constraints()) {
      table.numbers(type.id() + ", " + type.unit());
    }
    for (ScenarioFigures figures : comparison.scenarios()) {
      List<String> cells = new ArrayList<>(List.of(figures.scenario().name()));
      for (ConstraintType type : comparison.constraints()) {
        cells.add(
            figures
                .scenario()
                .explanation()
                .of(type)
                .map(ConstraintScore::amount)
                .map((BigDecimal amount) -> Figures.exact(amount))
                .orElse(Figures.NONE));
      }
      table.row(cells);
    }
    return table;
  }

  private static HtmlTable income(ScenarioComparison comparison) {
    HtmlTable table =
        new HtmlTable("Income of the states, barrels a day a 1,000 people, after revenue is shared")
            .words("Scenario");
    comparison.states().forEach(table::numbers);
    for (ScenarioFigures figures : comparison.scenarios()) {
      List<String> cells = new ArrayList<>(List.of(figures.scenario().name()));
      for (String id : comparison.states()) {
        cells.add(
            figures.measures().states().stream()
                .filter(state -> state.id().equals(id))
                .findFirst()
                .map(StateMeasures::receivedPerHead)
                .map(Figures::amount)
                .orElse(Figures.NONE));
      }
      table.row(cells);
    }
    return table;
  }
}
