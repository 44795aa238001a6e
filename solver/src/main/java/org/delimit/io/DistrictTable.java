package org.delimit.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.District;
import org.delimit.model.Location;

/** Turns the rows of a table into districts, by the columns a problem file names. */
final class DistrictTable {
  private static final BigDecimal MAXIMUM_BARRELS = BigDecimal.valueOf(100_000_000L);
  private static final BigDecimal MAXIMUM_NEED = BigDecimal.valueOf(10_000_000_000L);
  private static final BigDecimal MAXIMUM_SQUARE_KILOMETRES = BigDecimal.valueOf(20_000_000L);
  private static final BigDecimal SQUARE_METRES = BigDecimal.valueOf(1_000_000L);

  private final Table table;
  private final Problems problems;
  private final Cells cells;
  private final Map<String, String> groups;
  private final String idColumn;
  private final String name;
  private final String parent;
  private final String longitude;
  private final String latitude;
  private final String population;
  private final String need;
  private final String area;
  private final String oilColumn;
  private final BigDecimal oilNumber;

  DistrictTable(Table table, YamlMap top, YamlMap section, Problems problems) {
    this.table = table;
    this.problems = problems;
    cells = new Cells(table, problems);
    groups = groups(top.node("groups"));
    idColumn = idColumn(section);
    name = table.column(section.node("name"), problems);
    parent = table.column(section.node("parent"), problems);
    longitude = table.column(section.node("longitude"), problems);
    latitude = table.column(section.node("latitude"), problems);
    if (section.has("longitude") != section.has("latitude")) {
      problems.add(section.node(), "the keys (longitude) and (latitude) belong together.");
    }
    population = table.column(top.node("population"), problems);
    need = table.column(top.node("need"), problems);
    area = table.column(top.node("area-square-kilometres"), problems);
    YamlNode oil = top.node("oil-barrels-per-day");
    oilNumber = oilNumber(oil);
    oilColumn = oilNumber != null ? null : table.column(oil, problems);
  }

  /** Names of the groups, in the order of the file. */
  List<String> groups() {
    return List.copyOf(groups.keySet());
  }

  /** The districts with the rows they come from. */
  DistrictRows rows(List<District> districts) {
    return new DistrictRows(table, groups, oilColumn, districts);
  }

  boolean hasPeople() {
    return population != null || !groups.isEmpty();
  }

  boolean hasAreas() {
    return area != null;
  }

  /** Ids of all rows, after noting blank and double ones; empty if nothing says what the id is. */
  List<String> ids() {
    return idColumn == null && !everyRowHasId() ? List.of() : table.ids(idColumn, problems);
  }

  List<District> districts(List<String> ids) {
    List<District> districts = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      districts.add(district(table.rows().get(i), ids.get(i)));
    }
    return districts;
  }

  private District district(Table.Row row, String id) {
    String who = "district (" + id + ")";
    Map<String, Long> people = new LinkedHashMap<>();
    long sum = 0;
    for (Map.Entry<String, String> group : groups.entrySet()) {
      long persons = cells.persons(row, group.getValue(), who + ", group (" + group.getKey() + ")");
      people.put(group.getKey(), persons);
      sum += persons;
    }
    long persons = population == null ? sum : cells.persons(row, population, who);
    if (sum > persons && Decimals.parse(row.cell(population)) != null) {
      problems.add(
          table.file(),
          Table.at(row, population),
          "the groups of %s add up to (%d) persons: more than its population (%d)."
              .formatted(who, sum, persons));
    }
    String shown = name == null || row.cell(name).isEmpty() ? id : row.cell(name);
    return new District(
        id,
        shown,
        parent == null ? "" : row.cell(parent),
        people,
        persons,
        oil(row, who),
        need == null ? persons : cells.number(row, need, who, MAXIMUM_NEED).doubleValue(),
        area == null ? 0 : squareMetres(row, who),
        location(row, who));
  }

  private double oil(Table.Row row, String who) {
    if (oilNumber != null) {
      return oilNumber.doubleValue();
    }
    return oilColumn == null ? 0 : cells.number(row, oilColumn, who, MAXIMUM_BARRELS).doubleValue();
  }

  private double squareMetres(Table.Row row, String who) {
    return cells
        .number(row, area, who, MAXIMUM_SQUARE_KILOMETRES)
        .multiply(SQUARE_METRES)
        .doubleValue();
  }

  private Location location(Table.Row row, String who) {
    if (longitude == null || latitude == null) {
      return null;
    }
    Double x = cells.degrees(row, longitude, who, 180);
    Double y = cells.degrees(row, latitude, who, 90);
    return x == null || y == null ? null : new Location(x, y);
  }

  private Map<String, String> groups(YamlNode node) {
    Map<String, String> columns = new LinkedHashMap<>();
    if (node == null) {
      return columns;
    }
    if (node.kind() == YamlNode.Kind.LIST) {
      for (YamlNode item : node.items()) {
        addGroup(columns, item.text(), item);
      }
    } else {
      YamlMap.any(node, problems)
          .node()
          .entries()
          .forEach((group, column) -> addGroup(columns, group, column));
    }
    return columns;
  }

  private void addGroup(Map<String, String> columns, String group, YamlNode named) {
    String column = table.column(named, problems);
    if (column != null && columns.putIfAbsent(group, column) != null) {
      problems.add(named, "the group (" + group + ") is given twice.");
    }
  }

  private String idColumn(YamlMap section) {
    if (section.has("id")) {
      String named = section.text("id");
      boolean own = "id".equals(named) && !table.columns().contains("id") && everyRowHasId();
      return own ? null : table.column(section.node("id"), problems);
    }
    if (everyRowHasId()) {
      return null;
    }
    if (table.columns().contains("id")) {
      return "id";
    }
    section.required("id");
    return null;
  }

  private boolean everyRowHasId() {
    return table.rows().stream().allMatch(row -> row.ownId() != null);
  }

  private BigDecimal oilNumber(YamlNode oil) {
    if (oil == null || !oil.isScalar() || table.columns().contains(oil.text())) {
      return null;
    }
    BigDecimal number = Decimals.parse(oil.text());
    if (number != null && (number.signum() < 0 || number.compareTo(MAXIMUM_BARRELS) > 0)) {
      problems.add(
          oil,
          "the value (%s) must be between 0 and %s barrels a day."
              .formatted(oil.text(), MAXIMUM_BARRELS));
      return BigDecimal.ZERO;
    }
    return number;
  }
}
