package org.delimit.io;

import java.util.List;
import java.util.Map;
import org.delimit.model.District;

/**
 * The districts as read, with the table they come from.
 *
 * @param table one row a district
 * @param groups column by group, in the order of the problem
 * @param oil column of the oil, or null
 * @param districts in the order of the rows
 */
record DistrictRows(Table table, Map<String, String> groups, String oil, List<District> districts) {
  /** The larger units, each once. */
  Ids parents() {
    return new Ids(
        "larger unit",
        districts.stream().map(District::parent).filter(parent -> !parent.isEmpty()).toList());
  }

  /** Notes a group that does not exist. */
  boolean checkGroup(String group, YamlNode at, Problems problems) {
    if (!groups.containsKey(group)) {
      problems.add(at, YamlMap.unknown("group", group, List.copyOf(groups.keySet())));
    }
    return groups.containsKey(group);
  }

  /** Notes a cell with a group that does not exist. */
  boolean checkGroup(Table from, Table.Row row, String column, Problems problems) {
    String group = row.cell(column);
    if (!groups.containsKey(group)) {
      problems.add(
          from.file(),
          Table.at(row, column),
          YamlMap.unknown("group", group, List.copyOf(groups.keySet())));
    }
    return groups.containsKey(group);
  }
}
