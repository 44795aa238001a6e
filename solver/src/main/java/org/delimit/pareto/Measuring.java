package org.delimit.pareto;

import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.scoring.IncrementalScorer;
import org.delimit.scoring.TradedTerms;

/** Measures single plans under the terms of a front. Not safe for use by several threads. */
final class Measuring {
  private static final int DIGITS = Character.MAX_RADIX;

  private final PartitionProblem problem;
  private final IncrementalScorer scorer;
  private final TradedTerms traded;
  private final int terms;

  Measuring(PartitionProblem problem, Weigher.Weighed even) {
    this.problem = problem;
    scorer = new IncrementalScorer(even.compiled());
    traded = scorer.traded(even.trade());
    terms = even.trade().terms().size();
  }

  /** A plan with its values, as an archive keeps it; null if it is not feasible. */
  Entry feasible(int[] plan, String origin) {
    Entry entry = any(plan, origin);
    return scorer.hard() == 0 ? entry : null;
  }

  /** The same, feasible or not. */
  Entry any(int[] plan, String origin) {
    scorer.reset(plan);
    long[] values = new long[terms];
    traded.values(values);
    return new Entry(scorer.medium(), values, plan, origin);
  }

  /** A plan as a short text: the index of the state of each district. */
  String text(int[] plan) {
    StringBuilder text = new StringBuilder();
    boolean wide = radix() == 10;
    for (int state : plan) {
      text.append(wide ? state + "," : Character.forDigit(state, DIGITS));
    }
    return text.toString();
  }

  /** The plan of a text. */
  int[] plan(String text) {
    int[] plan = new int[problem.districts().size()];
    String[] parts = text.split(radix() == 10 ? "," : "");
    for (int i = 0; i < plan.length; i++) {
      plan[i] = Integer.parseInt(parts[i], radix());
    }
    return Plan.of(problem, plan).toStateIndexes();
  }

  private int radix() {
    return problem.specialIndex() >= DIGITS ? 10 : DIGITS;
  }
}
