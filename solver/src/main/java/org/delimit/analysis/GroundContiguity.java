package org.delimit.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.geometry.DissolvedPieces;
import org.delimit.geometry.Surface;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.locationtech.jts.geom.Geometry;

/**
 * Whether every state of a plan hangs together on the ground, found by merging the polygons of its
 * districts and not from the dual graph, and whether both agree. Bridges and, if they are passable,
 * special districts hold a state together as in the constraint.
 *
 * @param states one entry a state, in the order of the problem
 */
public record GroundContiguity(List<OfState> states) {
  private static final int MOST_LISTED = 5;

  /**
   * The pieces of one state.
   *
   * @param state id of the state
   * @param pieces ids of its districts by piece, the piece with most districts first
   * @param graphPieces how many pieces it has in the dual graph
   */
  public record OfState(String state, List<List<String>> pieces, int graphPieces) {
    /**
     * Copies.
     *
     * @param state as above
     * @param pieces as above
     * @param graphPieces as above
     */
    public OfState {
      pieces = List.copyOf(pieces);
    }

    /**
     * Whether merging the polygons and the dual graph give as many pieces.
     *
     * @return true if they do
     */
    public boolean agrees() {
      return pieces.size() == graphPieces;
    }
  }

  /**
   * Copies.
   *
   * @param states as above
   */
  public GroundContiguity {
    states = List.copyOf(states);
  }

  /**
   * Merges the districts of each state, in O(n · log n) of the vertices.
   *
   * @param plan a plan
   * @param shapes one polygon or multipolygon a district, in the order of the problem
   * @param surface what their coordinates lie on
   * @return the pieces of each state
   * @throws IllegalArgumentException if there is not one shape a district
   */
  public static GroundContiguity of(Plan plan, List<Geometry> shapes, Surface surface) {
    PartitionProblem problem = plan.problem();
    if (shapes.size() != problem.districts().size()) {
      throw new IllegalArgumentException(
          "The number of shapes (%d) must equal the number of districts (%d)."
              .formatted(shapes.size(), problem.districts().size()));
    }
    boolean passable = ConstraintParameters.of(problem, ConstraintConfig.of(problem)).passable();
    List<OfState> states = new ArrayList<>();
    for (int s = 0; s < problem.specialIndex(); s++) {
      states.add(state(plan, shapes, surface, s, passable));
    }
    return new GroundContiguity(states);
  }

  private static OfState state(
      Plan plan, List<Geometry> shapes, Surface surface, int state, boolean passable) {
    PartitionProblem problem = plan.problem();
    DualGraph graph = problem.graph();
    List<Integer> members = new ArrayList<>();
    int[] at = new int[shapes.size()];
    Arrays.fill(at, -1);
    for (int i = 0; i < at.length; i++) {
      if (plan.stateIndex(i) == state || (passable && problem.isSpecial(i))) {
        at[i] = members.size();
        members.add(i);
      }
    }
    List<int[]> links = new ArrayList<>();
    List<int[]> edges = new ArrayList<>();
    for (int e = 0; e < graph.edgeCount(); e++) {
      int a = at[graph.endA(e)];
      int b = at[graph.endB(e)];
      if (a >= 0 && b >= 0) {
        edges.add(new int[] {a, b});
        // Districts that touch in a point (queen adjacency) have a border of no length.
        if (graph.isBridge(e) || graph.millimetres(e) == 0) {
          links.add(new int[] {a, b});
        }
      }
    }
    List<Geometry> polygons = members.stream().map(shapes::get).toList();
    List<List<String>> pieces = new ArrayList<>();
    for (List<Integer> piece : DissolvedPieces.of(polygons, links, surface)) {
      List<String> ids = new ArrayList<>();
      for (int member : piece) {
        if (plan.stateIndex(members.get(member)) == state) {
          ids.add(problem.districts().get(members.get(member)).id());
        }
      }
      if (!ids.isEmpty()) {
        pieces.add(List.copyOf(ids));
      }
    }
    pieces.sort(Comparator.comparingInt(piece -> -piece.size()));
    int graphPieces = graphPieces(plan, state, members, edges);
    return new OfState(problem.stateAt(state).id(), pieces, graphPieces);
  }

  private static int graphPieces(Plan plan, int state, List<Integer> members, List<int[]> edges) {
    int[] roots = new int[members.size()];
    Arrays.setAll(roots, i -> i);
    edges.forEach(edge -> roots[root(roots, edge[0])] = root(roots, edge[1]));
    boolean[] seen = new boolean[roots.length];
    int pieces = 0;
    for (int i = 0; i < roots.length; i++) {
      int root = root(roots, i);
      if (plan.stateIndex(members.get(i)) == state && !seen[root]) {
        seen[root] = true;
        pieces++;
      }
    }
    return pieces;
  }

  private static int root(int[] roots, int node) {
    int i = node;
    while (roots[i] != i) {
      i = roots[i];
    }
    return i;
  }

  /**
   * Whether merging the polygons and the dual graph give as many pieces of every state.
   *
   * @return true if they do
   */
  public boolean agrees() {
    return states.stream().allMatch(OfState::agrees);
  }

  /**
   * What was found, for people.
   *
   * @return one sentence if every state is one piece on the ground and in the dual graph; otherwise
   *     one for each state that is not
   */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (OfState state : states) {
      if (state.pieces().size() > 1 || !state.agrees()) {
        sentences.add(sentence(state));
      }
    }
    if (sentences.isEmpty()) {
      sentences.add("On the ground every state is one piece (its polygons were merged).");
    }
    return sentences;
  }

  private static String sentence(OfState state) {
    StringBuilder text = new StringBuilder("On the ground state (" + state.state() + ") has ");
    int count = state.pieces().size();
    text.append(count).append(count == 1 ? " piece" : " pieces");
    if (state.graphPieces() != count) {
      text.append(", in the dual graph ").append(state.graphPieces());
    }
    for (int p = 1; p < Math.min(count, MOST_LISTED); p++) {
      List<String> ids = state.pieces().get(p);
      List<String> few = ids.subList(0, Math.min(ids.size(), MOST_LISTED));
      text.append(p == 1 ? "; apart: (" : ", (").append(String.join(", ", few));
      text.append(few.size() < ids.size() ? ", …)" : ")");
    }
    return text.append('.').toString();
  }
}
