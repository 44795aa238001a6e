package org.delimit.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.delimit.geometry.graph.DualGraph;

/**
 * The districts of a country, the states they can join and what a plan is asked to do. Immutable
 * and safe for use by several threads; every id in it is known to exist.
 */
public final class PartitionProblem {
  /** The thresholds of protection if none are named: those of Belgium's law of 1932. */
  public static final List<Integer> PROTECTION_PERCENTS = List.of(30, 50);

  private final String name;
  private final List<String> groups;
  private final List<State> states;
  private final List<District> districts;
  private final DualGraph graph;
  private final boolean[] special;
  private final boolean[][] candidates;
  private final RevenueFormula revenue;
  private final Map<String, ConstraintSetting> constraints;
  private final Reference reference;
  private final List<OuterBorder> outerBorders;
  private final List<Displaced> displaced;
  private final List<ExportRoute> exportRoutes;
  private final List<Integer> protectionPercents;
  private final Map<String, Integer> districtIndex;
  private final Map<String, Integer> stateIndex;

  PartitionProblem(ProblemBuilder builder, ProblemCheck check) {
    name = builder.name;
    groups = List.copyOf(builder.groups);
    states = List.copyOf(builder.states);
    districts = List.copyOf(builder.districts);
    graph = check.graph();
    special = check.special();
    candidates = check.candidates();
    revenue = builder.revenue;
    constraints =
        builder.constraints == null
            ? null
            : Collections.unmodifiableMap(new LinkedHashMap<>(builder.constraints));
    reference = builder.reference;
    outerBorders = List.copyOf(builder.outerBorders);
    displaced = List.copyOf(builder.displaced);
    exportRoutes = List.copyOf(builder.exportRoutes);
    protectionPercents = List.copyOf(builder.protectionPercents);
    districtIndex = check.districtIndex();
    stateIndex = check.stateIndex();
  }

  /**
   * Starts a problem.
   *
   * @param name what it is called
   * @return an empty builder
   */
  public static ProblemBuilder builder(String name) {
    return new ProblemBuilder(name);
  }

  /**
   * What the problem is called.
   *
   * @return its name
   */
  public String name() {
    return name;
  }

  /**
   * The groups people are told apart by.
   *
   * @return names of groups, possibly none
   */
  public List<String> groups() {
    return groups;
  }

  /**
   * The candidate states.
   *
   * @return at least one state
   */
  public List<State> states() {
    return states;
  }

  /**
   * The districts; their position is their index in the dual graph.
   *
   * @return at least one district
   */
  public List<District> districts() {
    return districts;
  }

  /**
   * Which districts touch.
   *
   * @return the dual graph
   */
  public DualGraph graph() {
    return graph;
  }

  /**
   * The stretches of outline that districts share with no other district.
   *
   * @return outer borders, possibly several of one district, none if they are not known
   */
  public List<OuterBorder> outerBorders() {
    return outerBorders;
  }

  /**
   * The names of what lies beyond the outer borders.
   *
   * @return ids of neighbouring countries, and {@link OuterBorder#COAST} if there is one, in the
   *     order of the outer borders
   */
  public List<String> neighbours() {
    return outerBorders.stream()
        .map(OuterBorder::neighbour)
        .filter(id -> !id.equals(OuterBorder.UNKNOWN))
        .distinct()
        .toList();
  }

  /**
   * People who were displaced within the country.
   *
   * @return rows of a flow table, possibly none
   */
  public List<Displaced> displaced() {
    return displaced;
  }

  /**
   * The ways by which goods leave the country.
   *
   * @return routes, possibly none
   */
  public List<ExportRoute> exportRoutes() {
    return exportRoutes;
  }

  /**
   * From what part of the people of a district on a minority is counted as protected there.
   *
   * @return percents between 1 and 100, {@link #PROTECTION_PERCENTS} if nothing else was said
   */
  public List<Integer> protectionPercents() {
    return protectionPercents;
  }

  /**
   * How oil money is shared.
   *
   * @return the formula
   */
  public RevenueFormula revenue() {
    return revenue;
  }

  /**
   * What the problem says about constraints.
   *
   * @return settings by constraint id, or empty if the problem lists none and wants the defaults
   */
  public Optional<Map<String, ConstraintSetting>> constraints() {
    return Optional.ofNullable(constraints);
  }

  /**
   * The plan that results are compared with. Districts that are special either here or in the
   * reference are special in it, so it may belong to a problem with more special districts than
   * this one.
   *
   * @return the line in force, if the problem names one
   * @throws InvalidProblemException if the reference does not assign every district to a known
   *     state
   */
  public Optional<Plan> referencePlan() {
    if (reference == null) {
      return Optional.empty();
    }
    ProblemBuilder builder = toBuilder().reference(null);
    Map<String, String> given = new LinkedHashMap<>(reference.states());
    boolean adapted = false;
    for (int i = 0; i < districts.size(); i++) {
      String id = districts.get(i).id();
      if (special[i]) {
        given.put(id, State.SPECIAL.id());
      } else if (State.SPECIAL.id().equals(given.get(id))) {
        builder.special.add(id);
        builder.candidates.remove(id);
        adapted = true;
      }
    }
    return Optional.of(Plan.of(adapted ? builder.build() : this, given));
  }

