package org.delimit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.Displaced;
import org.delimit.model.District;
import org.delimit.model.ExportRoute;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.OuterBorder;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.ProblemBuilder;
import org.delimit.model.Reference;
import org.delimit.model.RevenueFormula;
import org.delimit.model.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Penalties worked out by hand on six squares of 1 km in a row, d1 to d6, of which d3 is special: a
 * coast in the west, TUR in the north, IRN in the east.
 */
class TableConstraintsTest {
  private static final Map<String, String> PLAN =
      Map.of("d1", "N", "d2", "N", "d4", "S", "d5", "S", "d6", "S");

  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource("penalties")
  void explain_sixSquares_isAsByHand(String id, ConstraintSetting setting, String amount) {
    assertThat(score(id, setting, PLAN).amount().stripTrailingZeros().toPlainString())
        .isEqualTo(amount);
  }

  static List<Arguments> penalties() {
    ConstraintSetting plain = ConstraintSetting.defaults();
    return List.of(
        // N has 200 people: 20 blue, 10 green; S has 300: 60 red, 10 green. Green is nobody's home.
        Arguments.of("minority-cap", plain.with("cap-percent", 10), "30"),
        Arguments.of("minority-cap", plain.with("cap-percent", 5), "55"),
        Arguments.of("minority-cap", plain.with("cap-percent", 3), "70"),
        Arguments.of(
            "minority-cap", plain.with("cap-percent", 3).with("groups", List.of("green")), "5"),
        Arguments.of("minority-cap", plain.with("cap-percent", 20).with("count", "together"), "10"),
        // By heads, N gets 199.8 and S 299.7 of 499.5 barrels.
        Arguments.of("income-floor", plain.with("percent-of-mean", 100), "0"),
        Arguments.of("income-floor", plain.with("barrels-per-thousand", 999), "0"),
        Arguments.of("income-floor", plain.with("barrels-per-thousand", 1000), "0.5"),
        // N: 2 km², 6 km around, 0.698131; S: 3 km², 8 km around, 0.589048.
        Arguments.of("shape", plain, "712.821"),
        Arguments.of("unity", plain, "1"),
        Arguments.of("status-quo", plain, "100"),
        Arguments.of("displacement", plain, "7"),
        Arguments.of("access", plain, "1"),
        Arguments.of("access", plain.with("transit", 1), "0"),
        Arguments.of("access", plain.with("neighbours", List.of("IRN")), "0"),
        Arguments.of("access", plain.with("neighbours", "TUR"), "0"),
        Arguments.of(
            "neighbour-border",
            plain.with("pairs", Map.of("N", List.of("TUR"), "S", List.of("IRN"))),
            "3000"));
  }

