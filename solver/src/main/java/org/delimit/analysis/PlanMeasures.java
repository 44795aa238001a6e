package org.delimit.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delimit.model.Plan;
import org.delimit.scoring.Entitlements;

/**
 * What a plan does to people, oil money and borders. Immutable.
 *
 * @param states one entry a state, in the order of the problem
 * @param special the special districts
 * @param groups one entry a group, in the order of the problem
 * @param population persons in all districts
 * @param minorities W, people left as minorities: Σ_s Σ_g (1 − h_gs) p_sg over groups with a home;
 *     0 in a problem without homes
 * @param withoutHome persons in states of groups that have no home in any state
 * @param outsideLargest persons outside the largest group of their state, Σ_s (P_s − max_g p_sg)
 * @param largestMinority the largest of {@link StateMeasures#largestMinority}, the first of equals
 * @param theil Theil's H between the states, 0 to 1: the part of the diversity the line removes
 *     (Theil 1971); special districts are left out; 0 where it is undefined
 * @param cutEdges shared borders of districts whose ends lie in different states; those between a
 *     state and a special district are cut, bridges never (GerryChain, cut_edges)
 * @param borderKilometres length of the borders between states; those of special districts are left
 *     out
 * @param oilProduced barrels a day of all districts, special ones included
 * @param transfers barrels a day that must cross the new borders, ½ Σ_s |q_s − e_s|, rounded down
 *     to a thousandth like the penalty of the constraint derivation
 */
public record PlanMeasures(
    List<StateMeasures> states,
    SpecialMeasures special,
    List<GroupMeasures> groups,
    long population,
    long minorities,
    long withoutHome,
    long outsideLargest,
    Optional<Minority> largestMinority,
    double theil,
    int cutEdges,
    double borderKilometres,
    double oilProduced,
    double transfers) {
  /**
   * Copies.
   *
   * @param states as above
   * @param special as above
   * @param groups as above
   * @param population as above
   * @param minorities as above
   * @param withoutHome as above
   * @param outsideLargest as above
   * @param largestMinority as above
   * @param theil as above
   * @param cutEdges as above
   * @param borderKilometres as above
   * @param oilProduced as above
   * @param transfers as above
   */
  public PlanMeasures {
    states = List.copyOf(states);
    groups = List.copyOf(groups);
  }

  /**
   * Measures a plan, in O(edges + districts · groups + states · groups²).
   *
   * @param plan a plan
   * @return its measures
   */
  public static PlanMeasures of(Plan plan) {
    PeopleTally tally = PeopleTally.of(plan);
    Homes homes = new Homes(plan.problem());
    long[] entitlements = Entitlements.thousandths(plan);
    List<StateMeasures> states = new StateMeasuring(tally, homes, entitlements).all();
    StateBorders borders = StateBorders.of(plan);
    return new PlanMeasures(
        states,
        SpecialMeasures.of(tally, homes),
        GroupMeasures.all(tally, homes),
        plan.problem().population(),
        states.stream().mapToLong(StateMeasures::minorities).sum(),
        states.stream().mapToLong(StateMeasures::withoutHome).sum(),
        outsideLargest(tally),
        largest(states),
        Diversity.theil(tally),
        borders.cutEdges(),
        borders.kilometres(),
        oil(tally),
        transfers(tally, entitlements));
  }

  /** Barrels a day, rounded down to a thousandth. */
  static double transfers(PeopleTally tally, long[] entitlements) {
    long sum = 0;
    for (int s = 0; s < entitlements.length; s++) {
      sum += Math.abs(entitlements[s] - tally.oil(s));
    }
    return sum / 2 / 1000.0;
  }

  private static long outsideLargest(PeopleTally tally) {
    long sum = 0;
    for (int s = 0; s < tally.states(); s++) {
      sum += tally.population(s) - tally.largest(s);
    }
    return sum;
  }

  private static double oil(PeopleTally tally) {
    long sum = 0;
    for (int row = 0; row <= tally.states(); row++) {
      sum += tally.oil(row);
    }
    return sum / 1000.0;
  }

  private static Optional<Minority> largest(List<StateMeasures> states) {
    Minority largest = null;
    for (StateMeasures state : states) {
      Minority candidate = state.largestMinority().orElse(null);
      if (candidate != null && (largest == null || candidate.persons() > largest.persons())) {
        largest = candidate;
      }
    }
    return Optional.ofNullable(largest);
  }

  /**
   * Whether some group has a home state, so that {@link #minorities} says something.
   *
   * @return true if a group has a home
   */
  public boolean hasHomes() {
    return groups.stream().anyMatch(group -> !group.homes().isEmpty());
  }

  /**
   * The persons who live in states.
   *
   * @return the population without that of the special districts
   */
  public long assigned() {
    return population - special.population();
  }

  /**
   * People left as minorities.
   *
   * @return percent of the population of all districts
   */
  public double minoritiesPercent() {
    return Rounded.percentOf(minorities, population);
  }

  /**
   * People left as minorities.
   *
   * @return percent of those who live in states
   */
  public double minoritiesPercentOfAssigned() {
    return Rounded.percentOf(minorities, assigned());
  }

  /**
   * People expected to move if a part of those left as minorities does. The plan moves nobody; this
   * says how many moves stand behind a hope for states of one group each.
   *
   * @param propensity part that moves: 0 under full protection, 1 under full separation
   * @return persons, rounded
   */
  public long expectedToMove(double propensity) {
    return Math.round(minorities * propensity);
  }

  /**
   * Plain values for a file: percent to two decimals, indexes to four, kilometres and barrels to
   * three.
   *
   * @return values by name, in an order that never changes
   */
  public Map<String, Object> asMap() {
    Map<String, Object> moves = new LinkedHashMap<>();
    moves.put("0", expectedToMove(0));
    moves.put("0.25", expectedToMove(0.25));
    moves.put("1", expectedToMove(1));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("population", population);
    map.put("assigned", assigned());
    map.put("minorities", minorities);
    map.put("minoritiesPercent", Rounded.percent(minoritiesPercent()));
    map.put("minoritiesPercentOfAssigned", Rounded.percent(minoritiesPercentOfAssigned()));
    map.put("withoutHome", withoutHome);
    map.put("outsideLargest", outsideLargest);
    map.put("largestMinority", largestMinority.map(Minority::asMap).orElse(null));
    map.put("expectedToMove", moves);
    map.put("theil", Rounded.index(theil));
    map.put("cutEdges", cutEdges);
    map.put("borderKilometres", Rounded.amount(borderKilometres));
    map.put("oilProduced", Rounded.amount(oilProduced));
    map.put("transfers", Rounded.amount(transfers));
    map.put("special", special.asMap());
    map.put("states", states.stream().map(StateMeasures::asMap).toList());
    map.put("groups", groups.stream().map(GroupMeasures::asMap).toList());
    return map;
  }
}
