package org.delimit.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a line parts groups, as two authors measured it. Immutable.
 *
 * @param pehi by state id, the post-partition ethnic homogeneity index after Johnson (International
 *     Security 32(4), 2008), 100·(A − B)/A, with A the share of people outside the largest group of
 *     the whole country and B that of the state; 100 where one group lives alone, 0 where nothing
 *     changed, negative where the state is more mixed than the country. The formula was not seen in
 *     print: check it before it is quoted
 * @param splitGroups groups of which more than a tenth live in each of two or more states, after
 *     Alesina, Easterly and Matuszeski (NBER 12328, 2006); the tenth is ours
 * @param splitShare share of these groups in all people told apart, 0 to 1
 */
public record Homogeneity(Map<String, Double> pehi, List<String> splitGroups, double splitShare) {
  private static final int SPLIT_PERCENT = 10;

  /**
   * Copies, keeping the order.
   *
   * @param pehi as above
   * @param splitGroups as above
   * @param splitShare as above
   */
  public Homogeneity {
    pehi = Collections.unmodifiableMap(new LinkedHashMap<>(pehi));
    splitGroups = List.copyOf(splitGroups);
  }

  static Homogeneity of(PeopleTally tally) {
    PeopleTally whole = PeopleTally.ofWhole(tally.problem());
    double before = outside(whole, 0);
    Map<String, Double> pehi = new LinkedHashMap<>();
    for (int s = 0; s < tally.states(); s++) {
      boolean undefined = before == 0 || tally.toldApart(s) == 0;
      pehi.put(
          tally.problem().states().get(s).id(),
          undefined ? 0 : 100 * (before - outside(tally, s)) / before);
    }
    List<String> split = new ArrayList<>();
    long people = 0;
    for (int g = 0; g < tally.problem().groups().size(); g++) {
      if (isSplit(tally, g, whole.people(0)[g])) {
        split.add(tally.problem().groups().get(g));
        people += whole.people(0)[g];
      }
    }
    return new Homogeneity(pehi, split, Rounded.percentOf(people, whole.toldApart(0)) / 100);
  }

  /* The share of those told apart who are not of the largest group. */
  private static double outside(PeopleTally tally, int row) {
    double all = tally.toldApart(row);
    return all == 0 ? 0 : (all - tally.largest(row)) / all;
  }

  private static boolean isSplit(PeopleTally tally, int group, long people) {
    int parts = 0;
    for (int s = 0; s < tally.states(); s++) {
      parts += 100 * tally.people(s)[group] > SPLIT_PERCENT * people ? 1 : 0;
    }
    return parts > 1;
  }

  /**
   * Plain values for a file: indexes to two decimals, the share to four.
   *
   * @return values by name in the order of this record
   */
  public Map<String, Object> asMap() {
    Map<String, Object> byState = new LinkedHashMap<>();
    pehi.forEach((state, value) -> byState.put(state, Rounded.percent(value)));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("pehi", byState);
    map.put("splitGroups", splitGroups);
    map.put("splitShare", Rounded.index(splitShare));
    return map;
  }
}
