/**
 * The catalogue of constraints and what is said about a plan in its words.
 *
 * <p>A constraint has a <em>level</em> (hard, medium, soft, none), a <em>weight</em> (its
 * multiplier) and a <em>penalty</em>: an amount in its unit, kept in thousandths. A
 * <em>finding</em> is one explained part of a penalty. An <em>explanation</em> holds all findings
 * of a plan.
 */
package org.delimit.constraint;
