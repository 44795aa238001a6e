package org.delimit.report;

import java.util.ArrayList;
import java.util.List;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/** The map in words: every district with its state and people. */
final class DistrictsSection {
  /** A table of more rows is no longer read; the plan's CSV file has them all. */
  private static final int MOST_DISTRICTS = 3000;

  private DistrictsSection() {}

  static void addTo(Html html, ReportInput input, ReportPlans plans) {
    PartitionProblem problem = input.plan().problem();
    html.section("districts", "The districts");
    int size = problem.districts().size();
    if (size > MOST_DISTRICTS) {
      html.element(
          "p", Figures.count(size, "district") + " are too many for a table; plan.csv has them.");
      html.close("section");
      return;
    }
    html.open("details")
        .element("summary", "The map as a table: " + Figures.count(size, "district"));
    int line = plans.first(ReportPlans.Kind.REFERENCE);
    HtmlTable table = new HtmlTable("Districts of this plan").words("District").words("State");
    if (line > 0) {
      table.words(plans.entries().get(line).name());
    }
    table.numbers("People");
    problem.groups().forEach(table::numbers);
    for (int i = 0; i < size; i++) {
      District district = problem.districts().get(i);
      List<String> cells = new ArrayList<>();
      cells.add(district.name());
      cells.add(state(input.plan(), i));
      if (line > 0) {
        cells.add(state(plans.entries().get(line).plan(), i));
      }
      cells.add(Figures.whole(district.population()));
      problem.groups().forEach(group -> cells.add(Figures.whole(district.people(group))));
      table.row(cells);
    }
    table.addTo(html);
    html.close("details").close("section");
  }

  private static String state(Plan plan, int district) {
    return plan.problem().stateAt(plan.stateIndex(district)).id();
  }
}
