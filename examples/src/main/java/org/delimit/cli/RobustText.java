package org.delimit.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.delimit.analysis.DrawnFigure;
import org.delimit.analysis.Interval;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.robust.DistrictStability;
import org.delimit.robust.PlanRegret;
import org.delimit.robust.Robustness;

/** What a robustness study found, as text. */
final class RobustText {
  private static final int MOST_DISTRICTS = 20;

  private final PrintWriter out;
  private final Robustness found;
  private final PartitionProblem problem;

  RobustText(PrintWriter out, Robustness found) {
    this.out = out;
    this.found = found;
    problem = found.problem();
  }

  void print(boolean quiet) {
    out.println(
        "%s: %s draws of the data, %s solved anew, %s plans"
            .formatted(
                problem.name(),
                Amounts.whole(found.draws()),
                Amounts.whole(found.solved()),
                Amounts.whole(found.candidates())));
    out.println();
    plans();
    if (quiet) {
      return;
    }
    out.println();
    figures();
    out.println();
    fringe();
    found.sentences().forEach(out::println);
  }

  private void plans() {
    TextTable table =
        new TextTable(
            "<>>>>>>>>",
            "PLAN",
            "SOFT SCORE",
            "5 %",
            "95 %",
            "REGRET",
            "MEDIAN",
            "95 %",
            "GREATEST",
            "BEST IN");
    boolean broken = false;
    for (PlanRegret plan : found.plans()) {
      table.row(
          plan.name() + same(plan),
          Amounts.whole(plan.score().given()),
          Amounts.whole(plan.score().low()),
          Amounts.whole(plan.score().high()),
          Amounts.whole(plan.regret().given()),
          Amounts.whole(plan.regret().median()),
          Amounts.whole(plan.regret().high()),
          Amounts.whole(plan.greatestRegret()),
          Amounts.tenths(plan.best()) + " %" + (plan.infeasible() > 0 ? " *" : ""));
      broken |= plan.infeasible() > 0;
    }
    table.print(out);
    for (PlanRegret plan : found.plans()) {
      if (plan.infeasible() > 0) {
        out.println(
            "* %s breaks a hard constraint or a pin in %s %% of the draws."
                .formatted(plan.name(), Amounts.tenths(plan.infeasible())));
      }
    }
  }

  /* Says which earlier row has the same plan. */
  private String same(PlanRegret plan) {
    for (PlanRegret other : found.plans()) {
      if (other == plan) {
        return "";
      }
      if (other.plan().equals(plan.plan())) {
        return " = " + other.name();
      }
    }
    return "";
  }

  private void figures() {
    TextTable table = new TextTable("<<>>><", "PLAN", "FIGURE", "AS GIVEN", "5 %", "95 %", "UNIT");
    List<PlanRegret> shown = new ArrayList<>();
    for (PlanRegret plan : found.plans()) {
      if (same(plan).isEmpty()) {
        shown.add(plan);
      }
    }
    for (PlanRegret plan : shown) {
      String name = plan.name();
      for (DrawnFigure figure : plan.figures()) {
        if (figure.state().isEmpty() && !figure.unit().equals("percent")) {
          Interval range = figure.interval();
          table.row(
              name,
              figure.label(),
              Amounts.whole(range.given()),
              Amounts.whole(range.low()),
              Amounts.whole(range.high()),
              figure.unit());
          name = "";
        }
      }
    }
    table.print(out);
  }

  private void fringe() {
    List<DistrictStability> fringe = found.fringe();
    if (fringe.isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable("<<><<", "UNSTABLE", "NAME", "PEOPLE", "ASKED", "SHARE OF DRAWS BY STATE");
    for (DistrictStability each : fringe.subList(0, Math.min(MOST_DISTRICTS, fringe.size()))) {
      District district = problem.districts().get(each.district());
      int asked = found.plans().get(0).plan().stateIndex(each.district());
      table.row(
          district.id(),
          district.name(),
          Amounts.whole(district.population()),
          problem.stateAt(asked).id(),
          shares(each));
    }
    table.print(out);
    if (fringe.size() > MOST_DISTRICTS) {
      out.println("… and %d more (see stability.csv).".formatted(fringe.size() - MOST_DISTRICTS));
    }
    out.println();
  }

  private String shares(DistrictStability each) {
    List<Integer> states = new ArrayList<>();
    for (int s = 0; s < each.shares().size(); s++) {
      if (each.shares().get(s) > 0) {
        states.add(s);
      }
    }
    states.sort((a, b) -> Double.compare(each.shares().get(b), each.shares().get(a)));
    return states.stream()
        .map(
            s ->
                problem.states().get(s).id()
                    + " "
                    + Amounts.tenths(100 * each.shares().get(s))
                    + " %")
        .collect(Collectors.joining(", "));
  }
}
