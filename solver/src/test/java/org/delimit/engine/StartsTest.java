package org.delimit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PlanScore;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;

class StartsTest {
  private static final int SIDE = 50;

  private final PartitionProblem grid = RandomProblems.grid(SIDE);

  @Test
  void build_largeMap_isBetterThanGrownAndGoesOnLukewarm() {
    Starts starts = starts(grid);
    int[] plan = starts.build(1);
    assertThat(starts.heat()).isLessThan(1);
    int[] grown = new Construction(compiled(grid)).build(new SplittableRandom(1));
    assertThat(cut(plan)).isLessThan(cut(grown) * 3 / 4);
  }

  @Test
  void build_nothingMayMerge_growsAPlanAndGoesOnHot() {
    List<List<String>> pairs = new ArrayList<>();
    for (int i = 0; i < SIDE * SIDE; i += 2) {
      pairs.add(List.of("D" + i, "D" + (i + 1)));
    }
    Map<String, ConstraintSetting> settings = new LinkedHashMap<>(grid.constraints().orElseThrow());
    settings.put("keep-together", ConstraintSetting.defaults().with("sets", pairs));
    Starts starts = starts(grid.withConstraints(settings));
    assertThat(starts.build(1)).hasSize(SIDE * SIDE);
    assertThat(starts.heat()).isEqualTo(1);
  }

  private static Starts starts(PartitionProblem problem) {
    SearchSettings settings = SearchSettings.ofSteps(1_000_000, 1);
    Budget budget = new Budget(null, settings.stepLimit(), () -> false);
    return Starts.of(
        compiled(problem), settings, budget, new SplittableRandom(1), new SilentListener());
  }

  private static CompiledProblem compiled(PartitionProblem problem) {
    return CompiledProblem.of(problem, ConstraintConfig.of(problem));
  }

  private long cut(int[] plan) {
    IncrementalScorer scorer = new IncrementalScorer(compiled(grid));
    scorer.reset(plan);
    return scorer.soft();
  }

  /** Hears nothing. */
  private static final class SilentListener implements SearchListener {
    @Override
    public void improved(Duration elapsed, long steps, PlanScore score, Supplier<int[]> plan) {
      // Only the plan is of interest.
    }

    @Override
    public void ticked(long steps) {
      // Only the plan is of interest.
    }
  }
}
