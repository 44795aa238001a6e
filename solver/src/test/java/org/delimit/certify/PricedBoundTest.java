package org.delimit.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PlanScore;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.PlanEnumeration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices of districts against the listing of all plans. */
class PricedBoundTest {
  private static final int PROBLEMS = 70;
  private static final long PLENTY = 64 << 20;

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {100, 1100, 2100})
  void search_randomSmallMap_isNeverAboveTheOptimumAndHidesNoPlan(long firstSeed) {
    int useful = 0;
    for (long seed = firstSeed; seed < firstSeed + PROBLEMS; seed++) {
      PartitionProblem problem =
          seed % 2 == 0
              ? LinearProblems.small(seed)
              : LinearProblems.alike(seed, 9, 3, seed % 4 == 1 ? 3 : 0);
      useful += check(problem, seed) ? 1 : 0;
    }
    assertThat(useful).as("bounds better than those of single districts").isGreaterThan(10);
  }

  private static boolean check(PartitionProblem problem, long seed) {
    String where = "seed " + seed;
    PlanScore best = PlanEnumeration.best(problem);
    CompiledProblem compiled = LinearProblems.compiled(problem);
    SweepMap map = new SweepMap(compiled);
    int[] order = SweepOrder.of(map, problem);
    SweepStep[] steps = SweepStep.of(map, order);
    Remaining plain = new Remaining(map, order);
    long optimum = new Sweep(map, steps, plain, Remaining.NEVER, PLENTY, () -> false).run().bound();
    SplittableRandom random = new SplittableRandom(seed);
    long bytes = 4000L << random.nextInt(14);
    PricedBound priced = new PricedBound(map, steps);
    if (!priced.fits(bytes)) {
      return false;
    }
    long cutoff = best.feasible() ? optimum + random.nextInt(2) : Remaining.NEVER;
    long[] start = random.nextBoolean() ? null : random.longs(map.nodes, -900, 9000).toArray();
    priced.search(bytes, cutoff, start, () -> false, bound -> {});
    if (priced.impossible()) {
      assertThat(best.feasible()).as(where).isFalse();
      return false;
    }
    if (best.feasible()) {
      assertThat(priced.bound()).as(where).isLessThanOrEqualTo(optimum);
    }
    SweepOutcome outcome =
        new Sweep(map, steps, priced.completion(plain), Remaining.NEVER, PLENTY, () -> false).run();
    assertThat(outcome.ended() && outcome.whole()).as(where).isTrue();
    assertThat(outcome.bound()).as(where).isEqualTo(optimum);
    if (!best.feasible()) {
      assertThat(outcome.plan()).as(where).isNull();
      return false;
    }
    assertThat(compiled.toScore(0, 0, outcome.cost())).as(where).isEqualTo(best);
    assertThat(map.cost(outcome.plan())).as(where).isEqualTo(outcome.cost());
    return priced.bound() > map.constant + plain.after(0, ~0, new int[0], new long[0]);
  }
}
