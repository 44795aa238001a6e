/**
 * What a plan does to people, oil money and borders, and the plans it must be compared with.
 *
 * <p>A <em>measure</em> is reported and never steers the search. <em>People left as minorities</em>
 * (W) belong to a group that has a home state and live in a state that is not its home; people of
 * groups <em>without a home</em> anywhere stand in a column of their own, and so do the people of
 * <em>special districts</em>, who live in no state. People <em>told apart</em> are those a district
 * counts by group; a population may be larger. A <em>baseline</em> is what a plan is compared with:
 * <em>no partition</em> (everyone in one state), the <em>reference</em> (the line in force) and a
 * <em>lower bound</em> no plan can beat. A <em>scenario</em> is a variant of a problem; scenarios
 * are compared with a <em>base</em>, the first of them.
 */
package org.delimit.analysis;
