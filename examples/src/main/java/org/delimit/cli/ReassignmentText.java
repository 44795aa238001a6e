package org.delimit.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.delimit.model.PlanScore;
import org.delimit.solver.Reassignment;

/** The single reassignments that change a plan for the better, or least for the worse. */
final class ReassignmentText {
  private static final int MOST = 10;

  private ReassignmentText() {}

  static void print(PrintWriter out, List<Reassignment> all) {
    if (all.isEmpty()) {
      return;
    }
    out.println();
    out.println("Single reassignments, the best of " + Amounts.whole(all.size()) + " first:");
    TextTable table = new TextTable("<<<><", "DISTRICT", "FROM", "TO", "SCORE", "PENALTIES");
    for (Reassignment each : all.subList(0, Math.min(MOST, all.size()))) {
      table.row(
          each.district(),
          each.from(),
          each.to(),
          Amounts.score(each.difference()),
          penalties(each));
    }
    table.print(out);
  }

  private static String penalties(Reassignment each) {
    return each.penalties().entrySet().stream()
        .map(
            entry ->
                entry.getKey().id() + " " + Amounts.signed(PlanScore.decimal(entry.getValue())))
        .collect(Collectors.joining(", "));
  }
}
