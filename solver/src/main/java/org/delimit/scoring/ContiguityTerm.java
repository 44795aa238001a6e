package org.delimit.scoring;

import org.delimit.constraint.ConstraintType;
import org.delimit.geometry.graph.Connectivity;

/** Pieces of states beyond the first and the exclaves they are allowed. */
final class ContiguityTerm extends Term {
  private final Connectivity connectivity;
  private final CompiledProblem problem;
  private final long[] exclaves;
  private final int[] pieces;
  private final int wild;
  private int piecesOfFrom;
  private int piecesOfTo;
  private int lastOfFrom;
  private int lastOfTo;

  ContiguityTerm(CompiledProblem problem) {
    super(problem, ConstraintType.CONTIGUITY);
    this.problem = problem;
    connectivity = new Connectivity(problem.masks);
    exclaves = problem.parameters.exclaves();
    pieces = new int[problem.states];
    wild = problem.wild();
  }

  @Override
  void reset(int[] stateOf, Tallies tallies) {
    penalty = 0;
    for (int s = 0; s < pieces.length; s++) {
      pieces[s] = connectivity.pieces(stateOf, s, wild);
      penalty += excess(s, pieces[s]);
    }
  }

  /**
   * Evaluates a flip, exactly if it does not raise the penalty. Stops early, and answers false, as
   * soon as it is known to raise it.
   */
  boolean evaluateUnlessWorse(int[] stateOf, int district, int from, int to) {
    piecesOfTo = piecesAfterJoining(stateOf, district, to);
    long room = penalty - otherPenalty(from, to) - excess(to, piecesOfTo);
    if (room < 0) {
      return false;
    }
    // The state left may have as many pieces as its exclaves and what the other state gave up
    // allow.
    long most = 1 + exclaves[from] + room / 1000;
    int limit = (int) Math.min(Integer.MAX_VALUE - 1, most - pieces[from] + 1);
    int around = connectivity.piecesAround(stateOf, district, from, wild, Math.max(limit, 1));
    piecesOfFrom = pieces[from] - 1 + around;
    pending = change(from, to);
    return pending <= 0;
  }

  /** Evaluates a flip exactly. */
  long evaluate(int[] stateOf, int district, int from, int to) {
    piecesOfTo = piecesAfterJoining(stateOf, district, to);
    int around = connectivity.piecesAround(stateOf, district, from, wild, Integer.MAX_VALUE - 1);
    piecesOfFrom = pieces[from] - 1 + around;
    return pending = change(from, to);
  }

  @Override
  void commit(int district, int from, int to) {
    super.commit(district, from, to);
    lastOfFrom = pieces[from];
    lastOfTo = pieces[to];
    pieces[from] = piecesOfFrom;
    pieces[to] = piecesOfTo;
  }

  /** Leaves the pieces as they were counted last, though a district moves. */
  void leaveOpen(int from, int to) {
    pending = 0;
    piecesOfFrom = pieces[from];
    piecesOfTo = pieces[to];
  }

  /** Prepares the way back of the flip committed last, which went the other way. */
  void prepareUndo(int from, int to) {
    piecesOfFrom = lastOfTo;
    piecesOfTo = lastOfFrom;
    pending = change(from, to);
  }

  /** Counts the pieces of a state from scratch. */
  void recount(int[] stateOf, int state) {
    penalty -= excess(state, pieces[state]);
    pieces[state] = connectivity.pieces(stateOf, state, wild);
    penalty += excess(state, pieces[state]);
  }

  int pieces(int state) {
    return pieces[state];
  }

  private long change(int from, int to) {
    return excess(from, piecesOfFrom)
        + excess(to, piecesOfTo)
        - excess(from, pieces[from])
        - excess(to, pieces[to]);
  }

  private long otherPenalty(int from, int to) {
    return penalty - excess(from, pieces[from]) - excess(to, pieces[to]);
  }

  private int piecesAfterJoining(int[] stateOf, int district, int to) {
    if (pieces[to] == 1 && touches(stateOf, district, to)) {
      return 1;
    }
    return pieces[to]
        + 1
        - connectivity.piecesAround(stateOf, district, to, wild, Integer.MAX_VALUE - 1);
  }

  private boolean touches(int[] stateOf, int district, int state) {
    for (int arc = problem.offsets[district]; arc < problem.offsets[district + 1]; arc++) {
      if (stateOf[problem.neighbours[arc]] == state) {
        return true;
      }
    }
    return false;
  }

  private long excess(int state, int count) {
    return 1000 * Math.max(0, count - 1 - exclaves[state]);
  }
}
