package org.delimit.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.Explanation;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParetoSearchTest {
  private static final int PROBLEMS = 10;
  private static final ConstraintType[] TERMS = {
    ConstraintType.EXPOSURE,
    ConstraintType.DERIVATION,
    ConstraintType.BORDER_LENGTH,
    ConstraintType.CUT_EDGES,
    ConstraintType.STATUS_QUO,
    ConstraintType.UNITY,
    ConstraintType.DISPLACEMENT,
    ConstraintType.SHAPE,
    ConstraintType.MINORITY_CAP
  };

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {100, 200, 300, 400})
  void run_randomSmallMap_isTheTrueFront(long first) {
    int points = 0;
    int pieces = 0;
    for (long seed = first; seed < first + PROBLEMS; seed++) {
      PartitionProblem problem = problem(seed);
      List<ConstraintType> terms = terms(seed);
      List<List<Long>> truth = EveryVector.front(problem, terms);
      ParetoOptions options = ParetoOptions.ofSteps(250_000).withTerms(terms).withSeed(seed);
      ParetoResult all = ParetoSearch.create(problem, options).run();
      ParetoResult searched = ParetoSearch.create(problem, options.withEnumeration(false)).run();
      assertThat(all.found()).as("seed %d, %s, enumerated", seed, terms).isEqualTo(truth);
      if (isOnePiece(problem)) {
        assertThat(searched.found()).as("seed %d, %s, searched", seed, terms).isEqualTo(truth);
        pieces++;
      }
      assertThat(all.complete()).isEqualTo(!truth.isEmpty());
      assertThat(searched.complete()).isFalse();
      points += truth.size();
      check(searched, problem, terms);
    }
    assertThat(points).as("points on all fronts").isGreaterThan(3 * PROBLEMS);
    assertThat(pieces).as("maps whose search must be complete").isGreaterThan(PROBLEMS - 4);
  }

  @Test
  void run_largerMap_keepsNoDominatedPlanAndMarksTheEnds() {
    PartitionProblem problem = tradable(7, 40);
    List<ConstraintType> terms = List.of(TERMS[0], TERMS[2], TERMS[4]);
    ParetoOptions options = ParetoOptions.ofSteps(300_000).withTerms(terms).withPlans(12);
    ParetoResult result = ParetoSearch.create(problem, options).run();
    assertThat(result.front().plans()).hasSize(12);
    check(result, problem, terms);
    for (int k = 0; k < terms.size(); k++) {
      int term = k;
      long least = result.found().stream().mapToLong(each -> each.get(term)).min().getAsLong();
      assertThat(result.front().least(k)).isEqualTo(least);
    }
    assertThat(result.found()).noneMatch(a -> dominated(a, result.found()));
  }

  @Test
  void run_anyThreads_givesTheSameFront() {
    PartitionProblem problem = tradable(11, 30);
    ParetoOptions options = ParetoOptions.ofSteps(200_000).withTerms(List.of(TERMS[0], TERMS[2]));
    Map<String, Object> one = ParetoSearch.create(problem, options).run().asMap();
    Map<String, Object> three = ParetoSearch.create(problem, options.withThreads(3)).run().asMap();
    assertThat(three).isEqualTo(one);
    assertThat(ParetoSearch.create(problem, options.withSeed(2)).run().asMap()).isNotEqualTo(one);
  }

  @Test
  void resume_fromAnyCheckpoint_givesTheSameFront() {
    PartitionProblem problem = tradable(11, 30);
    ParetoOptions options = ParetoOptions.ofSteps(150_000).withTerms(List.of(TERMS[0], TERMS[2]));
    List<Map<String, Object>> checkpoints = new ArrayList<>();
    Map<String, Object> whole =
        ParetoSearch.create(problem, options).withCheckpoints(checkpoints::add).run().asMap();
    assertThat(checkpoints).hasSize(3 + Slices.GAPS);
    for (Map<String, Object> checkpoint : checkpoints) {
      ParetoSearch resumed = ParetoSearch.create(problem, options).resume(checkpoint);
      assertThat(resumed.run().asMap()).isEqualTo(whole);
    }
  }

  @Test
  void stop_duringTheSweep_keepsTheFrontAndNoHalfBatch() {
    PartitionProblem problem = tradable(11, 30);
    ParetoOptions options = ParetoOptions.ofSteps(150_000).withTerms(List.of(TERMS[0], TERMS[2]));
    Map<String, Object> whole = ParetoSearch.create(problem, options).run().asMap();
    List<Map<String, Object>> checkpoints = new ArrayList<>();
    ParetoSearch search = ParetoSearch.create(problem, options).withCheckpoints(checkpoints::add);
    search.withProgress(
        progress -> {
          if (progress.searches() == 9) {
            search.stop();
          }
        });
    ParetoResult cut = search.run();
    assertThat(cut.interrupted()).isTrue();
    assertThat(cut.front().plans()).isNotEmpty();
    Map<String, Object> last = checkpoints.get(checkpoints.size() - 1);
    assertThat(ParetoSearch.create(problem, options).resume(last).run().asMap()).isEqualTo(whole);
  }

  @Test
  void stop_duringTheFirstSearch_leavesNoCheckpointOfHalfASearch() {
    PartitionProblem problem = tradable(11, 30);
    ParetoOptions options = ParetoOptions.ofSteps(150_000).withTerms(List.of(TERMS[0], TERMS[2]));
    List<Map<String, Object>> checkpoints = new ArrayList<>();
    ParetoSearch search = ParetoSearch.create(problem, options).withCheckpoints(checkpoints::add);
    search.stop();
    assertThat(search.run().interrupted()).isTrue();
    assertThat(checkpoints).isEmpty();
  }

  @Test
  void resume_anotherProblem_isRefused() {
    PartitionProblem problem = tradable(11, 30);
    ParetoOptions options = ParetoOptions.ofSteps(1000).withTerms(List.of(TERMS[0], TERMS[2]));
    List<Map<String, Object>> checkpoints = new ArrayList<>();
    ParetoSearch.create(problem, options).withCheckpoints(checkpoints::add).run();
    ParetoSearch other = ParetoSearch.create(tradable(11, 31), options);
    assertThatThrownBy(() -> other.resume(checkpoints.get(0)))
        .isInstanceOf(InvalidProblemException.class);
    assertThatThrownBy(() -> other.resume(Map.of("own", 7)))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining("begin anew");
  }

  @Test
  void asMap_readBack_isTheSameFront() {
    PartitionProblem problem = tradable(11, 30);
    ParetoOptions options = ParetoOptions.ofSteps(100_000).withTerms(List.of(TERMS[0], TERMS[2]));
    ParetoFront front = ParetoSearch.create(problem, options).run().front();
    Map<String, ParetoPlan> plans = new LinkedHashMap<>();
    front.plans().forEach(plan -> plans.put(plan.name(), plan));
    ParetoFront read = ParetoFront.of(front.asMap(), name -> plans.get(name).plan());
    assertThat(read).isEqualTo(front);
    Map<String, Object> broken = new LinkedHashMap<>(front.asMap());
    broken.remove("terms");
    assertThatThrownBy(() -> ParetoFront.of(broken, name -> plans.get(name).plan()))
        .isInstanceOf(InvalidProblemException.class);
  }

  /* Where special districts part the map, no move leads from one side to the other. */
  private static boolean isOnePiece(PartitionProblem problem) {
    boolean[] seen = new boolean[problem.districts().size()];
    List<Integer> open = new ArrayList<>(List.of(seen.length - 1));
    seen[seen.length - 1] = true;
    int count = 0;
    while (!open.isEmpty()) {
      int at = open.remove(open.size() - 1);
      count++;
      for (int u = 0; u < seen.length; u++) {
        if (!seen[u] && !problem.isSpecial(u) && problem.graph().arcBetween(at, u) >= 0) {
          seen[u] = true;
          open.add(u);
        }
      }
    }
    long special =
        problem.districts().stream()
            .filter(each -> problem.isSpecial(problem.districtIndex(each.id())))
            .count();
    return count + special == seen.length;
  }

  private static boolean dominated(List<Long> vector, List<List<Long>> all) {
    return all.stream().anyMatch(other -> EveryVector.dominates(other, vector));
  }

  /* Every plan has the values it is said to have, is feasible, and named in the order of the front. */
  private static void check(
      ParetoResult result, PartitionProblem problem, List<ConstraintType> terms) {
    PartitionSolver solver = PartitionSolver.create(SolveOptions.defaults());
    String last = "";
    for (ParetoPlan plan : result.front().plans()) {
      Explanation explanation = solver.explain(problem, plan.plan());
      assertThat(explanation.score().feasible()).isTrue();
      for (int k = 0; k < terms.size(); k++) {
        long expected = plan.values().get(k);
        explanation
            .of(terms.get(k))
            .ifPresent(each -> assertThat(each.penalty()).isEqualTo(expected));
      }
      assertThat(plan.name()).isGreaterThan(last);
      assertThat(result.found()).contains(plan.values());
      last = plan.name();
    }
    for (ParetoComparison each : result.comparisons()) {
      for (long saved : each.saved(result.front())) {
        assertThat(saved).isNotNegative();
      }
    }
    ParetoComparison own = result.comparisons().get(0);
    if (own.feasible() && own.onFront().isEmpty() && own.note().isEmpty()) {
      assertThat(own.dominatedBy()).as("own optimum %s", own.values()).isNotEmpty();
    }
  }

  /*
   * Wide bounds and nothing medium, so that there are many plans to trade; no exclaves, since moves
   * lead to states a district touches, and plans with exclaves may be out of their reach.
   */
  private static PartitionProblem tradable(long seed, int districts) {
    return tradable(RandomProblems.mostlyFeasible(seed, districts, 3));
  }

  private static PartitionProblem tradable(PartitionProblem problem) {
    Map<String, ConstraintSetting> settings =
        new LinkedHashMap<>(problem.constraints().orElseThrow());
    settings.replaceAll((id, own) -> own.level() == Level.MEDIUM ? own.withLevel(Level.SOFT) : own);
    settings.computeIfPresent("contiguity", (id, own) -> own.with("exclaves", 0));
    settings.computeIfPresent("population", (id, own) -> own.with("tolerance-percent", 95));
    return problem.withConstraints(settings);
  }

  private static PartitionProblem problem(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int states = 2 + random.nextInt(2);
    PartitionProblem problem = RandomProblems.mostlyFeasible(seed, states == 2 ? 9 : 7, states);
    return seed % 4 == 0 ? problem : tradable(problem);
  }

  private static List<ConstraintType> terms(long seed) {
    SplittableRandom random = new SplittableRandom(31 * seed);
    List<ConstraintType> terms = new ArrayList<>();
    int count = 2 + random.nextInt(2);
    while (terms.size() < count) {
      ConstraintType term = TERMS[random.nextInt(TERMS.length)];
      if (!terms.contains(term)) {
        terms.add(term);
      }
    }
    return terms;
  }
}
