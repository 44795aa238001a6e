package org.delimit.scoring;

import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.Plan;
import org.delimit.model.RevenueFormula;

/**
 * What each state receives under the revenue formula, in thousandths of a barrel a day.
 *
 * <p>The formula is that of {@link RevenueFormula}. Every component (derivation, population, need,
 * equality, area, consumption, fixed share, floor, scaled-down rest) is rounded down to a
 * thousandth of a barrel, so that entitlements are exact functions of the tallies; they add up to
 * what the states divide but for some thousandths a state.
 *
 * <p>Not safe for use by several threads: it owns scratch arrays.
 */
public final class Entitlements {
  /*
   * Implementation note. raised[] marks, during water-filling, the states that stand at their floor;
   * entitled[] holds the result.
   */
  private final RevenuePools pools;
  private final long[] entitled;
  private final long[] least;
  private final boolean[] raised;

  Entitlements(RevenuePools pools) {
    this.pools = pools;
    int states = pools.fixed.length;
    entitled = new long[states];
    least = new long[states];
    raised = new boolean[states];
  }

  /**
   * The entitlements of a plan, in O(districts).
   *
   * @param plan a plan
   * @return thousandths of a barrel a day by state index
   */
  public static long[] thousandths(Plan plan) {
    CompiledProblem compiled =
        CompiledProblem.of(plan.problem(), ConstraintConfig.listed(Map.of()));
    Tallies tallies = new Tallies(compiled);
    tallies.reset(plan.toStateIndexes());
    return new Entitlements(new RevenuePools(compiled)).of(tallies).clone();
  }

  /** Half the sum of what states produce beyond or below their entitlement, O(states). */
  long imbalance(Tallies tallies) {
    compute(tallies);
    long sum = 0;
    for (int s = 0; s < entitled.length; s++) {
      sum += Math.abs(tallies.oil[s] - entitled[s]);
    }
    return sum / 2;
  }

  /** The entitlements of the states, until the next call; not to be written to. */
  long[] of(Tallies tallies) {
    compute(tallies);
    return entitled;
  }

  private void compute(Tallies tallies) {
    int states = entitled.length;
    if (!pools.union) {
      System.arraycopy(tallies.oil, 0, entitled, 0, states);
      return;
    }
    long allOil = 0;
    long allPeople = 0;
    long people = 0;
    long needs = 0;
    long areas = 0;
    for (int s = 0; s < states; s++) {
      allOil += tallies.oil[s];
      allPeople += tallies.population[s];
      if (pools.byKeys[s]) {
        people += tallies.population[s];
        needs += tallies.need[s];
        areas += tallies.area[s];
      }
    }
    for (int s = 0; s < states; s++) {
      long share = Proportion.of(pools.byOutput, tallies.oil[s], allOil);
      if (pools.byKeys[s]) {
        share += Proportion.of(pools.byPopulation, tallies.population[s], people);
        share += Proportion.of(pools.byNeed, tallies.need[s], needs);
        share += Proportion.of(pools.byArea, tallies.area[s], areas);
      }
      entitled[s] = share + pools.constant[s];
    }
    if (pools.anyFloor) {
      raiseToFloors(tallies.population, allPeople);
    }
  }

  /* Water-filling: each round raises all states that would fall below their floor, until none does. */
  private void raiseToFloors(long[] population, long allPeople) {
    int states = entitled.length;
    boolean below = false;
    long whole = 0;
    for (int s = 0; s < states; s++) {
      least[s] = Math.max(pools.floor[s], Proportion.of(pools.headFloor, population[s], allPeople));
      raised[s] = false;
      below |= entitled[s] < least[s];
      whole += entitled[s];
    }
    while (below) {
      below = false;
      long budget = whole;
      long free = 0;
      for (int s = 0; s < states; s++) {
        budget -= raised[s] ? least[s] : 0;
        free += raised[s] ? 0 : entitled[s];
      }
      for (int s = 0; s < states; s++) {
        if (!raised[s] && Proportion.of(Math.max(0, budget), entitled[s], free) < least[s]) {
          raised[s] = true;
          below = true;
        }
      }
      if (!below) {
        for (int s = 0; s < states; s++) {
          entitled[s] =
              raised[s] ? least[s] : Proportion.of(Math.max(0, budget), entitled[s], free);
        }
      }
    }
  }
}
