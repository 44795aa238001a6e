package org.delimit.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.delimit.geometry.graph.Connectivity;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;

/**
 * Looks for the districts that must go along with one into a state. First all small sets that hang
 * together with it, then the shortest way to the state with the pieces that are cut off. Not safe
 * for use by several threads.
 */
final class CompanionSearch {
  /** So many companions are usually looked for one set after the other. */
  static final int FEW = 3;

  private static final int MOST_SETS = 20_000;
  private static final int MOST = 30;

  private final CompiledProblem compiled;
  private final IncrementalScorer scorer;
  private final DualGraph graph;

  /**
   * A search.
   *
   * @param scorer holds the plan, and holds it again after every search
   */
  CompanionSearch(CompiledProblem compiled, IncrementalScorer scorer) {
    this.compiled = compiled;
    this.scorer = scorer;
    graph = compiled.problem().graph();
  }

  /**
   * Companions by index in ascending order.
   *
   * @param smallest whether no smaller set that hangs together would do
   */
  record Found(List<Integer> districts, boolean smallest) {}

  /**
   * What must go along with a district into a state, if a simple set is known.
   *
   * @param few how many companions are looked for one set after the other
   */
  Optional<Found> find(int district, int state, int few) {
    Set<List<Integer>> sets = Set.of(List.of(district));
    int searched = 0;
    for (int k = 1; k <= few; k++) {
      sets = grown(sets, state);
      if (sets.size() > MOST_SETS) {
        break;
      }
      List<Integer> best = best(sets, state);
      if (best != null) {
        return Optional.of(new Found(without(best, district), true));
      }
      searched = k;
    }
    List<Integer> way = wayAndPieces(district, state);
    return way == null || !holds(way, state)
        ? Optional.empty()
        : Optional.of(new Found(without(way, district), way.size() - 1 == searched + 1));
  }

  private static List<Integer> without(List<Integer> set, int district) {
    return set.stream().filter(i -> i != district).toList();
  }

  private boolean mayJoin(int district, int state) {
    return scorer.stateOf(district) != state && compiled.allows(district, state);
  }

  /* Every set with one more district that touches it, each once. */
  private Set<List<Integer>> grown(Set<List<Integer>> sets, int state) {
    Set<List<Integer>> grown = new LinkedHashSet<>();
    for (List<Integer> set : sets) {
      for (int member : set) {
        for (int arc = graph.firstArc(member); arc < graph.endArc(member); arc++) {
          int next = graph.neighbour(arc);
          if (mayJoin(next, state) && !set.contains(next) && grown.size() <= MOST_SETS) {
            TreeSet<Integer> larger = new TreeSet<>(set);
            larger.add(next);
            grown.add(List.copyOf(larger));
          }
        }
      }
    }
    return grown;
  }

  /* Of the sets that leave contiguity no worse the one with the best score, the first of equals. */
  private List<Integer> best(Set<List<Integer>> sets, int state) {
    List<Integer> best = null;
    long[] least = null;
    long before = scorer.contiguityPenalty();
    for (List<Integer> set : sets) {
      int[] from = move(set, state);
      long[] score = {scorer.hard(), scorer.medium(), scorer.soft()};
      if (scorer.contiguityPenalty() <= before
          && (best == null || Arrays.compare(score, least) < 0)) {
        best = set;
        least = score;
      }
      moveBack(set, from);
    }
    return best;
  }

  private boolean holds(List<Integer> set, int state) {
    long before = scorer.contiguityPenalty();
    int[] from = move(set, state);
    boolean holds = scorer.contiguityPenalty() <= before;
    moveBack(set, from);
    return holds;
  }

  /** Moves districts into a state; gives the states they were in. */
  int[] move(List<Integer> set, int state) {
    int[] from = new int[set.size()];
    for (int k = 0; k < from.length; k++) {
      from[k] = scorer.stateOf(set.get(k));
      scorer.flip(set.get(k), state);
    }
    return from;
  }

  /** Takes {@link #move} back. */
  void moveBack(List<Integer> set, int[] from) {
    for (int k = from.length - 1; k >= 0; k--) {
      scorer.flip(set.get(k), from[k]);
    }
  }

  /* The shortest way from the district to the state, and what its states lose by it. */
  private List<Integer> wayAndPieces(int district, int state) {
    List<Integer> way = way(district, state);
    if (way == null) {
      return null;
    }
    int[] labels = scorer.view().clone();
    Set<Integer> left = new TreeSet<>();
    for (int i : way) {
      left.add(labels[i]);
      labels[i] = state;
    }
    TreeSet<Integer> all = new TreeSet<>(way);
    for (int s : left) {
      all.addAll(smallerPieces(labels, s, way));
    }
    for (int i : all) {
      if (!way.contains(i) && !mayJoin(i, state)) {
        return null;
      }
    }
    return all.size() - 1 > MOST ? null : List.copyOf(all);
  }

  private List<Integer> way(int district, int state) {
    int[] before = new int[compiled.districts()];
    Arrays.fill(before, -1);
    before[district] = district;
    Deque<Integer> open = new ArrayDeque<>(List.of(district));
    while (!open.isEmpty()) {
      int at = open.remove();
      for (int arc = graph.firstArc(at); arc < graph.endArc(at); arc++) {
        int next = graph.neighbour(arc);
        if (scorer.stateOf(next) == state) {
          List<Integer> way = new ArrayList<>();
          for (int i = at; i != district; i = before[i]) {
            way.add(i);
          }
          way.add(district);
          return way;
        }
        if (before[next] < 0 && mayJoin(next, state)) {
          before[next] = at;
          open.add(next);
        }
      }
    }
    return null;
  }

  /* The districts of the pieces that touch the way, but for the piece with most districts. */
  private List<Integer> smallerPieces(int[] labels, int state, List<Integer> way) {
    int[] pieceOf = new int[labels.length];
    int pieces =
        new Connectivity(compiled.masks()).numberPieces(labels, state, compiled.wild(), pieceOf);
    boolean[] touched = new boolean[pieces];
    for (int i : way) {
      for (int arc = graph.firstArc(i); arc < graph.endArc(i); arc++) {
        int next = graph.neighbour(arc);
        if (labels[next] == state) {
          touched[pieceOf[next]] = true;
        }
      }
    }
    int[] size = new int[pieces];
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == state && touched[pieceOf[i]]) {
        size[pieceOf[i]]++;
      }
    }
    int largest = 0;
    for (int p = 1; p < pieces; p++) {
      largest = size[p] > size[largest] ? p : largest;
    }
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == state && touched[pieceOf[i]] && pieceOf[i] != largest) {
        rest.add(i);
      }
    }
    return rest;
  }
}
