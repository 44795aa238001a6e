package org.delimit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.delimit.analysis.Baseline;
import org.delimit.analysis.GroupMeasures;
import org.delimit.analysis.PlanMeasures;
import org.delimit.constraint.Explanation;
import org.delimit.model.District;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;

/** All plans the map can show, in one table. */
final class PlansSection {
  private PlansSection() {}

  /** Adds nothing if there is only one plan. */
  static void addTo(Html html, ReportInput input, ReportPlans plans) {
    if (plans.entries().size() < 2) {
      return;
    }
    html.section("plans", "Plans side by side");
    HtmlTable table =
        new HtmlTable("Every plan of this report")
            .words("Plan")
            .words("Kind")
            .words("Feasible")
            .numbers("Soft score")
            .numbers("Exposed people")
            .numbers("New border, km")
            .numbers("Transfers, barrels a day")
            .numbers("Districts in another state than in this plan")
            .numbers("People there");
    for (ReportPlans.Entry entry : plans.entries()) {
      long[] apart = apart(input.plan(), entry.plan());
      table.row(
          entry.kind() == ReportPlans.Kind.PLAN ? "this" : "",
          List.of(
              entry.name(),
              entry.kind().heading(),
              entry.explanation().map(PlansSection::feasible).orElse("not comparable"),
              entry.explanation().map(PlansSection::soft).orElse(Figures.NONE),
              entry.figures().map(each -> Figures.whole(each.exposure())).orElse(Figures.NONE),
              entry.figures().map(Baseline::borderKilometres).map(PlansSection::orNone).orElse("–"),
              entry.figures().map(Baseline::transfers).map(PlansSection::orNone).orElse("–"),
              Figures.whole(apart[0]),
              Figures.whole(apart[1])));
    }
    table.addTo(html);
    addGroups(html, plans);
    html.element(
        "p",
        "Scores are those of this problem’s constraints; less is better. A line under which other"
            + " districts are special cannot be scored by them.",
        "class",
        "small");
    html.close("section");
  }

  /** Who gains and who loses from plan to plan. */
  private static void addGroups(Html html, ReportPlans plans) {
    HtmlTable table =
        new HtmlTable("People left as minorities under each plan, by group").words("Plan");
    List<Integer> homed = new ArrayList<>();
    List<GroupMeasures> groups = PlanMeasures.of(plans.entries().get(0).plan()).groups();
    for (int g = 0; g < groups.size(); g++) {
      if (!groups.get(g).homes().isEmpty()) {
        homed.add(g);
        table.numbers(groups.get(g).group());
      }
    }
    if (homed.isEmpty()) {
      return;
    }
    for (ReportPlans.Entry entry : plans.entries()) {
      List<GroupMeasures> counted = PlanMeasures.of(entry.plan()).groups();
      List<String> cells = new ArrayList<>(List.of(entry.name()));
      homed.forEach(g -> cells.add(Figures.whole(counted.get(g).minorities())));
      table.row(entry.kind() == ReportPlans.Kind.PLAN ? "this" : "", cells);
    }
    table.addTo(html);
  }

  private static String feasible(Explanation explanation) {
    return explanation.score().feasible() ? "yes" : "no";
  }

  private static String soft(Explanation explanation) {
    return Figures.exact(PlanScore.decimal(explanation.score().soft()));
  }

  private static String orNone(OptionalDouble value) {
    return value.isPresent() ? Figures.whole(value.getAsDouble()) : Figures.NONE;
  }

  /** Districts whose state differs, and their people. */
  private static long[] apart(Plan plan, Plan other) {
    long[] apart = new long[2];
    List<District> districts = plan.problem().districts();
    for (int i = 0; i < districts.size(); i++) {
      if (plan.stateIndex(i) != other.stateIndex(i)) {
        apart[0]++;
        apart[1] += districts.get(i).population();
      }
    }
    return apart;
  }
}
