package org.delimit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PlanScore;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.PlanEnumeration;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The annealer by itself, without the enumeration that small maps get in a solve. */
class AnnealerTest {
  private static final int PROBLEMS = 12;
  private static final int[] MOST_DISTRICTS = {0, 0, 16, 11, 9};

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {1000, 1100, 1200, 1300})
  void run_randomSmallMap_reachesTheOptimum(long firstSeed) {
    for (long seed = firstSeed; seed < firstSeed + PROBLEMS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int states = 2 + random.nextInt(3);
      int districts = 8 + random.nextInt(MOST_DISTRICTS[states] - 7);
      PartitionProblem problem =
          hardAndSoft(RandomProblems.mostlyFeasible(seed, districts, states));
      PlanScore best = PlanEnumeration.best(problem);
      if (best.feasible()) {
        assertThat(anneal(problem, seed))
            .as("seed %d: %d districts, %d states", seed, districts, states)
            .isEqualTo(best);
      }
    }
  }

  private static PartitionProblem hardAndSoft(PartitionProblem problem) {
    Map<String, ConstraintSetting> settings =
        new LinkedHashMap<>(problem.constraints().orElseThrow());
    settings.replaceAll(
        (id, setting) -> setting.level() == Level.MEDIUM ? setting.withLevel(Level.SOFT) : setting);
    return problem.withConstraints(settings);
  }

  private static PlanScore anneal(PartitionProblem problem, long seed) {
    CompiledProblem compiled = CompiledProblem.of(problem, ConstraintConfig.of(problem));
    SearchSettings settings = SearchSettings.ofSteps(1_000_000, seed);
    Budget budget = new Budget(null, settings.stepLimit(), () -> false);
    SplittableRandom random = new SplittableRandom(seed);
    SearchCore core = new SearchCore(compiled);
    Starts starts = Starts.grown(compiled, budget, random);
    core.load(starts.build(1));
    Annealer annealer = new Annealer(core, starts, budget, settings, random);
    annealer.begin(1, 1);
    while (!budget.isSpent()) {
      core.forgetJournal();
      annealer.run(1000);
    }
    core.load(annealer.bestPlan());
    return core.scorer().score();
  }
}
