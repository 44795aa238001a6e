package org.delimit.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.ProblemBuilder;
import org.delimit.scoring.PlanEnumeration;
import org.delimit.solver.Prospect.Existence;
import org.delimit.testing.PlantedMaps;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps on which few plans are feasible or none, through the facade. */
@Timeout(120)
class FewPlansTest {
  private static final SolveOptions STEPS = SolveOptions.defaults().withStepLimit(8_000_000);

  @ParameterizedTest(name = "{0} by {1}, {2} states, {3} threads")
  @CsvSource({"4, 4, 4, 1", "6, 4, 3, 2", "6, 6, 2, 1", "6, 6, 3, 2", "6, 6, 6, 1"})
  void solve_fewFeasiblePlans_findsTheBestAndEnds(int width, int height, int states, int threads) {
    PartitionProblem problem = PlantedMaps.feasible(3, width, height, states);
    SolveResult result =
        PartitionSolver.create(
                SolveOptions.defaults().withThreads(threads).withTimeLimit(Duration.ofSeconds(60)))
            .solve(problem);
    assertThat(result.score().feasible()).isTrue();
    assertThat(result.infeasible()).isEmpty();
    assertThat(result.elapsed()).isLessThan(Duration.ofSeconds(60));
    SolveResult other =
        PartitionSolver.create(STEPS.withSeed(9).withThreads(3 - threads)).solve(problem);
    assertThat(other.score()).isEqualTo(result.score());
  }

  @ParameterizedTest(name = "{0} steps, {1} threads")
  @CsvSource({"20000, 1", "300000, 2", "1500000, 2"})
  void solve_sameSeedAndSteps_samePlanTwice(long steps, int threads) {
    PartitionProblem problem = PlantedMaps.feasible(5, 8, 6, 3);
    SolveOptions options =
        SolveOptions.defaults().withSeed(4).withStepLimit(steps).withThreads(threads);
    SolveResult first = PartitionSolver.create(options).solve(problem);
    SolveResult second = PartitionSolver.create(options).solve(problem);
    assertThat(second.plan()).isEqualTo(first.plan());
    assertThat(second.steps()).isEqualTo(first.steps());
    assertThat(second.infeasible()).isEqualTo(first.infeasible());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void stop_duringTheExactSearch_endsPromptly(int threads) throws Exception {
    PartitionProblem problem = PlantedMaps.feasible(1, 8, 8, 4);
    PartitionSolver solver = PartitionSolver.create(SolveOptions.defaults().withThreads(threads));
    CompletableFuture<SolveResult> result =
        CompletableFuture.supplyAsync(() -> solver.solve(problem));
    TimeUnit.MILLISECONDS.sleep(700);
    long stopped = System.nanoTime();
    solver.stop();
    assertThat(result.get(30, TimeUnit.SECONDS).plan().toMap()).hasSize(64);
    assertThat(Duration.ofNanos(System.nanoTime() - stopped)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void solve_timeLimit_isKeptByTheExactSearch() {
    PartitionProblem problem = PlantedMaps.feasible(1, 8, 8, 3);
    SolveOptions options =
        SolveOptions.defaults().withTimeLimit(Duration.ofMillis(800)).withThreads(2);
    SolveResult result = PartitionSolver.create(options).solve(problem);
    assertThat(result.elapsed()).isLessThan(Duration.ofSeconds(4));
  }

  @ParameterizedTest(name = "{0} by {1}, {2} states, {3} threads")
  @CsvSource({"4, 4, 2, 2", "6, 4, 3, 1", "6, 5, 4, 2"})
  void solve_noFeasiblePlan_endsByItselfAndSaysWhy(int width, int height, int states, int threads) {
    PartitionProblem problem = PlantedMaps.infeasible(2, width, height, states);
    SolveResult result =
        PartitionSolver.create(SolveOptions.defaults().withThreads(threads)).solve(problem);
    assertThat(result.score().feasible()).isFalse();
    assertThat(result.steps()).isLessThan(20_000_000L);
    assertThat(result.infeasible()).hasSize(1);
    assertThat(result.infeasible().get(0))
        .contains("population: no plan has", "persons in state", "(S1)", "Maybe widen every bound");
  }

  @Test
  void check_fewFeasiblePlans_findsOne() {
    assertThat(check(PlantedMaps.feasible(4, 6, 6, 4))).isEqualTo(Existence.EXISTS);
    assertThat(check(PlantedMaps.feasible(4, 8, 8, 4))).isEqualTo(Existence.UNKNOWN);
    assertThat(check(PlantedMaps.infeasible(4, 6, 4, 3))).isEqualTo(Existence.IMPOSSIBLE);
  }

  @Test
  void check_randomSmallProblem_agreesWithEnumeration() {
    int possible = 0;
    for (long seed = 7000; seed < 7040; seed++) {
      PartitionProblem problem = RandomProblems.of(seed, 10, 3);
      boolean feasible = PlanEnumeration.best(problem).feasible();
      possible += feasible ? 1 : 0;
      Prospect prospect = PartitionSolver.create(SolveOptions.defaults()).check(problem);
      assertThat(prospect.feasiblePlan())
          .as("seed %d: %s", seed, problem.constraints())
          .isEqualTo(feasible ? Existence.EXISTS : Existence.IMPOSSIBLE);
      assertThat(prospect.reasons().isEmpty()).isEqualTo(feasible);
    }
    assertThat(possible).isBetween(4, 36);
  }

  @Test
  void solve_infeasibleForPlainReasons_endsByItself() {
    Map<String, Map<String, Object>> settings =
        Map.of(
            "together", Map.of("min", 200L),
            "district (D1) with (90) persons is too large", Map.of("max", 80L),
            "no number of whole states fits", Map.of("tolerance-percent", 5));
    settings.forEach(
        (reason, parameters) -> {
          PartitionProblem problem = island(parameters);
          SolveResult result = PartitionSolver.create(SolveOptions.defaults()).solve(problem);
          assertThat(result.infeasible()).as(reason).anyMatch(text -> text.contains(reason));
          assertThat(result.score().feasible()).isFalse();
        });
  }

  /* D0 – D1 – D2 – D3 with 10, 90, 40 and 20 persons, and an island D4 – D5 with 5 each. */
  private static PartitionProblem island(Map<String, Object> parameters) {
    long[] people = {10, 90, 40, 20, 5, 5};
    ProblemBuilder builder = PartitionProblem.builder("island").anonymousStates(2);
    for (int i = 0; i < people.length; i++) {
      builder.district(District.of("D" + i, people[i]));
    }
    for (int i : List.of(0, 1, 2, 4)) {
      builder.border("D" + i, "D" + (i + 1), 1);
    }
    ConstraintSetting setting = ConstraintSetting.defaults();
    for (Map.Entry<String, Object> entry : parameters.entrySet()) {
      setting = setting.with(entry.getKey(), entry.getValue());
    }
    return builder.constraint("population", setting).build();
  }

  private static Existence check(PartitionProblem problem) {
    assertThat(ConstraintConfig.of(problem).active()).isNotEmpty();
    return PartitionSolver.create(SolveOptions.defaults()).check(problem).feasiblePlan();
  }
}
