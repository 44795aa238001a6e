package org.delimit.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.delimit.analysis.Baseline;
import org.delimit.analysis.Baselines;
import org.delimit.analysis.PlanMeasures;
import org.delimit.analysis.Room;
import org.delimit.analysis.StateMeasures;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.Plan;

/** What a plan does to its states, and what it is compared with, as text. */
final class PlanText {
  private static final String NONE = "–";

  private final PrintWriter out;
  private final Plan plan;
  private final PlanMeasures measures;
  private final Baselines baselines;

  PlanText(PrintWriter out, Plan plan) {
    this(
        out,
        plan,
        PlanMeasures.of(plan),
        Baselines.of(plan.problem(), ConstraintConfig.of(plan.problem())));
  }

  PlanText(PrintWriter out, Plan plan, PlanMeasures measures, Baselines baselines) {
    this.out = out;
    this.plan = plan;
    this.measures = measures;
    this.baselines = baselines;
  }

  void print() {
    out.println();
    states();
    out.println();
    baselines();
  }

  private void states() {
    boolean groups = !plan.problem().groups().isEmpty();
    boolean oil = measures.oilProduced() > 0;
    StringBuilder alignment = new StringBuilder("<>>>");
    alignment.append(groups ? "<>>" : "").append(oil ? ">>" : "");
    TextTable table = new TextTable(alignment.toString(), header(groups, oil));
    for (StateMeasures state : measures.states()) {
      table.row(row(state, groups, oil));
    }
    if (measures.special().districts() > 0) {
      String[] special = new String[alignment.length()];
      Arrays.fill(special, "");
      special[0] = "special districts";
      special[1] = Amounts.whole(measures.special().districts());
      special[2] = Amounts.whole(measures.special().population());
      special[3] = Amounts.percent(measures.special().population(), measures.population());
      table.row(special);
    }
    table.print(out);
  }

  private static String[] header(boolean groups, boolean oil) {
    return Stream.of(
            new String[] {"STATE", "DISTRICTS", "PEOPLE", "SHARE"},
            groups ? new String[] {"LARGEST GROUP", "ITS SHARE", "MINORITIES"} : new String[0],
            oil ? new String[] {"OIL b/d", "ENTITLED b/d"} : new String[0])
        .flatMap(Arrays::stream)
        .toArray(String[]::new);
  }

  private String[] row(StateMeasures state, boolean groups, boolean oil) {
    long largest = state.people().getOrDefault(state.largestGroup(), 0L);
    return Stream.of(
            new String[] {
              state.id(),
              Amounts.whole(state.districts()),
              Amounts.whole(state.population()),
              Amounts.percent(state.population(), measures.population())
            },
            groups
                ? new String[] {
                  state.largestGroup().isEmpty() ? NONE : state.largestGroup(),
                  Amounts.percent(largest, state.population()),
                  measures.hasHomes() ? Amounts.whole(state.minorities()) : NONE
                }
                : new String[0],
            oil
                ? new String[] {
                  Amounts.whole(state.oilProduced()), Amounts.whole(state.entitlement())
                }
                : new String[0])
        .flatMap(Arrays::stream)
        .toArray(String[]::new);
  }

  private void baselines() {
    TextTable table =
        new TextTable(
            "<>>>>",
            "COMPARED WITH",
            "EXPOSED (" + baselines.measure().word() + ")",
            "OF ALL",
            "NEW BORDER km",
            "TRANSFERS b/d");
    row(table, baselines.noPartition());
    baselines.reference().ifPresent(line -> row(table, line));
    row(table, baselines.compared(plan));
    row(table, baselines.lowerBound());
    table.print(out);
    note(baselines.noPartition());
    baselines.reference().ifPresent(this::note);
    note(baselines.lowerBound());
    Room.sentences(baselines, measures).forEach(out::println);
  }

  private void note(Baseline baseline) {
    if (!baseline.note().isEmpty()) {
      out.println(baseline.name() + ": " + baseline.note());
    }
  }

  private static void row(TextTable table, Baseline line) {
    table.row(
        line.name(),
        Amounts.whole(line.exposure()),
        Amounts.tenths(line.percent()) + " %",
        orNone(line.borderKilometres()),
        orNone(line.transfers()));
  }

  private static String orNone(OptionalDouble amount) {
    return amount.isPresent() ? Amounts.whole(amount.getAsDouble()) : NONE;
  }
}
