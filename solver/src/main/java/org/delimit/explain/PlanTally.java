package org.delimit.explain;

import java.util.ArrayList;
import java.util.List;
import org.delimit.explain.StateChange.Holding;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.scoring.Entitlements;

/** What one plan gives each state, in O(districts · groups + borders). */
final class PlanTally {
  private final Plan plan;
  private final PartitionProblem problem;
  private final long[][] people;
  private final boolean[][] exposed;
  private final List<Holding> holdings = new ArrayList<>();

  PlanTally(Plan plan) {
    this.plan = plan;
    problem = plan.problem();
    int states = problem.states().size();
    people = new long[states][problem.groups().size()];
    exposed = new boolean[states][problem.groups().size()];
    int[] districts = new int[states];
    long[] population = new long[states];
    long[] produced = new long[states];
    for (int i = 0; i < problem.districts().size(); i++) {
      int s = plan.stateIndex(i);
      if (s < states) {
        District district = problem.districts().get(i);
        districts[s]++;
        population[s] += district.population();
        produced[s] += Math.round(district.oilBarrelsPerDay() * 1000);
        for (int g = 0; g < people[s].length; g++) {
          people[s][g] += district.people(problem.groups().get(g));
        }
      }
    }
    long[] received = Entitlements.thousandths(plan);
    long[] borders = borders();
    markExposed();
    for (int s = 0; s < states; s++) {
      holdings.add(
          new Holding(
              districts[s], population[s], exposed(s), produced[s], received[s], borders[s]));
    }
  }

  /** Of a state. */
  Holding of(int state) {
    return holdings.get(state);
  }

  /** Of all states together. */
  Holding total() {
    long border = 0;
    int districts = 0;
    long population = 0;
    long exposed = 0;
    long produced = 0;
    long received = 0;
    for (Holding each : holdings) {
      districts += each.districts();
      population += each.population();
      exposed += each.exposed();
      produced += each.produced();
      received += each.received();
      border += each.border();
    }
    // Every border was counted by both of its states.
    return new Holding(districts, population, exposed, produced, received, border / 2);
  }

  long people(int state, int group) {
    return people[state][group];
  }

  /** Persons of a group who are exposed in a state: all of them or none. */
  long exposed(int state, int group) {
    return exposed[state][group] ? people[state][group] : 0;
  }

  private long exposed(int state) {
    long sum = 0;
    for (int g = 0; g < people[state].length; g++) {
      sum += exposed(state, g);
    }
    return sum;
  }

  private void markExposed() {
    boolean homes = problem.states().stream().anyMatch(state -> !state.homeOf().isEmpty());
    for (int s = 0; s < exposed.length; s++) {
      int largest = 0;
      for (int g = 1; g < people[s].length; g++) {
        largest = people[s][g] > people[s][largest] ? g : largest;
      }
      for (int g = 0; g < people[s].length; g++) {
        exposed[s][g] = homes ? isAway(s, g) : g != largest;
      }
    }
  }

  private boolean isAway(int state, int group) {
    String name = problem.groups().get(group);
    return !problem.isHome(name, state)
        && problem.states().stream().anyMatch(other -> other.homeOf().contains(name));
  }

  private long[] borders() {
    long[] millimetres = new long[problem.states().size()];
    DualGraph graph = problem.graph();
    for (int e = 0; e < graph.edgeCount(); e++) {
      int a = plan.stateIndex(graph.endA(e));
      int b = plan.stateIndex(graph.endB(e));
      if (a != b && a < millimetres.length && b < millimetres.length && !graph.isBridge(e)) {
        millimetres[a] += graph.millimetres(e);
        millimetres[b] += graph.millimetres(e);
      }
    }
    return millimetres;
  }
}
