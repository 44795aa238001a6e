package org.delimit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs every Java example as its reader would. */
@Timeout(120)
class JavaExamplesTest {
  @Test
  void quickStart_bosnia_printsAStateAndWritesThePlan(@TempDir Path folder) throws Exception {
    Path plan = folder.resolve("out/plan.csv");
    String problem = "target/classes/data/bosnia-1991/problem.yaml";
    String printed = run(() -> QuickStart.main(new String[] {problem, plan.toString(), "2"}));
    assertThat(printed)
        .contains("Federation of Bosnia and Herzegovina 0 hard / 0 medium / ")
        .contains("Moving Banovići to RS adds ");
    assertThat(Files.readAllLines(plan)).hasSize(143).first().isEqualTo("district,state");
  }

  @Test
  void objectsInCode_run_findsTheMiddleOfTheRiver() throws Exception {
    String printed = run(() -> ObjectsInCode.main(new String[0]));
    assertThat(printed)
        .contains("{d1=UP, d2=UP, d3=UP, d4=DOWN, d5=DOWN, d6=DOWN}")
        .contains("60000 people of group (downstream) live in state (UP)")
        .contains("[d3, d2, d1]");
  }

  @Test
  void progressAndStop_run_endsWithAFeasiblePlan() throws Exception {
    String printed = run(() -> ProgressAndStop.main(new String[0]));
    assertThat(printed).contains("steps at 0 hard");
  }

  @Test
  void ownWeights_run_shorterBordersCostPeople() throws Exception {
    String[] lines = run(() -> OwnWeights.main(new String[0])).split("\n");
    assertThat(lines).hasSize(4);
    long[] people = new long[3];
    long[] metres = new long[3];
    for (int k = 0; k < 3; k++) {
      String[] cells = lines[k + 1].strip().split("\\s+");
      people[k] = Long.parseLong(cells[1]);
      metres[k] = Long.parseLong(cells[2]);
    }
    assertThat(people[2]).isGreaterThanOrEqualTo(people[0]);
    assertThat(metres[2]).isLessThan(metres[0]);
  }

  @Test
  void compareScenarios_iraq_saysWhatEachChanges() throws Exception {
    String problem = "target/classes/data/iraq-2007/problem.yaml";
    String printed = run(() -> CompareScenarios.main(new String[] {problem, "2000"}));
    assertThat(printed.lines())
        .hasSize(9)
        .contains("base: 1733800 people exposed, 0 in another state than in the base")
        .contains(
            "federal 2007: 214600 people exposed, 25878752 in another state than in the base");
  }

  @Test
  void isItAnyGood_bosnia_answersThreeQuestions() throws Exception {
    String problem = "target/classes/data/bosnia-1991/problem.yaml";
    String printed = run(() -> IsItAnyGood.main(new String[] {problem, "200000", "400"}));
    assertThat(printed)
        .contains("No feasible plan exposes fewer than 1010686 people")
        .contains("plans trade people for kilometres")
        .contains("number of spanning trees of the state")
        .contains("Dayton line 1995, exposure 1060572: 0.0 % of the plans drawn have less");
  }

  /** A program that may throw. */
  private interface Program {
    void run() throws Exception;
  }

  private static String run(Program program) throws Exception {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
