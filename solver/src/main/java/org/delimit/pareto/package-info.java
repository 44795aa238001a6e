/**
 * What a plan trades away: plans none of which is better than another in every term.
 *
 * <p>A <em>term</em> is the penalty of one constraint of the catalogue, less is better. A plan
 * <em>dominates</em> another if none of its terms is greater and one is less; a <em>front</em> is a
 * set of feasible plans that do not dominate each other. A front that was searched for is a lower
 * estimate of the true one: unless it says so, no plan on it is proven to be undominated.
 */
package org.delimit.pareto;
