package org.delimit.scoring;

/** Looks at the feasible plans a search passes. Called by one thread at a time. */
public interface TradeVisitor {
  /**
   * Whether a plan is worth keeping.
   *
   * @param medium its raw medium score
   * @param values its penalties under the traded terms, in thousandths; belongs to the caller
   * @return true to be given the plan
   */
  boolean wants(long medium, long[] values);

  /**
   * Takes a plan that was wanted.
   *
   * @param medium as above
   * @param values as above
   * @param plan state index of each district; belongs to the caller
   */
  void keep(long medium, long[] values, int[] plan);
}
