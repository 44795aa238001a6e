package org.delimit.io;

import java.util.List;

/** Sets single values of a problem file for one run, from texts such as {@code search.seed=7}. */
final class Overrides {
  private static final String FILE = "--set";

  private Overrides() {}

  /** Those that set something inside a key of the file, or those that do not. */
  static List<String> inside(String key, boolean inside, List<String> overrides) {
    return overrides.stream()
        .filter(
            override -> {
              String path = override.strip();
              return inside == (path.startsWith(key + ".") || path.startsWith(key + "="));
            })
        .toList();
  }

  /** Applies the overrides in their order; what they set is checked like the rest of the file. */
  static void apply(YamlNode root, List<String> overrides, Problems problems) {
    for (String override : overrides) {
      int equals = override.indexOf('=');
      if (equals <= 0) {
        problems.add(
            FILE,
            "",
            "the value (%s) must be a path and a value, such as constraints.exposure.weight=2."
                .formatted(override));
        continue;
      }
      String path = override.substring(0, equals).strip();
      try {
        YamlNode value =
            placed(YamlParser.parse(FILE, override.substring(equals + 1), "", problems), path);
        set(root, path, value, problems);
      } catch (InputException e) {
        e.problems().forEach(problem -> problems.add(FILE, path, problem.text()));
      }
    }
  }

  private static void set(YamlNode root, String path, YamlNode value, Problems problems) {
    YamlNode node = root;
    String rest = path;
    while (true) {
      String key = key(node, rest);
      boolean last = key.length() == rest.length();
      if (last) {
        node.entries().put(key, value);
        return;
      }
      YamlNode next = node.entries().get(key);
      if (next == null || next.isEmpty()) {
        next = YamlNode.of(YamlNode.Kind.MAP, FILE, 0, YamlNode.join(node.path(), key));
      } else if (node.path().equals("constraints")) {
        next = ConstraintSection.spelledOut(next);
      }
      if (next.kind() != YamlNode.Kind.MAP) {
        problems.add(
            FILE,
            path,
            "the value (%s) of (%s) is no map: nothing can be set inside it."
                .formatted(next.text(), next.path()));
        return;
      }
      node.entries().put(key, next);
      node = next;
      rest = rest.substring(key.length() + 1);
    }
  }

  /* Names may hold points: an existing key that fits is taken before the text up to the next point. */
  private static String key(YamlNode node, String rest) {
    String best = null;
    for (String key : node.entries().keySet()) {
      if ((rest.equals(key) || rest.startsWith(key + "."))
          && (best == null || key.length() > best.length())) {
        best = key;
      }
    }
    if (best != null) {
      return best;
    }
    int point = rest.indexOf('.');
    return point < 0 || point == rest.length() - 1 ? rest : rest.substring(0, point);
  }

  /** The same value with the path it is set at and no line. */
  private static YamlNode placed(YamlNode node, String path) {
    if (node.isScalar()) {
      return YamlNode.scalar(FILE, 0, path, node.text(), node.isPlain());
    }
    YamlNode copy = YamlNode.of(node.kind(), FILE, 0, path);
    for (YamlNode item : node.items()) {
      copy.items().add(placed(item, path + "[" + copy.items().size() + "]"));
    }
    node.entries()
        .forEach((key, value) -> copy.entries().put(key, placed(value, YamlNode.join(path, key))));
    return copy;
  }
}
