/**
 * Whether a plan survives the uncertainty of its data: plans scored, and problems solved anew, on
 * drawn data.
 *
 * <p>A <em>draw</em> is one set of figures the ranges of the data allow (package {@code analysis}).
 * The <em>regret</em> of a plan in a draw is its soft score less that of the best plan known for
 * the draw. A district is <em>stable</em> if it joins the same state in the best plans of most
 * draws.
 */
package org.delimit.robust;
