package org.delimit.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Lines of cells in aligned columns. */
final class TextTable {
  private static final String GAP = "  ";

  private final String alignment;
  private final List<String[]> rows = new ArrayList<>();

  /**
   * A table.
   *
   * @param alignment one character a column, {@code <} for text and {@code >} for numbers
   * @param header names of the columns
   */
  TextTable(String alignment, String... header) {
    this.alignment = alignment;
    rows.add(header);
  }

  void row(String... cells) {
    rows.add(cells);
  }

  boolean hasRows() {
    return rows.size() > 1;
  }

  void print(PrintWriter out) {
    int[] widths = new int[alignment.length()];
    for (String[] row : rows) {
      for (int c = 0; c < row.length; c++) {
        widths[c] = Math.max(widths[c], width(row[c]));
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < row.length; c++) {
        String blanks = " ".repeat(widths[c] - width(row[c]));
        line.append(c == 0 ? "" : GAP);
        line.append(alignment.charAt(c) == '>' ? blanks + row[c] : row[c] + blanks);
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
