package org.delimit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.PartitionProblem;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;

class RepairTest {
  private static final int SEEDS = 8;

  /* Four states of 100 districts within 0.01 %: six persons of about 14,000. */
  private final CompiledProblem tight = compiled(0.02);

  @Test
  void of_planNearFeasible_mostlyFindsAFeasibleOne() {
    int repaired = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int[] plan = feasible(compiled(4), random);
      int[] better = new Repair(tight).of(plan, unlimited(), random);
      if (better != null) {
        assertThat(scorer(tight, better).hard()).isZero();
        long moved = IntStream.range(0, plan.length).filter(i -> plan[i] != better[i]).count();
        assertThat(moved).as("districts away from the border zone stay").isBetween(1L, 34L);
        repaired++;
      }
    }
    assertThat(repaired).isGreaterThan(SEEDS / 2);
  }

  @Test
  void of_sameSeed_isTheSamePlan() {
    List<int[]> plans = new ArrayList<>();
    for (int k = 0; k < 2; k++) {
      SplittableRandom random = new SplittableRandom(3);
      int[] plan = feasible(compiled(4), random);
      plans.add(new Repair(tight).of(plan, unlimited(), random));
    }
    assertThat(plans.get(0)).isEqualTo(plans.get(1));
  }

  @Test
  void isNear_onlyIfOnlyPeopleAreALittleOff() {
    Repair repair = new Repair(tight);
    SplittableRandom random = new SplittableRandom(1);
    int[] plan = feasible(compiled(4), random);
    assertThat(repair.isNear(scorer(tight, plan))).isTrue();
    assertThat(repair.isNear(scorer(compiled(4), plan))).as("feasible already").isFalse();
    int[] alone = plan.clone();
    Arrays.fill(alone, 0);
    assertThat(repair.isNear(scorer(tight, alone))).as("far off").isFalse();
    int[] pieces = plan.clone();
    int inside = inside(plan);
    pieces[inside] = (plan[inside] + 1) % 4;
    assertThat(repair.isNear(scorer(tight, pieces))).as("in pieces").isFalse();
  }

  /* A district whose neighbours are all of its own state. */
  private int inside(int[] plan) {
    DualGraph graph = tight.graph();
    for (int i = 0; i < plan.length; i++) {
      int own = 0;
      for (int arc = graph.firstArc(i); arc < graph.endArc(i); arc++) {
        own += plan[graph.neighbour(arc)] == plan[i] ? 1 : 0;
      }
      if (own == graph.degree(i)) {
        return i;
      }
    }
    throw new AssertionError("every district is at a border");
  }

  private static CompiledProblem compiled(double tolerancePercent) {
    PartitionProblem grid = RandomProblems.grid(10);
    PartitionProblem problem =
        grid.withConstraints(
            Map.of(
                "contiguity",
                ConstraintSetting.defaults(),
                "cut-edges",
                ConstraintSetting.defaults(),
                "population",
                ConstraintSetting.defaults().with("tolerance-percent", tolerancePercent)));
    return CompiledProblem.of(problem, ConstraintConfig.of(problem));
  }

  /* A contiguous plan within loose bounds. */
  private static int[] feasible(CompiledProblem loose, SplittableRandom random) {
    SearchSettings settings = SearchSettings.ofSteps(100_000, 1);
    Budget budget = new Budget(null, settings.stepLimit(), () -> false);
    SearchCore core = new SearchCore(loose);
    Starts starts = Starts.grown(loose, budget, random);
    core.load(starts.build(1));
    Annealer annealer = new Annealer(core, starts, budget, settings, random);
    annealer.begin(1, 1);
    while (!budget.isSpent()) {
      core.forgetJournal();
      annealer.run(1000);
    }
    assertThat(scorer(loose, annealer.bestPlan()).hard()).isZero();
    return annealer.bestPlan();
  }

  private static Budget unlimited() {
    return new Budget(null, Long.MAX_VALUE, () -> false);
  }

  private static IncrementalScorer scorer(CompiledProblem problem, int[] plan) {
    IncrementalScorer scorer = new IncrementalScorer(problem);
    scorer.reset(plan);
    return scorer;
  }
}
