package org.delimit.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.PartitionProblem;
import org.delimit.model.State;

/**
 * What a plan does to one group. The indexes count the people told apart who live in states;
 * special districts are left out. Immutable.
 *
 * @param group name of the group
 * @param homes ids of the states that are its home
 * @param people persons in all districts
 * @param special persons in special districts
 * @param minorities persons in a state that is not their home, 0 for a group without a home
 * @param dissimilarity Duncan's D against all other groups, ½ Σ_s |p_sx/P_x − p_sy/P_y|, 0 to 1:
 *     the part of the group that would have to change state to be spread like the others
 * @param isolation Bell's xP*x, Σ_s (p_sx/P_x)(p_sx/P_s), 0 to 1: the share of the own group in the
 *     state of an average member (Bell 1954)
 * @param exposure Lieberson's xP*y by other group, Σ_s (p_sx/P_x)(p_sy/P_s), 0 to 1: the share of
 *     that group in the state of an average member (Lieberson 1981)
 */
public record GroupMeasures(
    String group,
    List<String> homes,
    long people,
    long special,
    long minorities,
    double dissimilarity,
    double isolation,
    Map<String, Double> exposure) {
  /**
   * Copies.
   *
   * @param group as above
   * @param homes as above
   * @param people as above
   * @param special as above
   * @param minorities as above
   * @param dissimilarity as above
   * @param isolation as above
   * @param exposure as above
   */
  public GroupMeasures {
    homes = List.copyOf(homes);
    exposure = Collections.unmodifiableMap(new LinkedHashMap<>(exposure));
  }

  static List<GroupMeasures> all(PeopleTally tally, Homes homes) {
    List<GroupMeasures> all = new ArrayList<>();
    for (int g = 0; g < tally.problem().groups().size(); g++) {
      all.add(of(tally, homes, g));
    }
    return all;
  }

  private static GroupMeasures of(PeopleTally tally, Homes homes, int g) {
    PartitionProblem problem = tally.problem();
    String group = problem.groups().get(g);
    long special = tally.people(tally.states())[g];
    long away = 0;
    for (int s = 0; s < tally.states(); s++) {
      away += homes.isAway(s, g) ? tally.people(s)[g] : 0;
    }
    Map<String, Double> exposure = new LinkedHashMap<>();
    for (int other = 0; other < problem.groups().size(); other++) {
      if (other != g) {
        exposure.put(problem.groups().get(other), Diversity.exposure(tally, g, other));
      }
    }
    return new GroupMeasures(
        group,
        problem.states().stream().filter(s -> s.homeOf().contains(group)).map(State::id).toList(),
        tally.assigned(g) + special,
        special,
        away,
        Diversity.dissimilarity(tally, g),
        Diversity.exposure(tally, g, g),
        exposure);
  }

  /**
   * Plain values for a file, indexes to four decimals.
   *
   * @return values by name in the order of this record
   */
  public Map<String, Object> asMap() {
    Map<String, Object> others = new LinkedHashMap<>();
    exposure.forEach((other, value) -> others.put(other, Rounded.index(value)));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("group", group);
    map.put("homes", homes);
    map.put("people", people);
    map.put("special", special);
    map.put("minorities", minorities);
    map.put("dissimilarity", Rounded.index(dissimilarity));
    map.put("isolation", Rounded.index(isolation));
    map.put("exposure", others);
    return map;
  }
}
