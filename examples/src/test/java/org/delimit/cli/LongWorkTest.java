package org.delimit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.delimit.io.SearchSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that are killed, interrupted and resumed, and checkpoints that do not fit. */
class LongWorkTest {
  private static final String CHECKPOINT = "checkpoint.json";

  @TempDir Path folder;
  private Path out;
  private Path checkpoint;
  private Process process;

  @BeforeEach
  void name() {
    out = folder.resolve("out");
    checkpoint = out.resolve(CHECKPOINT);
  }

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @Test
  void everyCommand_outIsNoFolder_isToldBeforeTheWork() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    for (String command : List.of("solve", "compare", "certify", "pareto", "ensemble", "robust")) {
      CommandRun run = CommandRun.of(command, "iraq-2007", "--out", file.resolve("deeper"));
      assertThat(run.code()).as(command).isEqualTo(Faults.BAD_INPUT);
      assertThat(run.err())
          .as(command)
          .contains("deeper: the folder cannot be made: (" + file + ") is a file.");
      assertThat(run.out()).as(command).isEmpty();
    }
    assertThat(file).hasContent("mine");
  }

  @Test
  void solve_killedAndResumed_goesOnWithWhatIsLeft() throws Exception {
    start("solve", "iraq-2007", "--time", "5m", "--out", out.toString());
    await(() -> made() > 1000);
    process.destroyForcibly().waitFor();
    double before = soft(Files.readString(checkpoint));
    long steps = number("\"steps\" : (\\d+)", Files.readString(checkpoint));

    CommandRun other = resume("solve", "iraq-2007", "--seed", 2, "--time", "5m");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("the checkpoint was made with --seed (1), this run has (2).");
    assertThat(checkpoint).exists();

    CommandRun run = resume("solve", "iraq-2007", "--steps", steps + 5000, "--quiet");
    assertThat(run.code()).as(run.err()).isZero();
    String result = Files.readString(out.resolve("result.json"));
    assertThat(number("\"times\" : (\\d+)", result)).isEqualTo(1);
    assertThat(number("\"stepsBefore\" : (\\d+)", result)).isEqualTo(steps);
    assertThat(number("(?m)^  \"steps\" : (\\d+)", result)).isBetween(steps + 5000, steps + 50_000);
    Matcher found = Pattern.compile("\"soft\" : ([0-9.]+)").matcher(result);
    assertThat(found.find()).isTrue();
    assertThat(Double.parseDouble(found.group(1)) * 1000).isLessThanOrEqualTo(before);
    assertThat(out.resolve("report.html")).content().contains("interrupted and resumed (once)");
    assertThat(checkpoint).doesNotExist();
  }

  @Test
  void solve_interrupted_writesTheBestPlanAndKeepsTheCheckpoint() throws Exception {
    start("solve", "grid-toy", "--time", "5m", "--progress", "--out", out.toString());
    await(() -> text("err").contains("best"));
    interrupt();
    assertThat(out.resolve("plan.csv")).exists();
    assertThat(out.resolve("report.html")).exists();
    assertThat(text("out")).contains("Score: 0 hard");
    assertThat(checkpoint).exists();
    Path copy = folder.resolve("copy");
    Files.copy(checkpoint, copy);

    // What the limits leave nothing of ends at once, with the plan that was there.
    CommandRun again = resume("solve", "grid-toy", "--time", "1ms", "--quiet");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(checkpoint).doesNotExist();
    CommandRun anew = resume("solve", "grid-toy", "--steps", 10);
    assertThat(anew.err()).contains("there is no " + checkpoint, "begins anew");

    String whole = Files.readString(copy);
    List<String> bad =
        List.of(
            "",
            "[]",
            "nonsense",
            whole.substring(0, whole.length() / 2),
            whole.replace("\"steps\" : ", "\"steps\" : -"),
            whole.replaceFirst("\"A1\" : \"[A-Z]+\"", "\"A1\" : \"NOWHERE\""),
            whole.replaceFirst("\"history\" : \\[", "$0 \"x\","),
            whole.replaceFirst("\"A1\"", "\"Z9\""));
    for (String damaged : bad) {
      assertThat(damaged).isNotEqualTo(whole);
      Files.writeString(checkpoint, damaged);
      CommandRun run = resume("solve", "grid-toy", "--time", "1ms", "--quiet");
      assertThat(run.code()).as(damaged + run.err()).isEqualTo(2);
      assertThat(run.err()).isNotBlank();
    }
  }

  @Test
  void compare_interruptedAndResumed_keepsWhatIsOver() throws Exception {
    Path problem = scenarios();
    start("compare", problem.toString(), "--time", "1s", "--progress", "--out", out.toString());
    await(() -> text("err").contains("centre special"));
    interrupt();
    assertThat(text("out")).contains("Stopped early: 2 of 3 scenarios were compared.");
    assertThat(out.resolve("base/plan.csv")).exists();
    assertThat(checkpoint).content().contains("\"over\" : {", "\"begun\" : {");
    byte[] base = Files.readAllBytes(out.resolve("base/result.json"));

    assertThat(resume("compare", problem, "--threads", 2).code()).isEqualTo(2);
    CommandRun run = resume("compare", problem, "--time", "1ms", "--quiet");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(out.resolve("base/result.json")).hasBinaryContent(base);
    assertThat(out.resolve("centre-special/result.json")).content().contains("\"resumed\" : {");
    assertThat(out.resolve("last/result.json")).content().doesNotContain("\"resumed\" : {");
    assertThat(checkpoint).doesNotExist();
  }

  @Test
  void left_limits_areLessWhatWasUsed() {
    SearchSoFar half =
        new SearchSoFar(Map.of("A1", "NORTH"), 600, Duration.ofSeconds(7), 0, List.of(), List.of());
    SearchSettings limits =
        SearchSettings.none().withLimits(Duration.ofSeconds(10), 1000L, null, 2);
    assertThat(half.left(limits).time()).isEqualTo(Duration.ofSeconds(3));
    assertThat(half.left(limits).steps()).isEqualTo(700);
    SearchSettings spent = SearchSettings.none().withLimits(Duration.ofSeconds(7), 300L, null, 2);
    assertThat(half.left(spent).time()).isEqualTo(Duration.ofMillis(1));
    assertThat(half.left(spent).steps()).isEqualTo(1);
    assertThat(SearchSoFar.of(half.asMap(), checkpoint)).isEqualTo(half);
  }

  private Path scenarios() throws IOException {
    Path problem = folder.resolve("toy");
    assertThat(CommandRun.of("examples", "--copy", "grid-toy", "--to", problem).code()).isZero();
    Path yaml = problem.resolve("problem.yaml");
    String more = "scenarios:\n  centre special: {special: [C3]}\n  last: {special: [A1]}\n";
    Files.writeString(yaml, Files.readString(yaml) + more);
    return problem;
  }

  private CommandRun resume(Object... words) {
    List<Object> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--resume", "--out", out));
    return CommandRun.of(all.toArray());
  }

  private void start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Delimit.class.getName()));
    command.addAll(Arrays.asList(args));
    process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
  }

  /* As Ctrl-C does: a signal, not an end of the Java machine from within. */
  private void interrupt() throws Exception {
    Process kill;
    try {
      kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    } catch (IOException e) {
      assumeThat(false).as("no kill on this machine").isTrue();
      return;
    }
    assertThat(kill.waitFor()).isZero();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("ends within seconds").isTrue();
    assertThat(process.exitValue()).as("as shells tell of SIGINT").isEqualTo(128 + 2);
  }

  private void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
      assertThat(process.isAlive()).as("%s", text("err")).isTrue();
      Thread.sleep(50);
    }
    assertThat(condition.getAsBoolean()).as("%s", text("err")).isTrue();
  }

  private String text(String name) {
    try {
      return Files.readString(folder.resolve(name + ".txt"));
    } catch (IOException e) {
      return "";
    }
  }

  /* Steps that the checkpoint knows of, 0 if there is none yet. */
  private long made() {
    try {
      return number("\"steps\" : (\\d+)", Files.readString(checkpoint));
    } catch (IOException e) {
      return 0;
    }
  }

  /* The soft score of the last improvement in a checkpoint, thousandths. */
  private static double soft(String checkpoint) {
    Matcher numbers =
        Pattern.compile("(\\d+)\\s*\\]\\s*\\]\\s*\\}\\s*\\}\\s*$").matcher(checkpoint);
    assertThat(numbers.find()).isTrue();
    return Double.parseDouble(numbers.group(1));
  }

  private static long number(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return Long.parseLong(matcher.group(1));
  }
}
