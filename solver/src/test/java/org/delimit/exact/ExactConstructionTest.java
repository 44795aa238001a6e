package org.delimit.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.exact.ExactOutcome.Status;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.District;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;
import org.delimit.model.ProblemBuilder;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.PlanEnumeration;
import org.delimit.scoring.ReferenceScorer;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactConstructionTest {
  private static final long PLENTY = 500_000_000;
  private static final int PROBLEMS = 150;
  private static final int[] MOST_DISTRICTS = {0, 0, 14, 10, 8};

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {1000, 2000, 3000, 4000})
  void search_randomSmallProblem_agreesWithEnumeration(long firstSeed) {
    int found = 0;
    for (long seed = firstSeed; seed < firstSeed + PROBLEMS; seed++) {
      PartitionProblem problem = randomProblem(seed);
      boolean feasible = PlanEnumeration.best(problem).feasible();
      ExactOutcome outcome = search(problem, PLENTY);
      assertThat(outcome.status())
          .as("seed %d: %s", seed, problem.constraints())
          .isEqualTo(feasible ? Status.FOUND : Status.NONE);
      if (feasible) {
        found++;
        assertFeasible(problem, outcome);
      }
    }
    assertThat(found).isBetween(PROBLEMS / 5, PROBLEMS * 9 / 10);
  }

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {1000, 6000})
  void search_allPlansAsked_givesTheBest(long firstSeed) {
    int best = 0;
    for (long seed = firstSeed; seed < firstSeed + PROBLEMS; seed++) {
      // Even seeds ask for random levels, so that constraints it does not search by are hard too.
      PartitionProblem problem =
          seed % 2 == 0 ? RandomProblems.of(seed, 9, 3) : randomProblem(seed);
      PlanScore known = PlanEnumeration.best(problem);
      ExactOutcome outcome =
          ExactConstruction.of(compile(problem))
              .onThreads(1 + (int) (seed % 3))
              .search(PLENTY, Long.MAX_VALUE, () -> false);
      assertThat(outcome.status())
          .as("seed %d: %s", seed, problem.constraints())
          .isEqualTo(known.feasible() ? Status.BEST : Status.NONE);
      if (known.feasible()) {
        best++;
        Plan plan = Plan.of(problem, outcome.plan());
        ReferenceScorer scorer = new ReferenceScorer(problem, ConstraintConfig.of(problem));
        assertThat(scorer.explain(plan).score()).as("seed %d", seed).isEqualTo(known);
      }
    }
    assertThat(best).isGreaterThan(PROBLEMS / 8);
  }

  @ParameterizedTest(name = "{0} by {1}, {2} states")
  @CsvSource({"4, 4, 3", "6, 4, 2", "6, 4, 4", "6, 6, 2", "6, 6, 4", "6, 6, 6", "4, 10, 5"})
  void search_exactSumsOfAPlantedPlan_findsAPlan(int width, int height, int states) {
    for (long seed = 1; seed <= 3; seed++) {
      PartitionProblem problem = planted(seed, width, height, states, 1);
      ExactOutcome outcome = search(problem, PLENTY);
      assertThat(outcome.status()).as("seed %d", seed).isEqualTo(Status.FOUND);
      assertFeasible(problem, outcome);
      ExactOutcome again = search(problem, PLENTY);
      assertThat(again.plan()).isEqualTo(outcome.plan());
      assertThat(again.work()).isEqualTo(outcome.work());
    }
  }

  @ParameterizedTest(name = "{0} states")
  @ValueSource(ints = {2, 3, 4})
  void search_sumsThatNoDistrictsHave_provesThereIsNone(int states) {
    // All districts have an even number of people, and two states ask for odd ones.
    PartitionProblem problem = planted(5, 5, 5, states, 2);
    List<Long> people = sums(problem, states);
    people.set(0, people.get(0) + 1);
    people.set(1, people.get(1) - 1);
    assertThat(search(exactly(problem, people), PLENTY).status()).isEqualTo(Status.NONE);
  }

  @Test
  void search_littleWork_givesUp() {
    ExactOutcome outcome = search(planted(1, 8, 8, 4, 1), 10_000);
    assertThat(outcome.status()).isEqualTo(Status.GAVE_UP);
    assertThat(outcome.plan()).isNull();
    assertThat(outcome.work()).isBetween(5_000L, 12_000L);
  }

  @Test
  void search_manyDistricts_givesUp() {
    assertThat(search(planted(1, 11, 11, 4, 1), PLENTY))
        .isEqualTo(new ExactOutcome(Status.GAVE_UP, null, 0, false));
  }

  @Test
  void search_hardConstraintItOnlyChecks_provesThereIsNone() {
    PartitionProblem problem = planted(1, 4, 4, 2, 1);
    Map<String, ConstraintSetting> settings =
        new LinkedHashMap<>(problem.constraints().orElseThrow());
    settings.put("cut-edges", ConstraintSetting.defaults().withLevel(Level.HARD));
    assertThat(search(problem.withConstraints(settings), PLENTY).status()).isEqualTo(Status.NONE);
  }

  @Test
  void shapes_grownAndMet_areTheSame() {
    int listed = 0;
    for (long seed = 5000; seed < 5300; seed++) {
      NodeMap map = new NodeMap(compile(randomProblem(seed)));
      if (map.states() > 2 && map.isOnePieceEach() && !map.isPlainlyImpossible()) {
        NodeMasks masks = new NodeMasks(map, Cut.sweep(map));
        Shapes grown = new Shapes(map, masks, new Work(PLENTY, () -> false));
        Shapes met = new Shapes(map, masks, new Work(PLENTY, () -> false));
        assertThat(grown.grow()).isTrue();
        assertThat(met.meet(Cut.of(map), Shapes.MOST, 1 + (int) (seed % 3), () -> false)).isTrue();
        assertThat(list(met))
            .as("seed %d", seed)
            .hasSameElementsAs(list(grown))
            .doesNotHaveDuplicates();
        listed += met.size();
      }
    }
    assertThat(listed).isGreaterThan(500);
  }

  private static List<List<Long>> list(Shapes shapes) {
    List<List<Long>> list = new ArrayList<>();
    for (int k = 0; k < shapes.size(); k++) {
      list.add(List.of(shapes.low(k), shapes.high(k), shapes.states(k)));
    }
    return list;
  }

  private static CompiledProblem compile(PartitionProblem problem) {
    return CompiledProblem.of(problem, ConstraintConfig.of(problem));
  }

  private static ExactOutcome search(PartitionProblem problem, long work) {
    return ExactConstruction.of(compile(problem)).search(work, 1, () -> false);
  }

  private static void assertFeasible(PartitionProblem problem, ExactOutcome outcome) {
    Plan plan = Plan.of(problem, outcome.plan());
    ReferenceScorer scorer = new ReferenceScorer(problem, ConstraintConfig.of(problem));
    assertThat(scorer.explain(plan).score().feasible()).isTrue();
  }

  /* Contiguity, bounds, sets and pins at random; half of the time all of them hard. */
  private static PartitionProblem randomProblem(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int states = 2 + random.nextInt(3);
    int districts = 7 + random.nextInt(MOST_DISTRICTS[states] - 6);
    PartitionProblem problem = RandomProblems.of(seed, districts, states);
    boolean strict = random.nextBoolean();
    Map<String, ConstraintSetting> settings =
        new LinkedHashMap<>(problem.constraints().orElseThrow());
    List<String> structural =
        List.of("contiguity", "occupied-states", "population", "keep-together", "keep-apart");
    settings.replaceAll(
        (id, setting) ->
            setting.withLevel(
                structural.contains(id) && (strict || random.nextInt(4) > 0)
                    ? Level.HARD
                    : Level.SOFT));
    settings.computeIfPresent(
        "contiguity", (id, s) -> s.with("exclaves", random.nextInt(4) == 0 ? 1 : 0));
    settings.computeIfPresent(
        "population", (id, s) -> s.with("tolerance-percent", 4 + random.nextInt(50)));
    if (random.nextBoolean()) {
      settings.computeIfPresent("population", (id, s) -> s.with("max", Map.of("S0", 50_000)));
    }
    if (random.nextBoolean()) {
      settings.remove("keep-apart");
    }
    ProblemBuilder builder = problem.toBuilder().constraints(settings);
    if (states > 2 && random.nextBoolean()) {
      builder.candidates("D4", "S0", "S2");
    }
    return builder.build();
  }

  /* A triangulated grid; bounds are the exact sums of a plan that fills it row by row. */
  private static PartitionProblem planted(
      long seed, int width, int height, int states, int multiple) {
    SplittableRandom random = new SplittableRandom(seed);
    int districts = width * height;
    ProblemBuilder builder = PartitionProblem.builder("planted").anonymousStates(states);
    for (int i = 0; i < districts; i++) {
      builder.district(District.of("D" + i, multiple * (500L + random.nextInt(50_000))));
    }
    for (int i = 0; i < districts; i++) {
      boolean last = i % width == width - 1;
      if (!last) {
        builder.border("D" + i, "D" + (i + 1), 1);
      }
      if (i + width < districts) {
        builder.border("D" + i, "D" + (i + width), 1);
      }
      if (!last && i + width < districts && random.nextBoolean()) {
        builder.border("D" + i, "D" + (i + width + 1), 1);
      }
    }
    PartitionProblem problem = builder.build();
    return exactly(problem, sums(problem, states));
  }

  /* The people of states that fill the grid row by row. */
  private static List<Long> sums(PartitionProblem problem, int states) {
    List<Long> sums = new ArrayList<>();
    int districts = problem.districts().size();
    for (int s = 0; s < states; s++) {
      long sum = 0;
      for (int i = s * districts / states; i < (s + 1) * districts / states; i++) {
        sum += problem.districts().get(i).population();
      }
      sums.add(sum);
    }
    return sums;
  }

  private static PartitionProblem exactly(PartitionProblem problem, List<Long> people) {
    Map<String, Object> bounds = new LinkedHashMap<>();
    for (int s = 0; s < people.size(); s++) {
      bounds.put("S" + (s + 1), people.get(s));
    }
    return problem.withConstraints(
        Map.of("population", ConstraintSetting.defaults().with("min", bounds).with("max", bounds)));
  }
}
