package org.delimit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Folders that other commands wrote, as {@code report --with} and {@code draw --with} read them.
 */
class ResultFolderTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private static Path folder;
  private static Path plan;
  @TempDir private Path own;

  @BeforeAll
  static void run() {
    plan = folder.resolve("solved/plan.csv");
    work("solve", "solved", "--steps", 5000, "--quiet");
    work("pareto", "front", "--steps", 5000, "--plans", 5, "--quiet");
    work("ensemble", "many", "--samples", 40, "--every", 1, "--plan", plan, "--quiet");
    work("robust", "draws", "--plan", plan, "--draws", 20, "--solve", 2, "--steps", 2000);
    work("compare", "scenarios", "--steps", 500, "--quiet");
  }

  private static void work(String command, String out, Object... more) {
    Object[] words = {command, "iraq-2007", "--out", folder.resolve(out)};
    CommandRun run =
        CommandRun.of(Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray());
    assertThat(run.code()).as(command + ": " + run.err()).isIn(0, 1);
  }

  private CommandRun report(String problem, Path with, Object... more) {
    Object[] words = {
      "report", problem, "--plan", plan, "--with", with, "--out", own.resolve("page.html")
    };
    return CommandRun.of(Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray());
  }

  private String page() throws IOException {
    return Files.readString(own.resolve("page.html"));
  }

  @Test
  void report_everyFolder_hasItsSection() throws IOException {
    CommandRun run =
        report(
            "iraq-2007",
            folder.resolve("front"),
            "--with",
            folder.resolve("many"),
            "--with",
            folder.resolve("draws"),
            "--with",
            folder.resolve("scenarios"));

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(page())
        .contains("id=\"pareto\"", "Plans on the front", "id=\"ensemble\"", "40 samples from")
        .contains("id=\"robustness\"", "least greatest regret", "\"stability\":[[")
        .contains("id=\"scenarios\"", "9 scenarios", "kirkuk special");
  }

  @Test
  void draw_everyFolder_isAPicture() {
    for (String what : new String[] {"front=front", "ensemble=many", "stability=draws"}) {
      String[] pair = what.split("=");
      Path file = own.resolve(pair[0] + ".svg");
      CommandRun run = draw("iraq-2007", pair[0], folder.resolve(pair[1]), file);
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.err()).isEmpty();
      assertThat(file).content().contains("<svg", "Iraq 2007");
    }
  }

  private static CommandRun draw(String problem, String what, Path with, Path file) {
    return CommandRun.of("draw", problem, "--what", what, "--with", with, "--out", file);
  }

  @Test
  void report_otherSettings_isToldOnThePageToo() throws IOException {
    CommandRun run =
        report("iraq-2007", folder.resolve("many"), "--set", "constraints.exposure.weight=2");

    assertThat(run.code()).isZero();
    assertThat(run.err()).startsWith("Note: ").contains("was made from other input");
    assertThat(page()).contains("ensemble.json was made from other input, or with other --set");
  }

  @Test
  void foreignFolder_isRefused() {
    for (String name : new String[] {"front", "many", "draws"}) {
      CommandRun run = report("bosnia-1991", folder.resolve(name), "--plan", plan);
      assertThat(run.code()).isEqualTo(Faults.BAD_INPUT);
    }
    CommandRun drawn =
        draw("bosnia-1991", "ensemble", folder.resolve("many"), own.resolve("a.png"));
    assertThat(drawn.code()).isEqualTo(Faults.BAD_INPUT);
    assertThat(drawn.err())
        .isEqualTo(
            "--with: %s was made for another problem: it has none of the input files of this one.%n"
                .formatted(folder.resolve("many/ensemble.json")));
    assertThat(own.resolve("a.png")).doesNotExist();
  }

  @Test
  void emptyFront_isNoPictureButAPage() throws IOException {
    Path with =
        changed("front", "pareto.json", tree -> ((ArrayNode) tree.get("plans")).removeAll());

    CommandRun drawn = draw("iraq-2007", "front", with, own.resolve("a.svg"));
    assertThat(drawn.code()).isEqualTo(Faults.BAD_INPUT);
    assertThat(drawn.err()).contains("--with: the folder (", "The front has no plan to draw.");
    assertThat(report("iraq-2007", with).code()).isZero();
    assertThat(page()).contains("No feasible plan was met, so there is no front.");
  }

  @Test
  void brokenFiles_areBadInputWithTheirName() {
    Consumer<ObjectNode> origin = tree -> ((ObjectNode) tree.at("/plans/1")).remove("origin");
    assertBroken(changed("front", "pareto.json", origin), "pareto.json: This is no front");
    Consumer<ObjectNode> below = tree -> ((ObjectNode) tree.at("/standings/0")).remove("below");
    assertBroken(
        changed("many", "ensemble.json", below), "ensemble.json: The member (below) is (null)");
    Consumer<ObjectNode> width =
        tree -> ((ObjectNode) tree.at("/measures/0/histogram")).put("width", 0);
    assertBroken(changed("many", "ensemble.json", width), "The member (width) is (0)");
    Consumer<ObjectNode> districts = tree -> ((ArrayNode) tree.get("districts")).remove(0);
    assertBroken(changed("draws", "robust.json", districts), "(100) districts");
    assertBroken(
        changed("scenarios", "scenarios.json", tree -> tree.remove("searches")), "(searches)");
  }

  private void assertBroken(Path with, String message) {
    CommandRun run = report("iraq-2007", with);
    assertThat(run.code()).as(run.err()).isEqualTo(Faults.BAD_INPUT);
    assertThat(run.err()).contains(message);
    assertThat(own.resolve("page.html")).doesNotExist();
  }

  private Path changed(String name, String file, Consumer<ObjectNode> change) {
    try {
      Path copy = Files.createTempDirectory(own, name);
      ObjectNode tree = (ObjectNode) MAPPER.readTree(folder.resolve(name).resolve(file).toFile());
      change.accept(tree);
      MAPPER.writeValue(copy.resolve(file).toFile(), tree);
      if (Files.isDirectory(folder.resolve(name).resolve("plans"))) {
        Files.createDirectory(copy.resolve("plans"));
        try (Stream<Path> plans = Files.list(folder.resolve(name).resolve("plans"))) {
          for (Path each : plans.toList()) {
            Files.copy(each, copy.resolve("plans").resolve(each.getFileName()));
          }
        }
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
