package org.delimit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of commands in the README is complete and true. */
class CommandListTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Set<String> EVERYWHERE = Set.of("--help", "--version", "--stacktrace");
  private static final Set<String> LONG = Set.of("--quiet", "--progress", "--resume");
  private static final String SET = "--set";
  private static final String SCENARIO = "--scenario";

  @Test
  void commandList_readme_hasEveryCommandWithItsOptions() throws IOException {
    Map<String, Set<String>> listed = listed();
    Set<String> commands =
        matches("(?m)^  ([a-z]+)  ", CommandRun.of("--help").out().split("Commands:")[1]);
    assertThat(listed.keySet()).isEqualTo(commands);

    listed.forEach((command, options) -> assertThat(options).as(command).isEqualTo(own(command)));
  }

  @Test
  void commandList_readme_tellsWhichOptionsAreShared() throws IOException {
    String text = Files.readString(README);
    String sentence = text.substring(text.indexOf("All commands on a problem take `--set"));
    sentence = sentence.substring(0, sentence.indexOf("\n\n"));
    String named = sentence.substring(sentence.indexOf("Those that can work for long ("));
    Set<String> works = matches("`([a-z]+)`", named.substring(0, named.indexOf(')')));
    for (String command : listed().keySet()) {
      Set<String> help = help(command);
      assertThat(help.containsAll(LONG)).as(command).isEqualTo(works.contains(command));
      boolean problem = !List.of("convert", "examples").contains(command);
      assertThat(help.contains(SET)).as(command).isEqualTo(problem);
      assertThat(help.contains(SCENARIO))
          .as(command)
          .isEqualTo(problem && !command.equals("compare"));
    }
  }

  private static Map<String, Set<String>> listed() throws IOException {
    String text = Files.readString(README);
    String list = text.substring(text.indexOf("delimit.jar` understands\n\n```\n"));
    list = list.substring(list.indexOf("```\n") + 4);
    list = list.substring(0, list.indexOf("\n```\n"));
    Map<String, Set<String>> commands = new TreeMap<>();
    list.lines().forEach(line -> commands.put(line.split(" ")[0], matches("(--[a-z-]+)", line)));
    return commands;
  }

  private static Set<String> own(String command) {
    Set<String> own = help(command);
    own.removeAll(EVERYWHERE);
    own.removeAll(LONG);
    own.removeAll(Set.of(SET, SCENARIO));
    return own;
  }

  private static Set<String> help(String command) {
    return matches("(?m)^ +(?:-[a-zA-Z], )?(--[a-z-]+)", CommandRun.of(command, "--help").out());
  }

  private static Set<String> matches(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
