package org.delimit.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.Explanation;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;
import org.delimit.model.State;
import org.delimit.testing.MapDrawing;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionSolverTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void solve_sameSeedAndSteps_samePlanTwice(int threads) {
    PartitionProblem problem = RandomProblems.of(42, 120, 4);
    SolveOptions options =
        SolveOptions.defaults().withSeed(9).withStepLimit(2_500_000).withThreads(threads);
    SolveResult first = PartitionSolver.create(options).solve(problem);
    SolveResult second = PartitionSolver.create(options).solve(problem);
    assertThat(second.plan()).isEqualTo(first.plan());
    assertThat(second.explanation()).isEqualTo(first.explanation());
    assertThat(second.steps()).isEqualTo(first.steps());
  }

  @Test
  void solve_otherSeed_searchesElsewhere() {
    PartitionProblem problem = RandomProblems.of(42, 120, 4);
    List<Plan> plans = new ArrayList<>();
    for (int seed = 1; seed <= 4; seed++) {
      SolveOptions options = SolveOptions.defaults().withSeed(seed).withStepLimit(2_000);
      plans.add(PartitionSolver.create(options).solve(problem).plan());
    }
    assertThat(plans.stream().distinct().count()).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void solve_fullAssert_findsNoCorruptScore(long seed) {
    PartitionProblem problem = RandomProblems.of(seed, 30, 3);
    SolveOptions options =
        SolveOptions.defaults().withSeed(seed).withStepLimit(60_000).withAssertions(true);
    SolveResult result = PartitionSolver.create(options).solve(problem);
    assertThat(result.steps()).isGreaterThanOrEqualTo(60_000);
  }

  @Test
  @Timeout(60)
  void stop_fromAnotherThread_endsUnlimitedSearchWithItsBestPlan() throws Exception {
    PartitionProblem problem = RandomProblems.of(3, 60, 3);
    CountDownLatch searching = new CountDownLatch(1);
    PartitionSolver solver =
        PartitionSolver.create(SolveOptions.defaults().withProgress(p -> searching.countDown()));
    CompletableFuture<SolveResult> result =
        CompletableFuture.supplyAsync(() -> solver.solve(problem));
    assertThat(searching.await(30, TimeUnit.SECONDS)).isTrue();
    solver.stop();
    assertThat(result.get(30, TimeUnit.SECONDS).plan().toMap()).hasSize(60);
  }

  @Test
  @Timeout(60)
  void solve_timeLimit_endsSoonAfter() {
    SolveOptions options = SolveOptions.defaults().withTimeLimit(Duration.ofMillis(300));
    SolveResult result = PartitionSolver.create(options).solve(RandomProblems.of(3, 60, 3));
    assertThat(result.elapsed()).isBetween(Duration.ofMillis(300), Duration.ofSeconds(20));
    assertThat(result.steps()).isPositive();
  }

  @Test
  void solve_progressAndHistory_onlyImprove() {
    List<Progress> reports = new ArrayList<>();
    SolveOptions options =
        SolveOptions.defaults().withStepLimit(100_000).withProgress(reports::add);
    SolveResult result = PartitionSolver.create(options).solve(RandomProblems.of(11, 80, 3));
    assertThat(result.history()).isNotEmpty();
    for (int k = 1; k < result.history().size(); k++) {
      assertThat(result.history().get(k).score()).isLessThan(result.history().get(k - 1).score());
    }
    assertThat(result.history().get(result.history().size() - 1).score()).isEqualTo(result.score());
    assertThat(reports.get(reports.size() - 1).best()).isEqualTo(result.score());
  }

  @Test
  void solve_progressThrows_theExceptionComesOut() {
    SolveOptions options =
        SolveOptions.defaults()
            .withStepLimit(100_000)
            .withProgress(
                p -> {
                  throw new IllegalStateException("enough");
                });
    PartitionSolver solver = PartitionSolver.create(options);
    PartitionProblem problem = RandomProblems.of(11, 20, 2);
    assertThatThrownBy(() -> solver.solve(problem)).hasMessage("enough");
  }

  @Test
  void solve_fromPlan_isNeverWorseThanIt() {
    PartitionProblem problem = RandomProblems.of(21, 80, 3);
    SolveOptions options = SolveOptions.defaults().withStepLimit(100_000);
    SolveResult first = PartitionSolver.create(options).solve(problem);
    SolveResult second =
        PartitionSolver.create(options.withStart(first.plan()).withStepLimit(1000)).solve(problem);
    assertThat(second.score()).isLessThanOrEqualTo(first.score());
  }

  @Test
  void solve_startOfAnotherProblem_isRefusedByName() {
    PartitionProblem small = RandomProblems.of(21, 10, 2);
    PartitionProblem large = RandomProblems.of(21, 12, 2);
    SolveOptions options = SolveOptions.defaults().withStepLimit(1000);
    Plan plan = PartitionSolver.create(options).solve(small).plan();
    PartitionSolver solver = PartitionSolver.create(options.withStart(plan));
    assertThatThrownBy(() -> solver.solve(large))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining("(D11)");
  }

  @Test
  void solve_oneDistrictOneState_worksAndIsFeasible() {
    PartitionProblem problem = MapDrawing.of("A").problem().state(State.of("A")).build();
    SolveResult result =
        PartitionSolver.create(SolveOptions.defaults().withStepLimit(100)).solve(problem);
    assertThat(result.score().feasible()).isTrue();
  }

  @Test
  void solve_everyDistrictPinned_returnsThePins() {
    PartitionProblem problem =
        MapDrawing.of("A A B")
            .problem()
            .state(State.of("A"))
            .state(State.of("B"))
            .pin("r0c0", "A")
            .pin("r0c1", "A")
            .pin("r0c2", "B")
            .build();
    SolveResult result =
        PartitionSolver.create(SolveOptions.defaults().withStepLimit(5000)).solve(problem);
    assertThat(result.plan().toMap()).containsEntry("r0c1", "A").containsEntry("r0c2", "B");
  }

  @Test
  void solve_moreStatesThanDistricts_isInfeasibleAndSaysWhy() {
    PartitionProblem problem = MapDrawing.of("A A").problem().anonymousStates(3).build();
    SolveResult result =
        PartitionSolver.create(SolveOptions.defaults().withStepLimit(1000)).solve(problem);
    assertThat(result.score().feasible()).isFalse();
    assertThat(result.explanation().findings().get(0).text()).contains("has 0 districts");
  }

  @Test
  void explain_whatIf_differenceNamesTheChangedConstraint() {
    MapDrawing map = MapDrawing.of("A A B\nA B B");
    PartitionProblem problem =
        map.problem()
            .state(State.of("A"))
            .state(State.of("B"))
            .constraint("cut-edges", ConstraintSetting.defaults())
            .build();
    Plan plan = map.plan(problem);
    PartitionSolver solver = PartitionSolver.create(SolveOptions.defaults());
    Explanation difference =
        solver
            .explain(problem, plan.withReassigned("r0c1", "B"))
            .minus(solver.explain(problem, plan));
    ConstraintScore cuts = difference.of(ConstraintType.CUT_EDGES).orElseThrow();
    assertThat(cuts.amount().intValue()).isEqualTo(-1);
    assertThat(difference.score().soft()).isEqualTo(-1000);
  }

  @Test
  void solve_optionsOverrideConstraints_usesThem() {
    PartitionProblem problem = MapDrawing.of("A A\nA A").problem().anonymousStates(2).build();
    SolveOptions options =
        SolveOptions.defaults()
            .withStepLimit(2000)
            .withConstraints(
                ConstraintConfig.listed(Map.of("cut-edges", ConstraintSetting.defaults())));
    SolveResult result = PartitionSolver.create(options).solve(problem);
    assertThat(result.explanation().of(ConstraintType.CUT_EDGES)).isPresent();
    assertThat(result.explanation().of(ConstraintType.EXPOSURE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 8, 9})
  void reassignments_everyOne_equalsTheDifferenceOfExplanations(long seed) {
    PartitionProblem problem = RandomProblems.of(seed, 25, 3);
    PartitionSolver solver = PartitionSolver.create(SolveOptions.defaults().withStepLimit(2000));
    Plan plan = solver.solve(problem).plan();
    Explanation now = solver.explain(problem, plan);
    List<Reassignment> all = solver.reassignments(problem, plan);
    assertThat(all).isNotEmpty();
    for (Reassignment each : all) {
      Explanation then = solver.explain(problem, plan.withReassigned(each.district(), each.to()));
      for (ConstraintScore score : then.minus(now).constraints()) {
        assertThat(each.penalties().getOrDefault(score.type(), 0L))
            .as(each + " " + score.type())
            .isEqualTo(score.penalty());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void solve_largeMap_isFeasibleGoodAndRepeatable(int threads) {
    PartitionProblem problem = RandomProblems.grid(70);
    SolveOptions options =
        SolveOptions.defaults().withStepLimit(4_000_000).withSeed(3).withThreads(threads);
    SolveResult result = PartitionSolver.create(options).solve(problem);
    assertThat(result.score().feasible()).isTrue();
    // Two straight cuts would take 140 edges; the people are uneven.
    assertThat(result.score().soft()).isLessThan(175_000);
    assertThat(PartitionSolver.create(options).solve(problem).plan()).isEqualTo(result.plan());
    assertThat(result.history())
        .extracting(Improvement::score)
        .isSortedAccordingTo(Comparator.<PlanScore>naturalOrder().reversed());
  }
}
