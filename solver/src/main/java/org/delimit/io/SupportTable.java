package org.delimit.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.District;
import org.delimit.model.Support;

/**
 * Reads a table of support by district, larger unit or group; a blank cell is an unknown figure.
 */
final class SupportTable {
  private final DistrictRows rows;
  private final Ids districts;
  private final Ids states;
  private final Grades grades;
  private final Reading reading;
  private final Problems problems;
  private Table table;
  private String district;
  private String parent;
  private String group;
  private String percent;
  private String low;
  private String high;
  private final Map<String, String> byState = new LinkedHashMap<>();
  private final Map<String, List<District>> meant = new HashMap<>();

  SupportTable(DistrictRows rows, Ids states, Grades grades, Reading reading) {
    this.rows = rows;
    this.states = states;
    this.grades = grades;
    this.reading = reading;
    districts = new Ids("district", rows.districts().stream().map(District::id).toList());
    problems = reading.problems();
  }

  List<Support> read(YamlNode node) {
    YamlMap map =
        YamlMap.of(
            node,
            problems,
            "file",
            "district",
            "parent",
            "group",
            "support-percent",
            "low-percent",
            "high-percent",
            "states");
    table = reading.csv(map.required("file"));
    if (table == null || !takeColumns(map)) {
      return List.of();
    }
    grades.add(map.text("file"));
    List<Support> support = new ArrayList<>();
    Map<List<String>, String> seen = new HashMap<>();
    Ids parents = rows.parents();
    index();
    for (Table.Row row : table.rows()) {
      boolean known =
          (district == null || districts.check(table, row, district, problems))
              & (parent == null || parents.check(table, row, parent, problems))
              & (isForEveryone(row) || rows.checkGroup(table, row, group, problems));
      if (known) {
        add(row, support, seen);
      }
    }
    return support;
  }

  private boolean takeColumns(YamlMap map) {
    district = table.column(map.node("district"), problems);
    parent = table.column(map.node("parent"), problems);
    group = table.column(map.node("group"), problems);
    percent = table.column(map.node("support-percent"), problems);
    low = table.column(map.node("low-percent"), problems);
    high = table.column(map.node("high-percent"), problems);
    if (map.has("district") && map.has("parent")) {
      problems.add(map.node("parent"), "give either (parent) or (district), not both.");
    }
    if (!map.has("district") && !map.has("parent") && !map.has("group")) {
      problems.add(map.node(), "say whose support it is: give (district), (parent) or (group).");
    }
    if (map.has("low-percent") != map.has("high-percent")) {
      problems.add(map.node(), "the keys (low-percent) and (high-percent) belong together.");
    }
    if (map.has("states")) {
      YamlMap.any(map.node("states"), problems)
          .node()
          .entries()
          .forEach(
              (state, column) -> {
                String name = table.column(column, problems);
                boolean known = state.equals("special") || states.checkKey(state, column, problems);
                if (name != null && known) {
                  byState.put(state, name);
                }
              });
    }
    if (!map.has("support-percent") && !map.has("low-percent") && !map.has("states")) {
      problems.add(
          map.node(),
          "no figures are named: give (support-percent), or (low-percent) and"
              + " (high-percent), or (states).");
    }
    return problems.isEmpty();
  }

  private void index() {
    for (District each : rows.districts()) {
      String where = district != null ? each.id() : parent != null ? each.parent() : "";
      meant.computeIfAbsent(where, key -> new ArrayList<>()).add(each);
    }
  }

  private boolean isForEveryone(Table.Row row) {
    return group == null || row.cell(group).isEmpty();
  }

  private void add(Table.Row row, List<Support> support, Map<List<String>, String> seen) {
    int[] parts = parts(row);
    Map<String, Integer> there = new LinkedHashMap<>();
    byState.forEach(
        (state, column) -> {
          int part = part(row, column);
          if (part != Support.UNKNOWN) {
            there.put(state, part);
          }
        });
    String whose = isForEveryone(row) ? "" : row.cell(group);
    String where = district != null ? row.cell(district) : parent != null ? row.cell(parent) : "";
    for (District each : meant.getOrDefault(where, List.of())) {
      String earlier = seen.putIfAbsent(List.of(each.id(), whose), row.place());
      if (earlier != null) {
        problems.add(
            table.file(),
            row.place(),
            "the support of district (%s)%s is given twice, first at %s."
                .formatted(each.id(), whose.isEmpty() ? "" : ", group (" + whose + ")", earlier));
        return;
      }
      support.add(new Support(each.id(), whose, parts[1], parts[0], parts[2], there));
    }
  }

  /* Low, figure in use, high; without a figure the middle of low and high is used. */
  private int[] parts(Table.Row row) {
    int part = percent == null ? Support.UNKNOWN : part(row, percent);
    int least = low == null ? Support.UNKNOWN : part(row, low);
    int most = high == null ? Support.UNKNOWN : part(row, high);
    if (part == Support.UNKNOWN && least != Support.UNKNOWN && most != Support.UNKNOWN) {
      part = least + (most - least) / 2;
    } else if (part == Support.UNKNOWN) {
      part = Math.max(least, most);
    }
    least = least == Support.UNKNOWN ? part : least;
    most = most == Support.UNKNOWN ? part : most;
    if (least > part || part > most) {
      problems.add(
          table.file(),
          row.place(),
          "low, support and high percent (%s) must be in this order."
              .formatted(String.join(", ", cell(row, low), cell(row, percent), cell(row, high))));
      return new int[] {Support.UNKNOWN, Support.UNKNOWN, Support.UNKNOWN};
    }
    return new int[] {least, part, most};
  }

  private static String cell(Table.Row row, String column) {
    return column == null || row.cell(column).isEmpty() ? "–" : row.cell(column);
  }

  private int part(Table.Row row, String column) {
    String text = row.cell(column);
    Integer millionths =
        text.isEmpty() ? Integer.valueOf(Support.UNKNOWN) : Decimals.millionths(text);
    if (millionths == null) {
      problems.add(
          table.file(),
          Table.at(row, column),
          "the value (%s) must be between 0 and 100 percent, with at most four decimals."
              .formatted(text));
      return Support.UNKNOWN;
    }
    return millionths;
  }
}
