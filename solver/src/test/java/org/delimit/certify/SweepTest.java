package org.delimit.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PlanScore;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;
import org.delimit.scoring.PlanEnumeration;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table against the listing of all plans. */
class SweepTest {
  private static final int PROBLEMS = 60;
  private static final long PLENTY = 64 << 20;

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {1000, 2000, 3000, 4000, 5000})
  void run_randomSmallMap_findsTheOptimumWithoutAnyPlanKnown(long firstSeed) {
    int feasible = 0;
    for (long seed = firstSeed; seed < firstSeed + PROBLEMS; seed++) {
      feasible += check(LinearProblems.small(seed), "seed " + seed) ? 1 : 0;
    }
    assertThat(feasible).as("feasible problems").isBetween(PROBLEMS / 3, PROBLEMS - 1);
  }

  @Test
  void run_statesAlike_findsTheOptimumAndItsPlan() {
    for (long seed = 0; seed < PROBLEMS; seed++) {
      check(LinearProblems.alike(seed, 9, 3, seed % 2 == 0 ? 3 : 0), "seed " + seed);
    }
  }

  /* True if there is a feasible plan. */
  private static boolean check(PartitionProblem problem, String where) {
    PlanScore best = PlanEnumeration.best(problem);
    CompiledProblem compiled = LinearProblems.compiled(problem);
    SweepMap map = new SweepMap(compiled);
    SweepOutcome outcome = sweep(map, problem, Remaining.NEVER, PLENTY);
    assertThat(outcome.ended() && outcome.whole()).as(where).isTrue();
    assertThat(map.leftOut()).as(where).isEmpty();
    assertThat(PlanCount.of(problem, 64))
        .as(where)
        .isEqualTo(OptionalLong.of(PlanEnumeration.feasible(problem)));
    if (!best.feasible()) {
      assertThat(outcome.plan()).as(where).isNull();
      assertThat(outcome.bound()).as(where).isEqualTo(Remaining.NEVER);
      return false;
    }
    assertThat(compiled.toScore(0, 0, outcome.bound())).as(where).isEqualTo(best);
    IncrementalScorer scorer = new IncrementalScorer(compiled);
    scorer.reset(outcome.plan());
    assertThat(scorer.hard()).as(where).isZero();
    assertThat(scorer.soft()).as(where).isEqualTo(outcome.bound()).isEqualTo(outcome.cost());
    assertThat(map.cost(outcome.plan())).as(where).isEqualTo(outcome.cost());
    // A cutoff just above the optimum hides nothing, one at it hides all.
    assertThat(sweep(map, problem, outcome.cost() + 1, PLENTY).cost())
        .as(where)
        .isEqualTo(outcome.cost());
    SweepOutcome none = sweep(map, problem, outcome.cost(), PLENTY);
    assertThat(none.plan()).as(where).isNull();
    assertThat(none.bound()).as(where).isEqualTo(outcome.cost());
    return true;
  }

  @Test
  void run_littleMemory_givesAHonestBound() {
    int dropped = 0;
    int plans = 0;
    for (long seed = 0; seed < 16; seed++) {
      PartitionProblem problem =
          seed % 2 == 0 ? LinearProblems.of(seed, 13, 3, 4) : LinearProblems.alike(seed, 12, 3, 4);
      SweepMap map = new SweepMap(LinearProblems.compiled(problem));
      long optimum = sweep(map, problem, Remaining.NEVER, PLENTY).bound();
      for (long memory : new long[] {1000, 4000, 20_000}) {
        SweepOutcome outcome = sweep(map, problem, Remaining.NEVER, memory);
        assertThat(outcome.bound()).as("seed %d", seed).isLessThanOrEqualTo(optimum);
        if (outcome.whole()) {
          assertThat(outcome.bound()).as("seed %d", seed).isEqualTo(optimum);
        }
        if (outcome.plan() != null) {
          assertThat(outcome.cost()).as("seed %d", seed).isGreaterThanOrEqualTo(optimum);
          assertThat(map.cost(outcome.plan())).as("seed %d", seed).isEqualTo(outcome.cost());
          plans++;
        }
        dropped += outcome.whole() ? 0 : 1;
      }
    }
    assertThat(dropped).isGreaterThan(16);
    assertThat(plans).isGreaterThan(16);
  }

  @Test
  void run_stopped_givesAHonestBound() {
    int stopped = 0;
    for (long seed = 0; seed < 16; seed++) {
      PartitionProblem problem = LinearProblems.of(seed, 14, 3, 4);
      SweepMap map = new SweepMap(LinearProblems.compiled(problem));
      int[] order = SweepOrder.of(map, problem);
      long optimum = sweep(map, problem, Remaining.NEVER, PLENTY).bound();
      for (int after : new int[] {0, 5, 12}) {
        AtomicInteger asked = new AtomicInteger();
        SweepOutcome outcome =
            new Sweep(map, order, Remaining.NEVER, PLENTY, () -> asked.incrementAndGet() > after)
                .run();
        stopped += outcome.ended() ? 0 : 1;
        assertThat(outcome.bound()).as("seed %d", seed).isLessThanOrEqualTo(optimum);
      }
    }
    assertThat(stopped).isGreaterThan(30);
  }

  @Test
  void order_grid_isAsNarrowAsTheGrid() {
    PartitionProblem problem = RandomProblems.grid(6);
    SweepMap map = new SweepMap(LinearProblems.compiled(problem));
    int[] order = SweepOrder.of(map, problem);
    assertThat(order).containsExactlyInAnyOrder(IntStream.range(0, 36).toArray());
    int widest = 0;
    for (SweepStep step : SweepStep.of(map, order)) {
      widest = Math.max(widest, step.kept().length);
    }
    assertThat(widest).isLessThanOrEqualTo(6);
    assertThat(SweepOrder.of(map, problem)).isEqualTo(order);
  }

  private static SweepOutcome sweep(
      SweepMap map, PartitionProblem problem, long cutoff, long memory) {
    return new Sweep(map, SweepOrder.of(map, problem), cutoff, memory, () -> false).run();
  }
}
