package org.delimit.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads CSV files (RFC 4180: commas, quotes, a header line) into tables. */
final class CsvTable {
  private final Path path;
  private final List<String> columns = new ArrayList<>();
  private final List<Table.Row> rows = new ArrayList<>();

  private CsvTable(Path path) {
    this.path = path;
  }

  /**
   * Reads a file.
   *
   * @throws InputException if it is empty, no UTF-8, names a column twice, or has lines that are
   *     too short or too long
   */
  static Table read(Path path) {
    String text = TextFile.read(path);
    Problems problems = new Problems();
    CsvTable table = new CsvTable(path);
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
      for (CsvRecord line : reader) {
        table.take(line, problems);
      }
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      // The parser wraps what it found: the outer message has the line, the inner one the reason.
      String why = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
      problems.add(
          path.toString(), "", "the text is not proper CSV (" + e.getMessage() + why + ").");
    }
    if (table.columns.isEmpty() && problems.isEmpty()) {
      problems.add(path.toString(), "", "the file is empty: it must begin with a line of columns.");
    }
    problems.throwIfAny();
    return new Table(path.toString(), table.columns, table.rows);
  }

  private void take(CsvRecord line, Problems problems) {
    String place = "line " + line.getStartingLineNumber();
    if (columns.isEmpty()) {
      header(line, place, problems);
      return;
    }
    if (line.getFieldCount() != columns.size()) {
      problems.add(
          path.toString(),
          place,
          "the line has (%d) cells: the header has %d columns."
              .formatted(line.getFieldCount(), columns.size()));
      return;
    }
    Map<String, String> cells = new HashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      cells.put(columns.get(c), line.getField(c));
    }
    rows.add(new Table.Row(place, null, cells));
  }

  private void header(CsvRecord line, String place, Problems problems) {
    Set<String> seen = new HashSet<>();
    for (String field : line.getFields()) {
      String column = field.strip();
      if (column.isEmpty()) {
        problems.add(
            path.toString(),
            place,
            "column %d of the header has no name.".formatted(columns.size() + 1));
      } else if (!seen.add(column)) {
        problems.add(path.toString(), place, "the column (" + column + ") is given twice.");
      }
      columns.add(column);
    }
    if (columns.size() == 1 && columns.get(0).matches(".*[;\t|].*")) {
      problems.add(
          path.toString(),
          place,
          "the header (%s) has no commas. Maybe save the file with commas between the columns."
              .formatted(columns.get(0)));
    }
  }
}
