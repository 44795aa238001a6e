/**
 * What a partition problem is, as immutable data.
 *
 * <p>A <em>district</em> is the indivisible unit that is assigned. A <em>state</em> is a political
 * state a district can join. A <em>special district</em> is ruled by the union and is a member of
 * no state. A <em>plan</em> is a total assignment of districts to states. A group may have
 * <em>home</em> states. A <em>pin</em> fixes a district to a state. A <em>level</em> says how a
 * constraint binds: hard, medium, soft.
 */
package org.delimit.model;
