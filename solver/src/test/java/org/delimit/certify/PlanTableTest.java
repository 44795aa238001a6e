package org.delimit.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.District;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.ProblemBuilder;
import org.delimit.scoring.IncrementalScorer;
import org.delimit.scoring.PlanEnumeration;
import org.junit.jupiter.api.Test;

class PlanTableTest {
  private static final int PROBLEMS = 60;

  @Test
  void list_randomSmallMap_isEveryFeasiblePlanOnce() {
    long listed = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PartitionProblem problem =
          seed % 2 == 0 ? LinearProblems.small(seed) : LinearProblems.alike(seed, 8, 3, 3);
      PlanTable table = PlanTable.of(problem, 64).orElseThrow();
      String where = "seed " + seed;
      assertThat(table.plans()).as(where).isEqualTo(PlanEnumeration.feasible(problem));
      Set<List<Integer>> seen = new LinkedHashSet<>();
      IncrementalScorer scorer = new IncrementalScorer(LinearProblems.compiled(problem));
      table.list(
          plan -> {
            int[] stateOf = plan.toStateIndexes();
            scorer.reset(stateOf);
            assertThat(scorer.hard()).as(where).isZero();
            seen.add(Arrays.stream(stateOf).boxed().toList());
          });
      assertThat(seen).as(where).hasSize((int) table.plans());
      listed += table.plans();
    }
    assertThat(listed).isGreaterThan(10_000);
  }

  @Test
  void draw_grid_isUniformByChiSquare() {
    PartitionProblem problem = grid(3, 3, 2);
    PlanTable table = PlanTable.of(problem, 64).orElseThrow();
    int cells = (int) table.plans();
    int draws = 200 * cells;
    Map<String, Integer> counts = new HashMap<>();
    SplittableRandom random = new SplittableRandom(7);
    for (int k = 0; k < draws; k++) {
      counts.merge(table.draw(random).toString(), 1, Integer::sum);
    }
    assertThat(counts).hasSize(cells);
    double chiSquare = 0;
    for (int count : counts.values()) {
      chiSquare += (count - 200.0) * (count - 200.0) / 200;
    }
    // Mean cells − 1, variance twice that: four standard deviations either way.
    double far = 4 * Math.sqrt(2.0 * (cells - 1));
    assertThat(chiSquare).isBetween(cells - 1 - far, cells - 1 + far);
  }

  @Test
  void draw_sameSeed_isTheSamePlan() {
    PlanTable table = PlanTable.of(grid(5, 5, 3), 64).orElseThrow();
    String first = table.draw(new SplittableRandom(3)).toString();
    assertThat(table.draw(new SplittableRandom(3))).hasToString(first);
    assertThat(table.draw(new SplittableRandom(4)).toString()).isNotEqualTo(first);
  }

  @Test
  void of_largeMap_isRefusedByMemoryAndCountsAsPlanCountDoes() {
    assertThat(PlanTable.of(grid(7, 7, 2), 0)).isEmpty();
    assertThat(PlanTable.of(grid(7, 7, 2), 64).orElseThrow().plans()).isEqualTo(2 * 221_984_391L);
  }

  @Test
  void of_allDistrictsSpecial_countsTheOnePlanOnlyIfStatesMayBeEmpty() {
    for (Level occupied : List.of(Level.HARD, Level.NONE)) {
      PartitionProblem problem =
          PartitionProblem.builder("union")
              .anonymousStates(2)
              .district(District.of("D0", 5))
              .special("D0")
              .constraint("occupied-states", ConstraintSetting.defaults().withLevel(occupied))
              .build();
      long expected = PlanEnumeration.feasible(problem);
      assertThat(expected).isEqualTo(occupied == Level.HARD ? 0 : 1);
      assertThat(PlanCount.of(problem, 64)).hasValue(expected);
      List<Plan> plans = new ArrayList<>();
      PlanTable table = PlanTable.of(problem, 64).orElseThrow();
      table.list(plans::add);
      assertThat(table.plans()).isEqualTo(expected).isEqualTo(plans.size());
    }
  }

  private static PartitionProblem grid(int width, int height, int states) {
    ProblemBuilder builder = PartitionProblem.builder("grid").anonymousStates(states);
    for (int i = 0; i < width * height; i++) {
      builder.district(District.of("D" + i, 1 + i % 3));
    }
    for (int i = 0; i < width * height; i++) {
      if (i % width > 0) {
        builder.border("D" + (i - 1), "D" + i, 1000);
      }
      if (i >= width) {
        builder.border("D" + (i - width), "D" + i, 1000);
      }
    }
    return builder.constraint("contiguity", ConstraintSetting.defaults()).build();
  }
}
