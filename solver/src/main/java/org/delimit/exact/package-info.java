/**
 * The exact search, internal: finds a feasible plan of a map of up to 120 districts, or proves that
 * there is none, without chance and without a clock.
 *
 * <p>A <em>node</em> is a district that can be assigned. A <em>cut</em> parts the nodes into a
 * small <em>middle</em> and two sides; a <em>half plan</em> assigns the nodes of one side. A
 * <em>shape</em> is a set of nodes of which some state may consist. <em>Work</em> is what the
 * search counts instead of time.
 */
package org.delimit.exact;
