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
  private final List<Entry> sorted;
  private final List<Entry> order = new ArrayList<>();
  private final int terms;
  private final double[] scaled;
  private final double[] distance;
  private int chosen;

  private Spread(List<Entry> sorted) {
    this.sorted = sorted;
    Ranges ranges = Ranges.ofEntries(sorted);
    terms = ranges.terms();
    scaled = new double[sorted.size() * terms];
    distance = new double[sorted.size()];
    Arrays.fill(distance, Double.MAX_VALUE);
    for (int i = 0; i < sorted.size(); i++) {
      for (int k = 0; k < terms; k++) {
        scaled[i * terms + k] = ranges.scaled(k, sorted.get(i).values[k]);
      }
    }
  }

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
    Set<Entry> first = new LinkedHashSet<>(ends(sorted));
    first.addAll(kept);
    Spread spread = new Spread(sorted);
    for (Entry entry : first) {
      spread.take(sorted.indexOf(entry));
    }
    while (spread.chosen < most) {
      int farthest = 0;
      for (int i = 1; i < spread.distance.length; i++) {
        farthest = spread.distance[i] > spread.distance[farthest] ? i : farthest;
      }
      spread.take(farthest);
    }
    return spread.result(most);
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

  private void take(int index) {
    order.add(sorted.get(index));
    chosen++;
    for (int i = 0; i < distance.length; i++) {
      double sum = 0;
      for (int k = 0; k < terms; k++) {
        double difference = scaled[i * terms + k] - scaled[index * terms + k];
        sum += difference * difference;
      }
      distance[i] = Math.min(distance[i], sum);
    }
  }

  private List<Entry> result(int most) {
    List<Entry> result = new ArrayList<>(order.subList(0, Math.min(most, order.size())));
    result.sort(null);
    return result;
  }
}