  /**
   * The plan that results are compared with, by names.
   *
   * @return the line in force, if the problem names one
   */
  public Optional<Reference> reference() {
    return Optional.ofNullable(reference);
  }

  /**
   * Whether a district is ruled by the union.
   *
   * @param district index of a district
   * @return true if it can join no state
   */
  public boolean isSpecial(int district) {
    return special[district];
  }

  /**
   * Whether a district may join a state: pins and candidate restrictions.
   *
   * @param district index of a district
   * @param state index of a state
   * @return true if nothing forbids it; false for special districts
   */
  public boolean allows(int district, int state) {
    return !special[district] && (candidates[district] == null || candidates[district][state]);
  }

  /**
   * The index that plans give to special districts.
   *
   * @return the number of states
   */
  public int specialIndex() {
    return states.size();
  }

  /**
   * The state of an index.
   *
   * @param state index of a state, or {@link #specialIndex()}
   * @return the state, or {@link State#SPECIAL}
   */
  public State stateAt(int state) {
    return state == states.size() ? State.SPECIAL : states.get(state);
  }

  /**
   * Finds a district.
   *
   * @param id id of a district
   * @return its index, or -1
   */
  public int districtIndex(String id) {
    return districtIndex.getOrDefault(id, -1);
  }

  /**
   * Finds a state.
   *
   * @param id id of a state
   * @return its index, or -1
   */
  public int stateIndex(String id) {
    return stateIndex.getOrDefault(id, -1);
  }

  /**
   * Finds a district that must be there.
   *
   * @param id id of a district
   * @return its index
   * @throws InvalidProblemException if there is none
   */
  public int requireDistrict(String id) {
    int index = districtIndex(id);
    if (index < 0) {
      throw new InvalidProblemException(
          "There is no district (" + id + ")." + Suggestion.phrase(id, districtIds()));
    }
    return index;
  }

  /**
   * Finds a state that must be there.
   *
   * @param id id of a state
   * @return its index
   * @throws InvalidProblemException if there is none
   */
  public int requireState(String id) {
    int index = stateIndex(id);
    if (index < 0) {
      throw new InvalidProblemException(
          "There is no state ("
              + id
              + "). Known: "
              + String.join(", ", stateIds())
              + "."
              + Suggestion.phrase(id, stateIds()));
    }
    return index;
  }

  /**
   * The ids of all districts.
   *
   * @return ids in no particular order
   */
  public Set<String> districtIds() {
    return Collections.unmodifiableSet(districtIndex.keySet());
  }

  /**
   * The ids of all states.
   *
   * @return ids in the order of the states
   */
  public Collection<String> stateIds() {
    return states.stream().map(State::id).toList();
  }

  /**
   * The persons of all districts, special ones included.
   *
   * @return persons
   */
  public long population() {
    return districts.stream().mapToLong(District::population).sum();
  }

  /**
   * Whether a state is home of a group.
   *
   * @param group name of a group
   * @param state index of a state
   * @return true if its people are no minority there
   */
  public boolean isHome(String group, int state) {
    return states.get(state).homeOf().contains(group);
  }

  /**
   * The same problem under other constraints.
   *
   * @param settings settings by constraint id
   * @return a changed copy
   */
  public PartitionProblem withConstraints(Map<String, ConstraintSetting> settings) {
    return toBuilder().constraints(settings).build();
  }

  /**
   * The same problem with other figures for its districts.
   *
   * @param changed districts with the ids of this problem, in its order
   * @return a changed copy
   * @throws InvalidProblemException if the ids are others, or a figure is wrong
   */
  public PartitionProblem withDistricts(List<District> changed) {
    List<String> ids = districts.stream().map(District::id).toList();
    if (!changed.stream().map(District::id).toList().equals(ids)) {
      throw new InvalidProblemException(
          "The districts must be those of the problem, in its order.");
    }
    ProblemBuilder builder = toBuilder();
    builder.districts.clear();
    builder.districts.addAll(changed);
    return builder.build();
  }

  /**
   * A builder that holds everything in this problem.
   *
   * @return a builder to change and build again
   */
  public ProblemBuilder toBuilder() {
    ProblemBuilder builder = new ProblemBuilder(name);
    builder.groups.addAll(groups);
    builder.states.addAll(states);
    builder.districts.addAll(districts);
    builder.graph = graph;
    builder.revenue = revenue;
    builder.constraints = constraints == null ? null : new LinkedHashMap<>(constraints);
    builder.reference = reference;
    builder.outerBorders.addAll(outerBorders);
    builder.displaced.addAll(displaced);
    builder.exportRoutes.addAll(exportRoutes);
    builder.protectionPercents = protectionPercents;
    for (int i = 0; i < districts.size(); i++) {
      String id = districts.get(i).id();
      if (special[i]) {
        builder.special.add(id);
      } else if (candidates[i] != null) {
        boolean[] allowed = candidates[i];
        List<String> ids = new ArrayList<>();
        for (int s = 0; s < allowed.length; s++) {
          if (allowed[s]) {
            ids.add(states.get(s).id());
          }
        }
        builder.candidates.put(id, ids);
      }
    }
    return builder;
  }
}
