/**
 * The command line: solve, check, score, explain, compare, examples.
 *
 * <p>Results go to standard output; progress, notes and errors to standard error. The exit code is
 * 0 for a feasible plan, 1 if the best plan is infeasible, 2 for bad input and 3 for a fault of the
 * program. An <em>example</em> is a problem that ships with the program.
 */
package org.delimit.cli;
