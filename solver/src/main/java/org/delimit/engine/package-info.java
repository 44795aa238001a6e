/**
 * The search, internal, and the only package that sees OptaPlanner.
 *
 * <p>A <em>run</em> is a stretch of annealing steps that OptaPlanner sees as one move. A
 * <em>cycle</em> is one cooling from the start to the end temperature. A <em>proposal</em> is a
 * flip, a swap or a ReCom that is evaluated and then accepted or rejected; its evaluation is one
 * <em>step</em>.
 */
package org.delimit.engine;
