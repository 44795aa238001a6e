package org.delimit.certify;

/**
 * What a sweep proved.
 *
 * @param bound no plan costs less, in the unit of the sum; {@link Remaining#NEVER} if there is none
 * @param plan state index of each district of the cheapest plan found; null if none below the
 *     cutoff
 * @param cost what that plan costs
 * @param ended whether the sweep came to its end
 * @param whole whether nothing was dropped to save memory
 * @param entries partial plans kept, over all steps
 * @param peak partial plans of the largest step
 */
record SweepOutcome(
    long bound, int[] plan, long cost, boolean ended, boolean whole, long entries, int peak) {}
