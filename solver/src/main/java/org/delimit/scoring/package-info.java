/**
 * The scoring core, internal: a problem compiled to primitive arrays, tallies, one class a term,
 * the incremental scorer and the slow reference scorer written from the formulas.
 *
 * <p>A <em>tally</em> is a sum per state kept while the plan changes. A <em>term</em> computes the
 * penalty of one constraint, in thousandths of its unit, as a pure function of tallies and pieces.
 * The <em>raw score</em> of a level is Σ weight × penalty in units of 1/(1000 · weight scale). A
 * <em>pending</em> change is evaluated but not committed.
 *
 * <p>Invariants, by name: TALLY-EXACT: tallies are the exact sums of the current plan. TERM-PURE: a
 * penalty depends on tallies, pieces and the plan alone, never on the way there. NO-OVERFLOW:
 * {@link org.delimit.scoring.CompiledProblem} proves before the first step that no sum can leave
 * the range of a long.
 */
package org.delimit.scoring;
