package org.delimit.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.delimit.io.MapFinding;
import org.delimit.report.MapCheckPage;
import org.locationtech.jts.geom.Coordinate;

/** What was found in a map, as a table and as marks on a page. */
final class FindingsText {
  /** The page lists all. */
  private static final int MOST_ROWS = 100;

  private final List<MapFinding> findings;

  FindingsText(List<MapFinding> findings) {
    this.findings = findings;
  }

  /** Prints nothing if nothing was found. */
  void print(PrintWriter out) {
    if (findings.isEmpty()) {
      return;
    }
    TextTable table = new TextTable("><<><", "NO", "FOUND IN THE MAP", "DISTRICTS", "SIZE", "AT");
    int rows = Math.min(findings.size(), MOST_ROWS);
    for (int i = 0; i < rows; i++) {
      MapFinding finding = findings.get(i);
      table.row(
          Integer.toString(i + 1),
          finding.kind(),
          String.join(", ", finding.districts()),
          size(finding),
          place(finding));
    }
    table.print(out);
    if (rows < findings.size()) {
      out.println("… and " + (findings.size() - rows) + " more; --report FILE.html shows all.");
    }
    out.println();
  }

  List<MapCheckPage.Mark> marks() {
    return findings.stream()
        .map(f -> new MapCheckPage.Mark(f.kind(), f.districts(), f.place(), size(f), f.text()))
        .toList();
  }

  private static String size(MapFinding finding) {
    return switch (finding.unit()) {
      case "metres" -> String.format(Locale.ROOT, "%,.1f m", finding.size());
      case "square metres" -> String.format(Locale.ROOT, "%,.0f m²", finding.size());
      default -> "";
    };
  }

  private static String place(MapFinding finding) {
    if (finding.place() == null || finding.place().isEmpty()) {
      return "";
    }
    Coordinate at = finding.place().getCoordinate();
    return String.format(Locale.ROOT, "%.5f, %.5f", at.x, at.y);
  }
}
