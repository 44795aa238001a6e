package org.delimit.io;

import java.nio.file.Path;
import java.util.List;

/** The tree of one problem file before it is read: with constraints, scenario and overrides in. */
final class ProblemTree {
  static final List<String> KEYS =
      List.of(
          "name",
          "districts",
          "groups",
          "population",
          "need",
          "oil-barrels-per-day",
          "oil-fields",
          "area-square-kilometres",
          "borders",
          "adjacency",
          "bridges",
          "neighbours",
          "outer-borders",
          "displaced",
          "export-routes",
          "islands",
          "states",
          "special",
          "pins",
          "candidates",
          "reference",
          "sources",
          "minorities",
          "uncertainty",
          "acceptance",
          "constraints",
          "revenue",
          "search",
          ScenarioSection.KEY);

  private ProblemTree() {}

  /** The tree as a scenario has it, and then the overrides. */
  static YamlNode of(Reading reading, String scenario, List<String> overrides) {
    YamlNode root = parsed(reading);
    ConstraintSection.unfold(root, reading);
    scenarios(root, reading, overrides).apply(scenario);
    ConstraintSection.unfold(root, reading);
    Overrides.apply(
        root, Overrides.inside(ScenarioSection.KEY, false, overrides), reading.problems());
    ConstraintSection.unfold(root, reading);
    return root;
  }

  /** The base and the scenarios of the file, read no further than that. */
  static List<Scenario> scenarios(Reading reading, List<String> overrides) {
    List<Scenario> scenarios = scenarios(parsed(reading), reading, overrides).scenarios();
    reading.problems().throwIfAny();
    return scenarios;
  }

  private static ScenarioSection scenarios(YamlNode root, Reading reading, List<String> overrides) {
    Overrides.apply(
        root, Overrides.inside(ScenarioSection.KEY, true, overrides), reading.problems());
    return new ScenarioSection(root, KEYS, reading.problems());
  }

  private static YamlNode parsed(Reading reading) {
    Path yaml = reading.yaml();
    YamlNode root = YamlParser.parse(yaml.toString(), TextFile.read(yaml), "", reading.problems());
    if (root.isEmpty()) {
      throw new InputException(
          yaml.toString(), "", "the file is empty. Known keys: " + String.join(", ", KEYS) + ".");
    }
    if (root.kind() != YamlNode.Kind.MAP) {
      throw new InputException(
          yaml.toString(),
          "",
          "the file must hold a map of keys and values: it holds (%s).".formatted(shown(root)));
    }
    return root;
  }

  private static String shown(YamlNode root) {
    String text = root.text().lines().findFirst().orElse("");
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
