package org.delimit.scoring;

import org.delimit.constraint.ConstraintType;

/** A term that needs to know no more of a flip than which district goes where. */
abstract class FlipTerm extends Term {
  FlipTerm(CompiledProblem problem, ConstraintType type) {
    super(problem, type);
  }

  /** Sets and returns what a flip adds to the penalty; the tallies are those before it. */
  abstract long evaluate(int district, int from, int to);
}
