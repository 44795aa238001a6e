package org.delimit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  @TempDir Path folder;
  private Path problem;

  @BeforeEach
  void write() throws IOException {
    problem = folder.resolve("toy");
    assertThat(CommandRun.of("examples", "--copy", "grid-toy", "--to", problem).code()).isZero();
    Path yaml = problem.resolve("problem.yaml");
    Files.writeString(
        yaml,
        Files.readString(yaml)
            + """
            scenarios:
              grey at home:
                title: Grey people belong to the north
                states:
                  - {id: NORTH, name: Northern state, home-of: [red, grey]}
                  - {id: SOUTH, name: Southern state, home-of: [blue]}
              centre special: {special: [C3]}
              impossible: {constraints: {population: {min: 200000}}}
            """);
  }

  private CommandRun compare(Path out, Object... more) {
    Object[] words = {"compare", problem, "--steps", 3000, "--seed", 5, "--out", out};
    return CommandRun.of(Stream.concat(Stream.of(words), Stream.of(more)).toArray());
  }

  @Test
  void compare_scenarios_writesTablesAPageAndAFolderEach() throws IOException {
    Path out = folder.resolve("out");
    CommandRun run = compare(out);
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.out())
        .contains("SCENARIO", "grey at home    yes", "impossible      NO", "PENALTIES")
        .contains("impossible: no plan can be feasible: population: the states need at least")
        .contains(" districts in another state, persons")
        .contains("AGAINST base", "grey outside their home, persons")
        .contains("scenarios.csv, scenarios.json, scenarios.html");
    for (String name : List.of("base", "grey-at-home", "centre-special", "impossible")) {
      assertThat(out.resolve(name).resolve("plan.csv")).exists();
      assertThat(out.resolve(name).resolve("report.html")).exists();
    }
    assertThat(out.resolve("centre-special/result.json"))
        .content()
        .contains(
            "\"problem\" : \"Grid toy: centre special\"", "\"--scenario\" : \"centre special\"");
    assertThat(Files.readAllLines(out.resolve("scenarios.csv")))
        .hasSize(5)
        .first()
        .asString()
        .startsWith("scenario,title,note,feasible")
        .contains("penalty.exposure", "receivedPerHead.NORTH");
    assertThat(out.resolve("scenarios.json"))
        .content()
        .contains("\"base\" : \"base\"", "\"seed\" : 5", "\"districts.csv\"", "\"minorities\"");
    assertThat(out.resolve("scenarios.html"))
        .content()
        .contains("grey at home against base", "href=\"grey-at-home/report.html\"")
        .contains("Map of the scenario centre special");
  }

  @Test
  void compare_sameSeedAndSteps_givesTheSameBytes() throws IOException {
    Path a = folder.resolve("a");
    Path b = folder.resolve("b");
    compare(a, "--quiet");
    compare(b, "--quiet", "--threads", 1);
    for (String file : List.of("scenarios.csv", "scenarios.json", "scenarios.html")) {
      assertThat(Files.mismatch(a.resolve(file), b.resolve(file))).as(file).isEqualTo(-1);
    }
  }

  @Test
  void compare_base_isWhatSolveFinds() throws IOException {
    Path out = folder.resolve("out");
    compare(out, "--set", "constraints.border-length.weight=0.02");
    for (String scenario : List.of("base", "grey at home")) {
      Path solved = folder.resolve("solved");
      CommandRun.of(
          "solve",
          problem,
          "--scenario",
          scenario,
          "--steps",
          3000,
          "--seed",
          5,
          "--out",
          solved,
          "--set",
          "constraints.border-length.weight=0.02",
          "--quiet");
      String compared = scenario.replace(' ', '-');
      for (String file : List.of("plan.csv", "result.json")) {
        assertThat(solved.resolve(file))
            .hasSameTextualContentAs(out.resolve(compared).resolve(file));
      }
    }
  }

  @Test
  void compare_givenPlan_isARowOfItsOwn() throws IOException {
    Path plan = folder.resolve("old.csv");
    Path out = folder.resolve("out");
    compare(out, "--quiet");
    Files.copy(out.resolve("base/plan.csv"), plan);
    CommandRun run = compare(out, "--plan", plan, "--quiet");
    assertThat(run.out()).containsPattern("(?m)^old +yes ").doesNotContain("PENALTIES");
    assertThat(Files.readAllLines(out.resolve("scenarios.csv")))
        .hasSize(6)
        .last()
        .asString()
        .startsWith("old,old,");
    assertBad(
        "the value (" + plan + "): there is a scenario or plan (old) already.",
        compare(out, "--plan", plan, "--plan", plan));
    Files.writeString(plan, "district,state\nA1,EAST\n");
    assertBad(
        "old.csv, line 2, column state: there is no state (EAST)", compare(out, "--plan", plan));
  }

  @Test
  void scenario_otherCommands_useIt() throws IOException {
    Path out = folder.resolve("out");
    compare(out, "--quiet");
    Path plan = out.resolve("centre-special/plan.csv");
    CommandRun score =
        CommandRun.of("score", problem, "--scenario", "centre special", "--plan", plan);
    assertThat(score.code()).as(score.err()).isZero();
    assertThat(score.out()).contains("Grid toy: centre special: feasible", "special districts");
    assertBad("does not fit", CommandRun.of("score", problem, "--plan", plan));
    CommandRun check = CommandRun.of("check", problem, "--scenario", "impossible");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).contains("Scenarios    grey at home, centre special, impossible");
    assertThat(CommandRun.of("check", problem).code()).isZero();
    assertBad(
        "unknown scenario (imposible). Known: base, grey at home, centre special, impossible.",
        CommandRun.of("check", problem, "--scenario", "imposible"));
  }

  @Test
  void compare_faultInOneScenario_isToldBeforeAnySearch() {
    Path out = folder.resolve("out");
    CommandRun run = compare(out, "--set", "scenarios.impossible.revenue={unon: none}");
    assertBad("--set, scenarios.impossible.revenue.unon: unknown key (unon).", run);
    assertThat(out).doesNotExist();
  }

  @Test
  void compare_withoutScenarios_showsTheBaseAlone() {
    CommandRun run =
        CommandRun.of("compare", "grid-toy", "--steps", 500, "--out", folder.resolve("out"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("base").doesNotContain("AGAINST");
  }

  private static void assertBad(String message, CommandRun run) {
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }
}
