package org.delimit.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.model.Suggestion;

/**
 * A map of a YAML file with a known vocabulary. Reads give what is there, or null after they have
 * noted what is wrong.
 */
final class YamlMap {
  private final YamlNode node;
  private final Problems problems;

  private YamlMap(YamlNode node, Problems problems) {
    this.node = node;
    this.problems = problems;
  }

  /** A map in which only the known keys may stand. */
  static YamlMap of(YamlNode node, Problems problems, String... known) {
    return of(node, problems, List.of(known));
  }

  static YamlMap of(YamlNode node, Problems problems, List<String> known) {
    YamlMap map = any(node, problems);
    for (Map.Entry<String, YamlNode> entry : map.node.entries().entrySet()) {
      if (!known.contains(entry.getKey())) {
        problems.add(entry.getValue(), unknown("key", entry.getKey(), known));
      }
    }
    return map;
  }

  /** A map whose keys are names the user chose. */
  static YamlMap any(YamlNode node, Problems problems) {
    if (node.kind() == YamlNode.Kind.MAP || node.isEmpty()) {
      return new YamlMap(node, problems);
    }
    problems.add(node, "the value (" + node.text() + ") must be a map of keys and values.");
    return new YamlMap(node.asMap(), problems);
  }

  static String unknown(String what, String word, List<String> known) {
    return "unknown %s (%s). Known: %s.%s"
        .formatted(what, word, String.join(", ", known), Suggestion.phrase(word, known));
  }

  YamlNode node() {
    return node;
  }

  /** Whether a key has a value. */
  boolean has(String key) {
    return node(key) != null;
  }

  /** The value of a key; null if it is absent or empty. */
  YamlNode node(String key) {
    YamlNode value = node.entries().get(key);
    return value == null || value.isEmpty() ? null : value;
  }

  /** The value of a key that must be there. */
  YamlNode required(String key) {
    YamlNode value = node(key);
    if (value == null) {
      YamlNode at = node.entries().getOrDefault(key, node);
      problems.add(at, "the key (" + key + ") is missing or empty.");
    }
    return value;
  }

  String text(String key) {
    YamlNode value = node(key);
    return value == null ? null : text(value, problems);
  }

  String requiredText(String key) {
    YamlNode value = required(key);
    return value == null ? null : text(value, problems);
  }

  static String text(YamlNode value, Problems problems) {
    if (!value.isScalar()) {
      problems.add(value, "the value (" + value.text() + ") must be a single text.");
      return null;
    }
    return value.text();
  }

  /** A whole number within bounds. */
  Long whole(String key, long least, long most) {
    YamlNode value = node(key);
    if (value == null) {
      return null;
    }
    BigDecimal number = value.isScalar() ? Decimals.parse(value.text()) : null;
    if (number == null
        || !Decimals.isWhole(number)
        || number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      problems.add(
          value,
          "the value (%s) must be a whole number between %d and %d."
              .formatted(value.text(), least, most));
      return null;
    }
    return number.longValueExact();
  }

  /** A number between zero and a bound; null if it is absent, or after noting a fault. */
  Double decimal(String key, BigDecimal most) {
    YamlNode value = node(key);
    if (value == null) {
      return null;
    }
    BigDecimal number = value.isScalar() ? Decimals.parse(value.text()) : null;
    if (number == null || number.signum() < 0 || number.compareTo(most) > 0) {
      problems.add(
          value,
          "the value (%s) must be a number between 0 and %s."
              .formatted(value.text(), most.toPlainString()));
      return null;
    }
    return number.doubleValue();
  }

  /** Texts by key, in the order of the file. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    node.entries()
        .forEach(
            (key, value) -> {
              String text = text(value, problems);
              if (text != null) {
                texts.put(key, text);
              }
            });
    return texts;
  }

  /** A list; a single text counts as a list of one. */
  static List<YamlNode> list(YamlNode value, Problems problems) {
    if (value == null || value.isEmpty()) {
      return List.of();
    }
    if (value.isScalar()) {
      return List.of(value);
    }
    if (value.kind() != YamlNode.Kind.LIST) {
      problems.add(value, "the value (" + value.text() + ") must be a list.");
    }
    return value.items();
  }

  /** A list of texts. */
  static List<String> textList(YamlNode value, Problems problems) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : list(value, problems)) {
      String text = text(item, problems);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }
}
