package org.delimit.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.geometry.graph.DualGraph;

/** Collects a problem; not safe for use by several threads. */
public final class ProblemBuilder {
  final String name;
  final List<String> groups = new ArrayList<>();
  final List<State> states = new ArrayList<>();
  final List<District> districts = new ArrayList<>();
  final List<Border> borders = new ArrayList<>();
  final List<Border> bridges = new ArrayList<>();
  final List<String> special = new ArrayList<>();
  final Map<String, List<String>> candidates = new LinkedHashMap<>();
  final List<OuterBorder> outerBorders = new ArrayList<>();
  final List<Displaced> displaced = new ArrayList<>();
  final List<ExportRoute> exportRoutes = new ArrayList<>();
  List<Integer> protectionPercents = PartitionProblem.PROTECTION_PERCENTS;
  DualGraph graph;
  RevenueFormula revenue = RevenueFormula.defaults();
  Map<String, ConstraintSetting> constraints;
  Reference reference;

  /**
   * A shared border or a bridge, by names.
   *
   * @param a id of a district
   * @param b id of another district
   * @param metres length
   */
  record Border(String a, String b, double metres) {}

  ProblemBuilder(String name) {
    this.name = name;
  }

  /**
   * Names the groups people are told apart by.
   *
   * @param names names of groups
   * @return this builder
   */
  public ProblemBuilder groups(String... names) {
    groups.addAll(Arrays.asList(names));
    return this;
  }

  /**
   * Adds a state.
   *
   * @param state a candidate state
   * @return this builder
   */
  public ProblemBuilder state(State state) {
    states.add(state);
    return this;
  }

  /**
   * Adds states S1 to Sk that are nobody's home.
   *
   * @param count how many
   * @return this builder
   */
  public ProblemBuilder anonymousStates(int count) {
    for (int s = 1; s <= count; s++) {
      states.add(State.of("S" + s));
    }
    return this;
  }

  /**
   * Adds a district.
   *
   * @param district a district
   * @return this builder
   */
  public ProblemBuilder district(District district) {
    districts.add(district);
    return this;
  }

  /**
   * Adds a shared border.
   *
   * @param a id of a district
   * @param b id of another district
   * @param metres length, kept to a millimetre
   * @return this builder
   */
  public ProblemBuilder border(String a, String b, double metres) {
    borders.add(new Border(a, b, metres));
    return this;
  }

  /**
   * Adds a link across water.
   *
   * @param a id of a district
   * @param b id of another district
   * @return this builder
   */
  public ProblemBuilder bridge(String a, String b) {
    bridges.add(new Border(a, b, 0));
    return this;
  }

  /**
   * Adds a stretch of a district's outline that is no border with another district; several of one
   * district add up.
   *
   * @param border a stretch
   * @return this builder
   */
  public ProblemBuilder outerBorder(OuterBorder border) {
    outerBorders.add(border);
    return this;
  }

  /**
   * Adds people who were displaced.
   *
   * @param people where from, where to, how many
   * @return this builder
   */
  public ProblemBuilder displaced(Displaced people) {
    displaced.add(people);
    return this;
  }

  /**
   * Adds a way out of the country.
   *
   * @param route the districts it crosses
   * @return this builder
   */
  public ProblemBuilder exportRoute(ExportRoute route) {
    exportRoutes.add(route);
    return this;
  }

  /**
   * Sets the thresholds from which on minorities are counted as protected in a district.
   *
   * @param percents one percent of the people of a district or more, each between 1 and 100
   * @return this builder
   */
  public ProblemBuilder protection(List<Integer> percents) {
    protectionPercents = List.copyOf(percents);
    return this;
  }

  /**
   * Sets all borders at once; {@link #border} and {@link #bridge} then add to them.
   *
   * @param dualGraph graph over the districts in the order they are added
   * @return this builder
   */
  public ProblemBuilder graph(DualGraph dualGraph) {
    graph = dualGraph;
    return this;
  }

  /**
   * Puts districts under the union.
   *
   * @param districtIds ids of districts
   * @return this builder
   */
  public ProblemBuilder special(String... districtIds) {
    special.addAll(Arrays.asList(districtIds));
    return this;
  }

  /**
   * Fixes a district to a state.
   *
   * @param districtId id of a district
   * @param stateId id of a state
   * @return this builder
   */
  public ProblemBuilder pin(String districtId, String stateId) {
    return candidates(districtId, stateId);
  }

  /**
   * Restricts the states a district can join; a later call for the same district narrows further.
   *
   * @param districtId id of a district
   * @param stateIds ids of states
   * @return this builder
   */
  public ProblemBuilder candidates(String districtId, String... stateIds) {
    List<String> allowed = new ArrayList<>(Arrays.asList(stateIds));
    candidates.merge(
        districtId,
        allowed,
        (before, now) -> {
          List<String> both = new ArrayList<>(before);
          both.retainAll(now);
          return both;
        });
    return this;
  }

  /**
   * Says how oil money is shared.
   *
   * @param formula a formula
   * @return this builder
   */
  public ProblemBuilder revenue(RevenueFormula formula) {
    revenue = formula;
    return this;
  }

  /**
   * Says something about one constraint. A problem that does so gets the constraints it lists, and
   * contiguity and occupied-states.
   *
   * @param id id of a constraint in the catalogue
   * @param setting level, weight and parameters
   * @return this builder
   */
  public ProblemBuilder constraint(String id, ConstraintSetting setting) {
    if (constraints == null) {
      constraints = new LinkedHashMap<>();
    }
    constraints.put(id, setting);
    return this;
  }

  /**
   * Replaces all that was said about constraints.
   *
   * @param settings settings by id
   * @return this builder
   */
  public ProblemBuilder constraints(Map<String, ConstraintSetting> settings) {
    constraints = new LinkedHashMap<>(settings);
    return this;
  }

  /**
   * Names the line in force.
   *
   * @param given a plan by names; it may be infeasible, but must be total
   * @return this builder
   */
  public ProblemBuilder reference(Reference given) {
    reference = given;
    return this;
  }

  /**
   * Checks everything and builds, in O(districts + borders · log borders).
   *
   * @return a problem in which every id is known to exist
   * @throws InvalidProblemException with all that is wrong
   */
  public PartitionProblem build() {
    PartitionProblem problem = new PartitionProblem(this, new ProblemCheck(this));
    problem.referencePlan();
    return problem;
  }
}
