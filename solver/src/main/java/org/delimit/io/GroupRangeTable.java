package org.delimit.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.delimit.model.District;
import org.delimit.model.PeopleRange;

/**
 * Turns shares of groups in larger units into ranges of their districts. Where in the unit fewer or
 * further people of a group would live is not known, so every district takes the same part: with a
 * share s of the group in the unit, its low is p · low/s, and its high p + (P − p)(high − s)/(1 −
 * s) of the P persons told apart. Over the unit these add up to the shares of the table.
 */
final class GroupRangeTable {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final DistrictRows rows;
  private final Grades grades;
  private final Reading reading;
  private final Problems problems;

  GroupRangeTable(DistrictRows rows, Grades grades, Reading reading) {
    this.rows = rows;
    this.grades = grades;
    this.reading = reading;
    problems = reading.problems();
  }

  List<PeopleRange> read(YamlNode node) {
    List<PeopleRange> ranges = new ArrayList<>();
    YamlMap map =
        YamlMap.of(node, problems, "file", "parent", "group", "low-percent", "high-percent");
    Table table = reading.csv(map.required("file"));
    String parent = column(table, map, "parent");
    String group = column(table, map, "group");
    String low = column(table, map, "low-percent");
    String high = column(table, map, "high-percent");
    Ids parents = rows.parents();
    if (parents.known().isEmpty() && problems.isEmpty()) {
      problems.add(node, "the districts name no larger unit: give (parent) under (districts).");
    }
    if (table == null || parent == null || group == null || low == null || high == null) {
      return ranges;
    }
    grades.add(map.text("file"));
    Map<List<String>, String> seen = new HashMap<>();
    for (Table.Row row : table.rows()) {
      if (parents.check(table, row, parent, problems)
          & rows.checkGroup(table, row, group, problems)) {
        String unit = row.cell(parent);
        String who = "unit (" + unit + "), group (" + row.cell(group) + ")";
        String earlier = seen.putIfAbsent(List.of(unit, row.cell(group)), row.place());
        if (earlier != null) {
          problems.add(
              table.file(), row.place(), who + " is given twice, first at " + earlier + ".");
          continue;
        }
        grades.add(rows.groups().get(row.cell(group)));
        ranges.addAll(ranges(table, row, unit, row.cell(group), low, high));
      }
    }
    return ranges;
  }

  private List<PeopleRange> ranges(
      Table table, Table.Row row, String unit, String group, String low, String high) {
    Cells cells = new Cells(table, problems);
    String who = "unit (" + unit + "), group (" + group + ")";
    double least = cells.number(row, low, who, HUNDRED).doubleValue() / 100;
    double most = cells.number(row, high, who, HUNDRED).doubleValue() / 100;
    List<District> districts =
        rows.districts().stream().filter(district -> district.parent().equals(unit)).toList();
    long people = districts.stream().mapToLong(district -> district.people(group)).sum();
    long all = districts.stream().mapToLong(GroupRangeTable::toldApart).sum();
    double share = all == 0 ? 0 : (double) people / all;
    if (all > 0 && !(least <= share && share <= most)) {
      problems.add(
          table.file(),
          Table.at(row, low),
          String.format(
              Locale.ROOT,
              "the range (%s to %s %%) of unit (%s), group (%s) must hold the share of its districts"
                  + " (%.2f %%).",
              row.cell(low),
              row.cell(high),
              unit,
              group,
              100 * share));
      return List.of();
    }
    List<PeopleRange> ranges = new ArrayList<>();
    for (District district : districts) {
      long given = district.people(group);
      long others = toldApart(district) - given;
      long fewer = share == 0 ? 0 : given - Math.round(given * (least / share));
      long further = share == 1 ? 0 : Math.round(others * ((most - share) / (1 - share)));
      ranges.add(
          new PeopleRange(
              district.id(),
              group,
              given - Math.max(0, fewer),
              given + Math.max(0, Math.min(others, further))));
    }
    return ranges;
  }

  private static long toldApart(District district) {
    return district.people().values().stream().mapToLong(Long::longValue).sum();
  }

  private String column(Table table, YamlMap map, String key) {
    YamlNode named = map.required(key);
    return table == null ? null : table.column(named, problems);
  }
}
