package org.delimit.scoring;

import java.util.Map;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.RevenueFormula;

/**
 * The amounts of oil the revenue formula divides, in thousandths of a barrel a day: none depends on
 * the plan. Each is rounded down to a thousandth. Immutable.
 */
final class RevenuePools {
  private static final long WHOLE = RevenueFormula.WHOLE;

  /*
   * Implementation note. fixed[s] is -1 for a state without a fixed share. Without fixed shares the
   * totals of all states are those of all districts that are not special, so that what a state is
   * entitled to follows from its own tallies (SEPARABLE).
   */
  final boolean union;
  final long byOutput;
  final long byPopulation;
  final long byNeed;
  final long byArea;
  final long equally;
  final long[] fixed;
  final long[] floor;
  final long headFloor;
  final boolean anyFloor;
  final boolean separable;
  private final Tallies total;
  private final ConstantProportion heads;

  RevenuePools(CompiledProblem problem) {
    RevenueFormula formula = problem.problem.revenue();
    int states = problem.states;
    union = formula.union();
    long all = CompiledProblem.sum(problem.oil);
    checkRanges(all, CompiledProblem.sum(problem.need));
    long net = all - part(all, formula.firstCharge());
    long divided = net - part(net, sum(formula.special()));
    total = new Tallies(problem);
    total.reset(everyoneIn(problem));
    // If all oil lies in special districts nothing can follow production: need and people take it
    // all.
    long derivation = total.oil[0] == 0 ? 0 : formula.derivation();
    byOutput = part(divided, derivation);
    long rest = WHOLE - derivation;
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
    separable = sharing == states;
    heads = new ConstantProportion(headFloor, total.population[0]);
  }

  /** The amounts divided by output, population, need and area. */
  long[] amounts() {
    return new long[] {byOutput, byPopulation, byNeed, byArea};
  }

  /** The output, population, need and area of all states. */
  long[] totals() {
    return new long[] {total.oil[0], total.population[0], total.need[0], total.area[0]};
  }

  /** The floor of a state of so many people; only if SEPARABLE. */
  long floorOf(int state, long people) {
    return Math.max(floor[state], heads.of(people));
  }

  private static int[] everyoneIn(CompiledProblem problem) {
    int[] stateOf = new int[problem.districts];
    for (int i = 0; i < stateOf.length; i++) {
      stateOf[i] = problem.isSpecial(i) ? problem.states : 0;
    }
    return stateOf;
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
}
