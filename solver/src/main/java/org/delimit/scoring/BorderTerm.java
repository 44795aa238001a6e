package org.delimit.scoring;

import org.delimit.constraint.ConstraintType;

/** The length of the borders between states, or the number of cut edges. */
final class BorderTerm extends Term {
  private final CompiledProblem problem;
  private final boolean length;

  BorderTerm(CompiledProblem problem, ConstraintType type) {
    super(problem, type);
    this.problem = problem;
    length = type == ConstraintType.BORDER_LENGTH;
  }

  @Override
  void reset(int[] stateOf, Tallies tallies) {
    long twice = 0;
    int special = problem.states;
    for (int i = 0; i < stateOf.length; i++) {
      for (int arc = problem.offsets[i]; arc < problem.offsets[i + 1]; arc++) {
        int other = stateOf[problem.neighbours[arc]];
        if (other != stateOf[i]) {
          boolean outside = other == special || stateOf[i] == special;
          twice +=
              length
                  ? (outside ? 0 : problem.arcMillimetres[arc])
                  : 1000L * problem.arcBorders[arc];
        }
      }
    }
    penalty = twice / 2;
  }

  /**
   * Sets the pending change from what the district shares with the state it leaves, less what it
   * shares with the one it joins: millimetres, or numbers of borders.
   */
  long evaluate(long difference) {
    return pending = length ? difference : 1000 * difference;
  }
}
