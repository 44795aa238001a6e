package org.delimit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintType;
import org.delimit.geometry.graph.Connectivity;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.ProblemBuilder;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;

class CoarseningTest {
  private static final int PROBLEMS = 60;

  @Test
  void of_randomProblem_everyPlanKeepsItsPenalties() {
    for (int seed = 0; seed < PROBLEMS; seed++) {
      CompiledProblem fine = compiled(seed);
      SplittableRandom random = new SplittableRandom(seed);
      Coarsening coarsening = Coarsening.of(fine, 4 + random.nextInt(20), random);
      CompiledProblem merged = fine.merge(coarsening.mergedInto(), coarsening.size());
      for (int k = 0; k < 20; k++) {
        int[] plan = plan(merged, random);
        int[] split = new int[fine.districts()];
        Arrays.setAll(split, i -> plan[coarsening.mergedInto()[i]]);
        for (ConstraintType type : ConstraintType.values()) {
          if (type != ConstraintType.OCCUPIED_STATES || fine.parameters().minDistricts() == 1) {
            assertThat(penalty(merged, plan, type))
                .as("seed %d, %s", seed, type)
                .isEqualTo(penalty(fine, split, type));
          }
        }
      }
    }
  }

  @Test
  void of_randomProblem_mergesWhatHangsTogetherAndMayGoTheSameWay() {
    for (int seed = 0; seed < PROBLEMS; seed++) {
      CompiledProblem fine = compiled(seed);
      int[] mergedInto = Coarsening.of(fine, 5, new SplittableRandom(seed)).mergedInto();
      Connectivity connectivity = new Connectivity(fine.masks());
      int[] members = new int[fine.districts()];
      for (int i = 0; i < mergedInto.length; i++) {
        members[mergedInto[i]]++;
        assertThat(connectivity.pieces(mergedInto, mergedInto[i], Connectivity.NO_WILD)).isOne();
        int first = first(mergedInto, mergedInto[i]);
        for (int s = 0; s < fine.states(); s++) {
          assertThat(fine.allows(i, s)).isEqualTo(fine.allows(first, s));
        }
      }
      for (int i = 0; i < mergedInto.length; i++) {
        assertThat(fine.isSpecial(i) && members[mergedInto[i]] > 1).isFalse();
      }
      for (int[] set : fine.parameters().apart()) {
        assertThat(Arrays.stream(set).map(i -> members[mergedInto[i]])).containsOnly(1);
      }
    }
  }

  @Test
  void of_grid_comesDownToTheTargetWithoutGiants() {
    PartitionProblem problem = RandomProblems.grid(60);
    CompiledProblem fine = CompiledProblem.of(problem, ConstraintConfig.of(problem));
    Coarsening coarsening = Coarsening.of(fine, 450, new SplittableRandom(1));
    assertThat(coarsening.size()).isBetween(450, 600);
    int[] members = new int[coarsening.size()];
    for (int into : coarsening.mergedInto()) {
      members[into]++;
    }
    assertThat(Arrays.stream(members).max().orElseThrow()).isLessThanOrEqualTo(3 * 3600 / 450 * 2);
  }

  @Test
  void of_giantsSideBySide_stayAlone() {
    ProblemBuilder builder = PartitionProblem.builder("giants").anonymousStates(2);
    for (int i = 0; i < 400; i++) {
      builder.district(District.of("D" + i, i < 2 ? 1_000_000 : 100));
    }
    for (int i = 1; i < 400; i++) {
      builder.border("D" + (i - 1), "D" + i, 1000);
      if (i >= 20) {
        builder.border("D" + (i - 20), "D" + i, 1000);
      }
    }
    PartitionProblem problem = builder.build();
    CompiledProblem fine = CompiledProblem.of(problem, ConstraintConfig.of(problem));
    int[] mergedInto = Coarsening.of(fine, 60, new SplittableRandom(1)).mergedInto();
    for (int giant = 0; giant < 2; giant++) {
      int own = mergedInto[giant];
      assertThat(Arrays.stream(mergedInto).filter(into -> into == own).count()).isOne();
    }
  }

  private static CompiledProblem compiled(int seed) {
    PartitionProblem problem = RandomProblems.of(seed, 40, 2 + seed % 3);
    return CompiledProblem.of(problem, ConstraintConfig.of(problem));
  }

  private static int[] plan(CompiledProblem problem, SplittableRandom random) {
    int[] plan = new int[problem.districts()];
    for (int i = 0; i < plan.length; i++) {
      plan[i] = problem.isSpecial(i) ? problem.states() : random.nextInt(problem.states());
      while (!problem.isSpecial(i) && !problem.allows(i, plan[i])) {
        plan[i] = random.nextInt(problem.states());
      }
    }
    return plan;
  }

  private static long penalty(CompiledProblem problem, int[] plan, ConstraintType type) {
    IncrementalScorer scorer = new IncrementalScorer(problem);
    scorer.reset(plan);
    return scorer.penalty(type);
  }

  private static int first(int[] mergedInto, int into) {
    int i = 0;
    while (mergedInto[i] != into) {
      i++;
    }
    return i;
  }
}
