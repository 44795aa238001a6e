package org.delimit.certify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * The bound of states taken one by one, and what it says of partial plans. First with coarse
 * tables, then with tables as fine as memory allows. Not safe for use by several threads.
 */
final class PricedBound {
  private static final int[] ROUNDS = {400, 60};
  private static final int COARSER = 8;
  /* Share of all borders a plan may cut where none is known. */
  private static final double GUESS = 0.25;

  private final SweepMap map;
  private final SweepStep[] steps;
  private final PriceScale scale;
  private final long unit;
  private final int[] tableOf;
  private final List<Integer> leaders = new ArrayList<>();
  private long[] prices;
  private List<StateTable> tables = List.of();
  private long bound;
  private boolean impossible;

  PricedBound(SweepMap map, SweepStep[] steps) {
    this.map = map;
    this.steps = steps;
    scale = PriceScale.of(map);
    bound = map.constant;
    unit = map.unit();
    tableOf = new int[map.states];
    for (int s = 0; s < map.states; s++) {
      if (map.classOf[s] == s) {
        leaders.add(s);
      }
      tableOf[s] = leaders.indexOf(map.classOf[s]);
    }
  }

  /**
   * Whether tables of some use fit so many bytes. Without bounds of people prices say little: then
   * a state alone may be empty, or everything.
   */
  boolean fits(long bytes) {
    return map.bounded && StateTable.fits(map, steps, bytes / leaders.size());
  }

  /** No plan costs less, in the unit of the sum. */
  long bound() {
    return bound;
  }

  /** Whether some state cannot have people within its bounds. */
  boolean impossible() {
    return impossible;
  }

  /** Prices by node, as found so far; null before the first search. */
  long[] prices() {
    if (prices == null) {
      return null;
    }
    long[] byNode = new long[map.nodes];
    for (int t = 0; t < steps.length; t++) {
      byNode[steps[t].node()] = prices[t];
    }
    return byNode;
  }

  /**
   * Searches for prices.
   *
   * @param bytes memory of the tables
   * @param cutoff cost of a known plan, or {@link Remaining#NEVER}
   * @param start prices by node to begin with, or null
   * @param seen told every bound, after the prices are kept
   */
  void search(long bytes, long cutoff, long[] start, BooleanSupplier stop, LongConsumer seen) {
    prices = start == null ? guess(cutoff) : byStep(start);
    for (int k = 0; k < ROUNDS.length && !impossible && bound < cutoff; k++) {
      long room = (k == 0 ? bytes / COARSER : bytes) / leaders.size();
      if (StateTable.fits(map, steps, room)) {
        tables = leaders.stream().map(s -> new StateTable(map, steps, scale, s, room)).toList();
        PriceSearch search = new PriceSearch(tables, members(), scale, prices);
        long enough =
            cutoff >= Remaining.NEVER ? Long.MAX_VALUE : scale.amount(cutoff - map.constant);
        impossible = !search.run(ROUNDS[k], enough, stop, () -> take(search, seen));
      }
    }
  }

  private void take(PriceSearch search, LongConsumer seen) {
    prices = search.prices();
    bound = Math.max(bound, map.constant + scale.cost(search.bound(), unit));
    seen.accept(bound);
  }

  /** What the tables say of partial plans, beside what is known without them; they are used up. */
  Completion completion(Remaining plain) {
    if (tables.isEmpty()) {
      return plain;
    }
    for (StateTable table : tables) {
      table.fill(prices);
      table.close();
    }
    return new PricedCompletion(tables, tableOf, scale, unit, prices, plain);
  }

  private int[] members() {
    return leaders.stream()
        .mapToInt(s -> (int) Arrays.stream(map.classOf).filter(c -> c == s).count())
        .toArray();
  }

  private long[] guess(long cutoff) {
    double all = map.ceiling().doubleValue() * GUESS;
    double cost = cutoff >= Remaining.NEVER ? all : cutoff - map.constant;
    return PriceSearch.byPeople(
        map, steps, Math.max(1, 2.0 * cost * scale.factor() / scale.divisor()));
  }

  private long[] byStep(long[] byNode) {
    return Arrays.stream(steps).mapToLong(step -> byNode[step.node()]).toArray();
  }
}
