package org.delimit.certify;

import java.util.List;

/**
 * The rest of a plan by the tables of its states: each state taken by itself at the prices that
 * were found. Immutable.
 */
final class PricedCompletion implements Completion {
  private final List<StateTable> tables;
  private final int[] tableOf;
  private final PriceScale scale;
  private final Remaining plain;
  private final long unit;
  private final long[] pricesFrom;

  /**
   * A completion by closed tables.
   *
   * @param tableOf the table of each state
   * @param prices prices by step, those the tables were filled for
   */
  PricedCompletion(
      List<StateTable> tables,
      int[] tableOf,
      PriceScale scale,
      long unit,
      long[] prices,
      Remaining plain) {
    this.tables = tables;
    this.tableOf = tableOf;
    this.scale = scale;
    this.unit = unit;
    this.plain = plain;
    pricesFrom = new long[prices.length + 1];
    for (int t = prices.length - 1; t >= 0; t--) {
      pricesFrom[t] = pricesFrom[t + 1] + prices[t];
    }
  }

  @Override
  public long after(int step, int available, int[] masks, long[] people) {
    long rest = plain.after(step, available, masks, people);
    if (rest >= Remaining.NEVER) {
      return rest;
    }
    long amount = pricesFrom[step];
    for (int s = 0; s < tableOf.length; s++) {
      if ((available >> s & 1) != 0) {
        int least = tables.get(tableOf[s]).after(step, masks[s], people[s]);
        if (least >= StateTable.NEVER / 2) {
          return Remaining.NEVER;
        }
        amount += least;
      }
    }
    return Math.max(rest, scale.cost(amount, unit));
  }
}
