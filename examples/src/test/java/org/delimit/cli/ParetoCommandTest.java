package org.delimit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.delimit.io.CheckpointFile;
import org.delimit.io.JsonResults;
import org.delimit.io.ProblemFiles;
import org.delimit.model.PartitionProblem;
import org.delimit.pareto.ParetoFront;
import org.delimit.pareto.ParetoPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParetoCommandTest {
  @TempDir Path folder;

  private CommandRun pareto(String example, Path out, Object... more) {
    Object[] words = {"pareto", example, "--steps", 200_000, "--seed", 3, "--out", out};
    return CommandRun.of(Stream.concat(Stream.of(words), Stream.of(more)).toArray());
  }

  @Test
  void pareto_example_writesAFrontThatCanBeReadBack() throws IOException {
    Path out = folder.resolve("out");
    CommandRun run = pareto("iraq-2007", out, "--plans", 8, "--quiet");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Iraq 2007: 8 plans of ", "pareto.json, front.csv, plans/P01.csv");
  }

  @Test
  void pareto_twoTerms_printsPlansComparisonsAndQuality() throws IOException {
    Path out = folder.resolve("out");
    Files.createDirectories(out.resolve("plans"));
    Files.writeString(out.resolve("plans/P99.csv"), "old");
    CommandRun run = pareto("punjab-1941", out, "--terms", "exposure,cut-edges", "--plans", 12);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("PLAN", "EXPOSURE (persons)", "CUT-EDGES (edges)", "best exposure", "knee")
        .contains("COMPARED WITH", "The problem's own optimum", "No partition", "Hypervolume");
    assertThat(out.resolve("plans/P99.csv")).doesNotExist();
    assertThat(out.resolve(CheckpointFile.NAME)).doesNotExist();
    Map<String, Object> members = JsonResults.read(out.resolve("pareto.json"));
    assertThat(members).containsKeys("terms", "plans", "knee", "hypervolume", "comparisons");
  }

  @Test
  void pareto_prove_printsAndWritesBounds() throws IOException {
    Path out = folder.resolve("out");
    CommandRun run = pareto("punjab-1941", out, "--terms", "exposure,cut-edges", "--prove", "1m");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("plans? of .* found that no other dominates; \\d+ are proven")
        .contains("NO PLAN HAS LESS OF", "proven: P01", "undominated", " + ");
    Map<String, Object> members = JsonResults.read(out.resolve("pareto.json"));
    assertThat((java.util.List<?>) members.get("bounds")).hasSizeGreaterThan(3);
    assertThat((java.util.List<?>) members.get("undominated")).isNotEmpty();
  }

  @Test
  void pareto_sameSeedAndSteps_givesTheSameBytes() throws IOException {
    pareto("grid-toy", folder.resolve("a"), "--terms", "exposure,border-length,cut-edges");
    pareto(
        "grid-toy",
        folder.resolve("b"),
        "--terms",
        "exposure,border-length,cut-edges",
        "--threads",
        3);
    Map<String, String> first = files(folder.resolve("a"));
    assertThat(files(folder.resolve("b"))).isEqualTo(first);
    assertThat(first).containsKeys("pareto.json", "front.csv");
  }

  @Test
  void read_writtenFolder_isTheFrontAndFaultsAreTold() throws IOException {
    Path out = folder.resolve("out");
    Path copy = folder.resolve("toy");
    assertThat(CommandRun.of("examples", "--copy", "grid-toy", "--to", copy).code()).isZero();
    Path file;
    try (Stream<Path> paths = Files.walk(copy)) {
      file = paths.filter(each -> each.endsWith("problem.yaml")).findFirst().orElseThrow();
    }
    assertThat(pareto(file.toString(), out, "--terms", "exposure,border-length").code()).isZero();
    PartitionProblem problem = ProblemFiles.read(file);
    ParetoFront front = ParetoFolder.read(problem, out);
    assertThat(front.plans()).isNotEmpty();
    for (ParetoPlan plan : front.plans()) {
      assertThat(plan.plan().problem()).isSameAs(problem);
    }
    Files.writeString(out.resolve("pareto.json"), "{}");
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> ParetoFolder.read(problem, out))
        .hasMessageContaining("pareto.json")
        .hasMessageContaining("This is no front");
  }

  @Test
  void resume_otherOptions_isRefused() throws IOException {
    Path out = folder.resolve("out");
    Files.createDirectories(out);
    Files.writeString(
        out.resolve(CheckpointFile.NAME), "{\"origin\": {\"--seed\": \"4\"}, \"state\": {}}");
    CommandRun run = pareto("grid-toy", out, "--resume");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("checkpoint.json").contains("--seed (4)");
    run = pareto("grid-toy", folder.resolve("new"), "--resume");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("there is no checkpoint");
  }

  @Test
  void pareto_badOptions_areTold() {
    assertBad("--terms: terms: unknown term (exposur).", "--terms", "exposur,border-length");
    assertBad("Maybe you meant (exposure).", "--terms", "exposur,border-length");
    assertBad("there are (1) terms (exposure)", "--terms", "exposure");
    assertBad("(contiguity) is asked of every plan", "--terms", "exposure,contiguity");
    assertBad("--plans: the value (3) must be a whole number between 5 and 1000.", "--plans", 3);
    assertBad("--steps: the value (0)", "--steps", 0);
    assertBad("--prove: the value (7) must be a time", "--prove", 7);
    assertBad("no bound is proven for (unity)", "--terms", "exposure,unity", "--prove", "1s");
    assertBad("minority-cap", "--terms", "exposure,minority-cap");
  }

  private static void assertBad(String message, Object... options) {
    Object[] words = {"pareto", "bosnia-1991"};
    CommandRun run = CommandRun.of(Stream.concat(Stream.of(words), Stream.of(options)).toArray());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
