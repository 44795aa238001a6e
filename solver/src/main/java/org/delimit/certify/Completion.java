package org.delimit.certify;

/** What a partial plan costs at least until it is whole. */
interface Completion {
  /**
   * A bound on the rest.
   *
   * @param step number of steps done
   * @param available states that can still get districts, a bit each
   * @param masks for each state the kept node slots it holds, a bit each
   * @param people people of each state
   * @return cost; {@link Remaining#NEVER} or more if it cannot become whole
   */
  long after(int step, int available, int[] masks, long[] people);
}
