package org.delimit.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.PartitionProblem;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;

class TradedTermsTest {
  @Test
  void distance_randomFlips_isTheFormulaAndItsDifference() {
    PartitionProblem problem = RandomProblems.mostlyFeasible(5, 20, 3);
    List<ConstraintType> terms =
        List.of(ConstraintType.BORDER_LENGTH, ConstraintType.EXPOSURE, ConstraintType.UNITY);
    Trade trade = new Trade(terms, List.of(3L, 1L, 700L), List.of(900_000L, 50_000L, 2000L));
    IncrementalScorer scorer =
        new IncrementalScorer(CompiledProblem.of(problem, ConstraintConfig.of(problem)));
    scorer.reset(RandomProblems.plan(problem, 1).toStateIndexes());
    TradedTerms traded = scorer.traded(trade);
    long[] flipped = new long[3];
    long[] values = new long[3];
    SplittableRandom random = new SplittableRandom(9);
    for (int n = 0; n < 500; n++) {
      int district = random.nextInt(20);
      int state = random.nextInt(3);
      if (problem.isSpecial(district) || scorer.stateOf(district) == state) {
        continue;
      }
      long before = traded.distance();
      scorer.evaluate(district, state);
      long delta = traded.distanceDelta();
      traded.flippedValues(flipped);
      scorer.evaluateContiguity();
      scorer.commit();
      traded.values(values);
      assertThat(values).isEqualTo(flipped);
      assertThat(traded.distance()).isEqualTo(before + delta).isEqualTo(formula(trade, values));
    }
  }

  private static long formula(Trade trade, long[] values) {
    long worst = Long.MIN_VALUE;
    long sum = 0;
    for (int k = 0; k < values.length; k++) {
      long each = trade.weights().get(k) * (values[k] - trade.corner().get(k));
      worst = Math.max(worst, each);
      sum += each;
    }
    return worst + Math.floorDiv(sum, 64);
  }
}
