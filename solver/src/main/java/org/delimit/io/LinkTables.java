package org.delimit.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables that stand beside the districts: borders and oil fields. */
final class LinkTables {
  private static final BigDecimal MAXIMUM_METRES = BigDecimal.valueOf(1_000_000_000L);
  private static final BigDecimal MAXIMUM_BARRELS = BigDecimal.valueOf(100_000_000L);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Reading reading;
  private final Ids districts;

  LinkTables(Reading reading, Ids districts) {
    this.reading = reading;
    this.districts = districts;
  }

  /** A shared border by names. */
  record Border(String a, String b, double metres) {}

  /** The borders of {@code borders:}. */
  List<Border> borders(YamlNode node) {
    List<Border> borders = new ArrayList<>();
    YamlMap map =
        YamlMap.of(
            node, reading.problems(), "file", "a", "b", "kilometres", "metres", "differ-percent");
    Table table = reading.csv(map.required("file"));
    String a = column(table, map, "a");
    String b = column(table, map, "b");
    if (map.has("kilometres") && map.has("metres")) {
      reading.problems().add(map.node(), "give either (kilometres) or (metres), not both.");
    }
    String unit = map.has("kilometres") ? "kilometres" : "metres";
    if (!map.has(unit)) {
      reading.note("The borders have no column of lengths: each counts as 0 metres long.");
    }
    if (table == null || a == null || b == null) {
      return borders;
    }
    String length = table.column(map.node(unit), reading.problems());
    Map<List<String>, String> seen = new HashMap<>();
    for (Table.Row row : table.rows()) {
      Border border = border(table, row, a, b, length, unit);
      if (border != null && isNew(table, row, border, seen)) {
        borders.add(border);
      }
    }
    return borders;
  }

  private Border border(
      Table table, Table.Row row, String a, String b, String length, String unit) {
    Problems problems = reading.problems();
    if (!(districts.check(table, row, a, problems) & districts.check(table, row, b, problems))) {
      return null;
    }
    String from = row.cell(a);
    String to = row.cell(b);
    BigDecimal metres = BigDecimal.ZERO;
    if (length != null) {
      BigDecimal factor = BigDecimal.valueOf(unit.equals("kilometres") ? 1000 : 1);
      String who = "border (%s, %s)".formatted(from, to);
      metres =
          new Cells(table, problems)
              .number(row, length, who, MAXIMUM_METRES.divide(factor))
              .multiply(factor);
    }
    return new Border(from, to, metres.doubleValue());
  }

  private boolean isNew(Table table, Table.Row row, Border border, Map<List<String>, String> seen) {
    List<String> pair =
        border.a().compareTo(border.b()) < 0
            ? List.of(border.a(), border.b())
            : List.of(border.b(), border.a());
    String fault = null;
    if (border.a().equals(border.b())) {
      fault = "the border (%s, %s) joins a district to itself.".formatted(border.a(), border.b());
    } else if (seen.containsKey(pair)) {
      fault =
          "the border (%s, %s) is given twice, first at %s."
              .formatted(border.a(), border.b(), seen.get(pair));
    }
    seen.putIfAbsent(pair, row.place());
    if (fault != null) {
      reading.problems().add(table.file(), row.place(), fault);
    }
    return fault == null;
  }

  /** Barrels a day by district, from {@code oil-fields:}. */
  Map<String, BigDecimal> oil(YamlNode node) {
    Map<String, BigDecimal> oil = new HashMap<>();
    Problems problems = reading.problems();
    YamlMap map =
        YamlMap.of(node, problems, "file", "district", "barrels-per-day", "share-percent");
    Table table = reading.csv(map.required("file"));
    String district = column(table, map, "district");
    String output = column(table, map, "barrels-per-day");
    if (table == null || district == null || output == null) {
      return oil;
    }
    String share = table.column(map.node("share-percent"), problems);
    Cells cells = new Cells(table, problems);
    for (Table.Row row : table.rows()) {
      if (!districts.check(table, row, district, problems)) {
        continue;
      }
      String who = "district (" + row.cell(district) + ")";
      BigDecimal barrels = cells.number(row, output, who, MAXIMUM_BARRELS);
      BigDecimal percent = share == null ? HUNDRED : cells.number(row, share, who, HUNDRED);
      oil.merge(row.cell(district), barrels.multiply(percent).movePointLeft(2), BigDecimal::add);
    }
    return oil;
  }

  private String column(Table table, YamlMap map, String key) {
    YamlNode named = map.required(key);
    return table == null ? null : table.column(named, reading.problems());
  }
}
