package org.delimit.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.Finding;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;

/** The score, constraint by constraint, and the findings behind it. */
final class ConstraintsSection {
  private static final int MAXIMUM_FINDINGS = 20;
  private static final int MAXIMUM_DISTRICTS = 12;

  private ConstraintsSection() {}

  static void addTo(Html html, ReportInput input) {
    html.section("constraints", "Constraints");
    table(input).addTo(html);
    html.close("section");
    html.section("findings", "Findings");
    boolean any = false;
    for (ConstraintScore score : input.explanation().constraints()) {
      if (!score.findings().isEmpty()) {
        addFindings(html, input.plan(), score);
        any = true;
      }
    }
    if (!any) {
      html.element("p", "No constraint has anything to say.");
    }
    html.close("section");
  }

  private static HtmlTable table(ReportInput input) {
    PlanScore score = input.explanation().score();
    HtmlTable table =
        new HtmlTable("Score: " + score)
            .words("Constraint")
            .words("Level")
            .numbers("Weight")
            .numbers("Penalty")
            .words("Unit")
            .numbers("Weight × penalty")
            .words("What it asks for")
            .words("Settings");
    for (ConstraintScore entry : input.explanation().constraints()) {
      table.row(
          List.of(
              entry.type().id(),
              entry.level().word(),
              Figures.exact(entry.weight()),
              Figures.exact(entry.amount()),
              entry.type().unit(),
              Figures.exact(entry.weighted()),
              entry.type().description(),
              settings(input.config().parameters(entry.type()))));
    }
    return table;
  }

  private static String settings(Map<String, Object> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining("; "));
  }

  private static void addFindings(Html html, Plan plan, ConstraintScore score) {
    html.open("details").open("summary");
    html.element("b", score.type().id());
    html.text(" " + Figures.exact(score.amount()) + " " + score.type().unit() + ", ");
    html.text(Figures.count(score.findings().size(), "finding")).close("summary");
    html.open("ol");
    for (Finding finding : first(score.findings(), MAXIMUM_FINDINGS)) {
      html.open("li").text(finding.text());
      if (!finding.districts().isEmpty()) {
        html.text(" ").element("small", districts(plan, finding.districts()));
      }
      html.close("li");
    }
    html.close("ol");
    int more = score.findings().size() - MAXIMUM_FINDINGS;
    if (more > 0) {
      html.element("p", "… and " + Figures.whole(more) + " more.", "class", "small");
    }
    html.close("details");
  }

  private static String districts(Plan plan, List<String> ids) {
    String names =
        first(ids, MAXIMUM_DISTRICTS).stream()
            .map(id -> name(plan, id))
            .collect(Collectors.joining(", "));
    int more = ids.size() - MAXIMUM_DISTRICTS;
    return names + (more > 0 ? " and " + more + " more" : "");
  }

  private static String name(Plan plan, String id) {
    int index = plan.problem().districtIndex(id);
    String name = index < 0 ? id : plan.problem().districts().get(index).name();
    return name.equals(id) ? id : name + " (" + id + ")";
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }
}
