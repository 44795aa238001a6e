package org.delimit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.delimit.analysis.DisplacedPeople;
import org.delimit.analysis.GroupMinority;
import org.delimit.analysis.MinorityDistrict;
import org.delimit.analysis.MinorityReport;
import org.delimit.analysis.Protection;
import org.delimit.analysis.Returns;

/** Who is left outside the home states of their group, where, and what movement would mean. */
final class MinoritiesSection {
  private static final int MOST_DISTRICTS = 20;

  private MinoritiesSection() {}

  static void addTo(Html html, ReportInput input) {
    MinorityReport report = MinorityReport.of(input.plan());
    html.section("minorities", "People left as minorities");
    if (report.hasHomes()) {
      groups(report).addTo(html);
      html.element("p", note(report), "class", "small");
      movement(report).addTo(html);
      html.element("p", MinorityReport.NO_FORECAST, "class", "small");
      districts(html, report);
    } else {
      html.element("p", "No state is the home of a group: nobody is counted as left.");
    }
    if (!report.groups().isEmpty()) {
      homogeneity(html, report);
    }
    if (!report.displaced().isEmpty()) {
      displaced(report).addTo(html);
    }
    html.close("section");
  }

  private static HtmlTable groups(MinorityReport report) {
    HtmlTable table =
        new HtmlTable("Where the people of each group live")
            .words("Group")
            .numbers("At home")
            .numbers("Left as minorities")
            .words("In")
            .numbers("Without a home anywhere")
            .numbers("In special districts");
    for (int percent : report.protectionPercents()) {
      table
          .numbers("Districts where they are " + percent + " % or more")
          .numbers("Of those left, there");
    }
    for (GroupMinority group : report.groups()) {
      boolean home = !group.homes().isEmpty();
      List<String> cells = new ArrayList<>();
      cells.add(group.group());
      cells.add(home ? Figures.whole(group.atHome()) : Figures.NONE);
      cells.add(home ? Figures.whole(group.left()) : Figures.NONE);
      cells.add(states(group));
      cells.add(home ? Figures.NONE : Figures.whole(group.withoutHome()));
      cells.add(Figures.whole(group.special()));
      group.protection().forEach(protection -> add(cells, protection));
      table.row(cells);
    }
    return table.row("total", total(report));
  }

  private static List<String> total(MinorityReport report) {
    List<GroupMinority> groups = report.groups();
    List<String> cells = new ArrayList<>();
    cells.add("All of groups with a home");
    cells.add(Figures.whole(groups.stream().mapToLong(GroupMinority::atHome).sum()));
    cells.add(Figures.whole(report.left()));
    cells.add("");
    cells.add(Figures.NONE);
    cells.add(
        Figures.whole(
            groups.stream()
                .filter(group -> !group.homes().isEmpty())
                .mapToLong(GroupMinority::special)
                .sum()));
    for (int t = 0; t < report.protectionPercents().size(); t++) {
      add(cells, report.protection(t));
    }
    return cells;
  }

  private static void add(List<String> cells, Protection protection) {
    cells.add(Figures.whole(protection.districts()));
    cells.add(Figures.whole(protection.persons()));
  }

  private static String states(GroupMinority group) {
    return group.byState().stream()
        .map(minority -> minority.state() + "\u00a0" + Figures.whole(minority.persons()))
        .collect(Collectors.joining(", "));
  }

  private static String note(MinorityReport report) {
    return report
            .largest()
            .map(
                largest ->
                    "The largest single minority are "
                        + Figures.whole(largest.persons())
                        + " people of "
                        + largest.group()
                        + " in "
                        + largest.state()
                        + ". ")
            .orElse("")
        + "The thresholds are those at which Belgium serves a minority (30 %) and fixes the language"
        + " of a municipality (50 %). Special districts belong to no state: "
        + Figures.whole(report.special())
        + " people live there and are counted neither as left nor as at home.";
  }

