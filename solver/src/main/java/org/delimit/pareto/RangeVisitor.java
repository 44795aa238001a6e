package org.delimit.pareto;

import java.util.List;
import org.delimit.scoring.TradeVisitor;

/** Notes how far values reach, and keeps no plan. */
final class RangeVisitor implements TradeVisitor {
  private final long[] least;
  private final long[] greatest;

  RangeVisitor(long[] values) {
    least = values.clone();
    greatest = values.clone();
  }

  @Override
  public boolean wants(long medium, long[] values) {
    for (int k = 0; k < values.length; k++) {
      least[k] = Math.min(least[k], values[k]);
      greatest[k] = Math.max(greatest[k], values[k]);
    }
    return false;
  }

  @Override
  public void keep(long medium, long[] values, int[] plan) {
    throw new IllegalStateException("No plan was wanted.");
  }

  /** Two vectors that span what was seen. */
  List<long[]> values() {
    return List.of(least, greatest);
  }
}
