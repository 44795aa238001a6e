package org.delimit.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.delimit.model.Consultation;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.Support;

/** Adds up the supporters of the groups, the states and the special districts of one plan. */
final class InsideCount {
  private static final String SPECIAL = "special";

  private final Plan plan;
  private final PartitionProblem problem;
  private final int threshold;
  private final Map<List<String>, Support> table = new HashMap<>();
  private final SupportCount[] groups;
  private final SupportCount[] states;

  /** The last count of the states is that of the special districts. */
  InsideCount(Plan plan, Consultation consultation) {
    this.plan = plan;
    problem = plan.problem();
    threshold = consultation.threshold();
    for (Support row : consultation.support()) {
      problem.requireDistrict(row.district());
      table.put(List.of(row.district(), row.group()), row);
    }
    groups = counts(problem.groups().size());
    states = counts(problem.states().size() + 1);
    count();
  }

  private static SupportCount[] counts(int size) {
    return Stream.generate(SupportCount::new).limit(size).toArray(SupportCount[]::new);
  }

  private void count() {
    int[] stateOf = plan.toStateIndexes();
    for (int i = 0; i < stateOf.length; i++) {
      count(problem.districts().get(i), stateOf[i]);
    }
  }

  /* Groups with a figure of their own first; the figure for everyone is that of all the others. */
  private void count(District district, int state) {
    int[] everyone = parts(district, "", state);
    long others = district.population();
    List<Integer> without = new ArrayList<>();
    for (int g = 0; g < groups.length; g++) {
      int[] own = parts(district, problem.groups().get(g), state);
      long persons = people(district, g);
      if (own == null) {
        without.add(g);
      } else {
        groups[g].addAsked(persons, own);
        states[state].addAsked(persons, own);
        others -= persons;
      }
    }
    if (everyone == null) {
      states[state].addUnasked(others);
    } else {
      states[state].addAsked(others, everyone);
    }
    for (int g : without) {
      if (everyone == null) {
        groups[g].addUnasked(people(district, g));
      } else {
        groups[g].addAmong(people(district, g), others, everyone);
      }
    }
  }

  private long people(District district, int group) {
    return district.people(problem.groups().get(group));
  }

  /* Low, figure in use and high in millionths; null if nothing is known. */
  private int[] parts(District district, String group, int state) {
    Support row = table.get(List.of(district.id(), group));
    Integer there = row == null ? null : row.byState().get(id(state));
    if (there != null) {
      return new int[] {there, there, there};
    }
    return row == null || row.part() == Support.UNKNOWN
        ? null
        : new int[] {row.low(), row.part(), row.high()};
  }

  private String id(int state) {
    return state == problem.specialIndex() ? SPECIAL : problem.states().get(state).id();
  }

  /** The groups, the states, and the special districts if anyone lives there. */
  List<PartySupport> parties() {
    List<PartySupport> parties = new ArrayList<>();
    for (int g = 0; g < groups.length; g++) {
      parties.add(groups[g].result("group", problem.groups().get(g), threshold));
    }
    for (int s = 0; s < problem.states().size(); s++) {
      parties.add(states[s].result("state", id(s), threshold));
    }
    SupportCount special = states[problem.specialIndex()];
    if (special.people() > 0) {
      parties.add(special.result(SPECIAL, SPECIAL, threshold));
    }
    return parties;
  }
}
