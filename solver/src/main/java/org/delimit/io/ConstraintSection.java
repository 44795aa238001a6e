package org.delimit.io;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.Parameter;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Level;

/** Reads {@code constraints:}, a map of constraints or the name of a file that holds one. */
final class ConstraintSection {
  private static final List<String> LEVELS =
      Arrays.stream(Level.values()).map(Level::word).toList();

  private static final List<String> OWN_KEYS = List.of("level", "weight");

  private ConstraintSection() {}

  /**
   * Puts the map of a named file in the place of its name, and spells out the short forms {@code
   * exposure: none} and {@code exposure: 2}.
   */
  static void unfold(YamlNode root, Reading reading) {
    YamlNode node = root.entries().get("constraints");
    if (node != null && node.isScalar()) {
      Path path = reading.file(node);
      node = node.asMap();
      if (path != null) {
        YamlNode file =
            YamlParser.parse(
                path.toString(), TextFile.read(path), "constraints", reading.problems());
        node = file.isEmpty() ? node : file;
      }
      root.entries().put("constraints", node);
    }
    if (node != null && node.kind() == YamlNode.Kind.MAP) {
      node.entries().replaceAll((id, value) -> spelledOut(value));
    }
  }

  /** The constraint with its level or weight under a key of its own. */
  static YamlNode spelledOut(YamlNode value) {
    if (!value.isScalar()) {
      return value;
    }
    YamlNode map = value.asMap();
    map.entries().put(Decimals.parse(value.text()) == null ? "level" : "weight", value);
    return map;
  }

  /** Whether the problem file names a constraint. */
  static boolean lists(YamlMap top, String id) {
    YamlNode node = top.node("constraints");
    return node != null && node.entries().containsKey(id);
  }

  /** The settings by id; null if the problem lists no constraints. */
  static Map<String, ConstraintSetting> read(YamlMap top, Problems problems) {
    YamlNode node = top.node("constraints");
    if (node == null) {
      return null;
    }
    Map<String, ConstraintSetting> settings = new LinkedHashMap<>();
    YamlMap.any(node, problems)
        .node()
        .entries()
        .forEach((id, value) -> readOne(id, value, settings, problems));
    try {
      ConstraintConfig.listed(settings);
    } catch (InvalidProblemException e) {
      Places.addAll(e, top.node(), problems);
    }
    return settings;
  }

  /** Notes unknown constraints and keys of a map that is not read otherwise, if it is a map. */
  static void checkKeys(YamlNode constraints, Problems problems) {
    constraints.entries().forEach((id, value) -> checked(id, spelledOut(value), problems));
  }

  /** The map of a constraint; null after noting that there is no such constraint. */
  private static YamlMap checked(String id, YamlNode value, Problems problems) {
    Optional<ConstraintType> type = ConstraintType.find(id);
    if (type.isEmpty()) {
      problems.add(value, YamlMap.unknown("constraint", id, ConstraintType.ids()));
      return null;
    }
    List<String> known = new ArrayList<>(OWN_KEYS);
    type.get().parameters().stream().map(Parameter::name).forEach(known::add);
    return YamlMap.of(value, problems, known);
  }

  private static void readOne(
      String id, YamlNode value, Map<String, ConstraintSetting> settings, Problems problems) {
    YamlMap map = checked(id, value, problems);
    if (map == null) {
      return;
    }
    List<String> names =
        ConstraintType.find(id).orElseThrow().parameters().stream().map(Parameter::name).toList();
    Map<String, Object> parameters = new LinkedHashMap<>();
    map.node()
        .entries()
        .forEach(
            (name, parameter) -> {
              if (names.contains(name) && !parameter.isEmpty()) {
                parameters.put(name, plain(parameter));
              }
            });
    settings.put(
        id, new ConstraintSetting(level(map, problems), weight(map, problems), parameters));
  }

  private static Level level(YamlMap map, Problems problems) {
    String word = map.text("level");
    if (word == null) {
      return null;
    }
    int index = LEVELS.indexOf(word);
    if (index < 0) {
      problems.add(map.node("level"), YamlMap.unknown("level", word, LEVELS));
      return null;
    }
    return Level.values()[index];
  }

  private static BigDecimal weight(YamlMap map, Problems problems) {
    String text = map.text("weight");
    if (text == null) {
      return null;
    }
    BigDecimal weight = Decimals.parse(text);
    if (weight == null || weight.signum() < 0) {
      problems.add(map.node("weight"), "the value (" + text + ") must be a number, zero or more.");
      return null;
    }
    return weight;
  }

  /* Items of lists are ids and stay text; other plain words are numbers or flags if they look it. */
  private static Object plain(YamlNode value) {
    switch (value.kind()) {
      case LIST -> {
        List<Object> list = new ArrayList<>();
        value.items().forEach(item -> list.add(item.isScalar() ? item.text() : plain(item)));
        return list;
      }
      case MAP -> {
        Map<String, Object> map = new LinkedHashMap<>();
        value.entries().forEach((key, each) -> map.put(key, plain(each)));
        return map;
      }
      case EMPTY -> {
        return "";
      }
      default -> {
        return value.isPlain() ? scalar(value.text()) : value.text();
      }
    }
  }

  private static Object scalar(String text) {
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    BigDecimal number = Decimals.parse(text);
    if (number == null) {
      return text;
    }
    return text.matches("[+-]?\\d{1,18}") ? (Object) Long.valueOf(text) : number;
  }
}
