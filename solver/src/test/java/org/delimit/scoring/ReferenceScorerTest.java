package org.delimit.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.Explanation;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.District;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.State;
import org.delimit.testing.MapDrawing;
import org.junit.jupiter.api.Test;

/** Penalties worked out by hand. */
class ReferenceScorerTest {
  @Test
  void contiguity_diagonalOnly_isTwoPieces() {
    assertThat(pieces("A B\nB A", ConstraintSetting.defaults())).isEqualTo(2);
  }

  @Test
  void contiguity_specialBetween_joinsOnlyIfPassable() {
    assertThat(pieces("A # A\nB B B", ConstraintSetting.defaults())).isEqualTo(1);
    assertThat(pieces("A # A\nB B B", ConstraintSetting.defaults().with("passable", true)))
        .isZero();
  }

  @Test
  void contiguity_exclaveAllowed_countsOnlyFurtherOnes() {
    ConstraintSetting one = ConstraintSetting.defaults().with("exclaves", Map.of("A", 1));
    assertThat(pieces("A B A B A", one)).isEqualTo(2);
    assertThat(pieces("A B A", one)).isZero();
  }

  @Test
  void borders_specialDistrict_cutsEdgesButHasNoBorderLength() {
    Explanation explanation =
        explain(
            "A # B\nA A B",
            Map.of(
                "cut-edges",
                ConstraintSetting.defaults(),
                "border-length",
                ConstraintSetting.defaults()));
    assertThat(explanation.of(ConstraintType.CUT_EDGES).orElseThrow().amount()).hasToString("4");
    assertThat(explanation.of(ConstraintType.BORDER_LENGTH).orElseThrow().amount())
        .hasToString("1000");
  }

  @Test
  void sets_togetherAndApart_countDistricts() {
    List<List<String>> sets = List.of(List.of("r0c0", "r0c1", "r0c2", "r0c3"));
    Explanation explanation =
        explain(
            "A A A B",
            Map.of(
                "keep-together", ConstraintSetting.defaults().with("sets", sets),
                "keep-apart", ConstraintSetting.defaults().with("sets", sets)));
    assertThat(explanation.of(ConstraintType.KEEP_TOGETHER).orElseThrow().amount())
        .hasToString("1");
    assertThat(explanation.of(ConstraintType.KEEP_APART).orElseThrow().amount()).hasToString("2");
  }

  @Test
  void population_tolerance_roundsBoundsInward() {
    // 5 persons, 2 states, 25 %: 1.875 to 3.125, so 2 to 3 persons.
    ConstraintSetting quarter = ConstraintSetting.defaults().with("tolerance-percent", 25);
    assertThat(
            amount(explain("A A B B B", Map.of("population", quarter)), ConstraintType.POPULATION))
        .isEqualTo("0");
    assertThat(
            amount(explain("A B B B B", Map.of("population", quarter)), ConstraintType.POPULATION))
        .isEqualTo("2");
  }

  @Test
  void exposure_allMeasures_matchHandComputation() {
    // A: 30 red, 10 blue, 5 grey. B: 20 red, 60 blue, 0 grey. Grey has no home.
    assertThat(exposure("measure", "homeland")).isEqualTo("30");
    // A: (30·15 + 10·35 + 5·40)/45 = 22.222; B: (20·60 + 60·20)/80 = 30.
    assertThat(exposure("measure", "interaction")).isEqualTo("52.222");
    assertThat(exposure("measure", "minority")).isEqualTo("35");
    // A: 30·10/45 = 6.666; B: 20·60/80 = 15.
    assertThat(exposure("between", List.of("red", "blue"))).isEqualTo("21.666");
  }

  @Test
  void weights_sixDecimals_addUpExactly() {
    Explanation explanation =
        explain(
            "A A B",
            Map.of(
                "cut-edges",
                new ConstraintSetting(Level.SOFT, new java.math.BigDecimal("0.000001"), Map.of())));
    ConstraintScore score = explanation.of(ConstraintType.CUT_EDGES).orElseThrow();
    assertThat(score.weighted()).hasToString("0.000001");
    assertThat(explanation.score().soft()).isZero();
  }

  private static String exposure(String parameter, Object value) {
    PartitionProblem problem =
        PartitionProblem.builder("two")
            .groups("red", "blue", "grey")
            .state(State.of("A", "red"))
            .state(State.of("B", "blue"))
            .district(District.of("a", Map.of("red", 30L, "blue", 10L, "grey", 5L)))
            .district(District.of("b", Map.of("red", 20L, "blue", 60L)))
            .border("a", "b", 1000)
            .constraint("exposure", ConstraintSetting.defaults().with(parameter, value))
            .build();
    Plan plan = Plan.of(problem, Map.of("a", "A", "b", "B"));
    return amount(
        new ReferenceScorer(problem, ConstraintConfig.of(problem)).explain(plan),
        ConstraintType.EXPOSURE);
  }

  private static int pieces(String drawing, ConstraintSetting setting) {
    return Integer.parseInt(
        amount(explain(drawing, Map.of("contiguity", setting)), ConstraintType.CONTIGUITY));
  }

  private static String amount(Explanation explanation, ConstraintType type) {
    return explanation.of(type).orElseThrow().amount().toPlainString();
  }

  private static Explanation explain(String drawing, Map<String, ConstraintSetting> constraints) {
    MapDrawing map = MapDrawing.of(drawing);
    PartitionProblem problem =
        map.problem().state(State.of("A")).state(State.of("B")).constraints(constraints).build();
    return new ReferenceScorer(problem, ConstraintConfig.of(problem)).explain(map.plan(problem));
  }
}
