package org.delimit.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A total assignment of the districts of a problem to its states. Immutable.
 *
 * <p>Two plans are equal if they assign the same number of districts alike; the problem itself is
 * not compared.
 */
public final class Plan {
  private final PartitionProblem problem;
  private final int[] stateOf;

  private Plan(PartitionProblem problem, int[] stateOf) {
    this.problem = Objects.requireNonNull(problem, "problem");
    this.stateOf = stateOf;
  }

  /**
   * A plan from state indexes.
   *
   * @param problem the problem it belongs to
   * @param stateOf index of the state of each district, {@code problem.specialIndex()} for special
   *     ones
   * @return a plan
   * @throws InvalidProblemException if the length or an index is wrong, or a special district is
   *     assigned, or another one is not
   */
  public static Plan of(PartitionProblem problem, int[] stateOf) {
    int[] copy = stateOf.clone();
    if (copy.length != problem.districts().size()) {
      throw new InvalidProblemException(
          "The plan assigns ("
              + copy.length
              + ") districts: the problem has "
              + problem.districts().size()
              + ".");
    }
    for (int i = 0; i < copy.length; i++) {
      boolean special = copy[i] == problem.specialIndex();
      if (copy[i] < 0 || copy[i] > problem.specialIndex() || special != problem.isSpecial(i)) {
        throw new InvalidProblemException(
            "The plan gives district ("
                + problem.districts().get(i).id()
                + ") the state index ("
                + copy[i]
                + "): special districts have "
                + problem.specialIndex()
                + ", others a lower one.");
      }
    }
    return new Plan(problem, copy);
  }

  /**
   * A plan from names.
   *
   * @param problem the problem it belongs to
   * @param stateIds id of a state, or {@code special}, by district id; special districts may be
   *     absent
   * @return a plan
   * @throws InvalidProblemException naming every district that is unknown, missing or assigned
   *     wrongly
   */
  public static Plan of(PartitionProblem problem, Map<String, String> stateIds) {
    List<String> problems = new ArrayList<>();
    int[] stateOf = new int[problem.districts().size()];
    Arrays.fill(stateOf, -1);
    stateIds.forEach((district, state) -> assign(problem, district, state, stateOf, problems));
    for (int i = 0; i < stateOf.length; i++) {
      if (problem.isSpecial(i)) {
        stateOf[i] = problem.specialIndex();
      } else if (stateOf[i] < 0) {
        problems.add(
            "The plan does not assign district (" + problem.districts().get(i).id() + ").");
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidProblemException(problems);
    }
    return new Plan(problem, stateOf);
  }

  private static void assign(
      PartitionProblem problem,
      String district,
      String state,
      int[] stateOf,
      List<String> problems) {
    int i = problem.districtIndex(district);
    if (i < 0) {
      problems.add(
          "The plan names the unknown district ("
              + district
              + ")."
              + Suggestion.phrase(district, problem.districtIds()));
      return;
    }
    boolean special = State.SPECIAL.id().equals(state);
    int s = special ? problem.specialIndex() : problem.stateIndex(state);
    if (s < 0) {
      problems.add(
          "The plan puts district ("
              + district
              + ") into the unknown state ("
              + state
              + "). Known: "
              + String.join(", ", problem.stateIds())
              + ", special."
              + Suggestion.phrase(state, problem.stateIds()));
    } else if (special != problem.isSpecial(i)) {
      problems.add(
          "The plan puts district ("
              + district
              + ") into ("
              + state
              + "): the problem says it is "
              + (special ? "no special district." : "a special district."));
    } else {
      stateOf[i] = s;
    }
  }

  /**
   * The problem this plan belongs to.
   *
   * @return the problem
   */
  public PartitionProblem problem() {
    return problem;
  }

  /**
   * The state of a district.
   *
   * @param districtId id of a district
   * @return its state, {@link State#SPECIAL} for a special district
   * @throws InvalidProblemException if there is no such district
   */
  public State stateOf(String districtId) {
    return problem.stateAt(stateOf[problem.requireDistrict(districtId)]);
  }

  /**
   * The state index of a district.
   *
   * @param district index of a district
   * @return index of its state, {@code problem().specialIndex()} for a special district
   */
  public int stateIndex(int district) {
    return stateOf[district];
  }

  /**
   * The state indexes of all districts.
   *
   * @return a copy, one index a district
   */
  public int[] toStateIndexes() {
    return stateOf.clone();
  }

  /**
   * The assignment by names, in the order of the districts.
   *
   * @return id of the state, or {@code special}, by district id
   */
  public Map<String, String> toMap() {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < stateOf.length; i++) {
      map.put(problem.districts().get(i).id(), problem.stateAt(stateOf[i]).id());
    }
    return map;
  }

  /**
   * The districts of a state, in the order of the problem.
   *
   * @param stateId id of a state, or {@code special}
   * @return its districts
   * @throws InvalidProblemException if there is no such state
   */
  public List<District> districtsOf(String stateId) {
    int state =
        State.SPECIAL.id().equals(stateId) ? problem.specialIndex() : problem.requireState(stateId);
    List<District> members = new ArrayList<>();
    for (int i = 0; i < stateOf.length; i++) {
      if (stateOf[i] == state) {
        members.add(problem.districts().get(i));
      }
    }
    return List.copyOf(members);
  }

  /**
   * The same plan with one district elsewhere; nothing but the names is checked.
   *
   * @param districtId id of a district that is not special
   * @param stateId id of the state it joins
   * @return a changed copy
   * @throws InvalidProblemException if a name is unknown or the district is special
   */
  public Plan withReassigned(String districtId, String stateId) {
    int district = problem.requireDistrict(districtId);
    int state = problem.requireState(stateId);
    if (problem.isSpecial(district)) {
      throw new InvalidProblemException(
          "District (" + districtId + ") is a special district: it can join no state.");
    }
    int[] changed = stateOf.clone();
    changed[district] = state;
    return new Plan(problem, changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Plan plan && Arrays.equals(stateOf, plan.stateOf);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(stateOf);
  }

  @Override
  public String toString() {
    return "Plan" + toMap();
  }
}
