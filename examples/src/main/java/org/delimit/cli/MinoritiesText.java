package org.delimit.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.delimit.analysis.DisplacedPeople;
import org.delimit.analysis.GroupMinority;
import org.delimit.analysis.MinorityReport;
import org.delimit.analysis.Returns;

/** Who is left outside the home states of their group, as one table of text. */
final class MinoritiesText {
  private static final String NONE = "–";

  private final PrintWriter out;
  private final MinorityReport report;

  MinoritiesText(PrintWriter out, MinorityReport report) {
    this.out = out;
    this.report = report;
  }

  /** Prints nothing where no group has a home. */
  void print() {
    if (!report.hasHomes()) {
      return;
    }
    out.println();
    table().print(out);
    out.println(
        "Left are people of groups with a home who live in another state. Of these, the next columns"
            + " count who lives in districts where their group is so large a part, and the districts."
            + " Nobody in a special district is counted as left.");
    if (report.left() > 0) {
      out.println(
          "If none, a quarter or all of those left moved, it would be "
              + MinorityReport.PROPENSITIES.stream()
                  .map(percent -> Amounts.whole(report.expectedToMove(percent)))
                  .collect(Collectors.joining(", "))
              + " people. "
              + MinorityReport.NO_FORECAST);
    }
    displaced();
  }

  private TextTable table() {
    List<String> header =
        new ArrayList<>(List.of("GROUP", "AT HOME", "LEFT", "WITHOUT HOME", "IN SPECIAL"));
    StringBuilder alignment = new StringBuilder("<>>>>");
    for (int percent : report.protectionPercents()) {
      header.add("LEFT WHERE " + percent + " % OR MORE");
      alignment.append('>');
    }
    header.add("IN");
    alignment.append('<');
    TextTable table = new TextTable(alignment.toString(), header.toArray(String[]::new));
    report.groups().forEach(group -> table.row(row(group)));
    return table;
  }

  private static String[] row(GroupMinority group) {
    boolean home = !group.homes().isEmpty();
    List<String> cells = new ArrayList<>();
    cells.add(group.group());
    cells.add(home ? Amounts.whole(group.atHome()) : NONE);
    cells.add(home ? Amounts.whole(group.left()) : NONE);
    cells.add(home ? NONE : Amounts.whole(group.withoutHome()));
    cells.add(Amounts.whole(group.special()));
    group
        .protection()
        .forEach(
            protection ->
                cells.add(
                    home
                        ? "%s in %d"
                            .formatted(Amounts.whole(protection.persons()), protection.districts())
                        : NONE));
    cells.add(
        group.byState().stream()
            .map(minority -> minority.state() + " " + Amounts.whole(minority.persons()))
            .collect(Collectors.joining(", ")));
    return cells.toArray(String[]::new);
  }

  private void displaced() {
    if (!report.displaced().isEmpty()) {
      Returns all = DisplacedPeople.total(report.displaced());
      out.println(
          "Of %s displaced people %s come from a state that is home of their group, %s from another, %s are of a group without a home or not known, %s come from special districts."
              .formatted(
                  Amounts.whole(all.persons()),
                  Amounts.whole(all.couldReturn()),
                  Amounts.whole(all.stranded()),
                  Amounts.whole(all.undecided()),
                  Amounts.whole(all.special())));
    }
  }
}
