package org.delimit.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Figures in rows, to be printed as Markdown and written as JSON.
 *
 * @param title what the figures are of
 * @param columns names of the columns
 * @param rows cells in the order of the columns: texts, or numbers
 */
record ResultTable(String title, List<String> columns, List<List<Object>> rows) {
  ResultTable {
    columns = List.copyOf(columns);
    List<List<Object>> copies = new ArrayList<>();
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "The row (%s) must have as many cells as there are columns (%d)."
                .formatted(row, columns.size()));
      }
      copies.add(List.copyOf(row));
    }
    rows = List.copyOf(copies);
  }

  String markdown() {
    StringBuilder text = new StringBuilder("### " + title + "\n\n");
    text.append(line(columns));
    text.append(line(columns.stream().map(c -> "---").toList()));
    for (List<Object> row : rows) {
      text.append(line(row.stream().map(ResultTable::text).toList()));
    }
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /* Three digits that count; whole numbers from 1,000. */
  private static String text(Object cell) {
    if (cell instanceof Double number) {
      double size = Math.abs(number);
      String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3g";
      return size == 0 ? "0" : String.format(Locale.ROOT, format, number);
    }
    return cell instanceof Long || cell instanceof Integer
        ? String.format(Locale.ROOT, "%,d", ((Number) cell).longValue())
        : cell.toString();
  }
}
