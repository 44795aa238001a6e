package org.delimit.certify.cpsat;

/**
 * What CP-SAT proved.
 *
 * @param bound no plan costs less; the cutoff if there is none below it
 * @param plan state of each node of the cheapest plan found below the cutoff; null if none was
 * @param ended whether there is nothing left to prove
 * @param rounds how often it was solved
 * @param cuts separators in use at the end
 */
public record CpSatOutcome(long bound, int[] plan, boolean ended, int rounds, int cuts) {}
