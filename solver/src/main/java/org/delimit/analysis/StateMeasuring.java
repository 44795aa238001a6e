package org.delimit.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delimit.model.PartitionProblem;
import org.delimit.model.State;

/** Measures the states of one plan. */
final class StateMeasuring {
  private final PeopleTally tally;
  private final Homes homes;
  private final long[] entitlements;

  /** Takes entitlements in thousandths of a barrel a day, one a state. */
  StateMeasuring(PeopleTally tally, Homes homes, long[] entitlements) {
    this.tally = tally;
    this.homes = homes;
    this.entitlements = entitlements;
  }

  List<StateMeasures> all() {
    List<StateMeasures> states = new ArrayList<>();
    for (int s = 0; s < tally.states(); s++) {
      states.add(measure(s));
    }
    return states;
  }

  private StateMeasures measure(int s) {
    State state = tally.problem().states().get(s);
    long[] people = tally.people(s);
    long population = tally.population(s);
    int largest = tally.largestGroup(s);
    double produced = tally.oil(s) / 1000.0;
    double entitled = entitlements[s] / 1000.0;
    double transfer = (entitlements[s] - tally.oil(s)) / 1000.0;
    return new StateMeasures(
        state.id(),
        state.name(),
        tally.districts(s),
        population,
        byGroup(tally.problem(), people),
        homes.away(s, people),
        homes.withoutHome(people),
        largest < 0 ? "" : tally.problem().groups().get(largest),
        largestMinority(s),
        Diversity.fractionalization(people),
        Diversity.polarization(people),
        produced,
        entitled,
        transfer,
        entitled == 0 ? 0 : Math.max(0, transfer) / entitled,
        population == 0 ? 0 : 1000 * produced / population,
        population == 0 ? 0 : 1000 * entitled / population);
  }

  static Map<String, Long> byGroup(PartitionProblem problem, long[] people) {
    Map<String, Long> byGroup = new LinkedHashMap<>();
    for (int g = 0; g < people.length; g++) {
      byGroup.put(problem.groups().get(g), people[g]);
    }
    return byGroup;
  }

  private Optional<Minority> largestMinority(int s) {
    long[] people = tally.people(s);
    int atHome = homes.any() ? -1 : tally.largestGroup(s);
    int largest = -1;
    for (int g = 0; g < people.length; g++) {
      boolean minority = g != atHome && !homes.isHome(s, g) && people[g] > 0;
      if (minority && (largest < 0 || people[g] > people[largest])) {
        largest = g;
      }
    }
    PartitionProblem problem = tally.problem();
    return largest < 0
        ? Optional.empty()
        : Optional.of(
            new Minority(
                problem.states().get(s).id(), problem.groups().get(largest), people[largest]));
  }
}
