package org.delimit.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.Plan;
import org.delimit.model.RevenueFormula;

/**
 * How the output of all districts is divided under the revenue formula, in thousandths of a barrel
 * a day. The parts of a state add up to what {@link Entitlements#thousandths} gives it. Immutable.
 *
 * @param produced the output of all districts, special ones included
 * @param firstCharge what the union takes before anything is shared
 * @param retained what the union keeps of the part that does not follow production
 * @param states one entry a state, in the order of the problem
 * @param special what each special district receives, by id in the order of the problem; without a
 *     union what it produces
 */
public record RevenueParts(
    long produced,
    long firstCharge,
    long retained,
    List<StateRevenue> states,
    Map<String, Long> special) {
  /**
   * Copies, keeping the order.
   *
   * @param produced as above
   * @param firstCharge as above
   * @param retained as above
   * @param states as above
   * @param special as above
   */
  public RevenueParts {
    states = List.copyOf(states);
    special = Collections.unmodifiableMap(new LinkedHashMap<>(special));
  }

  /**
   * Divides the output of a plan, in O(districts).
   *
   * @param plan a plan
   * @return the parts
   */
  public static RevenueParts of(Plan plan) {
    CompiledProblem compiled =
        CompiledProblem.of(plan.problem(), ConstraintConfig.listed(Map.of()));
    Tallies tallies = new Tallies(compiled);
    tallies.reset(plan.toStateIndexes());
    RevenuePools pools = new RevenuePools(compiled);
    long[] entitled = new Entitlements(pools).of(tallies);
    List<StateRevenue> states = new ArrayList<>();
    Sums sums = Sums.of(tallies, pools);
    for (int s = 0; s < entitled.length; s++) {
      states.add(
          pools.union
              ? state(s, tallies, pools, sums, entitled[s])
              : new StateRevenue(entitled[s], 0, 0, 0, 0, 0, 0, 0));
    }
    return new RevenueParts(
        pools.all,
        pools.union ? pools.firstCharge : 0,
        pools.union ? pools.retained : 0,
        states,
        special(compiled, pools));
  }

  private static StateRevenue state(
      int s, Tallies tallies, RevenuePools pools, Sums sums, long entitled) {
    boolean keys = pools.byKeys[s];
    StateRevenue before =
        new StateRevenue(
            Proportion.of(pools.byOutput, tallies.oil[s], sums.oil),
            keys ? Proportion.of(pools.byPopulation, tallies.population[s], sums.people) : 0,
            keys ? Proportion.of(pools.byNeed, tallies.need[s], sums.need) : 0,
            keys ? pools.equally : 0,
            keys ? Proportion.of(pools.byArea, tallies.area[s], sums.area) : 0,
            pools.consumed[s],
            pools.fixed[s],
            0);
    return new StateRevenue(
        before.derivation(),
        before.population(),
        before.need(),
        before.equality(),
        before.area(),
        before.consumption(),
        before.fixed(),
        entitled - before.entitled());
  }

  private static Map<String, Long> special(CompiledProblem compiled, RevenuePools pools) {
    RevenueFormula formula = compiled.problem.revenue();
    Map<String, Long> special = new LinkedHashMap<>();
    for (int i = 0; i < compiled.districts; i++) {
      if (compiled.isSpecial(i)) {
        String id = compiled.problem.districts().get(i).id();
        special.put(
            id,
            pools.union ? pools.special(formula.special().getOrDefault(id, 0)) : compiled.oil[i]);
      }
    }
    return special;
  }

  /* What the keys are divided by: the output of all states, the rest of those without a fixed share. */
  private record Sums(long oil, long people, long need, long area) {
    static Sums of(Tallies tallies, RevenuePools pools) {
      long oil = 0;
      long people = 0;
      long need = 0;
      long area = 0;
      for (int s = 0; s < pools.byKeys.length; s++) {
        oil += tallies.oil[s];
        people += pools.byKeys[s] ? tallies.population[s] : 0;
        need += pools.byKeys[s] ? tallies.need[s] : 0;
        area += pools.byKeys[s] ? tallies.area[s] : 0;
      }
      return new Sums(oil, people, need, area);
    }
  }
}
