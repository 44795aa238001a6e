package org.delimit.exact;

/**
 * What an exact search ended with.
 *
 * @param status what is known of feasible plans
 * @param plan state index of each district, the number of states for special districts; null unless
 *     one was found
 * @param work work done, as limits of work count it
 * @param enough whether it ended because it found as many feasible plans as were asked for
 */
public record ExactOutcome(Status status, int[] plan, long work, boolean enough) {
  /** How an exact search can end. */
  public enum Status {
    /** Every feasible plan was looked at; the plan is the best. */
    BEST,
    /** A feasible plan was found; there may be others. */
    FOUND,
    /** No feasible plan exists. */
    NONE,
    /** The work allowed is spent, or the problem is too large; nothing is known. */
    GAVE_UP
  }

  /**
   * Whether more work would tell nothing new.
   *
   * @return true if the best plan is known, or that there is none
   */
  public boolean settled() {
    return status == Status.BEST || status == Status.NONE;
  }
}
