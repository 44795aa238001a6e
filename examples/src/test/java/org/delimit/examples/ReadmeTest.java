package org.delimit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.delimit.constraint.ConstraintType;
import org.junit.jupiter.api.Test;

/** The README tells the truth: its table comes from the catalogue, its sample is code that runs. */
class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");

  @Test
  void constraintTable_readme_isTheOneOfTheCatalogue() throws IOException {
    StringBuilder table = new StringBuilder();
    table.append(
        "| id | level | unit | what it asks | penalty | parameters |\n|---|---|---|---|---|---|\n");
    for (ConstraintType type : ConstraintType.values()) {
      String parameters =
          type.parameters().stream()
              .map(p -> "`" + p.name() + "`: " + p.values() + " (" + p.initial() + ")")
              .collect(Collectors.joining("; "));
      table.append(
          "| `%s` | %s%s | %s | %s | %s | %s |\n"
              .formatted(
                  type.id(),
                  type.initialLevel().word(),
                  type.isOn() ? "" : ", off",
                  type.unit(),
                  type.description(),
                  type.formula().replace("|", "\\|"),
                  parameters));
    }
    assertThat(Files.readString(README)).contains(table.toString());
  }

  @Test
  void sample_readme_isTheOneOfQuickStart() throws IOException {
    String source = Files.readString(Path.of("src/main/java/org/delimit/examples/QuickStart.java"));
    String sample =
        source
            .substring(
                source.indexOf("// README sample begins\n") + "// README sample begins\n".length(),
                source.indexOf("    // README sample ends"))
            .stripTrailing()
            .stripIndent()
            .replace("args[0]", "\"bosnia/problem.yaml\"")
            .replace("args[1]", "\"out/plan.csv\"")
            .replace("ofSeconds(seconds)", "ofSeconds(30)");
    assertThat(Files.readString(README)).contains(sample);
  }

  @Test
  void commands_readme_areTheTwoThatCiRuns() throws IOException {
    assertThat(Files.readAllLines(README))
        .contains("mvn -B verify")
        .anyMatch(line -> line.startsWith("mvn ") && line.endsWith(" solve iraq-2007"));
  }
}
