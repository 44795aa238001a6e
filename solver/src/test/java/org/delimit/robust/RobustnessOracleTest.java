package org.delimit.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.delimit.analysis.DrawnProblems;
import org.delimit.analysis.Interval;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.DataRanges;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;
import org.delimit.scoring.ReferenceScorer;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Regret and stability are those of a list of all plans under every draw. */
class RobustnessOracleTest {
  private static final int DRAWS = 3;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 32);
  }

  private static PartitionProblem problem(long seed) {
    int states = seed % 16 == 0 ? 3 : 2;
    return seed % 4 == 0
        ? RandomProblems.of(seed, 7, states)
        : RandomProblems.mostlyFeasible(seed, 7, states);
  }

  /* Every plan the pins allow. */
  private static List<Plan> all(PartitionProblem problem) {
    List<Plan> plans = new ArrayList<>();
    int[] stateOf = new int[problem.districts().size()];
    visit(problem, stateOf, 0, plans);
    return plans;
  }

  private static void visit(PartitionProblem problem, int[] stateOf, int next, List<Plan> plans) {
    if (next == stateOf.length) {
      plans.add(Plan.of(problem, stateOf));
    } else if (problem.isSpecial(next)) {
      stateOf[next] = problem.specialIndex();
      visit(problem, stateOf, next + 1, plans);
    } else {
      for (int s = 0; s < problem.states().size(); s++) {
        if (problem.allows(next, s)) {
          stateOf[next] = s;
          visit(problem, stateOf, next + 1, plans);
        }
      }
    }
  }

  private static PlanScore[] scores(PartitionProblem drawn, List<Plan> plans) {
    ReferenceScorer scorer = new ReferenceScorer(drawn, ConstraintConfig.of(drawn));
    return plans.stream()
        .map(plan -> scorer.explain(Plan.of(drawn, plan.toStateIndexes())).score())
        .toArray(PlanScore[]::new);
  }

  private static RobustOptions options(int solves) {
    return new RobustOptions(solves, 3000, 1, SolveOptions.defaults());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void run_everythingSolved_isBruteForce(long seed) {
    PartitionProblem problem = problem(seed);
    DataRanges ranges = WideRanges.of(problem, seed, DRAWS);
    Plan asked = RandomProblems.plan(problem, seed);
    List<Plan> plans = all(problem);
    int own = plans.indexOf(asked);
    double[] soft = new double[DRAWS];
    double[] regret = new double[DRAWS];
    double[][] shares = new double[problem.districts().size()][problem.states().size()];
    int best = 0;
    int infeasible = 0;
    boolean tied = false;
    for (int draw = 0; draw < DRAWS; draw++) {
      PlanScore[] scores = scores(DrawnProblems.of(problem, ranges).draw(draw), plans);
      PlanScore least = Arrays.stream(scores).min(Comparator.naturalOrder()).orElseThrow();
      tied |= Arrays.stream(scores).filter(least::equals).count() > 1;
      soft[draw] = scores[own].soft() / 1000.0;
      regret[draw] = (scores[own].soft() - least.soft()) / 1000.0;
      best += scores[own].equals(least) ? 1 : 0;
      infeasible += scores[own].feasible() ? 0 : 1;
      Plan bestPlan = plans.get(Arrays.asList(scores).indexOf(least));
      for (int i = 0; i < shares.length; i++) {
        if (!problem.isSpecial(i)) {
          shares[i][bestPlan.stateIndex(i)] += 1.0 / DRAWS;
        }
      }
    }
    PlanScore[] given = scores(problem, plans);
    PlanScore leastGiven = Arrays.stream(given).min(Comparator.naturalOrder()).orElseThrow();

    Robustness found =
        RobustnessStudy.of(problem, ranges, Map.of("asked", asked), options(DRAWS)).run();

    PlanRegret plan = found.plans().get(0);
    assertThat(plan.name()).isEqualTo("asked");
    assertThat(plan.score()).isEqualTo(Interval.of(given[own].soft() / 1000.0, soft));
    assertThat(plan.regret())
        .isEqualTo(Interval.of((given[own].soft() - leastGiven.soft()) / 1000.0, regret));
    assertThat(plan.greatestRegret()).isEqualTo(Arrays.stream(regret).max().orElseThrow());
    assertThat(plan.meanRegret().orElseThrow())
        .isCloseTo(Arrays.stream(regret).average().orElseThrow(), within(0.00051));
    assertThat(plan.meanRegretSolved()).isEqualTo(plan.meanRegret());
    assertThat(plan.best()).isEqualTo(100.0 * best / DRAWS);
    assertThat(plan.infeasible()).isEqualTo(100.0 * infeasible / DRAWS);
    for (int i = 0; i < shares.length && !tied; i++) {
      for (int s = 0; s < shares[i].length; s++) {
        assertThat(found.districts().get(i).shares().get(s)).isCloseTo(shares[i][s], within(1e-9));
      }
    }
    // Ties are few, or the shares would be hardly tested.
    assertThat(tied && seed % 4 != 0).as("tied").isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5})
  void run_allPlansCompared_namesTheRobustOnes(long seed) {
    PartitionProblem problem = seed % 2 == 0 ? problem(seed) : withoutMedium(problem(seed));
    DataRanges ranges = WideRanges.of(problem, seed, DRAWS);
    List<Plan> plans = all(problem);
    Map<String, Plan> named = new LinkedHashMap<>();
    plans.forEach(plan -> named.put("plan " + named.size(), plan));
    long[][] keys = new long[plans.size()][4];
    int[] best = new int[plans.size()];
    for (long[] key : keys) {
      key[1] = Long.MIN_VALUE;
      key[2] = Long.MIN_VALUE;
    }
    for (int draw = 0; draw < DRAWS; draw++) {
      PlanScore[] scores = scores(DrawnProblems.of(problem, ranges).draw(draw), plans);
      PlanScore least = Arrays.stream(scores).min(Comparator.naturalOrder()).orElseThrow();
      for (int p = 0; p < scores.length; p++) {
        keys[p][0] += scores[p].hard() > 0 ? 1 : 0;
        keys[p][1] = Math.max(keys[p][1], scores[p].medium() - least.medium());
        keys[p][2] = Math.max(keys[p][2], scores[p].soft() - least.soft());
        keys[p][3] += scores[p].soft() - least.soft();
        best[p] += scores[p].equals(least) ? 1 : 0;
      }
    }
    long[] robust = Arrays.stream(keys).min(Arrays::compare).orElseThrow();
    Robustness found = RobustnessStudy.of(problem, ranges, named, options(0)).run();
    assertThat(found.solved()).isZero();
    // The reference may go against a pin: it is scored, but never chosen.
    assertThat(found.candidates()).isBetween(plans.size(), plans.size() + 1);
    PlanRegret least = plan(found, RobustnessStudy.LEAST_REGRET);
    assertThat(keys[plans.indexOf(least.plan())]).isEqualTo(robust);
    assertThat(least.greatestRegret()).isEqualTo(robust[2] / 1000.0);
    PlanRegret oftenest = plan(found, RobustnessStudy.OFTENEST_BEST);
    assertThat(best[plans.indexOf(oftenest.plan())])
        .isEqualTo(Arrays.stream(best).max().orElseThrow());
    assertThat(oftenest.best())
        .isEqualTo(100.0 * best[plans.indexOf(oftenest.plan())] / DRAWS)
        .isPositive();
  }

  /* Medium penalties would decide before any soft regret is looked at. */
  private static PartitionProblem withoutMedium(PartitionProblem problem) {
    Map<String, ConstraintSetting> settings =
        new LinkedHashMap<>(problem.constraints().orElseThrow());
    settings.replaceAll(
        (id, setting) -> setting.level() == Level.HARD ? setting : setting.withLevel(Level.SOFT));
    return problem.withConstraints(settings);
  }

  @Test
  void run_planAgainstAPin_isNeverTheBest() {
    PartitionProblem free = RandomProblems.mostlyFeasible(2, 7, 2);
    Plan best = free(free);
    String pinned = free.districts().get(6).id();
    String other = best.stateIndex(6) == 0 ? "S1" : "S0";
    PartitionProblem problem = free.toBuilder().pin(pinned, other).build();
    Plan asked = Plan.of(problem, best.toStateIndexes());
    Robustness found =
        RobustnessStudy.of(
                problem, WideRanges.of(problem, 2, DRAWS), Map.of("asked", asked), options(DRAWS))
            .run();
    assertThat(found.plans().get(0).best()).isZero();
    assertThat(found.plans().get(0).infeasible()).isEqualTo(100);
    assertThat(plan(found, RobustnessStudy.LEAST_REGRET).plan().stateOf(pinned).id())
        .isEqualTo(other);
    assertThat(found.districts().get(6).shares().get(problem.stateIndex(other))).isEqualTo(1);
  }

  private static Plan free(PartitionProblem problem) {
    return PartitionSolver.create(SolveOptions.defaults().withStepLimit(300)).solve(problem).plan();
  }

  static PlanRegret plan(Robustness found, String name) {
    return found.plans().stream()
        .filter(plan -> plan.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
