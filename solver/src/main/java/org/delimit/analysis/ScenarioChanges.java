package org.delimit.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/**
 * What one plan changes against another, and for whom. Districts, states and groups are matched by
 * their ids; the problems of the plans need not be the same. Immutable.
 *
 * @param groups one entry a group, those of the base first
 * @param states one entry a state, those of the base first
 * @param districts the districts whose state differs, those of the plan in its order, then those
 *     that only the base has
 */
public record ScenarioChanges(
    List<GroupChange> groups, List<StateChange> states, List<DistrictChange> districts) {
  /**
   * Copies.
   *
   * @param groups as above
   * @param states as above
   * @param districts as above
   */
  public ScenarioChanges {
    groups = List.copyOf(groups);
    states = List.copyOf(states);
    districts = List.copyOf(districts);
  }

  /**
   * What changes for one group.
   *
   * @param group name of the group
   * @param before persons outside their home states in the base; empty if the group has no home
   *     there
   * @param after the same in the plan
   * @param specialBefore persons in special districts in the base
   * @param specialAfter the same in the plan
   */
  public record GroupChange(
      String group,
      OptionalLong before,
      OptionalLong after,
      long specialBefore,
      long specialAfter) {
    /**
     * How many more persons of the group are left outside their home states.
     *
     * @return persons, negative where the group gains; empty unless it has a home in both
     */
    public OptionalLong difference() {
      return before.isPresent() && after.isPresent()
          ? OptionalLong.of(after.getAsLong() - before.getAsLong())
          : OptionalLong.empty();
    }
  }

  /**
   * What changes for one state.
   *
   * @param state id of the state
   * @param before barrels a day it is entitled to in the base; empty if it does not exist there
   * @param after the same in the plan
   */
  public record StateChange(String state, OptionalDouble before, OptionalDouble after) {
    /**
     * How much more the state is entitled to.
     *
     * @return barrels a day; empty unless the state exists in both
     */
    public OptionalDouble difference() {
      return before.isPresent() && after.isPresent()
          ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
          : OptionalDouble.empty();
    }
  }

  /**
   * A district whose state differs.
   *
   * @param district id of the district
   * @param name its name
   * @param before id of its state in the base, {@code special} for a special district, empty if the
   *     base has no such district
   * @param after the same in the plan
   * @param persons its population in the plan, or in the base if the plan does not have it
   */
  public record DistrictChange(
      String district, String name, String before, String after, long persons) {}

  /**
   * Compares two plans, in O(districts + states² + groups²).
   *
   * @param base the plan compared with
   * @param baseMeasures its measures
   * @param plan the plan
   * @param measures its measures
   * @return what the plan changes
   */
  static ScenarioChanges of(
      Plan base, PlanMeasures baseMeasures, Plan plan, PlanMeasures measures) {
    return new ScenarioChanges(
        groups(baseMeasures, measures), states(baseMeasures, measures), districts(base, plan));
  }

  /**
   * The persons whose state differs.
   *
   * @return the people of {@link #districts}
   */
  public long persons() {
    return districts.stream().mapToLong(DistrictChange::persons).sum();
  }

  private static List<GroupChange> groups(PlanMeasures base, PlanMeasures plan) {
    Set<String> names = new LinkedHashSet<>();
    base.groups().forEach(group -> names.add(group.group()));
    plan.groups().forEach(group -> names.add(group.group()));
    List<GroupChange> changes = new ArrayList<>();
    for (String name : names) {
      GroupMeasures before = group(base, name);
      GroupMeasures after = group(plan, name);
      changes.add(
          new GroupChange(
              name,
              minorities(before),
              minorities(after),
              before == null ? 0 : before.special(),
              after == null ? 0 : after.special()));
    }
    return changes;
  }

  private static GroupMeasures group(PlanMeasures measures, String name) {
    return measures.groups().stream().filter(g -> g.group().equals(name)).findFirst().orElse(null);
  }

  private static OptionalLong minorities(GroupMeasures group) {
    return group == null || group.homes().isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(group.minorities());
  }

  private static List<StateChange> states(PlanMeasures base, PlanMeasures plan) {
    Set<String> ids = new LinkedHashSet<>();
    base.states().forEach(state -> ids.add(state.id()));
    plan.states().forEach(state -> ids.add(state.id()));
    List<StateChange> changes = new ArrayList<>();
    for (String id : ids) {
      changes.add(new StateChange(id, entitlement(base, id), entitlement(plan, id)));
    }
    return changes;
  }

  private static OptionalDouble entitlement(PlanMeasures measures, String id) {
    return measures.states().stream()
        .filter(state -> state.id().equals(id))
        .mapToDouble(StateMeasures::entitlement)
        .findFirst();
  }

  private static List<DistrictChange> districts(Plan base, Plan plan) {
    List<DistrictChange> changes = new ArrayList<>();
    for (District district : plan.problem().districts()) {
      add(changes, district, state(base, district.id()), state(plan, district.id()));
    }
    for (District district : base.problem().districts()) {
      if (plan.problem().districtIndex(district.id()) < 0) {
        add(changes, district, state(base, district.id()), "");
      }
    }
    return changes;
  }

  private static void add(
      List<DistrictChange> changes, District district, String before, String after) {
    if (!before.equals(after)) {
      changes.add(
          new DistrictChange(district.id(), district.name(), before, after, district.population()));
    }
  }

  private static String state(Plan plan, String district) {
    PartitionProblem problem = plan.problem();
    int index = problem.districtIndex(district);
    return index < 0 ? "" : problem.stateAt(plan.stateIndex(index)).id();
  }

  /**
   * Plain values for a file; null where a figure does not exist.
   *
   * @return values by name in the order of this record
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("persons", persons());
    map.put("groups", groups.stream().map(ScenarioChanges::asMap).toList());
    map.put("states", states.stream().map(ScenarioChanges::asMap).toList());
    map.put("districts", districts.stream().map(ScenarioChanges::asMap).toList());
    return map;
  }

  private static Map<String, Object> asMap(GroupChange change) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("group", change.group());
    map.put("minoritiesBefore", orNull(change.before()));
    map.put("minorities", orNull(change.after()));
    map.put("difference", orNull(change.difference()));
    map.put("specialBefore", change.specialBefore());
    map.put("special", change.specialAfter());
    return map;
  }

  private static Map<String, Object> asMap(StateChange change) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("state", change.state());
    map.put("entitlementBefore", orNull(change.before()));
    map.put("entitlement", orNull(change.after()));
    map.put("difference", orNull(change.difference()));
    return map;
  }

  private static Map<String, Object> asMap(DistrictChange change) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("district", change.district());
    map.put("name", change.name());
    map.put("before", change.before());
    map.put("after", change.after());
    map.put("persons", change.persons());
    return map;
  }

  private static Object orNull(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  private static Object orNull(OptionalDouble value) {
    return value.isPresent() ? Rounded.amount(value.getAsDouble()) : null;
  }
}
