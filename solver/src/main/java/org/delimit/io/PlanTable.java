package org.delimit.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delimit.model.State;

/** Reads plans: tables with the columns district and state. */
final class PlanTable {
  static final String DISTRICT = "district";
  static final String STATE = "state";

  private final Ids districts;
  private final Ids states;
  private final Set<String> special;
  private final boolean ownSpecial;

  private PlanTable(Ids districts, Ids states, Set<String> special, boolean ownSpecial) {
    this.districts = districts;
    this.states = states;
    this.special = special;
    this.ownSpecial = ownSpecial;
  }

  /** A reader of plans of a problem: what is special there must be special in the plan. */
  static PlanTable ofPlans(Ids districts, Ids states, Set<String> special) {
    return new PlanTable(districts, states, special, false);
  }

  /** A reader of references, which may have special districts of their own, and other ones not. */
  static PlanTable ofReferences(Ids districts, Ids states, Set<String> special) {
    return new PlanTable(districts, states, special, true);
  }

  /** The plan by names, after noting every fault. */
  Map<String, String> read(Table table, Problems problems) {
    Map<String, String> plan = new LinkedHashMap<>();
    Map<String, Table.Row> rows = new LinkedHashMap<>();
    for (String column : List.of(DISTRICT, STATE)) {
      if (!table.columns().contains(column)) {
        problems.add(
            table.file(),
            "line 1",
            "the column (%s) is missing: the header must be district,state. Found: %s."
                .formatted(column, String.join(", ", table.columns())));
        return plan;
      }
    }
    for (Table.Row row : table.rows()) {
      String district = row.cell(DISTRICT);
      Table.Row earlier = rows.putIfAbsent(district, row);
      if (earlier != null) {
        problems.add(
            table.file(),
            Table.at(row, DISTRICT),
            "the district (%s) is given twice, first at %s.".formatted(district, earlier.place()));
      } else if (districts.check(table, row, DISTRICT, problems) && accepts(table, row, problems)) {
        plan.put(district, row.cell(STATE));
      }
    }
    for (String district : districts.known()) {
      if (!rows.containsKey(district) && !special.contains(district)) {
        problems.add(table.file(), "", "the plan does not assign district (" + district + ").");
      }
    }
    return plan;
  }

  private boolean accepts(Table table, Table.Row row, Problems problems) {
    String district = row.cell(DISTRICT);
    String state = row.cell(STATE);
    boolean isSpecial = State.SPECIAL.id().equals(state);
    if (!isSpecial && !states.check(table, row, STATE, problems)) {
      return false;
    }
    if (!ownSpecial && isSpecial != special.contains(district)) {
      problems.add(
          table.file(),
          Table.at(row, STATE),
          "the value (%s) of district (%s) does not fit: the problem says it is %s special district."
              .formatted(state, district, isSpecial ? "no" : "a"));
      return false;
    }
    return true;
  }
}
