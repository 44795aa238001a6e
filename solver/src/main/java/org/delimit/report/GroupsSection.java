package org.delimit.report;

import java.util.List;
import org.delimit.analysis.GroupMeasures;
import org.delimit.analysis.PlanMeasures;

/** What the plan does to each group, and to the whole. */
final class GroupsSection {
  private GroupsSection() {}

  static void addTo(Html html, ReportInput input) {
    PlanMeasures measures = input.measures();
    html.section("groups", "Groups and separation");
    if (!measures.groups().isEmpty()) {
      groups(measures).addTo(html);
    }
    whole(measures).addTo(html);
    html.element(
        "p",
        "Dissimilarity and isolation run from 0 (the group is spread like the others) to 1 (it lives"
            + " alone); Theil H says what part of the diversity the line removes. The indexes leave"
            + " special districts out.",
        "class",
        "small");
    html.close("section");
  }

  private static HtmlTable groups(PlanMeasures measures) {
    HtmlTable table =
        new HtmlTable("Groups")
            .words("Group")
            .words("Home")
            .numbers("People")
            .numbers("In special districts")
            .numbers("Left as minorities")
            .numbers("Dissimilarity D")
            .numbers("Isolation");
    for (GroupMeasures group : measures.groups()) {
      table.row(
          List.of(
              group.group(),
              group.homes().isEmpty() ? "none" : String.join(", ", group.homes()),
              Figures.whole(group.people()),
              Figures.whole(group.special()),
              group.homes().isEmpty() ? Figures.NONE : Figures.whole(group.minorities()),
              Figures.index(group.dissimilarity()),
              Figures.index(group.isolation())));
    }
    return table;
  }

  private static HtmlTable whole(PlanMeasures measures) {
    return new HtmlTable("The plan as a whole")
        .words("Measure")
        .numbers("Value")
        .row(List.of("Theil H between states", Figures.index(measures.theil())))
        .row(
            List.of(
                "Left as minorities, % of those who live in states",
                Figures.percent(measures.minoritiesPercentOfAssigned())))
        .row(
            List.of(
                "People outside the largest group of their state",
                Figures.whole(measures.outsideLargest())))
        .row(List.of("Cut edges", Figures.whole(measures.cutEdges())))
        .row(List.of("New border between states, km", Figures.whole(measures.borderKilometres())));
  }
}
