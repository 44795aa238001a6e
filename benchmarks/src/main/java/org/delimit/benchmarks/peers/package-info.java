/**
 * The same problem as others would write it: Constraint Streams of OptaPlanner and of Timefold.
 *
 * <p>A <em>peer</em> is a solver with a formulation of the problem in its own idiom: districts are
 * planning entities, states are planning values, and the score is four constraints over streams
 * (contiguity, population, exposure by homeland, border length), with the solver's own default
 * moves and acceptor. An <em>evaluation</em> is one move scored. Peers are for measuring only and
 * are no part of Delimit.
 */
package org.delimit.benchmarks.peers;
