package org.delimit.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.State;

/**
 * Who is left outside the home states of their group, where they live, and how many of them live
 * where their group is large enough for protection. Nothing here steers a search. Immutable.
 *
 * @param protectionPercents thresholds, percent of the people of a district
 * @param groups one entry a group, in the order of the problem
 * @param left W, persons of groups with a home who live in another state
 * @param special persons in special districts, told apart or not
 * @param largest the largest number of people of one group left in one state, the first of equals
 * @param homogeneity how alike the people of each state are, and which groups are split
 * @param displaced who of the displaced could return, by group; none if the problem has no table
 */
public record MinorityReport(
    List<Integer> protectionPercents,
    List<GroupMinority> groups,
    long left,
    long special,
    Optional<Minority> largest,
    Homogeneity homogeneity,
    List<Returns> displaced) {
  /** Parts of those left who move, in percent: full protection, a quarter, full separation. */
  public static final List<Integer> PROPENSITIES = List.of(0, 25, 100);

  /** What figures of movement are not. */
  public static final String NO_FORECAST =
      "This is no forecast and no recommendation: it says how many people stand behind a hope for"
          + " states of one group each. Moving people is never an objective of a plan.";

  /**
   * Copies.
   *
   * @param protectionPercents as above
   * @param groups as above
   * @param left as above
   * @param special as above
   * @param largest as above
   * @param homogeneity as above
   * @param displaced as above
   */
  public MinorityReport {
    protectionPercents = List.copyOf(protectionPercents);
    groups = List.copyOf(groups);
    displaced = List.copyOf(displaced);
  }

  /**
   * The report on a plan with the thresholds of its problem.
   *
   * @param plan a plan
   * @return its minorities
   */
  public static MinorityReport of(Plan plan) {
    return of(plan, plan.problem().protectionPercents());
  }

  /**
   * The report on a plan, in O(groups · districts · log districts).
   *
   * @param plan a plan
   * @param protectionPercents thresholds, 1 to 100 percent of the people of a district
   * @return its minorities
   * @throws IllegalArgumentException if a threshold is out of range
   */
  public static MinorityReport of(Plan plan, List<Integer> protectionPercents) {
    for (int percent : protectionPercents) {
      if (percent < 1 || percent > 100) {
        throw new IllegalArgumentException(
            "The protection threshold (" + percent + " %) must be between 1 and 100 %.");
      }
    }
    PeopleTally tally = PeopleTally.of(plan);
    Homes homes = new Homes(plan.problem());
    List<GroupMinority> groups = new ArrayList<>();
    for (int g = 0; g < plan.problem().groups().size(); g++) {
      groups.add(group(plan, tally, homes, g, protectionPercents));
    }
    return new MinorityReport(
        protectionPercents,
        groups,
        groups.stream().mapToLong(GroupMinority::left).sum(),
        tally.population(tally.states()),
        largest(groups),
        Homogeneity.of(tally),
        DisplacedPeople.of(plan));
  }

  private static GroupMinority group(
      Plan plan, PeopleTally tally, Homes homes, int g, List<Integer> thresholds) {
    PartitionProblem problem = plan.problem();
    String group = problem.groups().get(g);
    List<Minority> byState = new ArrayList<>();
    long away = 0;
    for (int s = 0; s < tally.states(); s++) {
      long persons = tally.people(s)[g];
      if (!homes.isHome(s, g) && persons > 0) {
        byState.add(new Minority(problem.states().get(s).id(), group, persons));
        away += persons;
      }
    }
    byState.sort(Comparator.comparingLong(Minority::persons).reversed());
    List<MinorityDistrict> districts = districts(plan, homes, g);
    long special = tally.people(tally.states())[g];
    long assigned = tally.assigned(g);
    boolean home = homes.hasHome(g);
    return new GroupMinority(
        group,
        problem.states().stream().filter(s -> s.homeOf().contains(group)).map(State::id).toList(),
        assigned + special,
        assigned - away,
        home ? away : 0,
        home ? 0 : away,
        special,
        byState,
        districts,
        thresholds.stream().map(percent -> protection(percent, districts)).toList());
  }

  private static List<MinorityDistrict> districts(Plan plan, Homes homes, int g) {
    PartitionProblem problem = plan.problem();
    List<MinorityDistrict> districts = new ArrayList<>();
    for (int i = 0; i < problem.districts().size(); i++) {
      District district = problem.districts().get(i);
      int s = plan.stateIndex(i);
      long persons = district.people(problem.groups().get(g));
      if (s != problem.specialIndex() && !homes.isHome(s, g) && persons > 0) {
        districts.add(
            new MinorityDistrict(
                district.id(),
                district.name(),
                problem.stateAt(s).id(),
                persons,
                district.population()));
      }
    }
    // The sort is stable: equals stay in the order of the problem.
    districts.sort(Comparator.comparingLong(MinorityDistrict::persons).reversed());
    return districts;
  }

  private static Protection protection(int percent, List<MinorityDistrict> districts) {
    int count = 0;
    long persons = 0;
    for (MinorityDistrict district : districts) {
      count += district.passes(percent) ? 1 : 0;
      persons += district.passes(percent) ? district.persons() : 0;
    }
    return new Protection(percent, count, persons);
  }

  private static Optional<Minority> largest(List<GroupMinority> groups) {
    Minority largest = null;
    for (GroupMinority group : groups) {
      for (Minority minority : group.homes().isEmpty() ? List.<Minority>of() : group.byState()) {
        if (largest == null || minority.persons() > largest.persons()) {
          largest = minority;
        }
      }
    }
    return Optional.ofNullable(largest);
  }

  /**
   * Whether some group has a home state, so that {@link #left} says something.
   *
   * @return true if a group has a home
   */
  public boolean hasHomes() {
    return groups.stream().anyMatch(group -> !group.homes().isEmpty());
  }

  /**
   * Those left who live where their group passes a threshold, over the groups with a home.
   *
   * @param index index of a threshold
   * @return districts, each counted once a group, and persons
   */
  public Protection protection(int index) {
    int districts = 0;
    long persons = 0;
    for (GroupMinority group : groups) {
      if (!group.homes().isEmpty()) {
        districts += group.protection().get(index).districts();
        persons += group.protection().get(index).persons();
      }
    }
    return new Protection(protectionPercents.get(index), districts, persons);
  }

  /**
   * People who would move if a part of those left did.
   *
   * @param percent part that moves: 0 under full protection, 100 under full separation
   * @return persons, half a person rounded up
   */
  public long expectedToMove(int percent) {
    return part(left, percent);
  }

  static long part(long persons, int percent) {
    return (persons * percent + 50) / 100;
  }

  static Map<String, Object> moves(long left) {
    Map<String, Object> moves = new LinkedHashMap<>();
    moves.put("0", part(left, 0));
    moves.put("0.25", part(left, 25));
    moves.put("1", part(left, 100));
    return moves;
  }

  /**
   * Plain values for a file.
   *
   * @return values by name, in an order that never changes
   */
  public Map<String, Object> asMap() {
    List<Map<String, Object>> protection = new ArrayList<>();
    for (int t = 0; t < protectionPercents.size(); t++) {
      protection.add(protection(t).asMap());
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("left", left);
    map.put("special", special);
    map.put("largest", largest.map(Minority::asMap).orElse(null));
    map.put("protection", protection);
    map.put("expectedToMove", moves(left));
    map.put("expectedToMoveNote", NO_FORECAST);
    map.put("groups", groups.stream().map(GroupMinority::asMap).toList());
    map.put("homogeneity", homogeneity.asMap());
    map.put("displaced", displaced.stream().map(Returns::asMap).toList());
    return map;
  }
}
