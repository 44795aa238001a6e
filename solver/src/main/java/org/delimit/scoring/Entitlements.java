package org.delimit.scoring;

import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Plan;
import org.delimit.model.RevenueFormula;

/**
 * What each state receives under the revenue formula, in thousandths of a barrel a day.
 *
 * <p>The formula is that of {@link RevenueFormula}. Every component (derivation, population, need,
 * equality, area, fixed share, floor, scaled-down rest) is rounded down to a thousandth of a
 * barrel, so that entitlements are exact functions of the tallies; they add up to what the states
 * divide but for some thousandths a state.
 *
 * <p>Not safe for use by several threads: it owns scratch arrays.
 */
public final class Entitlements {
  private static final long WHOLE = RevenueFormula.WHOLE;

  /*
   * Implementation note. Pools are amounts that do not depend on the plan: what is shared by output,
   * people, need, equally and by area among the states without a fixed share, in thousandths of a
   * barrel. fixed[s] is -1 for a state without a fixed share. raised[] marks, during water-filling, the
   * states that stand at their floor; entitled[] holds the result.
   */
  private final CompiledProblem problem;
  private final boolean union;
  private final long divided;
  private final long byOutput;
  private final long byPopulation;
  private final long byNeed;
  private final long byArea;
  private final long equally;
  private final long[] fixed;
  private final long[] floor;
  private final long headFloor;
  private final boolean anyFloor;
  private final long[] entitled;
  private final long[] least;
  private final boolean[] raised;

  Entitlements(CompiledProblem problem) {
    this.problem = problem;
    RevenueFormula formula = problem.problem.revenue();
    int states = problem.states;
    union = formula.union();
    long output = CompiledProblem.sum(problem.oil);
    long need = CompiledProblem.sum(problem.need);
    checkRanges(output, need);
    long net = output - part(output, formula.firstCharge());
    divided = net - part(net, sum(formula.special()));
    byOutput = part(divided, formula.derivation());
    long rest = WHOLE - formula.derivation();
    fixed = new long[states];
    floor = new long[states];
    long open = part(divided, rest);
    int sharing = 0;
    for (int s = 0; s < states; s++) {
      String id = problem.problem.states().get(s).id();
      Integer share = formula.fixed().get(id);
      fixed[s] = share == null ? -1 : part(part(net, share), rest);
      open -= Math.max(0, fixed[s]);
      sharing += share == null ? 1 : 0;
      floor[s] = part(divided, formula.floor().getOrDefault(id, 0));
    }
    open = Math.max(0, open);
    byPopulation = part(open, formula.population());
    byNeed = part(open, formula.need());
    byArea = part(open, formula.area());
    equally = sharing == 0 ? 0 : part(open, formula.equality()) / sharing;
    headFloor = part(divided, formula.floorOfMean());
    anyFloor = formula.floorOfMean() > 0 || !formula.floor().isEmpty();
    entitled = new long[states];
    least = new long[states];
    raised = new boolean[states];
    checkTotals(formula);
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
    Entitlements entitlements = new Entitlements(compiled);
    entitlements.compute(tallies.oil, tallies.population, tallies.need, tallies.area);
    return entitlements.entitled.clone();
  }

  /** Half the sum of what states produce beyond or below their entitlement, O(states). */
  long imbalance(long[] oil, long[] population, long[] need, long[] area) {
    if (!union) {
      return 0;
    }
    compute(oil, population, need, area);
    long sum = 0;
    for (int s = 0; s < entitled.length; s++) {
      sum += Math.abs(oil[s] - entitled[s]);
    }
    return sum / 2;
  }

  private void compute(long[] oil, long[] population, long[] need, long[] area) {
    int states = entitled.length;
    long allOil = 0;
    long allPeople = 0;
    long people = 0;
    long needs = 0;
    long areas = 0;
    for (int s = 0; s < states; s++) {
      allOil += oil[s];
      allPeople += population[s];
      if (fixed[s] < 0) {
        people += population[s];
        needs += need[s];
        areas += area[s];
      }
    }
    for (int s = 0; s < states; s++) {
      if (!union) {
        entitled[s] = oil[s];
        continue;
      }
      long share = Proportion.of(byOutput, oil[s], allOil);
      if (fixed[s] < 0) {
        share += Proportion.of(byPopulation, population[s], people);
        share += Proportion.of(byNeed, need[s], needs);
        share += byArea == 0 ? 0 : Proportion.of(byArea, area[s], areas);
        share += equally;
      } else {
        share += fixed[s];
      }
      entitled[s] = share;
    }
    if (union && anyFloor) {
      raiseToFloors(population, allPeople);
    }
  }

  /* Water-filling: each round raises all states that would fall below their floor, until none does. */
  private void raiseToFloors(long[] population, long allPeople) {
    int states = entitled.length;
    boolean below = false;
    long whole = 0;
    for (int s = 0; s < states; s++) {
      least[s] = Math.max(floor[s], Proportion.of(headFloor, population[s], allPeople));
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

  private static long part(long amount, long millionths) {
    return Proportion.of(amount, millionths, WHOLE);
  }

  private static int sum(Map<String, Integer> shares) {
    int sum = 0;
    for (int share : shares.values()) {
      sum += share;
    }
    return sum;
  }

  private static void checkRanges(long output, long need) {
    if (output >= Proportion.MAXIMUM_QUOTIENT) {
      throw new InvalidProblemException(
          "The districts produce ("
              + output / 1000
              + ") barrels a day: less than "
              + Proportion.MAXIMUM_QUOTIENT / 1000
              + " can be shared exactly.");
    }
    if (need >= Proportion.MAXIMUM_TOTAL) {
      throw new InvalidProblemException(
          "The needs add up to ("
              + need / 1000
              + ") persons-equivalents: less than "
              + Proportion.MAXIMUM_TOTAL / 1000
              + " can be shared exactly.");
    }
  }

  private void checkTotals(RevenueFormula formula) {
    boolean known = CompiledProblem.sum(problem.area) > 0;
    if (union && formula.area() > 0 && byArea > 0 && !known) {
      throw new InvalidProblemException(
          "revenue: the formula shares by area, but no district has an area."
              + " Maybe name the column under area-square-kilometres:.");
    }
  }
}
