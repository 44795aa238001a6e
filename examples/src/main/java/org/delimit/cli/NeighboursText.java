package org.delimit.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.delimit.io.ProblemSource;
import org.delimit.model.OuterBorder;

/** The outer borders of a country by neighbour, as a table. */
final class NeighboursText {
  private NeighboursText() {}

  /** Prints nothing if nobody is known to live beyond the outer borders. */
  static void print(PrintWriter out, ProblemSource source) {
    if (source.problem().neighbours().isEmpty()) {
      return;
    }
    Map<String, Double> metres = new LinkedHashMap<>();
    Map<String, Set<String>> districts = new LinkedHashMap<>();
    for (OuterBorder border : source.problem().outerBorders()) {
      metres.merge(border.neighbour(), border.metres(), Double::sum);
      districts
          .computeIfAbsent(border.neighbour(), id -> new LinkedHashSet<>())
          .add(border.district());
    }
    // What is left comes last.
    Double rest = metres.remove(OuterBorder.UNKNOWN);
    if (rest != null) {
      metres.put(OuterBorder.UNKNOWN, rest);
    }
    TextTable table = new TextTable("<<>>", "OUTER BORDER", "WITH", "KILOMETRES", "DISTRICTS");
    metres.forEach(
        (id, sum) ->
            table.row(
                id.equals(OuterBorder.UNKNOWN) ? "–" : id,
                name(source, id),
                Amounts.tenths(sum / 1000),
                Amounts.whole(districts.get(id).size())));
    table.print(out);
    out.println();
  }

  private static String name(ProblemSource source, String id) {
    return switch (id) {
      case OuterBorder.UNKNOWN -> "coast or unknown";
      case OuterBorder.COAST -> "sea";
      default -> source.neighbours().getOrDefault(id, id);
    };
  }
}
