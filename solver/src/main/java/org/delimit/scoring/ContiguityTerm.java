package org.delimit.scoring;

import org.delimit.constraint.ConstraintType;
import org.delimit.geometry.graph.Connectivity;
import org.delimit.geometry.graph.PlanarConnectivity;
import org.delimit.geometry.graph.PlanarCorners;

/** Pieces of states beyond the first and the exclaves they are allowed. */
final class ContiguityTerm extends Term {
  /*
   * Implementation note. On a planar map the pieces around a district are known without a search as
   * long as no state is broken (more than one piece); otherwise Connectivity searches. stateOf is the
   * plan of the scorer, still without the change when commit() is called; scan has looked at the flip
   * before anything is asked here.
   */
  private final Connectivity connectivity;
  private final PlanarConnectivity planar;
  private final int[] stateOf;
  private final BorderScan scan;
  private final long[] exclaves;
  private final int[] pieces;
  private final int wild;
  private int broken;
  private int piecesOfFrom;
  private int piecesOfTo;
  private int lastOfFrom;
  private int lastOfTo;

  ContiguityTerm(CompiledProblem problem, int[] stateOf, BorderScan scan) {
    super(problem, ConstraintType.CONTIGUITY);
    this.stateOf = stateOf;
    this.scan = scan;
    connectivity = new Connectivity(problem.masks);
    PlanarCorners corners = problem.order.corners;
    planar = corners == null ? null : new PlanarConnectivity(corners);
    exclaves = problem.parameters.exclaves();
    pieces = new int[problem.states];
    wild = problem.wild();
  }

  @Override
  void reset(int[] plan, Tallies tallies) {
    penalty = 0;
    for (int s = 0; s < pieces.length; s++) {
      setPieces(s, connectivity.pieces(plan, s, wild));
      penalty += excess(s, pieces[s]);
    }
    if (planar != null) {
      planar.reset(plan);
    }
  }

  /**
   * Evaluates a flip, exactly if it does not raise the penalty. Stops early, and answers false, as
   * soon as it is known to raise it.
   */
  boolean evaluateUnlessWorse(int district, int from, int to) {
    if (planar != null && broken == 0 && pieces[to] == 1 && scan.joining != 0) {
      return staysWhole(district, from, to);
    }
    piecesOfTo = piecesAfterJoining(district, to);
    long room = penalty - otherPenalty(from, to) - excess(to, piecesOfTo);
    if (room < 0) {
      return false;
    }
    // The state left may have as many pieces as its exclaves and what the other state gave up
    // allow.
    long most = 1 + exclaves[from] + room / 1000;
    int limit = (int) Math.min(Integer.MAX_VALUE - 1, most - pieces[from] + 1);
    int around = piecesAround(district, from, Math.max(limit, 1));
    piecesOfFrom = pieces[from] - 1 + around;
    pending = change(from, to);
    return pending <= 0;
  }

  /* No state is broken, and the one joined stays whole. */
  private boolean staysWhole(int district, int from, int to) {
    piecesOfTo = 1;
    piecesOfFrom = planarPieces(district);
    pending = piecesOfFrom > 1 ? change(from, to) : 0;
    return pending <= 0;
  }

  /** Evaluates a flip exactly. */
  long evaluate(int district, int from, int to) {
    piecesOfTo = piecesAfterJoining(district, to);
    int around = piecesAround(district, from, Integer.MAX_VALUE - 1);
    piecesOfFrom = pieces[from] - 1 + around;
    return pending = change(from, to);
  }

  @Override
  void commit(int district, int from, int to) {
    super.commit(district, from, to);
    lastOfFrom = pieces[from];
    lastOfTo = pieces[to];
    setPieces(from, piecesOfFrom);
    setPieces(to, piecesOfTo);
    if (planar != null) {
      follow(district, from, to);
    }
  }

  private void follow(int district, int from, int to) {
    if (scan.isWide) {
      planar.move(stateOf, district, from, to);
    } else {
      planar.move(stateOf, district, from, to, scan.leaving, scan.joining);
    }
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
  void recount(int state) {
    penalty -= excess(state, pieces[state]);
    setPieces(state, connectivity.pieces(stateOf, state, wild));
    penalty += excess(state, pieces[state]);
  }

  int pieces(int state) {
    return pieces[state];
  }

  private void setPieces(int state, int count) {
    broken += (count > 1 ? 1 : 0) - (pieces[state] > 1 ? 1 : 0);
    pieces[state] = count;
  }

  private int piecesAround(int district, int from, int limit) {
    if (planar != null && broken == 0) {
      return planarPieces(district);
    }
    return connectivity.piecesAround(stateOf, district, from, wild, limit);
  }

  private int planarPieces(int district) {
    return scan.isWide
        ? planar.piecesAround(stateOf, district)
        : planar.piecesAround(stateOf, district, scan.leaving);
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

  private int piecesAfterJoining(int district, int to) {
    if (pieces[to] == 1 && scan.joining != 0) {
      return 1;
    }
    return pieces[to]
        + 1
        - connectivity.piecesAround(stateOf, district, to, wild, Integer.MAX_VALUE - 1);
  }

  private long excess(int state, int count) {
    return 1000 * Math.max(0, count - 1 - exclaves[state]);
  }
}
