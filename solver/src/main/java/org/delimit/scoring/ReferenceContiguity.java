package org.delimit.scoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.Finding;
import org.delimit.geometry.graph.DualGraph;

/** Finds the pieces of every state by walking its districts. */
final class ReferenceContiguity {
  private ReferenceContiguity() {}

  static Assessment assess(PlanSums sums, ConstraintParameters parameters) {
    Assessment assessment = new Assessment();
    for (int s = 0; s < sums.states(); s++) {
      List<List<Integer>> pieces = pieces(sums, s, parameters.passable());
      long allowed = 1 + parameters.exclaves()[s];
      // The largest pieces are the ones the state may keep; each other one is a finding.
      for (int p = (int) Math.min(allowed, pieces.size()); p < pieces.size(); p++) {
        String id = sums.stateId(s);
        List<String> ids = sums.ids(pieces.get(p));
        assessment.add(
            new Finding(
                "State ("
                    + id
                    + ") falls into "
                    + pieces.size()
                    + " pieces; this one has "
                    + ids.size()
                    + (ids.size() == 1 ? " district." : " districts."),
                1000,
                ids,
                List.of(id)));
      }
      explainPassage(sums, s, pieces.size(), parameters, assessment);
    }
    return assessment;
  }

  /* A state that hangs together through special districts only should not look whole unsaid. */
  private static void explainPassage(
      PlanSums sums,
      int state,
      int pieces,
      ConstraintParameters parameters,
      Assessment assessment) {
    if (!parameters.passable()) {
      return;
    }
    List<List<Integer>> apart = pieces(sums, state, false);
    if (apart.size() > pieces) {
      String id = sums.stateId(state);
      assessment.explain(
          new Finding(
              "State ("
                  + id
                  + ") hangs together only through special districts: without them it falls into "
                  + apart.size()
                  + " pieces.",
              0,
              sums.ids(apart.get(apart.size() - 1)),
              List.of(id)));
    }
  }

  /** The pieces of a state, the most populous first. */
  private static List<List<Integer>> pieces(PlanSums sums, int state, boolean passable) {
    List<List<Integer>> pieces = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (int start : sums.members(state)) {
      if (!seen.contains(start)) {
        pieces.add(walk(sums, start, state, passable, seen));
      }
    }
    ToLongFunction<List<Integer>> people = piece -> people(sums, piece);
    pieces.sort(Comparator.comparingLong(people).reversed());
    return pieces;
  }

  private static long people(PlanSums sums, List<Integer> piece) {
    long people = 0;
    for (int i : piece) {
      people += sums.problem().districts().get(i).population();
    }
    return people;
  }

  private static List<Integer> walk(
      PlanSums sums, int start, int state, boolean passable, Set<Integer> seen) {
    DualGraph graph = sums.problem().graph();
    List<Integer> piece = new ArrayList<>();
    Set<Integer> passed = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    seen.add(start);
    while (!open.isEmpty()) {
      int district = open.remove();
      if (sums.stateOf(district) == state) {
        piece.add(district);
      }
      for (int arc = graph.firstArc(district); arc < graph.endArc(district); arc++) {
        int next = graph.neighbour(arc);
        boolean member = sums.stateOf(next) == state && seen.add(next);
        boolean way = passable && sums.problem().isSpecial(next) && passed.add(next);
        if (member || way) {
          open.add(next);
        }
      }
    }
    return piece;
  }
}