  @Test
  void incomeFloor_hardPartition_isMeasuredByOwnOil() {
    PartitionProblem problem =
        sixSquares()
            .revenue(RevenueFormula.none())
            .constraint("income-floor", ConstraintSetting.defaults().with("percent-of-mean", 50))
            .build();
    // N has all the oil, 499.5 barrels for 500 people: the floor of the 300 of S is 149.85.
    assertThat(score(problem, "income-floor", PLAN).amount()).isEqualByComparingTo("149.85");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("faults")
  void config_badParameter_saysWhatIsAllowed(
      String id, ConstraintSetting setting, String expected) {
    ProblemBuilder builder = id.startsWith("bare ") ? bare() : sixSquares();
    String type = id.replace("bare ", "");
    PartitionProblem problem = builder.constraint(type, setting).build();
    assertThatThrownBy(() -> new ReferenceScorer(problem, ConstraintConfig.of(problem)))
        .isInstanceOf(InvalidProblemException.class)
        .hasMessage("constraints." + type + expected);
  }

  static List<Arguments> faults() {
    ConstraintSetting plain = ConstraintSetting.defaults();
    return List.of(
        Arguments.of(
            "minority-cap",
            plain,
            ".cap-percent: the value () must be given: a number between 0 and 100."),
        Arguments.of(
            "minority-cap",
            plain.with("cap-percent", 130),
            ".cap-percent: the value (130) must be between 0 and 100, with at most 4 decimals."),
        Arguments.of(
            "minority-cap",
            plain.with("cap-percent", 30).with("groups", List.of("violet")),
            ".groups: the value (violet) must be one of red, blue, green."),
        Arguments.of(
            "minority-cap",
            plain.with("cap-percent", 30).with("count", "all"),
            ".count: the value (all) must be one of each, together."),
        Arguments.of(
            "income-floor",
            plain,
            ".percent-of-mean: the value () must be given, or barrels-per-thousand: there is no floor without it."),
        Arguments.of(
            "access",
            plain.with("neighbours", List.of("KWT")),
            ".neighbours: the value (KWT) must be one of coast, IRN, TUR."),
        Arguments.of(
            "access",
            plain.with("transit", 3),
            ".transit: the value (3) must be a whole number between 0 and 2."),
        Arguments.of(
            "neighbour-border",
            plain,
            ".pairs: the value () must be a map of state ids to lists of neighbours."),
        Arguments.of(
            "neighbour-border",
            plain.with("pairs", Map.of("X", List.of("TUR"))),
            ".pairs: the value (X) must be by state ids: one of N, S."),
        Arguments.of(
            "bare minority-cap",
            plain.with("cap-percent", 5),
            ": the problem has no groups to count. Maybe name them under groups:."),
        Arguments.of(
            "bare shape",
            plain,
            ": the problem has no outer borders. Maybe give polygons, or a table under outer-borders:."),
        Arguments.of(
            "bare unity",
            plain,
            ": the problem has no larger units. Maybe name their column under districts.parent."),
        Arguments.of(
            "bare status-quo",
            plain,
            ": the problem has no line in force. Maybe name a plan under reference:."),
        Arguments.of(
            "bare displacement",
            plain,
            ": the problem has no displaced people. Maybe give a flow table under displaced:."),
        Arguments.of(
            "bare access",
            plain,
            ": the problem has no outer border with [coast] and no export route. Maybe give tables under outer-borders: or export-routes:."),
        Arguments.of(
            "bare neighbour-border",
            plain.with("pairs", Map.of("N", List.of("TUR"))),
            ": the problem has no neighbours. Maybe give a table with their names under outer-borders:."));
  }

  @Test
  void build_badTables_namesEveryFault() {
    ProblemBuilder builder =
        bare()
            .outerBorder(new OuterBorder("d9", "TUR", 5))
            .outerBorder(new OuterBorder("d1", "TUR", -5))
            .displaced(new Displaced("d1", "d2", "violet", 5))
            .displaced(new Displaced("d1", "d2", "", -1))
            .exportRoute(new ExportRoute("pipe", List.of()))
            .exportRoute(new ExportRoute("pipe", List.of("d7")));
    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidProblemException.class)
        .hasMessageContaining("outer borders: there is no district (d9)")
        .hasMessageContaining("The outer border (-5.0) of district (d1) must be between 0 and")
        .hasMessageContaining("Displaced people belong to the unknown group (violet).")
        .hasMessageContaining("The displaced people (-1) from district (d1) must be between 0 and")
        .hasMessageContaining("The export route (pipe) crosses no district.")
        .hasMessageContaining("The export route (pipe) is given twice.")
        .hasMessageContaining("export route (pipe): there is no district (d7).");
  }

  private static ConstraintScore score(
      String id, ConstraintSetting setting, Map<String, String> plan) {
    return score(sixSquares().constraint(id, setting).build(), id, plan);
  }

  private static ConstraintScore score(
      PartitionProblem problem, String id, Map<String, String> plan) {
    return new ReferenceScorer(problem, ConstraintConfig.of(problem))
        .explain(Plan.of(problem, plan))
        .of(ConstraintType.find(id).orElseThrow())
        .orElseThrow();
  }

  private static ProblemBuilder bare() {
    return PartitionProblem.builder("bare")
        .state(State.of("N"))
        .state(State.of("S"))
        .district(District.of("d1", 100))
        .district(District.of("d2", 100))
        .border("d1", "d2", 1000);
  }

  private static ProblemBuilder sixSquares() {
    ProblemBuilder builder =
        PartitionProblem.builder("six squares")
            .groups("red", "blue", "green")
            .state(new State("N", "North", List.of("red")))
            .state(new State("S", "South", List.of("blue")))
            .special("d3")
            .revenue(RevenueFormula.preset("population"))
            .outerBorder(new OuterBorder("d1", OuterBorder.COAST, 1000))
            .outerBorder(new OuterBorder("d6", "IRN", 1000))
            .displaced(new Displaced("d1", "d4", "red", 7))
            .displaced(new Displaced("d2", "d1", "", 5))
            .displaced(new Displaced("d3", "d5", "blue", 11))
            .exportRoute(new ExportRoute("pipe", List.of("d6", "d4", "d3", "d1")))
            .reference(
                new Reference(
                    "before",
                    Map.of(
                        "d1", "N", "d2", "S", "d3", "special", "d4", "S", "d5", "S", "d6", "S")));
    long[][] people = {{80, 15, 5}, {90, 5, 5}, {0, 0, 50}, {40, 60, 0}, {15, 80, 5}, {5, 90, 5}};
    List<String> parents = List.of("West", "Middle", "Middle", "Middle", "East", "East");
    for (int i = 0; i < people.length; i++) {
      long[] p = people[i];
      builder.district(
          District.of("d" + (i + 1), Map.of("red", p[0], "blue", p[1], "green", p[2]))
              .withParent(parents.get(i))
              .withOil(i == 0 ? 499.5 : 0)
              .withArea(1_000_000));
      builder.outerBorder(new OuterBorder("d" + (i + 1), "TUR", 1000));
      builder.outerBorder(new OuterBorder("d" + (i + 1), OuterBorder.UNKNOWN, 1000));
      if (i > 0) {
        builder.border("d" + i, "d" + (i + 1), 1000);
      }
    }
    return builder;
  }
}
