package org.delimit.scoring;

import java.util.Map;
import org.delimit.model.HorizontalShares;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.RevenueFormula;

/**
 * The amounts of oil the revenue formula divides, in thousandths of a barrel a day: none depends on
 * the plan. Each is rounded down to a thousandth. Immutable.
 */
final class RevenuePools {
  private static final long WHOLE = RevenueFormula.WHOLE;

  /*
   * Implementation note. byKeys[s] says whether a state has no fixed share. Without fixed shares the
   * totals of all states are those of all districts that are not special, so that what a state is
   * entitled to follows from its own tallies (SEPARABLE). What no tally changes is equally + consumed[s]
   * for a state that shares by keys and fixed[s] for one that does not; constant[s] is their sum.
   */
  final boolean union;
  final long all;
  final long firstCharge;
  final long net;
  final long retained;
  final long byOutput;
  final long byPopulation;
  final long byNeed;
  final long byArea;
  final long equally;
  final long[] consumed;
  final long[] fixed;
  final long[] constant;
  final boolean[] byKeys;
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
    all = CompiledProblem.sum(problem.oil);
    checkRanges(all, CompiledProblem.sum(problem.need));
    firstCharge = part(all, formula.firstCharge());
    net = all - firstCharge;
    long divided = net - part(net, sum(formula.special()));
    total = new Tallies(problem);
    total.reset(everyoneIn(problem));
    // If all oil lies in special districts nothing can follow production: need and people take it
    // all.
    long derivation = total.oil[0] == 0 ? 0 : formula.derivation();
    byOutput = part(divided, derivation);
    long rest = WHOLE - derivation;
    retained = part(part(divided, rest), formula.retained());
    long received = divided - retained;
    byKeys = new boolean[states];
    consumed = new long[states];
    fixed = new long[states];
    constant = new long[states];
    floor = new long[states];
    long open = part(divided, rest) - retained;
    int sharing = 0;
    long consumption = 0;
    for (int s = 0; s < states; s++) {
      String id = problem.problem.states().get(s).id();
      Integer share = formula.fixed().get(id);
      byKeys[s] = share == null;
      fixed[s] = share == null ? 0 : part(part(part(net, share), rest), WHOLE - formula.retained());
      open -= fixed[s];
      sharing += byKeys[s] ? 1 : 0;
      consumption += byKeys[s] ? coefficient(formula, id) : 0;
      floor[s] = part(received, formula.floor().getOrDefault(id, 0));
    }
    open = Math.max(0, open);
    HorizontalShares keys = formula.horizontal();
    byPopulation = part(open, keys.population());
    byNeed = part(open, keys.need());
    byArea = part(open, keys.area());
    equally = sharing == 0 ? 0 : part(open, keys.equality()) / sharing;
    long byConsumption = part(open, keys.consumption());
    for (int s = 0; s < states; s++) {
      if (byKeys[s]) {
        String id = problem.problem.states().get(s).id();
        consumed[s] = Proportion.of(byConsumption, coefficient(formula, id), consumption);
        constant[s] = equally + consumed[s];
      } else {
        constant[s] = fixed[s];
      }
    }
    headFloor = part(received, formula.floorOfMean());
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

  /** What a special district with such a share of the net revenue receives. */
  long special(int share) {
    return part(net, share);
  }

  private static long coefficient(RevenueFormula formula, String state) {
    return formula.horizontal().coefficients().getOrDefault(state, 0L);
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
