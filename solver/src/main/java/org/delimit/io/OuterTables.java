package org.delimit.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.Displaced;
import org.delimit.model.ExportRoute;
import org.delimit.model.OuterBorder;

/** Reads the tables of what lies around and between the districts: see the model's records. */
final class OuterTables {
  private static final BigDecimal MAXIMUM_METRES = BigDecimal.valueOf(1_000_000_000L);

  private final Reading reading;
  private final Problems problems;
  private final Ids districts;

  OuterTables(Reading reading, Ids districts) {
    this.reading = reading;
    this.problems = reading.problems();
    this.districts = districts;
  }

  /** The rows of {@code outer-borders:}; a blank neighbour is an unknown one. */
  List<OuterBorder> outerBorders(YamlNode node) {
    List<OuterBorder> borders = new ArrayList<>();
    YamlMap map =
        YamlMap.of(node, problems, "file", "district", "neighbour", "kilometres", "metres");
    Table table = reading.csv(map.required("file"));
    String district = column(table, map, "district");
    if (map.has("kilometres") == map.has("metres")) {
      problems.add(map.node(), "give one of (kilometres) and (metres).");
      return borders;
    }
    String unit = map.has("kilometres") ? "kilometres" : "metres";
    String length = column(table, map, unit);
    if (table == null || district == null || length == null) {
      return borders;
    }
    String neighbour = table.column(map.node("neighbour"), problems);
    BigDecimal factor = BigDecimal.valueOf(unit.equals("kilometres") ? 1000 : 1);
    Cells cells = new Cells(table, problems);
    for (Table.Row row : table.rows()) {
      if (districts.check(table, row, district, problems)) {
        String who = "district (" + row.cell(district) + ")";
        BigDecimal metres =
            cells.number(row, length, who, MAXIMUM_METRES.divide(factor)).multiply(factor);
        String beyond = neighbour == null ? OuterBorder.UNKNOWN : row.cell(neighbour);
        borders.add(new OuterBorder(row.cell(district), beyond, metres.doubleValue()));
      }
    }
    return borders;
  }

  /** The rows of {@code displaced:}. */
  List<Displaced> displaced(YamlNode node, List<String> groups) {
    List<Displaced> displaced = new ArrayList<>();
    YamlMap map = YamlMap.of(node, problems, "file", "origin", "present", "group", "persons");
    Table table = reading.csv(map.required("file"));
    String origin = column(table, map, "origin");
    String present = column(table, map, "present");
    String persons = column(table, map, "persons");
    if (table == null || origin == null || present == null || persons == null) {
      return displaced;
    }
    String group = table.column(map.node("group"), problems);
    Cells cells = new Cells(table, problems);
    for (Table.Row row : table.rows()) {
      String theirs = group == null ? "" : row.cell(group);
      if (!theirs.isEmpty() && !groups.contains(theirs)) {
        problems.add(table.file(), Table.at(row, group), YamlMap.unknown("group", theirs, groups));
      } else if (districts.check(table, row, origin, problems)
          & districts.check(table, row, present, problems)) {
        String who = "district (" + row.cell(origin) + ")";
        displaced.add(
            new Displaced(
                row.cell(origin), row.cell(present), theirs, cells.persons(row, persons, who)));
      }
    }
    return displaced;
  }

  /** The rows of {@code export-routes:}: the districts of each route in order, its exit last. */
  List<ExportRoute> exportRoutes(YamlNode node) {
    Map<String, List<String>> routes = new LinkedHashMap<>();
    YamlMap map = YamlMap.of(node, problems, "file", "route", "district");
    Table table = reading.csv(map.required("file"));
    String route = column(table, map, "route");
    String district = column(table, map, "district");
    if (table != null && route != null && district != null) {
      for (Table.Row row : table.rows()) {
        if (row.cell(route).isEmpty()) {
          problems.add(table.file(), Table.at(row, route), "the name of the route is blank.");
        } else if (districts.check(table, row, district, problems)) {
          routes.computeIfAbsent(row.cell(route), key -> new ArrayList<>()).add(row.cell(district));
        }
      }
    }
    return routes.entrySet().stream()
        .map(entry -> new ExportRoute(entry.getKey(), entry.getValue()))
        .toList();
  }

  private String column(Table table, YamlMap map, String key) {
    YamlNode named = map.required(key);
    return table == null ? null : table.column(named, problems);
  }
}
