package org.delimit.engine;

import org.delimit.scoring.IncrementalScorer;
import org.delimit.scoring.Trade;
import org.delimit.scoring.TradeVisitor;
import org.delimit.scoring.TradedTerms;

/** Shows a visitor the feasible plans a core comes to hold. It takes no part in the search. */
final class Visits {
  private final IncrementalScorer scorer;
  private final TradedTerms traded;
  private final boolean fromCorner;
  private final TradeVisitor visitor;
  private final long[] values;
  private final int[] flipped;
  private long met;

  Visits(SearchCore core, Trade trade, TradeVisitor visitor) {
    scorer = core.scorer();
    traded = scorer.traded(trade);
    fromCorner = trade.isFromCorner();
    this.visitor = visitor;
    values = new long[trade.terms().size()];
    flipped = new int[core.problem().districts()];
  }

  /** What is searched by in the place of the soft score, or null. */
  TradedTerms distance() {
    return fromCorner ? traded : null;
  }

  /** Feasible plans that were looked at; of flips only those that were wanted. */
  long met() {
    return met;
  }

  /** Looks at the current plan. */
  void look() {
    if (scorer.hard() != 0) {
      return;
    }
    met++;
    traded.values(values);
    if (visitor.wants(scorer.medium(), values)) {
      visitor.keep(scorer.medium(), values, scorer.view());
    }
  }

  /** Looks at the current plan with a flip, which is evaluated and not made. */
  void look(int district, int state) {
    scorer.evaluate(district, state);
    if (scorer.hard() + scorer.hardDelta() != 0 || !isWanted()) {
      return;
    }
    // Contiguity is dear: most flips are not asked for it.
    scorer.evaluateContiguity();
    if (scorer.hard() + scorer.hardDelta() == 0 && isWanted()) {
      System.arraycopy(scorer.view(), 0, flipped, 0, flipped.length);
      flipped[district] = state;
      met++;
      visitor.keep(scorer.medium() + scorer.mediumDelta(), values, flipped);
    }
  }

  private boolean isWanted() {
    traded.flippedValues(values);
    return visitor.wants(scorer.medium() + scorer.mediumDelta(), values);
  }
}
