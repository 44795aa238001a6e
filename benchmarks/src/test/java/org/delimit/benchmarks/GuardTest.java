package org.delimit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.Explanation;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.scoring.IncrementalScorer;
import org.delimit.scoring.ReferenceScorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What must stay fast, as ratios of times taken side by side, the best of many rounds of each: a
 * busy machine can only spoil some of them.
 */
class GuardTest {
  private static final int ROUNDS = 12;
  private static final int FLIPS = 100_000;
  private static final int RESETS = 10;
  private static final double MOST_OF_A_RESCORING = 0.01;
  private static final double MOST_GROWTH = 4;
  private static final double LEAST_ENGINE_RATIO = 0.5;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void moves_largeMap_scoreAsFromScratch(boolean triangulated) {
    BenchmarkMap map = new BenchmarkMap(2500, triangulated);
    IncrementalScorer scorer = map.scorer();
    PartitionProblem problem = map.compiled().problem();
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 5; round++) {
      for (int k = 0; k < 500; k++) {
        scorer.flip(map.district(random.nextInt(FLIPS)), random.nextInt(3));
      }
      for (int k = 0; k < 500; k++) {
        scorer.move(random.nextInt(map.plan().length), random.nextInt(2));
      }
      scorer.recount(0, 1);
      scorer.recount(2, 2);
      scorer.assertConsistent();
      Explanation reference =
          new ReferenceScorer(problem, map.compiled().config())
              .explain(Plan.of(problem, scorer.view()));
      assertThat(scorer.score()).isEqualTo(reference.score());
      for (ConstraintScore constraint : reference.constraints()) {
        assertThat(scorer.penalty(constraint.type()))
            .as(constraint.type().id())
            .isEqualTo(constraint.penalty());
      }
    }
  }

  @Test
  void flip_tenThousandDistricts_costsFarLessThanRescoring() {
    BenchmarkMap map = new BenchmarkMap(10_000, true);
    double flip = Double.MAX_VALUE;
    double rescoring = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      flip = Math.min(flip, nanos(FLIPS, k -> flip(map, k)));
      rescoring = Math.min(rescoring, nanos(RESETS, k -> map.scorer().reset(map.plan())));
    }
    assertThat(flip / rescoring)
        .as("a flip takes %.0f ns, a rescoring %.0f ns", flip, rescoring)
        .isLessThan(MOST_OF_A_RESCORING);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void flip_tenTimesTheDistricts_costsAboutTheSame(boolean triangulated) {
    BenchmarkMap small = new BenchmarkMap(1000, triangulated);
    BenchmarkMap large = new BenchmarkMap(10_000, triangulated);
    double ofSmall = Double.MAX_VALUE;
    double ofLarge = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      ofSmall = Math.min(ofSmall, nanos(FLIPS, k -> flip(small, k)));
      ofLarge = Math.min(ofLarge, nanos(FLIPS, k -> flip(large, k)));
    }
    assertThat(ofLarge / ofSmall)
        .as("%.0f ns at 10,000 districts, %.0f ns at 1,000", ofLarge, ofSmall)
        .isLessThan(MOST_GROWTH);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void search_insideOptaPlanner_isNearlyAsFastAsTheBareLoop(boolean ragged) {
    List<EngineRatio.Pair> pairs = EngineRatio.pairs(1000, ragged, 1_000_000, 5);
    EngineRatio.Pair best =
        pairs.stream().max(Comparator.comparingDouble(EngineRatio.Pair::ratio)).orElseThrow();
    assertThat(best.ratio()).as(best.toString()).isGreaterThan(LEAST_ENGINE_RATIO);
  }

  private static void flip(BenchmarkMap map, int k) {
    map.scorer().evaluate(map.district(k), map.state(k));
    map.scorer().evaluateContiguityUnlessWorse();
  }

  private static double nanos(int times, IntConsumer work) {
    long start = System.nanoTime();
    for (int k = 0; k < times; k++) {
      work.accept(k);
    }
    return (System.nanoTime() - start) / (double) times;
  }
}
