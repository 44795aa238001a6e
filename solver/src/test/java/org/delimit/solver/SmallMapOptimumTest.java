package org.delimit.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PlanScore;
import org.delimit.scoring.PlanEnumeration;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On maps small enough to list every plan a solve must give the true optimum. It lists them itself
 * there; what the annealer reaches alone is held by AnnealerTest.
 */
class SmallMapOptimumTest {
  private static final int PROBLEMS = 12;
  private static final int[] MOST_DISTRICTS = {0, 0, 16, 11, 9};

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {100, 200, 300, 400, 500, 600})
  void solve_randomSmallMap_reachesTheOptimum(long firstSeed) {
    int feasible = 0;
    for (long seed = firstSeed; seed < firstSeed + PROBLEMS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int states = 2 + random.nextInt(3);
      int districts = 8 + random.nextInt(MOST_DISTRICTS[states] - 7);
      PartitionProblem problem = RandomProblems.mostlyFeasible(seed, districts, states);
      PlanScore best = PlanEnumeration.best(problem);
      feasible += best.feasible() ? 1 : 0;
      SolveResult result =
          PartitionSolver.create(SolveOptions.defaults().withSeed(seed).withStepLimit(1_000_000))
              .solve(problem);
      String where = "seed %d: %d districts, %d states".formatted(seed, districts, states);
      if (best.feasible()) {
        assertThat(result.score()).as(where).isEqualTo(best);
      } else {
        // Nothing is promised about the least bad of infeasible plans, but it must not look
        // feasible.
        assertThat(result.score()).as(where).isGreaterThanOrEqualTo(best);
        assertThat(result.score().feasible()).as(where).isFalse();
      }
    }
    assertThat(feasible)
        .as("feasible problems from seed %d", firstSeed)
        .isGreaterThan(PROBLEMS / 3);
  }
}
