package org.delimit.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code scenarios:}, named variants of a problem. Each is a map of the keys of a problem:
 * maps are merged into those of the base, lists and single values replace them, an empty value
 * takes the key away. What is merged keeps its place in the file, so that messages point at it.
 */
final class ScenarioSection {
  static final String KEY = "scenarios";

  private static final String TITLE = "title";
  private static final String NOTE = "note";

  /* Names become folders. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} _.-]{0,58}[\\p{L}\\p{N}])?");

  private final YamlNode root;
  private final List<String> keys;
  private final Problems problems;
  private final List<Scenario> scenarios = new ArrayList<>();

  /**
   * Reads the names and checks the keys of every scenario, whether or not it is used.
   *
   * @param keys the keys of a problem
   */
  ScenarioSection(YamlNode root, List<String> keys, Problems problems) {
    this.root = root;
    this.problems = problems;
    this.keys = new ArrayList<>(List.of(TITLE, NOTE));
    keys.stream().filter(key -> !key.equals(KEY)).forEach(this.keys::add);
    YamlNode name = root.entries().get("name");
    scenarios.add(
        new Scenario(Scenario.BASE, name == null || !name.isScalar() ? "" : name.text(), ""));
    YamlNode node = root.entries().get(KEY);
    if (node != null) {
      Set<String> folders = new HashSet<>(Set.of(Scenario.BASE));
      YamlMap.any(node, problems).node().entries().forEach((key, map) -> read(key, map, folders));
    }
  }

  /** The base, then every scenario in the order of the file. */
  List<Scenario> scenarios() {
    return List.copyOf(scenarios);
  }

  private void read(String name, YamlNode node, Set<String> folders) {
    YamlMap map = YamlMap.of(node, problems, keys);
    String title = map.text(TITLE);
    String note = map.text(NOTE);
    Scenario scenario = new Scenario(name, title == null ? name : title, note == null ? "" : note);
    if (scenario.isBase()) {
      problems.add(
          node, "the name (base) stands for the problem without scenarios: choose another.");
    } else if (!NAME.matcher(name).matches()) {
      problems.add(
          node,
          "the name (%s) must be up to 60 letters, digits, blanks, points, hyphens and underscores, with a letter or digit at both ends."
              .formatted(name));
    } else if (!folders.add(scenario.folder())) {
      problems.add(
          node,
          "the name (" + name + ") has the same folder (" + scenario.folder() + ") as another.");
    }
    YamlNode constraints = map.node("constraints");
    if (constraints != null) {
      ConstraintSection.checkKeys(constraints, problems);
    }
    scenarios.add(scenario);
  }

  /** The same faults; those that lie outside the scenario, but come of it, name it. */
  static InputException told(InputException e, String scenario) {
    return new InputException(
        e.problems().stream()
            .map(
                problem ->
                    problem.file().isEmpty() || problem.place().contains(KEY)
                        ? problem
                        : new InputException.Problem(
                            problem.file(),
                            problem.place(),
                            problem.text() + " This is so in scenario (" + scenario + ")."))
            .toList(),
        e);
  }

  /** Makes the root that of one scenario; the base leaves it as it is. */
  void apply(String name) {
    YamlNode section = root.entries().remove(KEY);
    if (name.equals(Scenario.BASE)) {
      return;
    }
    Scenario scenario =
        scenarios.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    if (scenario == null) {
      problems.add(
          root.file(),
          KEY,
          YamlMap.unknown("scenario", name, scenarios.stream().map(Scenario::name).toList()));
      return;
    }
    YamlNode variant = section.entries().get(name);
    variant.entries().keySet().removeAll(List.of(TITLE, NOTE));
    YamlNode own = root.entries().get("name");
    boolean named = variant.entries().containsKey("name");
    merge(root, variant);
    if (!named && own != null && own.isScalar()) {
      String text = own.text() + ": " + scenario.title();
      root.entries().put("name", YamlNode.scalar(own.file(), own.line(), own.path(), text, false));
    }
  }

  private static void merge(YamlNode base, YamlNode variant) {
    for (Map.Entry<String, YamlNode> entry : variant.entries().entrySet()) {
      YamlNode mine = base.entries().get(entry.getKey());
      YamlNode other = entry.getValue();
      if (other.isEmpty()) {
        base.entries().remove(entry.getKey());
      } else if (mine != null
          && mine.kind() == YamlNode.Kind.MAP
          && other.kind() == YamlNode.Kind.MAP) {
        merge(mine, other);
      } else {
        base.entries().put(entry.getKey(), other);
      }
    }
  }
}
