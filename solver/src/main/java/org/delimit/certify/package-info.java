/**
 * Certificates: proven lower bounds of what plans cost, and exact counts of plans, by frontier
 * dynamic programming.
 *
 * <p>Districts are <em>swept</em> one after the other. The <em>frontier</em> holds those that still
 * have neighbours to come. Partial plans that agree on the frontier can be completed in the same
 * ways, so a <em>table</em> keeps the cheapest of them only: for each <em>slot</em> of the frontier
 * its <em>piece</em>, for each piece its state, for each state the pieces that are <em>closed</em>
 * (have left the frontier) and, where people are bounded, its people. A <em>hub</em> is a set of
 * passable special districts that touch each other; it has a slot for each state.
 *
 * <p>A <em>price</em> is what a state gets for each district it takes, so that its cost can be told
 * without the other states; the prices are paid back once. Prices bound whole plans and, by tables
 * of single states, what is still to come of partial ones.
 */
package org.delimit.certify;
