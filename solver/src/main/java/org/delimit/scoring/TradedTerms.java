package org.delimit.scoring;

/**
 * The penalties that a search trades, of the plan a scorer holds and of the flip it evaluated last.
 *
 * <p>A view of its scorer, with the same life and the same thread. Nothing can overflow: the
 * weights are those of the compiled problem, for which that is proven.
 */
public final class TradedTerms {
  /** Two to this power is how much the worst term outweighs the sum of all. */
  private static final int AUGMENTATION = 6;

  private final Term[] terms;
  private final long[] weights;
  private final long[] corner;

  /* Terms may be null: their penalties are zero then. */
  TradedTerms(Term[] terms, Trade trade) {
    this.terms = terms;
    weights = new long[terms.length];
    corner = new long[terms.length];
    for (int k = 0; k < terms.length; k++) {
      weights[k] = trade.weights().get(k);
      corner[k] = trade.isFromCorner() ? trade.corner().get(k) : 0;
    }
  }

  /**
   * The penalties of the current plan.
   *
   * @param values filled, in thousandths
   */
  public void values(long[] values) {
    for (int k = 0; k < terms.length; k++) {
      values[k] = terms[k] == null ? 0 : terms[k].penalty;
    }
  }

  /**
   * The penalties the current plan would have with the evaluated flip.
   *
   * @param values filled, in thousandths
   */
  public void flippedValues(long[] values) {
    for (int k = 0; k < terms.length; k++) {
      values[k] = terms[k] == null ? 0 : terms[k].penalty + terms[k].pending;
    }
  }

  /**
   * The distance of the current plan from the corner.
   *
   * @return the worst weighted distance and a little of their sum
   */
  public long distance() {
    long worst = Long.MIN_VALUE;
    long sum = 0;
    for (int k = 0; k < terms.length; k++) {
      long penalty = terms[k] == null ? 0 : terms[k].penalty;
      long each = weights[k] * (penalty - corner[k]);
      worst = Math.max(worst, each);
      sum += each;
    }
    return worst + (sum >> AUGMENTATION);
  }

  /**
   * What the evaluated flip adds to the distance.
   *
   * @return a difference
   */
  public long distanceDelta() {
    long worst = Long.MIN_VALUE;
    long sum = 0;
    for (int k = 0; k < terms.length; k++) {
      long penalty = terms[k] == null ? 0 : terms[k].penalty + terms[k].pending;
      long each = weights[k] * (penalty - corner[k]);
      worst = Math.max(worst, each);
      sum += each;
    }
    return worst + (sum >> AUGMENTATION) - distance();
  }
}
