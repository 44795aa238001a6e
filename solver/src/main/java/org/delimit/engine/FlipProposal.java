package org.delimit.engine;

import java.util.SplittableRandom;
import org.delimit.constraint.ConstraintType;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.Level;
import org.delimit.scoring.CompiledProblem;

/** Draws a flip: a district on a border and a state it touches there. */
final class FlipProposal {
  private static final int ANYWHERE_ONE_IN = 8;

  private final SearchCore core;
  private final CompiledProblem problem;
  private final DualGraph graph;
  private final boolean exclaves;
  private boolean anywhere;
  private int district;
  private int state;
  private int empty = -1;

  FlipProposal(SearchCore core) {
    this.core = core;
    problem = core.problem();
    graph = core.graph();
    exclaves = allowsExclaves(problem);
  }

  /**
   * Looks for a state without districts, which no border flip could ever fill; says whether
   * districts may also flip to states they do not touch.
   */
  void refresh(boolean anyState) {
    anywhere = exclaves || anyState;
    empty = -1;
    for (int s = 0; s < problem.states(); s++) {
      if (core.scorer().districts(s) == 0) {
        empty = s;
      }
    }
  }

  /** Draws one; false if what came up is no flip (a pinned district, a lone special neighbour). */
  boolean draw(SplittableRandom random) {
    CutEdges cut = core.cutEdges();
    if (cut.size() == 0 || ((anywhere || empty >= 0) && random.nextInt(ANYWHERE_ONE_IN) == 0)) {
      return drawAnywhere(random);
    }
    // The upper half of one draw chooses the edge, by a product instead of a division: no edge is
    // likelier than another by more than size / 2³². The last bit chooses the direction.
    long drawn = random.nextLong();
    int edge = cut.get((int) ((drawn >>> 32) * cut.size() >>> 32));
    boolean forward = (drawn & 1) == 0;
    int from = forward ? graph.endA(edge) : graph.endB(edge);
    int other = forward ? graph.endB(edge) : graph.endA(edge);
    int[] stateOf = core.view();
    if (stateOf[from] == problem.states()) {
      int swap = from;
      from = other;
      other = swap;
    }
    district = from;
    state = stateOf[other];
    if (state == problem.states()) {
      state = beyond(other, stateOf, random);
    }
    return isFlip(stateOf);
  }

  int district() {
    return district;
  }

  int state() {
    return state;
  }

  /* The state on another side of a passable special district. */
  private int beyond(int special, int[] stateOf, SplittableRandom random) {
    int arc = graph.firstArc(special) + random.nextInt(graph.degree(special));
    return stateOf[graph.neighbour(arc)];
  }

  private boolean drawAnywhere(SplittableRandom random) {
    if (!anywhere && empty < 0) {
      return false;
    }
    int[] stateOf = core.view();
    district = random.nextInt(stateOf.length);
    state = empty >= 0 ? empty : random.nextInt(problem.states());
    return isFlip(stateOf);
  }

  private boolean isFlip(int[] stateOf) {
    return state != problem.states()
        && stateOf[district] != problem.states()
        && stateOf[district] != state
        && problem.allows(district, state);
  }

  private static boolean allowsExclaves(CompiledProblem problem) {
    boolean free = problem.level(ConstraintType.CONTIGUITY) != Level.HARD;
    for (long exclaves : problem.parameters().exclaves()) {
      free |= exclaves > 0;
    }
    return free;
  }
}
