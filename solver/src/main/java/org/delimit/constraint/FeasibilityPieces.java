package org.delimit.constraint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.delimit.geometry.graph.DualGraph;

/**
 * What contiguity asks of a dual graph in several components. A component here is a set of
 * districts to assign that hang together, through special districts where those are passable.
 */
final class FeasibilityPieces {
  private static final int NONE = -1;

  private final FeasibilityCase facts;
  private final int[] componentOf;
  private final List<List<Integer>> components = new ArrayList<>();

  FeasibilityPieces(FeasibilityCase facts) {
    this.facts = facts;
    componentOf = new int[facts.size()];
  }

  void check() {
    if (!facts.isHard(ConstraintType.CONTIGUITY)) {
      return;
    }
    findComponents();
    if (components.size() < 2) {
      return;
    }
    long pieces = 0;
    boolean exclaves = false;
    for (long allowed : facts.parameters().exclaves()) {
      pieces = FeasibilityPeople.saturated(pieces, 1 + allowed);
      exclaves |= allowed > 0;
    }
    if (components.size() > pieces) {
      facts.add(
          "contiguity: the districts to assign fall into (%d) components, such as %s: the states may have %s. Maybe list links under bridges:."
              .formatted(components.size(), facts.name(components.get(1)), pieces(pieces)));
    }
    checkPinned();
    checkBlocks();
    if (!exclaves && facts.isHard(ConstraintType.POPULATION)) {
      checkPeople();
    }
  }

  private void findComponents() {
    Arrays.fill(componentOf, NONE);
    for (int i = 0; i < componentOf.length; i++) {
      if (facts.isAssignable(i) && componentOf[i] == NONE) {
        components.add(flood(i, components.size()));
      }
    }
  }

  private List<Integer> flood(int start, int component) {
    DualGraph graph = facts.problem().graph();
    List<Integer> members = new ArrayList<>();
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(start));
    componentOf[start] = component;
    while (!queue.isEmpty()) {
      int i = queue.remove();
      if (facts.isAssignable(i)) {
        members.add(i);
      }
      for (int arc = graph.firstArc(i); arc < graph.endArc(i); arc++) {
        int next = graph.neighbour(arc);
        boolean open = facts.isAssignable(next) || facts.parameters().passable();
        if (open && componentOf[next] == NONE) {
          componentOf[next] = component;
          queue.add(next);
        }
      }
    }
    members.sort(null);
    return members;
  }

  /* A state has a piece in every component that holds a district only it may take. */
  private void checkPinned() {
    List<Set<Integer>> components = new ArrayList<>();
    List<List<Integer>> districts = new ArrayList<>();
    for (int s = 0; s < facts.states(); s++) {
      components.add(new HashSet<>());
      districts.add(new ArrayList<>());
    }
    for (int i = 0; i < componentOf.length; i++) {
      int only = facts.isAssignable(i) ? onlyState(i) : NONE;
      if (only != NONE && components.get(only).add(componentOf[i])) {
        districts.get(only).add(i);
      }
    }
    for (int s = 0; s < facts.states(); s++) {
      long allowed = 1 + facts.parameters().exclaves()[s];
      if (components.get(s).size() > allowed) {
        facts.add(
            "contiguity: %s can only join state (%s) and lie in %d components: it may have %s."
                .formatted(
                    facts.name(districts.get(s)),
                    facts.state(s),
                    components.get(s).size(),
                    pieces(allowed)));
      }
    }
  }

  private int onlyState(int district) {
    int only = NONE;
    for (int s = 0; s < facts.states(); s++) {
      if (facts.problem().allows(district, s)) {
        if (only != NONE) {
          return NONE;
        }
        only = s;
      }
    }
    return only;
  }

  private void checkBlocks() {
    for (int block : facts.blocks()) {
      List<Integer> members = facts.members(block);
      long spanned = members.stream().map(i -> componentOf[i]).distinct().count();
      boolean[] allowed = facts.allowed(block);
      long most = 0;
      for (int s = 0; s < allowed.length; s++) {
        most = Math.max(most, allowed[s] ? 1 + facts.parameters().exclaves()[s] : 0);
      }
      if (most > 0 && spanned > most) {
        facts.add(
            "keep-together: %s lie in %d components of the dual graph: a state may have %s."
                .formatted(facts.name(members), spanned, pieces(most)));
      }
    }
  }

  private static String pieces(long count) {
    return count == 1 ? "one piece" : count + " pieces";
  }

  /* Without exclaves each component is made of whole states. */
  private void checkPeople() {
    long leastStates = 0;
    for (List<Integer> component : components) {
      long people = component.stream().mapToLong(facts::people).sum();
      int count = statesThatFit(component, people);
      if (count == NONE) {
        facts.add(
            "population: the component of %s has (%d) persons: no number of whole states fits into their bounds."
                .formatted(facts.name(component), people));
      }
      leastStates += Math.max(1, count);
    }
    if (components.size() <= facts.states() && leastStates > facts.states()) {
      facts.add(
          "population: the %d components of the dual graph need at least (%d) states for their people: there are %d."
              .formatted(components.size(), leastStates, facts.states()));
    }
  }

  /** The least number of states whose bounds can hold the people of a component, or none. */
  private int statesThatFit(List<Integer> component, long people) {
    int[] open =
        IntStream.range(0, facts.states())
            .filter(s -> component.stream().anyMatch(i -> facts.problem().allows(i, s)))
            .toArray();
    long[] mins =
        Arrays.stream(open)
            .mapToLong(s -> facts.parameters().minPopulation()[s])
            .sorted()
            .toArray();
    long[] maxes =
        Arrays.stream(open)
            .mapToLong(s -> facts.parameters().maxPopulation()[s])
            .sorted()
            .toArray();
    long least = 0;
    long most = 0;
    for (int k = 1; k <= open.length; k++) {
      least = FeasibilityPeople.saturated(least, mins[k - 1]);
      most = FeasibilityPeople.saturated(most, maxes[maxes.length - k]);
      if (least <= people && people <= most) {
        return k;
      }
    }
    return NONE;
  }
}
