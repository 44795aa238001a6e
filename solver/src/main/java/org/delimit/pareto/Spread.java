package org.delimit.pareto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses plans that stand for a whole front: those that must stay, the best of each term, and then
 * again and again the one farthest from all chosen (Gonzalez 1985), which leaves no gap more than
 * twice as wide as it need be. O(plans · chosen).
 */
final class Spread {
  private Spread() {}

  /**
   * Chooses.
   *
   * @param sorted plans in the order of the front
   * @param kept some of them, which are taken first
   * @param most how many to choose
   * @return the chosen, in the order of the front
   */
  static List<Entry> of(List<Entry> sorted, List<Entry> kept, int most) {
    if (sorted.size() <= most) {
      return sorted;
    }
    Ranges ranges = Ranges.ofEntries(sorted);
    Set<Entry> first = new LinkedHashSet<>(ends(sorted));
    first.addAll(kept);
    double[] distance = new double[sorted.size()];
    Arrays.fill(distance, Double.MAX_VALUE);
    List<Entry> chosen = new ArrayList<>();
    for (Entry entry : first) {
      if (chosen.size() < most) {
        take(entry, chosen, sorted, distance, ranges);
      }
    }
    while (chosen.size() < most) {
      int farthest = 0;
      for (int k = 1; k < distance.length; k++) {
        farthest = distance[k] > distance[farthest] ? k : farthest;
      }
      take(sorted.get(farthest), chosen, sorted, distance, ranges);
    }
    chosen.sort(null);
    return chosen;
  }

  /** The best plan of each term, the others as tie-breakers in the order of the front. */
  static List<Entry> ends(List<Entry> sorted) {
    List<Entry> ends = new ArrayList<>();
    for (int k = 0; k < sorted.get(0).values.length; k++) {
      Entry best = sorted.get(0);
      for (Entry entry : sorted) {
        best = entry.values[k] < best.values[k] ? entry : best;
      }
      ends.add(best);
    }
    return ends;
  }

  private static void take(
      Entry entry, List<Entry> chosen, List<Entry> sorted, double[] distance, Ranges ranges) {
    chosen.add(entry);
    for (int k = 0; k < distance.length; k++) {
      distance[k] = Math.min(distance[k], ranges.distance(entry.values, sorted.get(k).values));
    }
  }
}