  private static HtmlTable movement(MinorityReport report) {
    HtmlTable table =
        new HtmlTable("People who would move if a part of those left did")
            .words("Group")
            .numbers("None (propensity 0)")
            .numbers("A quarter (0.25)")
            .numbers("All (1)");
    for (GroupMinority group : report.groups()) {
      if (!group.homes().isEmpty()) {
        List<String> cells = new ArrayList<>(List.of(group.group()));
        MinorityReport.PROPENSITIES.forEach(
            percent -> cells.add(Figures.whole(group.expectedToMove(percent))));
        table.row(cells);
      }
    }
    List<String> all = new ArrayList<>(List.of("All"));
    MinorityReport.PROPENSITIES.forEach(
        percent -> all.add(Figures.whole(report.expectedToMove(percent))));
    return table.row("total", all);
  }

  private static void districts(Html html, MinorityReport report) {
    List<Map.Entry<String, MinorityDistrict>> all = new ArrayList<>();
    for (GroupMinority group : report.groups()) {
      if (!group.homes().isEmpty()) {
        group.districts().forEach(district -> all.add(Map.entry(group.group(), district)));
      }
    }
    all.sort(Comparator.comparingLong(entry -> -entry.getValue().persons()));
    HtmlTable table =
        new HtmlTable("Where those left live: the districts with most of them")
            .words("District")
            .words("State")
            .words("Group")
            .numbers("People")
            .numbers("Of the district");
    for (Map.Entry<String, MinorityDistrict> entry : all.subList(0, most(all.size()))) {
      MinorityDistrict district = entry.getValue();
      table.row(
          List.of(
              district.name(),
              district.state(),
              entry.getKey(),
              Figures.whole(district.persons()),
              Figures.percent(100.0 * district.persons() / district.population())));
    }
    table.addTo(html);
    if (all.size() > MOST_DISTRICTS) {
      html.element(
          "p",
          "… and " + (all.size() - MOST_DISTRICTS) + " more: see result.json.",
          "class",
          "small");
    }
  }

  private static int most(int size) {
    return Math.min(size, MOST_DISTRICTS);
  }

  private static void homogeneity(Html html, MinorityReport report) {
    HtmlTable table =
        new HtmlTable("Homogeneity of the states")
            .words("State")
            .numbers("PEHI (after Johnson 2008, check)");
    report.homogeneity().pehi().forEach((id, value) -> table.row(row(id, value)));
    table.addTo(html);
    List<String> split = report.homogeneity().splitGroups();
    html.element(
        "p",
        "PEHI is 100 where one group lives alone and 0 where a state is as mixed as the country. "
            + (split.isEmpty()
                ? "No group has more than a tenth of its people in each of two states."
                : "Split over states, with more than a tenth of their people in each of two: "
                    + String.join(", ", split)
                    + "; they are "
                    + Figures.percent(100 * report.homogeneity().splitShare())
                    + " of the people told apart."),
        "class",
        "small");
  }

  private static List<String> row(String id, double value) {
    return List.of(id, Figures.amount(Math.round(value * 10) / 10.0));
  }

  private static HtmlTable displaced(MinorityReport report) {
    HtmlTable table =
        new HtmlTable("Displaced people, by where they came from")
            .words("Group")
            .numbers("Displaced")
            .numbers("From a state that is home of their group (could return)")
            .numbers("From another state (stranded)")
            .numbers("Group without a home or not known")
            .numbers("From special districts");
    report
        .displaced()
        .forEach(row -> table.row(row(row.group().isEmpty() ? "not known" : row.group(), row)));
    return table.row("total", row("All", DisplacedPeople.total(report.displaced())));
  }

  private static List<String> row(String name, Returns row) {
    return List.of(
        name,
        Figures.whole(row.persons()),
        Figures.whole(row.couldReturn()),
        Figures.whole(row.stranded()),
        Figures.whole(row.undecided()),
        Figures.whole(row.special()));
  }
}
