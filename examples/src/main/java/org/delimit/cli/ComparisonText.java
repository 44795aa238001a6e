package org.delimit.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.delimit.analysis.PlanMeasures;
import org.delimit.analysis.ScenarioChanges;
import org.delimit.analysis.ScenarioComparison;
import org.delimit.analysis.ScenarioFigures;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.PlanScore;

/** Scenarios side by side as text. */
final class ComparisonText {
  private static final String NONE = "–";

  private final PrintWriter out;
  private final ScenarioComparison comparison;

  ComparisonText(PrintWriter out, ScenarioComparison comparison) {
    this.out = out;
    this.comparison = comparison;
  }

  void print(boolean onlyFigures) {
    figures();
    out.println();
    if (onlyFigures) {
      return;
    }
    penalties();
    out.println();
    income();
    out.println();
    changes();
    out.println();
    out.println(
        "Scores can be compared only between scenarios with the same constraints; states are matched by id.");
  }

  private void figures() {
    TextTable table =
        new TextTable(
            "<<>>>>>>>>><>",
            "SCENARIO",
            "FEASIBLE",
            "SOFT SCORE",
            "EXPOSED",
            "OF ALL",
            "LOWER BOUND",
            "OUTSIDE LARGEST",
            "IN SPECIAL",
            "BORDER km",
            "TRANSFERS b/d",
            "MINORITY",
            "LARGEST MINORITY",
            "IN OTHER STATE");
    for (ScenarioFigures figures : comparison.scenarios()) {
      PlanMeasures measures = figures.measures();
      PlanScore score = figures.scenario().explanation().score();
      table.row(
          figures.scenario().name(),
          score.feasible() ? "yes" : "NO",
          Amounts.whole(PlanScore.decimal(score.soft()).doubleValue()),
          Amounts.whole(figures.exposed()),
          Amounts.tenths(figures.exposedPercent()) + " %",
          Amounts.whole(figures.baselines().lowerBound().exposure()),
          Amounts.whole(measures.outsideLargest()),
          Amounts.whole(measures.special().population()),
          Amounts.whole(measures.borderKilometres()),
          Amounts.whole(measures.transfers()),
          measures.largestMinority().map(m -> Amounts.whole(m.persons())).orElse(NONE),
          measures.largestMinority().map(m -> m.group() + " in " + m.state()).orElse(""),
          Amounts.whole(figures.changes().persons()));
    }
    table.print(out);
  }

  private void penalties() {
    List<ConstraintType> types = comparison.constraints();
    List<String> header = new ArrayList<>(List.of("PENALTIES"));
    types.forEach(type -> header.add(type.id()));
    TextTable table = new TextTable("<" + ">".repeat(types.size()), header.toArray(String[]::new));
    for (ScenarioFigures figures : comparison.scenarios()) {
      List<String> row = new ArrayList<>(List.of(figures.scenario().name()));
      for (ConstraintType type : types) {
        row.add(
            figures
                .scenario()
                .explanation()
                .of(type)
                .map(ConstraintScore::amount)
                .map(amount -> Amounts.exact(amount.setScale(0, RoundingMode.HALF_UP)))
                .orElse(NONE));
      }
      table.row(row.toArray(String[]::new));
    }
    table.print(out);
  }

  private void income() {
    List<String> states = comparison.states();
    List<String> header = new ArrayList<>(List.of("INCOME b/d per 1,000"));
    header.addAll(states);
    TextTable table = new TextTable("<" + ">".repeat(states.size()), header.toArray(String[]::new));
    for (ScenarioFigures figures : comparison.scenarios()) {
      List<String> row = new ArrayList<>(List.of(figures.scenario().name()));
      for (String id : states) {
        row.add(
            figures.measures().states().stream()
                .filter(state -> state.id().equals(id))
                .findFirst()
                .map(state -> Amounts.tenths(state.receivedPerHead()))
                .orElse(NONE));
      }
      table.row(row.toArray(String[]::new));
    }
    table.print(out);
  }

  private void changes() {
    TextTable table =
        new TextTable(
            "<<>>>",
            "AGAINST " + comparison.base().scenario().name(),
            "FOR WHOM",
            "BEFORE",
            "AFTER",
            "DIFFERENCE");
    for (ScenarioFigures figures : comparison.scenarios()) {
      if (figures != comparison.base()) {
        changes(table, figures.scenario().name(), figures.changes());
      }
    }
    if (table.hasRows()) {
      table.print(out);
    }
  }

  private static void changes(TextTable table, String name, ScenarioChanges changes) {
    for (ScenarioChanges.GroupChange change : changes.groups()) {
      if (!change.before().equals(change.after())) {
        table.row(
            name,
            change.group() + " outside their home, persons",
            orNone(change.before()),
            orNone(change.after()),
            signed(change.difference()));
      }
    }
    for (ScenarioChanges.StateChange change : changes.states()) {
      if (!change.before().equals(change.after())) {
        table.row(
            name,
            change.state() + " is entitled to, b/d",
            orNone(rounded(change.before())),
            orNone(rounded(change.after())),
            signed(rounded(change.difference())));
      }
    }
    int count = changes.districts().size();
    table.row(
        name,
        count + (count == 1 ? " district" : " districts") + " in another state, persons",
        "",
        Amounts.whole(changes.persons()),
        "");
  }

  private static OptionalLong rounded(OptionalDouble value) {
    return value.isPresent()
        ? OptionalLong.of(
            BigDecimal.valueOf(value.getAsDouble()).setScale(0, RoundingMode.HALF_UP).longValue())
        : OptionalLong.empty();
  }

  private static String orNone(OptionalLong value) {
    return value.isPresent() ? Amounts.whole(value.getAsLong()) : NONE;
  }

  private static String signed(OptionalLong value) {
    return value.isPresent() ? Amounts.signed(BigDecimal.valueOf(value.getAsLong())) : NONE;
  }
}
