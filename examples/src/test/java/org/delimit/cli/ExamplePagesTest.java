package org.delimit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command on a page of an example prints the lines that stand below it. */
class ExamplePagesTest {
  private static final String COMMAND = "java -jar examples/target/delimit.jar ";
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir Path folder;

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("data"))) {
      return folders
          .map(example -> example.resolve("README.md"))
          .filter(Files::exists)
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void commands_page_printWhatIsShown(Path page) throws IOException {
    int commands = 0;
    CommandRun run = null;
    for (String line : blocks(Files.readAllLines(page))) {
      if (line.startsWith(COMMAND)) {
        run = run(line.substring(COMMAND.length()));
        commands++;
      } else if (!line.isBlank() && !line.equals("…")) {
        assertThat(run).as("%s: the line (%s) follows no command", page, line).isNotNull();
        assertThat(squeezed(run.out())).as("%s, %s", page, run.err()).contains(squeezed(line));
      }
    }
    assertThat(commands).isPositive();
  }

  private CommandRun run(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      words.add(word.replace("examples/data/", "data/"));
    }
    if (List.of("solve", "compare").contains(words.get(0))) {
      words.add("--out");
      words.add(folder.toString());
    }
    CommandRun run = CommandRun.of(words.toArray());
    assertThat(run.code()).as("%s: %s", line, run.err()).isLessThan(2);
    return run;
  }

  /* Columns grow with their widest cell, and a page leaves rows out. */
  private static String squeezed(String text) {
    return text.replaceAll(" +", " ").strip();
  }

  private static List<String> blocks(List<String> lines) {
    List<String> inside = new ArrayList<>();
    boolean open = false;
    for (String line : lines) {
      if (line.startsWith("```")) {
        open = !open;
      } else if (open) {
        inside.add(line);
      }
    }
    return inside;
  }
}
