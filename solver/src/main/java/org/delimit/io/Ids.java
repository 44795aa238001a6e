package org.delimit.io;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.delimit.model.Suggestion;

/**
 * The known ids of districts or states, and what to say of others. If none are known, because they
 * could not be read, nothing is said.
 */
final class Ids {
  private static final int MOST_LISTED = 12;

  private final String what;
  private final List<String> known;
  private final Set<String> index;

  /**
   * Ids in their order.
   *
   * @param what district or state
   */
  Ids(String what, List<String> known) {
    this.what = what;
    this.known = known.stream().distinct().toList();
    index = new HashSet<>(known);
  }

  List<String> known() {
    return known;
  }

  boolean contains(String id) {
    return index.contains(id);
  }

  /** Whether a value of the problem file is a known id; notes the fault if not. */
  boolean check(YamlNode value, Problems problems) {
    String id = YamlMap.text(value, problems);
    if (id == null) {
      return false;
    }
    return checkKey(id, value, problems);
  }

  /** Whether a key of the problem file is a known id; notes the fault at its value if not. */
  boolean checkKey(String id, YamlNode value, Problems problems) {
    if (!contains(id) && !known.isEmpty()) {
      problems.add(value, unknown(id, problems));
    }
    return contains(id);
  }

  /** Whether a cell of a table holds a known id; notes the fault if not. */
  boolean check(Table table, Table.Row row, String column, Problems problems) {
    String id = row.cell(column);
    if (!contains(id) && !known.isEmpty()) {
      problems.add(table.file(), Table.at(row, column), unknown(id, problems));
    }
    return contains(id);
  }

  private String unknown(String id, Problems problems) {
    if (problems.isFull()) {
      return "";
    }
    String list = known.size() <= MOST_LISTED ? " Known: " + String.join(", ", known) + "." : "";
    return "there is no %s (%s).%s%s".formatted(what, id, list, Suggestion.phrase(id, known));
  }
}
