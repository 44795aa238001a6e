package org.delimit.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.delimit.model.DataRanges;
import org.delimit.model.District;
import org.delimit.model.OilRange;
import org.delimit.model.PeopleRange;

/** Reads {@code uncertainty:}: how far people and oil may be from the figures given. */
final class UncertaintySection {
  private static final BigDecimal MAXIMUM_BARRELS = BigDecimal.valueOf(100_000_000L);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final List<String> UNITS = List.of("parent", "district");

  private final Reading reading;
  private final Problems problems;
  private final DistrictRows rows;
  private final Grades grades;
  private final YamlMap top;

  UncertaintySection(YamlMap top, DistrictRows rows, List<SourceNote> sources, Reading reading) {
    this.top = top;
    this.rows = rows;
    this.reading = reading;
    problems = reading.problems();
    grades = new Grades(sources);
  }

  /** The ranges, or null if none are given or after noting a fault. */
  DataRanges read() {
    YamlNode node = top.node("uncertainty");
    if (node == null) {
      return null;
    }
    boolean sound = problems.isEmpty();
    YamlMap map =
        YamlMap.of(
            node,
            problems,
            "groups",
            "groups-table",
            "rest",
            "oil",
            "correlated-by",
            "draws",
            "seed");
    List<PeopleRange> people = people(map);
    List<String> rest = rest(map, people);
    // The table of fields was read before: its faults are told once.
    List<OilRange> oil = map.has("oil") && sound ? oil(map.node("oil")) : List.of();
    if (!map.has("groups") && !map.has("groups-table") && !map.has("oil")) {
      problems.add(node, "nothing is drawn: give (groups), (groups-table) or (oil).");
    }
    Long draws = map.whole("draws", 1, DataRanges.MAXIMUM_DRAWS);
    Long seed = map.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE);
    boolean byParent = byParent(map);
    return problems.isEmpty()
        ? new DataRanges(
            people,
            oil,
            rest,
            byParent,
            draws == null ? DataRanges.USUAL_DRAWS : draws.intValue(),
            seed == null ? 1 : seed,
            grades.named())
        : null;
  }

  private List<PeopleRange> people(YamlMap map) {
    if (map.has("groups") && map.has("groups-table")) {
      problems.add(map.node("groups-table"), "give either (groups-table) or (groups), not both.");
    } else if (map.has("groups-table")) {
      return new GroupRangeTable(rows, grades, reading).read(map.node("groups-table"));
    } else if (map.has("groups")) {
      return columns(map.node("groups"));
    }
    return List.of();
  }

  private List<PeopleRange> columns(YamlNode node) {
    List<PeopleRange> ranges = new ArrayList<>();
    Cells cells = new Cells(rows.table(), problems);
    for (Map.Entry<String, YamlNode> entry :
        YamlMap.any(node, problems).node().entries().entrySet()) {
      String group = entry.getKey();
      YamlMap columns = YamlMap.of(entry.getValue(), problems, "low", "high");
      String low = rows.table().column(columns.required("low"), problems);
      String high = rows.table().column(columns.required("high"), problems);
      if (!rows.checkGroup(group, entry.getValue(), problems) || low == null || high == null) {
        continue;
      }
      grades.add(rows.groups().get(group));
      grades.add(low);
      grades.add(high);
      for (int i = 0; i < rows.districts().size(); i++) {
        District district = rows.districts().get(i);
        Table.Row row = rows.table().rows().get(i);
        String who = "district (" + district.id() + "), group (" + group + ")";
        long least = cells.persons(row, low, who);
        long most = cells.persons(row, high, who);
        long given = district.people(group);
        inOrder(rows.table(), row, low, who, least <= given, least, "at most", given, "persons");
        inOrder(rows.table(), row, high, who, most >= given, most, "at least", given, "persons");
        long all = district.population();
        inOrder(rows.table(), row, high, who, most <= all, most, "at most", all, "persons");
        ranges.add(new PeopleRange(district.id(), group, least, most));
      }
    }
    return ranges;
  }

  private void inOrder(
      Table table,
      Table.Row row,
      String column,
      String who,
      boolean holds,
      Object value,
      String bound,
      Object limit,
      String unit) {
    if (!holds) {
      problems.add(
          table.file(),
          Table.at(row, column),
          "the value (%s) of %s must be %s the (%s) %s given."
              .formatted(value, who, bound, limit, unit));
    }
  }

  private List<String> rest(YamlMap map, List<PeopleRange> people) {
    List<String> rest = new ArrayList<>();
    Set<String> drawn = people.stream().map(PeopleRange::group).collect(Collectors.toSet());
    for (YamlNode item : YamlMap.list(map.node("rest"), problems)) {
      String group = YamlMap.text(item, problems);
      if (group != null && rows.checkGroup(group, item, problems)) {
        if (drawn.contains(group)) {
          problems.add(item, "the group (" + group + ") has a range: it cannot be in the rest.");
        }
        rest.add(group);
      }
    }
    if (drawn.size() == 1 && rest.isEmpty() && !map.has("rest")) {
      problems.add(
          map.node(),
          "only the group (%s) has a range, and the people of a district stay as many as they are."
                  .formatted(drawn.iterator().next())
              + " Maybe list under (rest) the groups that take up what it leaves.");
    }
    return rest;
  }

  private List<OilRange> oil(YamlNode node) {
    YamlNode fields = top.node("oil-fields");
    if (fields == null) {
      YamlMap map = YamlMap.of(node, problems, "low", "high");
      if (rows.oil() == null) {
        problems.add(node, "the districts have no column of oil: give (oil-barrels-per-day).");
        return List.of();
      }
      return oil(rows.table(), map, null, null, rows.oil(), null);
    }
    YamlMap map = YamlMap.of(node, problems, "low", "high", "field");
    YamlMap given = YamlMap.any(fields, problems);
    Table table = reading.csv(given.node("file"));
    String field = table.column(map.node("field"), problems);
    grades.add(given.text("file"));
    return oil(
        table,
        map,
        field,
        given.text("district"),
        given.text("barrels-per-day"),
        given.text("share-percent"));
  }

  /* One range a row; rows without a column for the district stand in the order of the districts. */
  private List<OilRange> oil(
      Table table, YamlMap map, String field, String district, String given, String share) {
    List<OilRange> ranges = new ArrayList<>();
    String low = table.column(map.required("low"), problems);
    String high = table.column(map.required("high"), problems);
    if (low == null || high == null) {
      return ranges;
    }
    grades.add(district == null ? given : null);
    grades.add(low);
    grades.add(high);
    Cells cells = new Cells(table, problems);
    for (int i = 0; i < table.rows().size(); i++) {
      Table.Row row = table.rows().get(i);
      String id = district == null ? rows.districts().get(i).id() : row.cell(district);
      String who = "district (" + id + ")";
      BigDecimal part = share == null ? HUNDRED : cells.number(row, share, who, HUNDRED);
      BigDecimal least = cells.number(row, low, who, MAXIMUM_BARRELS);
      BigDecimal usual = cells.number(row, given, who, MAXIMUM_BARRELS);
      BigDecimal most = cells.number(row, high, who, MAXIMUM_BARRELS);
      String unit = "barrels a day";
      inOrder(table, row, low, who, least.compareTo(usual) <= 0, least, "at most", usual, unit);
      inOrder(table, row, high, who, most.compareTo(usual) >= 0, most, "at least", usual, unit);
      ranges.add(
          new OilRange(
              id,
              field == null ? "" : row.cell(field),
              partOf(least, part),
              partOf(usual, part),
              partOf(most, part)));
    }
    return ranges;
  }

  private static double partOf(BigDecimal barrels, BigDecimal percent) {
    return barrels.multiply(percent).movePointLeft(2).doubleValue();
  }

  private boolean byParent(YamlMap map) {
    String unit = map.text("correlated-by");
    if (unit != null && !UNITS.contains(unit)) {
      problems.add(
          map.node("correlated-by"), "the value (%s) must be parent or district.".formatted(unit));
    }
    return !"district".equals(unit);
  }
}
