package org.delimit.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.ProblemBuilder;
import org.delimit.model.Reference;
import org.delimit.model.State;
import org.junit.jupiter.api.Test;

class RoomTest {
  /* 100 people, three districts: 30 red and 10 blue, 10 and 20, 5 and 25; the bound is 10 + 10 + 5. */
  private static ProblemBuilder three() {
    return PartitionProblem.builder("three")
        .groups("red", "blue")
        .state(State.of("R", "red"))
        .state(State.of("B", "blue"))
        .district(District.of("a", Map.of("red", 30L, "blue", 10L)))
        .district(District.of("b", Map.of("red", 10L, "blue", 20L)))
        .district(District.of("c", Map.of("red", 5L, "blue", 25L)))
        .border("a", "b", 1000)
        .border("b", "c", 1000);
  }

  private static List<String> sentences(PartitionProblem problem, String a, String b, String c) {
    Plan plan = Plan.of(problem, Map.of("a", a, "b", b, "c", c));
    return Room.sentences(
        Baselines.of(problem, ConstraintConfig.of(problem)), PlanMeasures.of(plan));
  }

  @Test
  void sentences_bosniaUnderDayton_sayWhatLinesCanDo() {
    PartitionProblem problem = BosniaExample.problem();
    Plan dayton = problem.referencePlan().orElseThrow();

    assertThat(
            Room.sentences(Baselines.of(problem, BosniaExample.config()), PlanMeasures.of(dayton)))
        .containsExactly(
            "No plan of this problem can save more than 134,887 people (3.08 % of all) over “Dayton line 1995”;"
                + " this one leaves as many.",
            "People who are not of the largest group of their state: 47.61 % of FBiH, 44.51 % of RS;"
                + " without a partition 56.52 % of all.");
  }

  @Test
  void sentences_planBetterOrWorseThanReference_saySo() {
    PartitionProblem problem =
        three().reference(new Reference("line", Map.of("a", "R", "b", "R", "c", "B"))).build();

    assertThat(sentences(problem, "R", "B", "B").get(0))
        .isEqualTo(
            "No plan of this problem can save more than 10 people (10.00 % of all) over “line”; this one saves 10"
                + " people (10.00 % of all).");
    assertThat(sentences(problem, "R", "R", "R").get(0))
        .endsWith("; this one leaves more, by 20 people (20.00 % of all).");
    assertThat(sentences(problem, "R", "B", "B").get(1))
        .contains("25.00 % of R, 25.00 % of B; without a partition 45.00 % of all.");
  }

  @Test
  void sentences_referenceAtTheBound_saysThatNoneIsBetter() {
    PartitionProblem problem =
        three().reference(new Reference("line", Map.of("a", "R", "b", "B", "c", "B"))).build();

    assertThat(sentences(problem, "R", "B", "B").get(0))
        .isEqualTo(
            "No plan of this problem can leave fewer people outside their home than “line”; this one leaves as"
                + " many.");
  }

  @Test
  void sentences_referenceThatCountsOtherPeople_isNotCompared() {
    PartitionProblem problem =
        three()
            .reference(new Reference("line", Map.of("a", "R", "b", "special", "c", "B")))
            .build();

    assertThat(sentences(problem, "R", "B", "B")).hasSize(1);
  }

  @Test
  void sentences_emptyState_isLeftOut() {
    assertThat(sentences(three().build(), "R", "R", "R"))
        .containsExactly(
            "People who are not of the largest group of their state: 45.00 % of R;"
                + " without a partition 45.00 % of all.");
  }

  @Test
  void sentences_otherMeasure_none() {
    PartitionProblem problem =
        three()
            .constraint("exposure", ConstraintSetting.defaults().with("measure", "minority"))
            .build();

    assertThat(sentences(problem, "R", "B", "B")).isEmpty();
  }
}
