package org.delimit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenariosTest {
  private static final String SCENARIOS =
      """
      scenarios:
        one state:
          title: Everyone together
          note: Nobody is parted.
          states: [{id: U, home-of: [red, blue]}]
          special:
          pins:
          reference:
        heavy:
          constraints: {exposure: {weight: 3}, contiguity: none, cut-edges: 2}
        Pinned:
          name: Own name
          pins: {d4: S}
          revenue: {union: none}
      """;

  @TempDir Path folder;

  private Path yaml(String scenarios) throws IOException {
    Map<String, String> files = TinyMap.files();
    files.merge(TinyMap.PROBLEM, scenarios, String::concat);
    return TinyMap.write(folder, files);
  }

  private PartitionProblem open(String scenario, String... overrides) throws IOException {
    return ProblemFiles.open(yaml(SCENARIOS), scenario, List.of(overrides)).problem();
  }

  private List<String> refusals(String scenarios, String scenario, String... overrides)
      throws IOException {
    Path yaml = yaml(scenarios);
    InputException e =
        catchThrowableOfType(
            InputException.class, () -> ProblemFiles.open(yaml, scenario, List.of(overrides)));
    assertThat(e).as("an InputException").isNotNull();
    return e.problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }

  @Test
  void scenarios_file_areListedAfterTheBase() throws IOException {
    assertThat(ProblemFiles.scenarios(yaml(SCENARIOS), List.of()))
        .containsExactly(
            new Scenario("base", "Tiny", ""),
            new Scenario("one state", "Everyone together", "Nobody is parted."),
            new Scenario("heavy", "heavy", ""),
            new Scenario("Pinned", "Pinned", ""))
        .extracting(Scenario::folder)
        .containsExactly("base", "one-state", "heavy", "pinned");
    assertThat(ProblemFiles.scenarios(yaml(""), List.of())).hasSize(1);
  }

  @Test
  void base_withScenarios_isTheProblemWithoutThem() throws IOException {
    PartitionProblem plain = ProblemFiles.read(yaml(""));
    PartitionProblem base = open(Scenario.BASE);
    assertThat(base.name()).isEqualTo(plain.name()).isEqualTo("Tiny");
    assertThat(base.states()).isEqualTo(plain.states());
    assertThat(base.revenue()).isEqualTo(plain.revenue());
    assertThat(base.isSpecial(2)).isTrue();
    assertThat(base.constraints()).isEqualTo(plain.constraints());
  }

  @Test
  void listsAndEmptyValues_scenario_replaceAndTakeAway() throws IOException {
    PartitionProblem one = open("one state");
    assertThat(one.name()).isEqualTo("Tiny: Everyone together");
    assertThat(one.states()).containsExactly(new State("U", "U", List.of("red", "blue")));
    assertThat(one.isSpecial(2)).isFalse();
    assertThat(one.reference()).isEmpty();
    assertThat(one.revenue().derivation()).isEqualTo(130_000);
  }

  @Test
  void maps_scenario_areMerged() throws IOException {
    ConstraintConfig heavy = ConstraintConfig.of(open("heavy"));
    assertThat(heavy.weight(ConstraintType.EXPOSURE)).isEqualByComparingTo("3");
    assertThat(heavy.parameters(ConstraintType.EXPOSURE)).containsEntry("measure", "homeland");
    assertThat(heavy.level(ConstraintType.CONTIGUITY)).isEqualTo(Level.NONE);
    assertThat(heavy.weight(ConstraintType.CUT_EDGES)).isEqualByComparingTo("2");
    PartitionProblem pinned = open("Pinned");
    assertThat(pinned.name()).isEqualTo("Own name");
    assertThat(pinned.allows(0, 1)).isFalse();
    assertThat(pinned.allows(3, 0)).isFalse();
    assertThat(pinned.revenue().union()).isFalse();
  }

  @Test
  void overrides_scenario_winAndCanChangeIt() throws IOException {
    assertThat(
            ConstraintConfig.of(open("heavy", "constraints.exposure.weight=5"))
                .weight(ConstraintType.EXPOSURE))
        .isEqualByComparingTo("5");
    PartitionProblem made =
        open("new", "scenarios.new.title=Made here", "scenarios.new.special=[d2, d3]");
    assertThat(made.name()).isEqualTo("Tiny: Made here");
    assertThat(made.isSpecial(1)).isTrue();
  }

  @Test
  void constraints_inFiles_areMergedToo() throws IOException {
    Map<String, String> files = TinyMap.files();
    files.computeIfPresent(
        TinyMap.PROBLEM,
        (name, text) ->
            text.replaceFirst("(?s)constraints:.*?revenue", "constraints: c.yaml\nrevenue")
                + """
                scenarios:
                  changed: {constraints: {exposure: {weight: 3}}}
                  other: {constraints: o.yaml}
                """);
    files.put("c.yaml", "exposure: {weight: 2, measure: minority}\n");
    files.put("o.yaml", "cut-edges: 7\n");
    Path yaml = TinyMap.write(folder, files);
    ConstraintConfig changed =
        ConstraintConfig.of(ProblemFiles.open(yaml, "changed", List.of()).problem());
    assertThat(changed.weight(ConstraintType.EXPOSURE)).isEqualByComparingTo("3");
    assertThat(changed.parameters(ConstraintType.EXPOSURE)).containsEntry("measure", "minority");
    ConstraintConfig other =
        ConstraintConfig.of(ProblemFiles.open(yaml, "other", List.of()).problem());
    assertThat(other.weight(ConstraintType.CUT_EDGES)).isEqualByComparingTo("7");
    assertThat(other.level(ConstraintType.EXPOSURE)).isEqualTo(Level.NONE);
  }

  @Test
  void unknownKeys_anyScenario_areNamedWithTheirPlace() throws IOException {
    String wrong =
        """
        scenarios:
          a: {staates: 2}
          b: {constraints: {exposur: 2, population: {toleranze: 3}}}
        """;
    for (String scenario : List.of(Scenario.BASE, "b")) {
      List<String> refusals = refusals(wrong, scenario);
      assertThat(refusals).hasSize(3);
      assertThat(refusals.get(0))
          .startsWith("problem.yaml, line 17, scenarios.a.staates: unknown key (staates).")
          .endsWith("Maybe you meant (states).");
      assertThat(refusals.get(1))
          .startsWith(
              "problem.yaml, line 18, scenarios.b.constraints.exposur: unknown constraint (exposur).");
      assertThat(refusals.get(2))
          .startsWith(
              "problem.yaml, line 18, scenarios.b.constraints.population.toleranze: unknown key");
    }
  }

  @Test
  void values_ofTheScenario_areNamedWithTheirPlace() throws IOException {
    String wrong =
        """
        scenarios:
          a:
            revenue: {derivation-percent: 200}
            constraints: {contiguity: {passable: 3}}
            pins: {d9: N}
          b: {special: [d8]}
        """;
    assertThat(refusals(wrong, "a"))
        .anyMatch(
            text ->
                text.startsWith(
                    "problem.yaml, line 18, scenarios.a.revenue.derivation-percent: the value (200)"))
        .anyMatch(text -> text.startsWith("problem.yaml, line 20, scenarios.a.pins.d9: "));
    assertThat(refusals(wrong.replaceFirst("200", "20").replace("d9", "d2"), "a"))
        .containsExactly(
            "problem.yaml, line 19, scenarios.a.constraints.contiguity.passable: the value (3) must be true or false.");
    String sets = "scenarios: {a: {constraints: {keep-together: {sets: [[d1, d9]]}}}}\n";
    assertThat(refusals(sets, "a"))
        .first()
        .asString()
        .startsWith("problem.yaml, line 16, scenarios.a.constraints.keep-together.sets[0]: ")
        .doesNotContain("constraints.keep-together.setsconstraints");
    assertThat(ProblemFiles.open(yaml(wrong), Scenario.BASE, List.of()).problem().isSpecial(2))
        .isTrue();
  }

  @Test
  void values_ofTheBase_thatDoNotFitTheScenario_nameIt() throws IOException {
    assertThat(refusals("scenarios: {a: {states: [{id: U}]}}\n", "a"))
        .first()
        .asString()
        .startsWith("problem.yaml, line 9, pins.d1: ")
        .endsWith(" This is so in scenario (a).");
  }

  @Test
  void names_ofScenarios_areChecked() throws IOException {
    assertThat(refusals("scenarios: {base: {}}\n", Scenario.BASE).get(0))
        .startsWith("problem.yaml, line 16, scenarios.base: the name (base) stands for");
    assertThat(refusals("scenarios: {../up: {}}\n", Scenario.BASE).get(0))
        .contains("the name (../up) must be up to 60 letters");
    assertThat(refusals("scenarios: {a b: {}, A-B: {}}\n", Scenario.BASE).get(0))
        .contains("the name (A-B) has the same folder (a-b) as another.");
    assertThat(refusals("scenarios: [a]\n", Scenario.BASE).get(0))
        .isEqualTo(
            "problem.yaml, line 16, scenarios: the value (a list) must be a map of keys and values.");
    assertThat(refusals("scenarios: {a: 7}\n", Scenario.BASE).get(0))
        .contains("scenarios.a: the value (7) must be a map");
    assertThat(refusals(SCENARIOS, "heavi"))
        .containsExactly(
            "problem.yaml, scenarios: unknown scenario (heavi). Known: base, one state, heavy, Pinned."
                + " Maybe you meant (heavy).");
    assertThat(refusals("scenarios: {a: {scenarios: {}}}\n", "a").get(0))
        .contains("unknown key (scenarios)");
  }

  @Test
  void inputs_scenario_holdOnlyItsFiles() throws IOException {
    ProblemSource source = ProblemFiles.open(yaml(SCENARIOS), "one state", List.of());
    assertThat(source.inputs()).doesNotContainKey(TinyMap.REFERENCE).containsKey(TinyMap.DISTRICTS);
    assertThat(Files.exists(folder.resolve(TinyMap.REFERENCE))).isTrue();
  }
}
