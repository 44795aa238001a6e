package org.delimit.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.testing.RandomProblems;
import org.junit.jupiter.api.Test;

/** Bounds hold for every plan, and what is called undominated is on the true front. */
class FrontProofTest {
  private static final ConstraintType[] LINEAR = {
    ConstraintType.EXPOSURE,
    ConstraintType.BORDER_LENGTH,
    ConstraintType.CUT_EDGES,
    ConstraintType.STATUS_QUO
  };
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void run_randomSmallMaps_boundsHoldAndCornersAreProven() {
    int proven = 0;
    int corners = 0;
    int maps = 0;
    for (int seed = 1; seed <= 24; seed++) {
      List<ConstraintType> terms = List.of(LINEAR[seed % 4], LINEAR[(seed + 1 + seed / 4 % 3) % 4]);
      PartitionProblem problem = homeland(RandomProblems.mostlyFeasible(seed, 7, 2 + seed % 2));
      List<List<Long>> truth = EveryVector.front(problem, terms);
      // So few steps that the search alone leaves much to find.
      ParetoOptions options = ParetoOptions.ofSteps(400).withTerms(terms).withEnumeration(false);
      ParetoResult result = ParetoSearch.create(problem, options).withProof(LONG).run();
      if (result.front().plans().isEmpty()) {
        continue;
      }
      maps++;
      for (ParetoBound bound : result.bounds()) {
        long least = truth.stream().mapToLong(each -> sum(bound, each)).min().orElseThrow();
        assertThat(bound.bound()).as("seed %d, %s", seed, bound).isLessThanOrEqualTo(least);
        assertThat(bound.isProven()).isEqualTo(bound.bound() == bound.least());
        proven += bound.isProven() ? 1 : 0;
      }
      List<String> undominated = result.undominated();
      for (ParetoPlan plan : result.front().plans()) {
        if (undominated.contains(plan.name())) {
          assertThat(truth).as("seed %d, %s", seed, plan).contains(plan.values());
          corners++;
        }
      }
      assertThat(result.asMap()).containsKeys("bounds", "undominated");
    }
    assertThat(maps).isGreaterThan(8);
    assertThat(proven).as("proven bounds").isGreaterThan(3 * maps);
    assertThat(corners).as("plans proven undominated").isGreaterThan(maps);
  }

  @Test
  void hull_pointsAboveAndOnAnEdge_areNoCorners() {
    List<Entry> sorted = new ArrayList<>();
    long[][] values = {{0, 10}, {1, 9}, {2, 5}, {4, 4}, {4, 3}, {6, 1}, {9, 0}};
    for (long[] each : values) {
      sorted.add(new Entry(0, each, new int[0], ""));
    }
    assertThat(FrontProof.hull(sorted).stream().map(entry -> Arrays.toString(entry.values)))
        .containsExactly("[0, 10]", "[2, 5]", "[6, 1]", "[9, 0]");
    assertThat(FrontProof.hull(sorted.subList(0, 1))).hasSize(1);
  }

  @Test
  void normal_edge_weighsBothEndsAlike() {
    assertThat(FrontProof.normal(new long[] {2000, 5000}, new long[] {6000, 1000}))
        .containsExactly(1L, 1L);
    assertThat(FrontProof.normal(new long[] {0, 10}, new long[] {4, 4})).containsExactly(3L, 2L);
    assertThat(FrontProof.normal(new long[] {0, 30_000_000_001L}, new long[] {1, 0}))
        .containsExactly(1_000_000_000L, 1L);
  }

  @Test
  void supports_weightZero_provesNothing() {
    ParetoBound alone = new ParetoBound(List.of(1L, 0L), 10, 10, "P01");
    assertThat(alone.supports(List.of(10L, 99L))).isFalse();
    ParetoBound both = new ParetoBound(List.of(1L, 2L), 50, 52, "P01");
    assertThat(both.supports(List.of(10L, 20L))).isTrue();
    assertThat(both.supports(List.of(10L, 21L))).isFalse();
    assertThat(both.isProven()).isFalse();
  }

  @Test
  void withProof_whatAddsUpToNothing_isRefused() {
    PartitionProblem problem = RandomProblems.mostlyFeasible(3, 8, 2);
    assertRefused(
        problem, "no bound is proven for (unity)", ConstraintType.UNITY, ConstraintType.EXPOSURE);
    assertRefused(
        problem,
        "there are (3)",
        ConstraintType.STATUS_QUO,
        ConstraintType.EXPOSURE,
        ConstraintType.CUT_EDGES);
  }

  private static void assertRefused(
      PartitionProblem problem, String message, ConstraintType... terms) {
    ParetoOptions options = ParetoOptions.ofSteps(100).withTerms(List.of(terms));
    ParetoSearch search = ParetoSearch.create(soft(problem, terms), options);
    assertThatThrownBy(() -> search.withProof(LONG))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining(message);
  }

  /* Exposure that adds up, no term that is hard, and nothing medium that would come first. */
  private static PartitionProblem homeland(PartitionProblem problem) {
    PartitionProblem soft = soft(problem, LINEAR);
    Map<String, ConstraintSetting> settings = new LinkedHashMap<>(soft.constraints().orElseThrow());
    settings.computeIfPresent(
        ConstraintType.EXPOSURE.id(),
        (id, own) ->
            new ConstraintSetting(own.level(), own.weight(), Map.of("measure", "homeland")));
    settings.replaceAll((id, own) -> own.level() == Level.MEDIUM ? own.withLevel(Level.SOFT) : own);
    return soft.withConstraints(settings);
  }

  private static PartitionProblem soft(PartitionProblem problem, ConstraintType... terms) {
    Map<String, ConstraintSetting> settings =
        new LinkedHashMap<>(problem.constraints().orElseThrow());
    for (ConstraintType type : terms) {
      settings.merge(
          type.id(),
          ConstraintSetting.defaults().withLevel(Level.SOFT),
          (old, added) -> old.withLevel(Level.SOFT));
    }
    return problem.withConstraints(settings);
  }

  private static long sum(ParetoBound bound, List<Long> values) {
    long sum = 0;
    for (int k = 0; k < values.size(); k++) {
      sum += bound.weights().get(k) * values.get(k);
    }
    return sum;
  }
}
