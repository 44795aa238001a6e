package org.delimit.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ExposureMeasure;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.ProblemBuilder;
import org.delimit.model.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselinesTest {
  private static ConstraintConfig measure(ExposureMeasure measure) {
    ConstraintSetting setting = ConstraintSetting.defaults();
    return ConstraintConfig.listed(
        Map.of(
            "exposure",
            measure == ExposureMeasure.BETWEEN
                ? setting.with("between", List.of("red", "blue"))
                : setting.with("measure", measure.word())));
  }

  private static PartitionProblem random(long seed, int districts) {
    Random random = new Random(seed);
    ProblemBuilder builder =
        PartitionProblem.builder("random")
            .groups("red", "blue", "grey")
            .state(State.of("R", "red"))
            .state(State.of("B", "blue"));
    for (int i = 0; i < districts; i++) {
      Map<String, Long> people = new LinkedHashMap<>();
      people.put("red", (long) random.nextInt(1000));
      people.put("blue", (long) random.nextInt(1000));
      people.put("grey", (long) random.nextInt(1000));
      builder.district(District.of("d" + i, people));
      if (i > 0) {
        builder.border("d" + (i - 1), "d" + i, 1000);
      }
    }
    return builder.build();
  }

  @Test
  void of_bosnia_givesThePublishedFigures() {
    PartitionProblem problem = BosniaExample.problem();

    Baselines baselines = Baselines.of(problem, BosniaExample.config());

    assertThat(baselines.measure()).isEqualTo(ExposureMeasure.HOMELAND);
    assertThat(baselines.noPartition().exposure()).isEqualTo(2_474_077);
    assertThat(baselines.noPartition().percent()).isCloseTo(56.5, within(0.05));
    assertThat(baselines.noPartition().borderKilometres()).hasValue(0);
    Baseline dayton = baselines.reference().orElseThrow();
    assertThat(dayton.name()).isEqualTo("Dayton line 1995");
    assertThat(dayton.exposure()).isEqualTo(1_060_572);
    assertThat(dayton.percent()).isCloseTo(24.23, within(0.005));
    assertThat(dayton.minorities()).isEqualTo(OptionalLong.of(1_060_572));
    assertThat(dayton.borderKilometres().orElseThrow()).isCloseTo(1077, within(1.0));
    // Odžak lies apart, so that the line itself would be refused.
    assertThat(dayton.comparable()).isTrue();
    assertThat(dayton.note()).contains("breaks hard constraints", "contiguity (pieces: 1)");
    assertThat(baselines.lowerBound().exposure()).isEqualTo(925_685);
    assertThat(baselines.lowerBound().percent()).isCloseTo(21.15, within(0.005));
    assertThat(baselines.lowerBound().borderKilometres()).isEmpty();
    assertThat(baselines.compared(problem.referencePlan().orElseThrow()).exposure())
        .isEqualTo(dayton.exposure());
  }

  @Test
  void lowerBound_bosniaWithoutSpecialDistrict_givesThePublishedFigure() {
    PartitionProblem with = BosniaExample.problem();
    ProblemBuilder builder = PartitionProblem.builder("all").graph(with.graph());
    builder.groups(with.groups().toArray(String[]::new));
    with.states().forEach(builder::state);
    with.districts().forEach(builder::district);

    Baseline bound = Baselines.of(builder.build(), BosniaExample.config()).lowerBound();

    assertThat(bound.exposure()).isEqualTo(943_813);
    assertThat(bound.percent()).isCloseTo(21.56, within(0.005));
  }

  @Test
  void lowerBound_pin_countsThePinnedState() {
    PartitionProblem problem =
        PartitionProblem.builder("pinned")
            .groups("red", "blue")
            .state(State.of("R", "red"))
            .state(State.of("B", "blue"))
            .district(District.of("a", Map.of("red", 9L, "blue", 2L)))
            .district(District.of("b", Map.of("red", 9L, "blue", 2L)))
            .border("a", "b", 1)
            .pin("b", "B")
            .build();

    assertThat(Baselines.of(problem, measure(ExposureMeasure.HOMELAND)).lowerBound().exposure())
        .isEqualTo(2 + 9);
  }

  @ParameterizedTest
  @CsvSource({"HOMELAND", "INTERACTION", "MINORITY", "BETWEEN"})
  void lowerBound_everyPlanOfSmallProblems_isNeverUndercut(ExposureMeasure measure) {
    for (long seed = 0; seed < 20; seed++) {
      PartitionProblem problem = random(seed, 8);
      Baselines baselines = Baselines.of(problem, measure(measure));
      double least = Double.MAX_VALUE;
      for (int bits = 0; bits < 1 << 8; bits++) {
        int[] stateOf = new int[8];
        for (int i = 0; i < 8; i++) {
          stateOf[i] = bits >> i & 1;
        }
        Baseline plan = baselines.compared(Plan.of(problem, stateOf));
        least = Math.min(least, plan.exposure());
      }
      double bound = baselines.lowerBound().exposure();
      assertThat(bound).as("seed %d", seed).isLessThanOrEqualTo(least);
      if (measure == ExposureMeasure.HOMELAND || measure == ExposureMeasure.MINORITY) {
        assertThat(bound).as("exact without contiguity, seed %d", seed).isEqualTo(least);
      }
    }
  }

  @Test
  void lowerBound_betweenTwoGroups_saysThatNoneIsProven() {
    Baseline bound = Baselines.of(random(1, 4), measure(ExposureMeasure.BETWEEN)).lowerBound();

    assertThat(bound.exposure()).isZero();
    assertThat(bound.note()).startsWith("No bound");
  }

  @Test
  void noPartition_interaction_isTheIndexOfTheWhole() {
    PartitionProblem problem =
        PartitionProblem.builder("two")
            .groups("red", "blue")
            .anonymousStates(2)
            .district(District.of("a", Map.of("red", 30L, "blue", 10L)))
            .district(District.of("b", Map.of("blue", 60L)))
            .border("a", "b", 1000)
            .special("b")
            .build();

    Baselines baselines = Baselines.of(problem, measure(ExposureMeasure.INTERACTION));

    assertThat(baselines.noPartition().exposure()).isEqualTo(2 * 30 * 70 / 100.0);
    assertThat(baselines.lowerBound().exposure()).isEqualTo(2 * 30 * 10 / 40.0);
    assertThat(baselines.reference()).isEmpty();
    assertThat(baselines.asMap()).containsOnlyKeys("measure", "noPartition", "lowerBound");
  }
}
