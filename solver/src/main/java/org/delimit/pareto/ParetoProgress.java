package org.delimit.pareto;

/**
 * How far a search for a front is.
 *
 * @param done part of the work that is done, 0 to 1
 * @param searches searches that have ended
 * @param found plans found so far that no other dominates
 */
public record ParetoProgress(double done, int searches, int found) {}
