package org.delimit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.delimit.model.PartitionProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often plans are sampled, against the target over all plans there are. */
class TargetFrequencyTest {
  private static final int SAMPLES = 8_000;
  private static final int STEPS_BETWEEN = 20;
  private static final double FEWEST_EXPECTED = 8;

  @ParameterizedTest
  @EnumSource(
      value = SmallTargets.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TINY", "TINY_PINS", "TINY_HUB"})
  void sample_smallMap_hasTheStatedFrequencies(SmallTargets map) {
    double chance = chance(map, new Seam());
    assertThat(chance).isBetween(0.001, 1.0);
  }

  @Test
  void sample_withoutTheRatioOfSeams_isFoundOut() {
    Seam constant =
        new Seam() {
          @Override
          double sum(Union union, CutRules rules, int[] order, int[] parent, byte[] half) {
            super.sum(union, rules, order, parent, half);
            return 1;
          }
        };
    assertThat(chance(SmallTargets.EQUAL, constant)).isLessThan(1e-9);
  }

  @Test
  void sample_otherWeights_areFoundOut() {
    Map<String, BigInteger> uniform = AllPlans.of(SmallTargets.EQUAL.problem, false);
    uniform.replaceAll((plan, weight) -> BigInteger.ONE);
    assertThat(chance(SmallTargets.EQUAL, new Seam(), uniform)).isLessThan(1e-9);
  }

  private static double chance(SmallTargets map, Seam seam) {
    return chance(map, seam, AllPlans.of(map.problem, map.passable()));
  }

  /* The chance of frequencies at least as far off, if the chain samples the target. */
  private static double chance(SmallTargets map, Seam seam, Map<String, BigInteger> weights) {
    Map<String, Long> counts = counts(map.problem, map.start, seam);
    assertThat(weights.keySet()).as("plans").containsAll(counts.keySet());
    double all = weights.values().stream().mapToDouble(BigInteger::doubleValue).sum();
    double square = 0;
    double restExpected = 0;
    double restFound = 0;
    int cells = 0;
    for (Map.Entry<String, BigInteger> plan : weights.entrySet()) {
      double expected = SAMPLES * plan.getValue().doubleValue() / all;
      double found = counts.getOrDefault(plan.getKey(), 0L);
      if (expected < FEWEST_EXPECTED) {
        restExpected += expected;
        restFound += found;
      } else {
        square += (found - expected) * (found - expected) / expected;
        cells++;
      }
    }
    if (restExpected >= FEWEST_EXPECTED) {
      square += (restFound - restExpected) * (restFound - restExpected) / restExpected;
      cells++;
    }
    assertThat(cells).as("cells of %s of %d plans", map, weights.size()).isGreaterThan(10);
    return 1 - new ChiSquaredDistribution(cells - 1).cumulativeProbability(square);
  }

  private static Map<String, Long> counts(PartitionProblem problem, int[] start, Seam seam) {
    Target target = new Target(problem, Optional.empty());
    ChainState first = Chain.start(target.map(), start, 17, 0);
    Chain chain = Chain.of(target.map(), target.further(), first, start, seam);
    Map<String, Long> counts = new HashMap<>();
    for (int k = 0; k < SAMPLES; k++) {
      chain.advance(STEPS_BETWEEN, () -> false);
      counts.merge(AllPlans.key(chain.plan()), 1L, Long::sum);
    }
    return counts;
  }
}
