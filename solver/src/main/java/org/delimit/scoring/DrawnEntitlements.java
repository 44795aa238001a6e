package org.delimit.scoring;

import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.Plan;

/**
 * What each state of one plan receives under the revenue formula if the districts produce other
 * amounts of oil; the formula is that of {@link Entitlements}. Not safe for use by several threads.
 */
public final class DrawnEntitlements {
  private final CompiledProblem compiled;
  private final Tallies tallies;
  private final int[] stateOf;

  /**
   * Prepares a plan, at the cost of compiling its problem.
   *
   * @param plan a plan
   */
  public DrawnEntitlements(Plan plan) {
    // A compiled problem of our own: its oil is overwritten with every draw.
    compiled = CompiledProblem.of(plan.problem(), ConstraintConfig.listed(Map.of()));
    tallies = new Tallies(compiled);
    stateOf = plan.toStateIndexes();
  }

  /**
   * The entitlements under other outputs, in O(districts · groups).
   *
   * @param oil thousandths of a barrel a day by district index
   * @return thousandths of a barrel a day by state index
   * @throws org.delimit.model.InvalidProblemException if there is too much oil to share exactly
   */
  public long[] thousandths(long[] oil) {
    System.arraycopy(oil, 0, compiled.oil, 0, compiled.oil.length);
    tallies.reset(stateOf);
    return new Entitlements(new RevenuePools(compiled)).of(tallies).clone();
  }
}
