/**
 * The facade: solve a problem, explain a plan.
 *
 * <p>A <em>step</em> is one evaluated change of the plan (a flip, half a swap, or a ReCom). A
 * search with a step limit and no time limit gives the same plan, byte for byte, for the same
 * problem, options and seed on any machine.
 */
package org.delimit.solver;
