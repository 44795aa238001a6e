package org.delimit.io;

import java.util.ArrayList;
import java.util.List;

/** Reads the file under {@code sources:}, a table with the columns data, grade and source. */
final class SourceTable {
  private static final List<String> COLUMNS = List.of("data", "grade", "source");

  private SourceTable() {}

  static List<SourceNote> read(YamlNode node, Reading reading) {
    List<SourceNote> notes = new ArrayList<>();
    Table table = node == null ? null : reading.csv(node);
    if (table == null) {
      return notes;
    }
    for (String column : COLUMNS) {
      if (!table.columns().contains(column)) {
        reading
            .problems()
            .add(
                table.file(),
                "line 1",
                "the column (%s) is missing: the header must be data,grade,source. Found: %s."
                    .formatted(column, String.join(", ", table.columns())));
        return notes;
      }
    }
    for (Table.Row row : table.rows()) {
      notes.add(new SourceNote(row.cell("data"), row.cell("grade"), row.cell("source")));
    }
    return notes;
  }
}
