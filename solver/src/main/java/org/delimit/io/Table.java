package org.delimit.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of named cells, out of a CSV file, the properties of map features or the attributes of a
 * dual graph. All cells are text.
 *
 * @param file the file as it was named
 * @param columns names of the columns in the order of the file
 * @param rows the rows in the order of the file
 */
record Table(String file, List<String> columns, List<Row> rows) {
  /**
   * One row.
   *
   * @param place where it stands, such as {@code line 214} or {@code features[3]}
   * @param ownId the id the row has without a column for it, or null
   * @param cells texts by column; a column may be absent
   */
  record Row(String place, String ownId, Map<String, String> cells) {
    /** The text of a cell without blanks around it; empty if the row has no such cell. */
    String cell(String column) {
      String text = cells.get(column);
      return text == null ? "" : text.strip();
    }
  }

  /** Checks that a column named in YAML exists; gives its name, or null after noting the fault. */
  String column(YamlNode named, Problems problems) {
    String name = named == null ? null : YamlMap.text(named, problems);
    if (name == null || columns.contains(name)) {
      return name;
    }
    problems.add(named, file + " has no " + lowerFirst(YamlMap.unknown("column", name, columns)));
    return null;
  }

  /** The id of a row: its column if there is one, otherwise its own id. */
  static String id(Row row, String column) {
    return column == null ? row.ownId() : row.cell(column);
  }

  /** The ids of all rows in their order, after noting blank and double ones. */
  List<String> ids(String column, Problems problems) {
    Map<String, Row> first = new HashMap<>();
    List<String> ids = new ArrayList<>();
    for (Row row : rows) {
      String id = id(row, column);
      ids.add(id == null ? "" : id);
      if (id == null || id.isBlank()) {
        problems.add(file, at(row, column), "the id of the district is blank.");
        continue;
      }
      Row earlier = first.putIfAbsent(id, row);
      if (earlier != null) {
        problems.add(
            file,
            at(row, column),
            "the district id (%s) is given twice, first at %s.".formatted(id, earlier.place()));
      }
    }
    return ids;
  }

  /** Row and column, for messages. */
  static String at(Row row, String column) {
    return column == null ? row.place() : row.place() + ", column " + column;
  }

  private static String lowerFirst(String text) {
    return text.replaceFirst("^unknown column", "column");
  }
}
