package org.delimit.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options of a benchmark: {@code --name value}, {@code --flag}, and plain words. */
final class Arguments {
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<String> words = new ArrayList<>();

  /**
   * Reads options.
   *
   * @param args the command line
   * @param known names of options; those that end in {@code !} are flags without a value
   * @throws IllegalArgumentException if an option is unknown or lacks its value
   */
  Arguments(String[] args, String... known) {
    List<String> names = List.of(known);
    for (int k = 0; k < args.length; k++) {
      String name = args[k].startsWith("--") ? args[k].substring(2) : null;
      if (name == null) {
        words.add(args[k]);
      } else if (names.contains(name + "!")) {
        values.put(name, "true");
      } else if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "Unknown option (%s). Known: %s.".formatted(args[k], String.join(", ", known)));
      } else if (k + 1 == args.length) {
        throw new IllegalArgumentException("The option (%s) needs a value.".formatted(args[k]));
      } else {
        values.put(name, args[++k]);
      }
    }
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  int number(String name, int otherwise) {
    String text = values.get(name);
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "The value (%s) of the option (--%s) must be a whole number.".formatted(text, name), e);
    }
  }

  /** The plain words as numbers. */
  int[] sizes(int... otherwise) {
    return words.isEmpty()
        ? otherwise
        : words.stream().mapToInt(word -> Integer.parseInt(word.replace("_", ""))).toArray();
  }
}
