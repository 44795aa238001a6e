package org.delimit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Map;
import java.util.SplittableRandom;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.District;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.junit.jupiter.api.Test;

class CompiledProblemTest {
  @Test
  void of_weightThatCouldOverflow_isRefusedWithTheConstraint() {
    PartitionProblem problem = population(1_000_000_000L, "1000000000");
    assertThatThrownBy(() -> CompiledProblem.of(problem, ConstraintConfig.of(problem)))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining("constraints.population")
        .hasMessageContaining("(1000000000)");
  }

  @Test
  void of_largestSupportedPopulation_isAccepted() {
    PartitionProblem problem = population(1_000_000_000L, "1000");
    assertThat(CompiledProblem.of(problem, ConstraintConfig.of(problem)).districts()).isEqualTo(3);
  }

  @Test
  void proportion_productsBeyondALong_equalBigIntegers() {
    SplittableRandom random = new SplittableRandom(5);
    for (int k = 0; k < 200_000; k++) {
      long total = 1 + random.nextLong(1L << (1 + random.nextInt(59)));
      long part = random.nextLong(total + 1);
      long pool = random.nextLong(1L << (1 + random.nextInt(49)));
      BigInteger exact =
          BigInteger.valueOf(pool)
              .multiply(BigInteger.valueOf(part))
              .divide(BigInteger.valueOf(total));
      assertThat(Proportion.of(pool, part, total)).isEqualTo(exact.longValueExact());
      assertThat(new ConstantProportion(pool, total).of(part)).isEqualTo(exact.longValueExact());
    }
  }

  private static PartitionProblem population(long persons, String weight) {
    return PartitionProblem.builder("large")
        .anonymousStates(2)
        .district(District.of("a", persons))
        .district(District.of("b", persons))
        .district(District.of("c", persons))
        .border("a", "b", 1)
        .border("b", "c", 1)
        .constraints(
            Map.of(
                "population",
                ConstraintSetting.defaults().withWeight(weight).with("tolerance-percent", 5)))
        .build();
  }
}
