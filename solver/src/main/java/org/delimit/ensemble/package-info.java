/**
 * Where a plan stands among very many: random feasible plans with a known distribution.
 *
 * <p>A <em>chain</em> is a Markov chain of plans; its <em>target</em> is the distribution it tends
 * to, and is always stated. A <em>sample</em> is a plan of a chain at which the <em>measures</em>
 * are taken. A <em>forest</em> is a plan with a spanning tree of each of its states; the
 * <em>seam</em> of two states are the edges between them. Chains advance in <em>rounds</em>.
 * <em>Split R̂</em> and the <em>effective sample size</em> say whether the chains agree and what
 * their samples are worth. A plan's <em>standing</em> is the part of the samples below it.
 */
package org.delimit.ensemble;
