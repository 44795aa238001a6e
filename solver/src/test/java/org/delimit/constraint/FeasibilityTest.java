package org.delimit.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.District;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.ProblemBuilder;
import org.delimit.model.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeasibilityTest {
  @Test
  void check_problemThatCanBeSolved_hasNoReasons() {
    assertThat(reasons(row(10, 10, 10, 10))).isEmpty();
    assertThat(reasons(row(10, 10).constraint("population", setting("tolerance-percent", 0))))
        .isEmpty();
  }

  @Test
  void check_districtLargerThanEveryMax_isNamed() {
    assertThat(reasons(row(10, 90, 10, 10).constraint("population", setting("max", 80))))
        .containsExactly(
            "population: district (d1) with (90) persons is too large for every state that is open"
                + " (A, B): the largest may have at most 80.");
    ProblemBuilder pinned =
        row(10, 60, 10, 10)
            .pin("d1", "A")
            .constraint("population", setting("max", Map.of("A", 50)));
    assertThat(reasons(pinned))
        .contains(
            "population: district (d1) with (60) persons is too large for every state that is open"
                + " (A): the largest may have at most 50.");
  }

  @Test
  void check_boundsAgainstAllPeople_areSummed() {
    assertThat(reasons(row(10, 10, 10).constraint("population", setting("min", 16))))
        .containsExactly(
            "population: the states need at least (32) persons together: there are 30 to assign.");
    assertThat(reasons(row(10, 10, 10).constraint("population", setting("max", 14))))
        .containsExactly(
            "population: the states may have at most (28) persons together: there are 30 to"
                + " assign.");
  }

  @Test
  void check_softBounds_giveNoReasons() {
    assertThat(
            reasons(
                row(10, 90)
                    .constraint("population", setting("max", 5).withLevel(Level.SOFT))
                    .constraint("contiguity", ConstraintSetting.defaults().withLevel(Level.NONE))))
        .isEmpty();
  }

  @Test
  void check_pinsThatStarveAState_areNamed() {
    assertThat(reasons(row(10, 10).pin("d0", "A").pin("d1", "A")))
        .containsExactly(
            "occupied-states: (0) districts may join state (B): it needs 1. Maybe loosen pins or"
                + " candidates.");
    assertThat(reasons(row(10)))
        .containsExactly(
            "occupied-states: there are (1) districts to assign: (2) states need 1 each.");
  }

  @Test
  void check_setsThatContradict_areNamed() {
    ProblemBuilder together =
        row(1, 1, 1, 1)
            .pin("d0", "A")
            .pin("d2", "B")
            .constraint(
                "keep-together",
                setting("sets", List.of(List.of("d0", "d1"), List.of("d1", "d2"))));
    assertThat(reasons(together))
        .containsExactly(
            "keep-together: no state is open to all of districts (d0, d1, d2). Maybe their pins or"
                + " candidates differ.");
    ProblemBuilder both =
        row(1, 1, 1, 1)
            .constraint("keep-together", setting("sets", List.of(List.of("d0", "d1"))))
            .constraint("keep-apart", setting("sets", List.of(List.of("d1", "d0"))));
    assertThat(reasons(both))
        .containsExactly(
            "keep-apart: districts (d1, d0) must be kept apart and, by keep-together, in one"
                + " state.");
    ProblemBuilder many =
        row(1, 1, 1, 1)
            .constraint("keep-apart", setting("sets", List.of(List.of("d0", "d1", "d2"))));
    assertThat(reasons(many))
        .containsExactly("keep-apart: districts (d0, d1, d2) cannot be kept apart in (2) states.");
    ProblemBuilder pinned =
        row(1, 1, 1, 1)
            .pin("d0", "A")
            .pin("d1", "A")
            .constraint("keep-apart", setting("sets", List.of(List.of("d0", "d1"))));
    assertThat(reasons(pinned))
        .containsExactly(
            "keep-apart: districts (d0, d1) must be kept apart, but both can only join state (A).");
  }

  @Test
  void check_componentsAgainstStates() {
    assertThat(reasons(scattered(1, 1, 1)))
        .containsExactly(
            "contiguity: the districts to assign fall into (3) components, such as district (d1):"
                + " the states may have 2 pieces. Maybe list links under bridges:.");
    assertThat(reasons(scattered(1, 1, 1).constraint("contiguity", setting("exclaves", 1))))
        .isEmpty();
    assertThat(reasons(scattered(1, 1, 1).special("d2"))).isEmpty();
  }

  @Test
  void check_specialDistrictBetween_joinsOnlyIfPassable() {
    ProblemBuilder closed = row(1, 1, 1).special("d1").pin("d0", "A").pin("d2", "A");
    assertThat(reasons(closed))
        .contains(
            "contiguity: districts (d0, d2) can only join state (A) and lie in 2 components: it may"
                + " have one piece.");
    ProblemBuilder passable =
        row(1, 1, 1, 1).special("d1").constraint("contiguity", setting("passable", true));
    assertThat(reasons(passable)).isEmpty();
  }

  @Test
  void check_componentsMustHoldWholeStates() {
    ProblemBuilder small =
        scattered(30, 70).constraint("population", setting("tolerance-percent", 20));
    assertThat(reasons(small))
        .contains(
            "population: the component of district (d0) has (30) persons: no number of whole states"
                + " fits into their bounds.");
    ProblemBuilder together =
        scattered(1, 1).constraint("keep-together", setting("sets", List.of(List.of("d0", "d1"))));
    assertThat(reasons(together))
        .contains(
            "keep-together: districts (d0, d1) lie in 2 components of the dual graph: a state may"
                + " have one piece.");
  }

  /** Small random problems: wherever a reason is given, no plan out of all is feasible. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void check_reasons_areProofs(long seed) {
    Random random = new Random(seed);
    int infeasible = 0;
    for (int round = 0; round < 200; round++) {
      PartitionProblem problem = random(random);
      ConstraintConfig config = ConstraintConfig.of(problem);
      List<String> reasons = Feasibility.check(problem, config);
      if (!reasons.isEmpty()) {
        infeasible++;
        assertThat(FeasibilityOracle.anyFeasible(problem, config))
            .as("seed %d, round %d: %s", seed, round, reasons)
            .isFalse();
      }
    }
    assertThat(infeasible).isBetween(10, 190);
  }

  private static PartitionProblem random(Random random) {
    int size = 3 + random.nextInt(4);
    ProblemBuilder problem = states(2 + random.nextInt(2));
    for (int i = 0; i < size; i++) {
      problem.district(District.of("d" + i, 1 + random.nextInt(20)));
      for (int j = 0; j < i; j++) {
        if (random.nextInt(size) < 2) {
          problem.border("d" + i, "d" + j, 1);
        }
      }
    }
    if (random.nextInt(3) == 0) {
      problem.special("d0");
    }
    for (int i = 1; i < size; i++) {
      if (random.nextInt(6) == 0) {
        problem.pin("d" + i, random.nextBoolean() ? "A" : "B");
      }
    }
    problem.constraint(
        "contiguity",
        setting("passable", random.nextBoolean())
            .with("exclaves", Map.of("A", random.nextInt(5) / 4)));
    if (random.nextBoolean()) {
      problem.constraint("population", setting("tolerance-percent", 10 + random.nextInt(80)));
    }
    if (random.nextInt(3) == 0) {
      problem.constraint("keep-together", setting("sets", List.of(List.of("d1", "d2"))));
    }
    if (random.nextInt(3) == 0) {
      int other = random.nextBoolean() ? size - 1 : 2;
      List<String> apart = new ArrayList<>(List.of("d1", "d" + other));
      problem.constraint("keep-apart", setting("sets", List.of(apart)));
    }
    return problem.build();
  }

  private static List<String> reasons(ProblemBuilder builder) {
    PartitionProblem problem = builder.build();
    return Feasibility.check(problem, ConstraintConfig.of(problem));
  }

  private static ConstraintSetting setting(String parameter, Object value) {
    return ConstraintSetting.defaults().with(parameter, value);
  }

  private static ProblemBuilder row(long... people) {
    ProblemBuilder problem = scattered(people);
    for (int i = 1; i < people.length; i++) {
      problem.border("d" + (i - 1), "d" + i, 1);
    }
    return problem;
  }

  private static ProblemBuilder scattered(long... people) {
    ProblemBuilder problem = states(2);
    for (int i = 0; i < people.length; i++) {
      problem.district(District.of("d" + i, people[i]));
    }
    return problem;
  }

  private static ProblemBuilder states(int count) {
    ProblemBuilder problem = PartitionProblem.builder("test");
    for (int s = 0; s < count; s++) {
      problem.state(State.of(String.valueOf((char) ('A' + s))));
    }
    return problem;
  }
}
