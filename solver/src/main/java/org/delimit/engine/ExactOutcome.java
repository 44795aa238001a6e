package org.delimit.engine;

/**
 * What an exact search ended with.
 *
 * @param status whether a feasible plan was found, or proved not to exist
 * @param plan state index of each district, the number of states for special districts; null unless
 *     found
 * @param work work done, as limits of work count it
 */
record ExactOutcome(Status status, int[] plan, long work) {
  /** How an exact search can end. */
  enum Status {
    /** A feasible plan was found. */
    FOUND,
    /** No feasible plan exists. */
    NONE,
    /** The work allowed is spent, or the problem is too large; nothing is known. */
    GAVE_UP
  }
}
