package org.delimit.certify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Looks for the prices of nodes at which the cheapest states, each taken by itself, cost most: the
 * bound of set partitioning. Repeatable. Not safe for use by several threads.
 *
 * <p>Each state costs its nodes and half its borders, less the prices of its nodes; the prices of
 * all nodes are paid back once. Whatever the prices, the sum is a bound on all plans. That the
 * bound is near the optimum where states are compact is known from column generation (Johnson,
 * Mehrotra and Nemhauser, "Min-cut clustering", 1993); the search is a proximal bundle method
 * (Lemaréchal).
 */
final class PriceSearch {
  /*
   * Implementation note. cuts[c] are sets that were cheapest for class c at some prices, weight their
   * convex combination. MASTER: prices = center + pull · (1 − Σ weighted sets) maximises the model
   * less the distance from the center; the weights are found by moving weight from the dearest set
   * to the cheapest. Floating point only chooses prices; every bound is computed in whole numbers.
   */
  private static final int MOVES = 2000;
  private static final double SERIOUS = 0.1;
  private static final double CLOSE = 2e-4;
  private static final double CONVERGED = 5e-4;

  /** One set of steps. */
  private static final class Cut {
    final BitSet set;
    final double cost;
    double weight;

    Cut(BitSet set, double cost) {
      this.set = set;
      this.cost = cost;
    }
  }

  private final List<StateTable> tables;
  private final int[] members;
  private final PriceScale scale;
  private final List<List<Cut>> cuts = new ArrayList<>();
  private final double[] center;
  private double[] prices;
  private long[] best;
  private long bound = Long.MIN_VALUE;
  private double expected = Double.POSITIVE_INFINITY;
  private double pull;
  private int rounds;

  /**
   * A search that has not begun.
   *
   * @param tables one for each class of states
   * @param members number of states of each class
   * @param start prices to begin with, by step
   */
  PriceSearch(List<StateTable> tables, int[] members, PriceScale scale, long[] start) {
    this.tables = tables;
    this.members = members;
    this.scale = scale;
    center = Arrays.stream(start).asDoubleStream().toArray();
    prices = center.clone();
    best = start.clone();
    pull = Math.max(1, Arrays.stream(center).sum() / center.length / 2);
    tables.forEach(table -> cuts.add(new ArrayList<>()));
  }

  /** The best bound, in the scale. */
  long bound() {
    return bound;
  }

  /** The prices of the best bound, by step. */
  long[] prices() {
    return best;
  }

  int rounds() {
    return rounds;
  }

  /**
   * Searches.
   *
   * @param enough a bound that ends it
   * @param better told of every better bound
   * @return false if some state cannot be filled at all
   */
  boolean run(int mostRounds, long enough, BooleanSupplier stop, Runnable better) {
    for (; rounds < mostRounds && bound < enough && !stop.getAsBoolean(); rounds++) {
      long[] asked = new long[prices.length];
      Arrays.setAll(
          asked,
          t -> Math.max(-scale.mostPrice(), Math.min(scale.mostPrice(), Math.round(prices[t]))));
      long value = Arrays.stream(asked).sum();
      for (int c = 0; c < tables.size(); c++) {
        StateTable table = tables.get(c);
        table.fill(asked);
        if (table.least() >= StateTable.NEVER / 2) {
          return false;
        }
        value += (long) members[c] * table.least();
        add(c, table.cheapest(asked));
      }
      double hoped = expected - bound;
      boolean serious = rounds == 0 || value - bound >= SERIOUS * hoped;
      if (value > bound) {
        bound = value;
        best = asked;
        better.run();
      }
      if (serious) {
        pull *= rounds > 0 && value - bound + hoped >= hoped / 2 ? 2 : 1;
        Arrays.setAll(center, t -> asked[t]);
      } else {
        pull = Math.max(1, pull * 0.9);
      }
      prices = master();
      if (expected - bound < CONVERGED * Math.max(1, Math.abs(bound))) {
        break;
      }
    }
    return true;
  }

  private void add(int c, BitSet set) {
    for (Cut known : cuts.get(c)) {
      if (known.set.equals(set)) {
        return;
      }
    }
    Cut cut = new Cut(set, tables.get(c).cost(set));
    cut.weight = cuts.get(c).isEmpty() ? 1 : 0;
    cuts.get(c).add(cut);
  }

  /* See MASTER. */
  private double[] master() {
    double[] at = center.clone();
    Arrays.setAll(at, t -> center[t] + pull);
    for (int c = 0; c < tables.size(); c++) {
      for (Cut cut : cuts.get(c)) {
        double lower = pull * members[c] * cut.weight;
        cut.set.stream().forEach(t -> at[t] -= lower);
      }
    }
    for (int move = 0; move < MOVES; move++) {
      boolean moved = false;
      for (int c = 0; c < tables.size(); c++) {
        moved |= shift(cuts.get(c), members[c], at);
      }
      if (!moved) {
        break;
      }
    }
    expected = Arrays.stream(at).sum();
    for (int c = 0; c < tables.size(); c++) {
      expected +=
          members[c]
              * cuts.get(c).stream().mapToDouble(cut -> reduced(cut, at)).min().orElseThrow();
    }
    return at;
  }

  /* Moves weight between two sets of a class as far as it pays. */
  private boolean shift(List<Cut> sets, int count, double[] at) {
    Cut cheapest = null;
    Cut dearest = null;
    double low = 0;
    double high = 0;
    for (Cut cut : sets) {
      double value = reduced(cut, at);
      if (cheapest == null || value < low) {
        cheapest = cut;
        low = value;
      }
      if (cut.weight > 0 && (dearest == null || value > high)) {
        dearest = cut;
        high = value;
      }
    }
    if (dearest == null || cheapest == dearest || high - low < CLOSE * scale.factor()) {
      return false;
    }
    BitSet differ = (BitSet) cheapest.set.clone();
    differ.xor(dearest.set);
    double share = Math.min(dearest.weight, (high - low) / (pull * count * differ.cardinality()));
    cheapest.weight += share;
    dearest.weight = share == dearest.weight ? 0 : dearest.weight - share;
    double change = pull * count * share;
    for (int t = differ.nextSetBit(0); t >= 0; t = differ.nextSetBit(t + 1)) {
      at[t] += cheapest.set.get(t) ? -change : change;
    }
    return true;
  }

  private static double reduced(Cut cut, double[] at) {
    double value = cut.cost;
    for (int t = cut.set.nextSetBit(0); t >= 0; t = cut.set.nextSetBit(t + 1)) {
      value -= at[t];
    }
    return value;
  }

  /** Prices in proportion to people, as if a plan of some cost were shared among them. */
  static long[] byPeople(SweepMap map, SweepStep[] steps, double amount) {
    double people = Math.max(1, Arrays.stream(map.population).sum());
    return IntStream.range(0, steps.length)
        .mapToLong(t -> Math.round(amount * map.population[steps[t].node()] / people))
        .toArray();
  }
}
