package org.delimit.scoring;

import org.delimit.constraint.ConstraintType;
import org.delimit.model.Level;

/**
 * The penalty of one constraint, kept while the plan changes. TERM-PURE holds for every subclass.
 *
 * <p>{@code evaluate} of a subclass sets {@link #pending}; {@link #commit} makes it count. The
 * scorer calls {@code commit} of every term before the tallies move.
 */
abstract class Term {
  final ConstraintType type;
  final long hardWeight;
  final long mediumWeight;
  final long softWeight;

  /** The weight on the one level the constraint has. */
  final long weight;

  final boolean isHard;
  final boolean isSoft;

  /** Thousandths of the unit for the current plan. */
  long penalty;

  /** What the pending change adds to the penalty. */
  long pending;

  Term(CompiledProblem problem, ConstraintType type) {
    this.type = type;
    hardWeight = problem.weights.on(Level.HARD, type);
    mediumWeight = problem.weights.on(Level.MEDIUM, type);
    softWeight = problem.weights.on(Level.SOFT, type);
    weight = hardWeight + mediumWeight + softWeight;
    isHard = hardWeight != 0;
    isSoft = softWeight != 0;
  }

  /** Computes the penalty of a plan from its tallies, and whatever the term keeps besides. */
  abstract void reset(int[] stateOf, Tallies tallies);

  void commit(int district, int from, int to) {
    penalty += pending;
  }
}
