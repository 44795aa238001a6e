package org.delimit.certify;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What one state costs at least, taken by itself: its nodes, less the price of each, and its
 * borders with all others, for every set of frontier nodes it may hold and the people it may have
 * there. Not safe for use by several threads while it is filled.
 */
final class StateTable {
  /*
   * Implementation note. least[t][mask · width + u]: the least cost of what steps from t on add, if
   * the state holds the node slots of the mask and later nodes bring u units of people; contiguity is
   * left out. PEOPLE-ROUNDED: a node's people are rounded to units, and every question is widened by
   * the errors of the nodes to come, so that no set is missed. After close() the value at u is the
   * least of those that may be meant by u, see reach. Filling costs O(Σ 2^slots · width).
   */
  static final int NEVER = 1 << 30;
  private static final int FEWEST_UNITS = 24;
  private static final int MOST_UNITS = 400;

  private final SweepStep[] steps;
  private final PriceScale scale;
  private final int[][] least;
  private final int[] units;
  private final long[] low;
  private final int[] reach;
  private final boolean[] allowed;
  private final long[] costs;
  private final long unit;
  private final long max;
  private final int width;
  private final int fewestUnits;

  /**
   * A table of one state, not filled yet.
   *
   * @param bytes memory it may take; see {@link #fits}
   */
  StateTable(SweepMap map, SweepStep[] steps, PriceScale scale, int state, long bytes) {
    this.steps = steps;
    this.scale = scale;
    int n = steps.length;
    max = map.max[state];
    boolean bounded = map.bounded;
    unit = bounded ? Math.max(1, (max + units(steps, bytes) - 1) / units(steps, bytes)) : 0;
    units = new int[n];
    allowed = new boolean[n];
    costs = new long[n];
    low = new long[n + 1];
    long[] high = new long[n + 1];
    for (int t = n - 1; t >= 0; t--) {
      int v = steps[t].node();
      allowed[t] = map.allowed[v * map.states + state];
      costs[t] = allowed[t] ? scale.halves(2, map.costs[v * map.states + state]) : 0;
      units[t] = bounded ? (int) ((map.population[v] + unit / 2) / unit) : 0;
      long error = bounded ? map.population[v] - units[t] * unit : 0;
      low[t] = low[t + 1] + Math.min(0, error);
      high[t] = high[t + 1] + Math.max(0, error);
    }
    width = bounded ? (int) ((max - low[0]) / unit) + 1 : 1;
    reach = new int[n + 1];
    for (int t = 0; t <= n && bounded; t++) {
      reach[t] = (int) ((max - map.min[state] + high[t] - low[t]) / unit) + 1;
    }
    fewestUnits = bounded ? Math.max(0, width - 1 - reach[0]) : 0;
    least = new int[n + 1][];
    for (int t = 0; t <= n; t++) {
      least[t] = new int[(1 << slots(t)) * width];
    }
  }

  /** Whether a table of some use fits so many bytes. */
  static boolean fits(SweepMap map, SweepStep[] steps, long bytes) {
    return units(steps, bytes) >= (map.bounded ? FEWEST_UNITS : 1);
  }

  private static long units(SweepStep[] steps, long bytes) {
    long masks = 1;
    for (SweepStep step : steps) {
      masks += 1L << Math.min(40, step.nodeSlots());
    }
    return Math.min(MOST_UNITS, bytes / 5 / masks);
  }

  private int slots(int t) {
    return t == 0 ? 0 : steps[t - 1].nodeSlots();
  }

  /** Fills the table for prices, by step. */
  void fill(long[] prices) {
    int n = steps.length;
    Arrays.fill(least[n], NEVER);
    least[n][0] = 0;
    for (int t = n - 1; t >= 0; t--) {
      int[] layer = least[t];
      int[] after = least[t + 1];
      Arrays.fill(layer, NEVER);
      for (int mask = 0; mask < 1 << slots(t); mask++) {
        int at = mask * width;
        int out = next(t, mask, false) * width;
        int paid = (int) borders(t, mask, false);
        for (int u = 0; u < width; u++) {
          layer[at + u] = Math.min(NEVER, after[out + u] + paid);
        }
        if (allowed[t]) {
          int in = next(t, mask, true) * width;
          int own = (int) (borders(t, mask, true) + costs[t] - prices[t]);
          for (int u = units[t]; u < width; u++) {
            int value = after[in + u - units[t]];
            if (value < NEVER / 2) {
              layer[at + u] = Math.min(layer[at + u], value + own);
            }
          }
        }
      }
    }
  }

  /** The least cost of a whole state; the table must be filled, not closed. */
  int least() {
    return least[0][bestUnits()];
  }

  private int bestUnits() {
    int best = fewestUnits;
    for (int u = fewestUnits; u < width; u++) {
      best = least[0][u] < least[0][best] ? u : best;
    }
    return best;
  }

  /** The steps whose nodes are in a cheapest state. */
  BitSet cheapest(long[] prices) {
    BitSet chosen = new BitSet(steps.length);
    int u = bestUnits();
    int mask = 0;
    for (int t = 0; t < steps.length; t++) {
      int out = next(t, mask, false);
      boolean stays =
          least[t][mask * width + u] == least[t + 1][out * width + u] + borders(t, mask, false);
      if (stays) {
        mask = out;
      } else {
        mask = next(t, mask, true);
        u -= units[t];
        chosen.set(t);
      }
    }
    return chosen;
  }

  /** What a state of these steps costs without prices. */
  long cost(BitSet chosen) {
    long cost = 0;
    int mask = 0;
    for (int t = 0; t < steps.length; t++) {
      cost += borders(t, mask, chosen.get(t)) + (chosen.get(t) ? costs[t] : 0);
      mask = next(t, mask, chosen.get(t));
    }
    return cost;
  }

  /** Makes the table ready for {@link #after}, for good. */
  void close() {
    int[] window = new int[width];
    for (int t = 0; t <= steps.length; t++) {
      for (int at = 0; at < least[t].length; at += width) {
        System.arraycopy(least[t], at, window, 0, width);
        for (int u = 0; u < width; u++) {
          for (int w = Math.max(0, u - reach[t]); w < u; w++) {
            least[t][at + u] = Math.min(least[t][at + u], window[w]);
          }
        }
      }
    }
  }

  /**
   * What steps from t on add to a state at least.
   *
   * @param mask node slots it holds before the step, a bit each
   * @param people people it has
   */
  int after(int t, int mask, long people) {
    if (unit == 0) {
      return least[t][mask];
    }
    long most = max - people - low[t];
    return most < 0 ? NEVER : least[t][mask * width + (int) Math.min(width - 1, most / unit)];
  }

  private int next(int t, int mask, boolean in) {
    SweepStep step = steps[t];
    int next = 0;
    for (int k = 0; k < step.nodeSlots(); k++) {
      int j = step.kept()[k];
      boolean held = j == step.before() ? in : (mask >> j & 1) != 0;
      next |= held ? 1 << k : 0;
    }
    return next;
  }

  private long borders(int t, int mask, boolean in) {
    SweepStep step = steps[t];
    long paid = 0;
    for (int k = 0; k < step.neighbourSlots().length; k++) {
      boolean held = (mask >> step.neighbourSlots()[k] & 1) != 0;
      paid += held == in ? 0 : scale.halves(1, step.borderCosts()[k]);
    }
    return paid;
  }
}
