/**
 * Certificates by CP-SAT, a solver of constraint programs that comes with OR-Tools: for maps whose
 * frontier is too wide for tables. Only this package knows OR-Tools, which is an optional
 * dependency; {@link org.delimit.certify.cpsat.CpSat} can be asked whether it is there.
 *
 * <p>A <em>separator</em> is a set of nodes that two others cannot meet without.
 */
package org.delimit.certify.cpsat;
