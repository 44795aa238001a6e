package org.delimit.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.delimit.geometry.MapFeature;
import org.delimit.geometry.MapLayer;
import org.delimit.geometry.io.ReadOptions;
import org.delimit.geometry.io.WktShapes;
import org.locationtech.jts.geom.Geometry;

/** Turns a table with a column of well-known text into features. */
final class ShapeTable {
  /** Numbers as people write them; 007 is a code. */
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?");

  private ShapeTable() {}

  /**
   * Reads the shapes. Columns that hold nothing but numbers become numbers, blank cells null.
   *
   * @param column name of the column, or null: then one of the usual names, in any case
   * @throws InputException if there is no such column or a cell is no polygon
   */
  static MapLayer read(Table table, String column, List<String> usual, ReadOptions options) {
    String shape = column(table, column, usual);
    Problems problems = new Problems();
    Set<String> numeric = numeric(table);
    WktShapes shapes = new WktShapes(options);
    List<MapFeature> features = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      Geometry geometry = null;
      try {
        geometry = row.cell(shape).isEmpty() ? null : shapes.read(row.cell(shape));
      } catch (IllegalArgumentException e) {
        problems.add(table.file(), Table.at(row, shape), notPolygon(e));
      }
      Map<String, Object> properties = new LinkedHashMap<>();
      for (String name : table.columns()) {
        if (!name.equals(shape)) {
          properties.put(name, value(row.cell(name), numeric.contains(name)));
        }
      }
      features.add(new MapFeature(null, geometry, properties));
    }
    problems.throwIfAny();
    return new MapLayer(features, shapes.system());
  }

  /** What is said of a cell that cannot be read. */
  static String notPolygon(IllegalArgumentException e) {
    String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return "the cell must be a polygon in well-known text (" + first + ").";
  }

  private static String column(Table table, String wanted, List<String> usual) {
    for (String column : table.columns()) {
      if (wanted == null
          ? usual.contains(column.toLowerCase(Locale.ROOT))
          : column.equals(wanted)) {
        return column;
      }
    }
    throw new InputException(
        table.file(),
        "",
        wanted == null
            ? "the table has no shapes: there is no column (wkt). Maybe name it (--wkt)."
            : YamlMap.unknown("column", wanted, table.columns()));
  }

  private static Set<String> numeric(Table table) {
    Set<String> numeric = new LinkedHashSet<>(table.columns());
    for (Table.Row row : table.rows()) {
      numeric.removeIf(
          name -> !row.cell(name).isEmpty() && !NUMBER.matcher(row.cell(name)).matches());
    }
    return numeric;
  }

  private static Object value(String cell, boolean isNumber) {
    if (cell.isEmpty()) {
      return null;
    }
    if (!isNumber) {
      return cell;
    }
    return cell.contains(".") ? (Object) new BigDecimal(cell) : Long.valueOf(cell);
  }
}
