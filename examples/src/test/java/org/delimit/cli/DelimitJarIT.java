package org.delimit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar runs by itself, in a folder of its own. */
class DelimitJarIT {
  @TempDir Path folder;

  @Test
  void solve_exampleInTheJar_writesIntoTheCurrentFolder() throws Exception {
    assertThat(run("solve", "bosnia-1991", "--steps", "2000", "--seed", "1")).isZero();
    Path out = folder.resolve("delimit-out/bosnia-1991");
    assertThat(out.resolve("states.geojson")).content().contains("\"schematic\":true");
    assertThat(out.resolve("report.html")).content().contains("d3js.org");
    assertThat(text("stderr.txt")).isEmpty();
    assertThat(text("stdout.txt")).contains("Report: ").doesNotContain("SLF4J", "DEBUG", "INFO");
  }

  @Test
  void version_isThatOfTheBuild() throws Exception {
    assertThat(run("--version")).isZero();
    assertThat(text("stdout.txt")).startsWith("delimit ").doesNotContain("development");
  }

  @Test
  void interruption_writesTheBestPlanSoFar() throws Exception {
    Process process = start("solve", "grid-toy", "--time", "5m", "--progress");
    Path err = folder.resolve("stderr.txt");
    for (int i = 0; i < 600 && Files.size(err) == 0 && process.isAlive(); i++) {
      Thread.sleep(100);
    }
    process.destroy();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(folder.resolve("delimit-out/grid-toy/plan.csv")).exists();
    assertThat(folder.resolve("delimit-out/grid-toy/report.html")).exists();
  }

  private int run(String... args) throws Exception {
    Process process = start(args);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private Process start(String... args) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        new ArrayList<>(List.of(java.toString(), "-jar", System.getProperty("delimit.jar")));
    command.addAll(Arrays.asList(args));
    Files.writeString(folder.resolve("stderr.txt"), "");
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("stdout.txt").toFile())
        .redirectError(folder.resolve("stderr.txt").toFile())
        .start();
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }
}
