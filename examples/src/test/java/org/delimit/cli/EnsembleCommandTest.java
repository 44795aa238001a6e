package org.delimit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.delimit.ensemble.EnsembleOptions;
import org.delimit.ensemble.EnsembleSampler;
import org.delimit.ensemble.EnsembleSummary;
import org.delimit.io.CheckpointFile;
import org.delimit.io.JsonResults;
import org.delimit.io.PlanFiles;
import org.delimit.io.ProblemFiles;
import org.delimit.io.SampleFile;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code ensemble} and its files. */
class EnsembleCommandTest {
  @TempDir Path folder;

  @Test
  void ensemble_gridToy_writesSamplesAndSummary() throws Exception {
    Path out = folder.resolve("out");
    Path mine = folder.resolve("mine.csv");
    PartitionProblem problem = ProblemFiles.read(Path.of("data/grid-toy/problem.yaml"));
    EnsembleSampler.create(problem, EnsembleOptions.defaults().withSamples(1, 1, 0))
        .run(sample -> PlanFiles.writeCsv(Plan.of(problem, sample.plan()), mine));
    CommandRun run =
        CommandRun.of(
            "ensemble",
            "grid-toy",
            "--samples",
            400,
            "--every",
            3,
            "--chains",
            2,
            "--plan",
            mine,
            "--plans",
            "--out",
            out);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("400 plans in 2 chains", "spanning trees", "SPLIT R̂", "BELOW IT");
    EnsembleSummary summary = EnsembleSummary.of(JsonResults.read(out.resolve("ensemble.json")));
    assertThat(summary.samples()).isEqualTo(400);
    assertThat(summary.measures()).isNotEmpty();
    List<String> rows = new ArrayList<>();
    SampleFile.read(out.resolve("ensemble.csv.gz"), rows::add);
    assertThat(rows).hasSize(401);
    assertThat(rows.get(0)).startsWith("chain,step,score,exposure");
    assertThat(out.resolve("plans.ben")).exists();
    assertThat(out.resolve("checkpoint.json")).doesNotExist();
    assertThat(out.resolve("ensemble.csv.gz.part")).doesNotExist();
  }

  @Test
  void ensemble_interruptedAndResumed_writesTheSameBytes() throws Exception {
    PartitionProblem problem = ProblemFiles.read(Path.of("data/grid-toy/problem.yaml"));
    EnsembleOptions options = EnsembleOptions.defaults().withSamples(3000, 1, 50).withChains(2, 1);
    Path whole = folder.resolve("whole");
    Path broken = folder.resolve("broken");
    assertThat(write(problem, options, whole, false, Long.MAX_VALUE)).isTrue();
    assertThat(write(problem, options, broken, false, 1)).isFalse();
    assertThat(broken.resolve("ensemble.csv.gz")).exists();
    assertThat(broken.resolve(CheckpointFile.NAME)).exists();
    assertThat(write(problem, options, broken, true, Long.MAX_VALUE)).isTrue();
    assertThat(broken.resolve(CheckpointFile.NAME)).doesNotExist();
    for (String name : List.of("ensemble.csv.gz", "plans.ben", "summary")) {
      assertThat(Files.readAllBytes(broken.resolve(name)))
          .as(name)
          .isEqualTo(Files.readAllBytes(whole.resolve(name)));
    }
  }

  /* Stops once there are so many samples. */
  private static boolean write(
      PartitionProblem problem, EnsembleOptions options, Path out, boolean resume, long stopAt)
      throws Exception {
    EnsembleSampler sampler = EnsembleSampler.create(problem, options);
    EnsembleOutputs outputs =
        new EnsembleOutputs(
            out,
            new CheckpointFile(out, Map.of("command", "ensemble")),
            sampler,
            new StatusLine(new PrintWriter(new StringWriter()), false),
            options.samples(),
            true) {
          @Override
          public void roundEnded(long count) {
            super.roundEnded(count);
            if (count >= stopAt) {
              sampler.stop();
            }
          }
        };
    outputs.open(resume);
    boolean ended = sampler.run(outputs);
    outputs.close(ended);
    Files.writeString(out.resolve("summary"), sampler.summary().asMap().toString());
    return ended;
  }

  @Test
  void ensemble_badOptions_areRefused() {
    assertBad("--samples: the value (0)", "ensemble", "grid-toy", "--samples", 0);
    assertBad("--chains: the value (1001)", "ensemble", "grid-toy", "--chains", 1001);
    assertBad("--balance: the value (-1)", "ensemble", "bosnia-1991", "--balance", -1);
    assertBad("this one does", "ensemble", "grid-toy", "--balance", 5);
  }

  @Test
  void ensemble_checkpointOfOtherOptions_isRefused() throws Exception {
    PartitionProblem problem = ProblemFiles.read(Path.of("data/grid-toy/problem.yaml"));
    write(problem, EnsembleOptions.defaults().withSamples(30_000, 1, 0), folder, false, 1);
    assertBad("Maybe leave --resume away", "ensemble", "grid-toy", "--resume", "--out", folder);
  }

  private static void assertBad(String message, Object... args) {
    CommandRun run = CommandRun.of(args);
    assertThat(run.err()).contains(message);
    assertThat(run.code()).isEqualTo(2);
  }
}
