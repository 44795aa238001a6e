/**
 * Why a district is where it is, what every other state would cost, and what differs between two
 * plans.
 *
 * <p>An <em>alternative</em> of a district is one of the states, its own among them; its
 * <em>difference</em> is what joining it would add to the score. <em>Companions</em> are districts
 * that must go along so that contiguity is no worse than before. A <em>transferred area</em> is a
 * connected set of districts that one plan has in one state and the other plan in another. People
 * <em>exposed</em> are those of groups with a home who live in a state that is not theirs; where no
 * group has a home, those outside the largest group of their state.
 */
package org.delimit.explain;
