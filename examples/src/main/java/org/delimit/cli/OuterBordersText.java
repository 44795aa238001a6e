package org.delimit.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.delimit.analysis.OuterBorderMeasures;
import org.delimit.model.OuterBorder;
import org.delimit.model.Plan;

/** With whom the states of a plan share the outer border, as text. */
final class OuterBordersText {
  private OuterBordersText() {}

  /** Prints kilometres by state and neighbour; nothing if no neighbour is known. */
  static void print(PrintWriter out, Plan plan) {
    OuterBorderMeasures borders = OuterBorderMeasures.of(plan);
    List<String> neighbours = borders.neighbours();
    if (neighbours.isEmpty() || neighbours.equals(List.of(OuterBorder.UNKNOWN))) {
      return;
    }
    String[] head = new String[neighbours.size() + 1];
    head[0] = "OUTER BORDER km";
    for (int n = 0; n < neighbours.size(); n++) {
      String id = neighbours.get(n);
      head[n + 1] = id.equals(OuterBorder.UNKNOWN) ? "unknown" : id;
    }
    TextTable table = new TextTable("<" + ">".repeat(neighbours.size()), head);
    for (int s = 0; s < borders.kilometres().size(); s++) {
      Map<String, Double> row = borders.kilometres().get(s);
      String[] cells = new String[head.length];
      cells[0] = plan.problem().stateAt(s).id();
      for (int n = 0; n < neighbours.size(); n++) {
        Double length = row.get(neighbours.get(n));
        cells[n + 1] = length == null ? "–" : Amounts.whole(length);
      }
      table.row(cells);
    }
    out.println();
    table.print(out);
  }
}
