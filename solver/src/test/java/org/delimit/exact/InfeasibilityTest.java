package org.delimit.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.exact.ExactOutcome.Status;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.District;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.ProblemBuilder;
import org.delimit.scoring.CompiledProblem;
import org.delimit.testing.PlantedMaps;
import org.junit.jupiter.api.Test;

class InfeasibilityTest {
  private static final long PLENTY = 20_000_000;

  @Test
  void reason_contiguityAndTolerance_namesBothAndTheTightestTolerance() {
    // Two states of 3 to 5 persons would do, but 4 need a state of a 3 and a 1 that do not touch.
    PartitionProblem problem =
        row(3, 3, 1, 1)
            .constraint("population", ConstraintSetting.defaults().with("tolerance-percent", 10))
            .build();
    assertThat(reason(problem))
        .isEqualTo(
            "contiguity, population: no plan has contiguous states and at most (4) persons in states (S1, S2)."
                + " Every plan was ruled out by an exact search."
                + " Without any one of these there is a plan that meets the others."
                + " Maybe set tolerance-percent to (25): a feasible plan exists then, and none with (24.4).");
  }

  @Test
  void reason_pinsThatCutAState_namesTheDistricts() {
    PartitionProblem problem =
        row(1, 1, 1, 1, 1).pin("D0", "S1").pin("D2", "S2").pin("D4", "S1").pin("D3", "S1").build();
    assertThat(reason(problem))
        .startsWith(
            "pins and candidates, contiguity: no plan has contiguous states and districts (D0, D2, D4) where they may be.")
        .contains("Without any one of these")
        .doesNotContain("D3", "Maybe");
  }

  @Test
  void reason_setsThatCannotShareAState_namesThem() {
    PartitionProblem problem =
        row(1, 1, 1, 1)
            .constraint("keep-together", sets(List.of("D0", "D3")))
            .constraint("keep-apart", sets(List.of("D1", "D3")))
            .constraint("occupied-states", ConstraintSetting.defaults().withLevel(Level.SOFT))
            .build();
    assertThat(reason(problem))
        .startsWith(
            "keep-apart, keep-together, contiguity: no plan has the sets of keep-apart in different states,"
                + " the sets of keep-together in one state each and contiguous states.");
  }

  @Test
  void reason_otherHardConstraint_namesIt() {
    PartitionProblem problem =
        row(1, 1, 1)
            .constraint("cut-edges", ConstraintSetting.defaults().withLevel(Level.HARD))
            .build();
    assertThat(reason(problem)).startsWith("cut-edges: no plan that meets the other hard");
  }

  @Test
  void reason_noWorkAllowed_stillNamesTheConstraints() {
    CompiledProblem problem = compile(PlantedMaps.infeasible(1, 5, 5, 3));
    assertThat(Infeasibility.reason(problem, 0, () -> false))
        .startsWith("occupied-states, contiguity, population: no plan has at least (1) districts")
        .doesNotContain("Without", "Maybe");
    assertThat(Infeasibility.reason(problem, PLENTY, () -> true)).doesNotContain("Maybe");
  }

  @Test
  void advice_everyBoundWidened_isFeasibleAndLessIsNot() {
    for (long seed = 1; seed <= 3; seed++) {
      PartitionProblem problem = PlantedMaps.infeasible(seed, 4, 4, 2);
      WiderBounds.Advice advice =
          WiderBounds.search(compile(problem), PLENTY, () -> false).orElseThrow();
      assertThat(advice.tolerance()).isFalse();
      assertThat(status(problem, advice.found().longValueExact())).isEqualTo(Status.FOUND);
      assertThat(status(problem, advice.none().longValueExact())).isEqualTo(Status.NONE);
    }
  }

  private static Status status(PartitionProblem problem, long wider) {
    ConstraintSetting population = problem.constraints().orElseThrow().get("population");
    Map<String, Object> min = new LinkedHashMap<>();
    Map<String, Object> max = new LinkedHashMap<>();
    ((Map<?, ?>) population.parameters().get("min"))
        .forEach((id, bound) -> min.put((String) id, (Long) bound - wider));
    ((Map<?, ?>) population.parameters().get("max"))
        .forEach((id, bound) -> max.put((String) id, (Long) bound + wider));
    PartitionProblem changed =
        problem.toBuilder()
            .constraint("population", population.with("min", min).with("max", max))
            .build();
    return ExactConstruction.of(compile(changed)).search(PLENTY, 1, () -> false).status();
  }

  private static ConstraintSetting sets(List<String> set) {
    return ConstraintSetting.defaults().with("sets", List.of(set));
  }

  private static String reason(PartitionProblem problem) {
    CompiledProblem compiled = compile(problem);
    assertThat(ExactConstruction.of(compiled).search(PLENTY, 1, () -> false).status())
        .isEqualTo(Status.NONE);
    return Infeasibility.reason(compiled, PLENTY, () -> false);
  }

  private static CompiledProblem compile(PartitionProblem problem) {
    return CompiledProblem.of(problem, ConstraintConfig.of(problem));
  }

  /* Districts D0, D1, … in a row, two states. */
  private static ProblemBuilder row(long... people) {
    ProblemBuilder builder = PartitionProblem.builder("row").anonymousStates(2);
    for (int i = 0; i < people.length; i++) {
      builder.district(District.of("D" + i, people[i]));
    }
    for (int i = 1; i < people.length; i++) {
      builder.border("D" + (i - 1), "D" + i, 1);
    }
    return builder;
  }
}
