package org.delimit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.delimit.io.CheckpointFile;
import org.delimit.io.JsonResults;
import org.delimit.io.ProblemFiles;
import org.delimit.model.PartitionProblem;
import org.delimit.robust.Robustness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command robust. */
class RobustCommandTest {
  private static final String LINE = "data/iraq-2007/status-2007.csv";

  @TempDir private Path folder;

  private CommandRun run(String name, Object... more) {
    Object[] args = {
      "robust",
      "iraq-2007",
      "--draws",
      12,
      "--solve",
      2,
      "--steps",
      3000,
      "--out",
      folder.resolve(name)
    };
    Object[] all = new Object[args.length + more.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return CommandRun.of(all);
  }

  @Test
  void robust_iraq_writesTheSameFilesOnAnyThreads() throws IOException {
    CommandRun one = run("one", "--plan", LINE);
    assertThat(one.err()).isEmpty();
    assertThat(one.code()).isZero();
    assertThat(one.out())
        .contains("Iraq 2007: 12 draws of the data, 2 solved anew")
        .contains("status-2007", "best as given", "governorate lines (example plan) = status-2007")
        .contains("least greatest regret", "most often best", "People exposed")
        .contains("the true regret may be greater")
        .contains("stability.csv, stability.geojson, best-as-given.csv, least-regret.csv");
    run("two", "--plan", LINE, "--threads", 2, "--resume", "--quiet");
    for (String file :
        new String[] {
          "robust.json",
          "stability.csv",
          "stability.geojson",
          "best-as-given.csv",
          "least-regret.csv",
          "most-often-best.csv"
        }) {
      assertThat(Files.readString(folder.resolve("two").resolve(file)))
          .as(file)
          .isEqualTo(Files.readString(folder.resolve("one").resolve(file)));
    }
    assertThat(folder.resolve("one").resolve(CheckpointFile.NAME)).doesNotExist();
    assertThat(Files.readAllLines(folder.resolve("one/stability.csv")).get(0))
        .isEqualTo(
            "district,name,population,state,mostFrequent,share,core,share_KURDISTAN,share_CENTRE-WEST,share_SOUTH");
    PartitionProblem problem = ProblemFiles.read(Path.of("data/iraq-2007/problem.yaml"));
    Map<String, Object> json = JsonResults.read(folder.resolve("one/robust.json"));
    Robustness read = Robustness.of(problem, json);
    assertThat(read.plans().get(0).name()).isEqualTo("status-2007");
    assertThat(json).containsKeys("inputs", "sentences").containsEntry("endedEarly", false);
  }

  @Test
  void robust_checkpointOfOtherOptions_isRefused() {
    new CheckpointFile(folder.resolve("x"), Map.of("command", "robust")).write(Map.of());
    CommandRun other = run("x", "--resume");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("the checkpoint was made with", "--resume");
    assertThat(other.out()).isEmpty();
  }

  @Test
  void robust_problemWithoutRanges_saysWhereToPutThem() {
    CommandRun run = CommandRun.of("robust", "grid-toy", "--out", folder);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("grid-toy, uncertainty: the problem gives no ranges", "Maybe add");
  }

  @ParameterizedTest
  @CsvSource({
    "--draws, 0, between 1 and 100000",
    "--solve, 13, between 0 and 12",
    "--solve, -1, between 0 and 12",
    "--steps, 0, between 1",
    "--threads, 0, between 1 and 256",
    "--plan, no-such.csv, does not exist"
  })
  void robust_badOption_exitsWithTwo(String option, String value, String message) {
    CommandRun run =
        option.equals("--draws") || option.equals("--solve") || option.equals("--steps")
            ? CommandRun.of(
                "robust",
                "iraq-2007",
                "--set",
                "uncertainty.draws=12",
                "--out",
                folder,
                option,
                value)
            : run("bad", option, value);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(option.equals("--plan") ? value : option, message);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void robust_samePlanTwice_isRefused() {
    CommandRun run = run("bad", "--plan", LINE, "--plan", LINE);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is a plan (status-2007) already");
  }
}
