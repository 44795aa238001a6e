package org.delimit.io;

import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns YAML text into values that know their line.
 *
 * <p>Works on the node graph of SnakeYAML, which Jackson's YAML module brings: Jackson's own tree
 * loses lines, stops at the first error, and turns ids into numbers and dates. Aliases are expanded
 * up to a limit, so that a small text cannot grow without bound.
 */
final class YamlParser {
  private static final int MAXIMUM_DEPTH = 40;
  private static final int MAXIMUM_VALUES = 500_000;

  private final String file;
  private final Problems problems;
  private int values;

  private YamlParser(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Parses a text.
   *
   * @param path the path of the top value, empty for a whole file
   * @throws InputException if the text is no YAML
   */
  static YamlNode parse(String file, String text, String path, Problems problems) {
    Node node;
    try {
      LoaderOptions options = new LoaderOptions();
      options.setNestingDepthLimit(MAXIMUM_DEPTH);
      node = new Yaml(options).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      throw new InputException(List.of(problem(file, e)), e);
    } catch (YAMLException e) {
      throw notYaml(file, "", e, e.getMessage());
    } catch (RuntimeException e) {
      // The composer has no other input than the text, so the text is at fault (rare tags,
      // escapes).
      throw notYaml(file, "", e, String.valueOf(e.getMessage()));
    }
    if (node == null) {
      return YamlNode.of(YamlNode.Kind.EMPTY, file, 0, path);
    }
    return new YamlParser(file, problems).convert(node, path, line(node), 0);
  }

  private static InputException.Problem problem(String file, MarkedYAMLException e) {
    Mark mark = e.getProblemMark();
    String place =
        mark == null ? "" : "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    String problem = e.getProblem() == null ? "it cannot be parsed" : e.getProblem();
    String advice = problem.contains("TAB") ? " Maybe replace the tabs by blanks." : "";
    return new InputException.Problem(
        file, place, "the text is not proper YAML (" + shortened(problem) + ")." + advice);
  }

  /* SnakeYAML adds advice of its own in a second sentence. */
  private static String shortened(String problem) {
    return problem.strip().replaceFirst("\\. .*", "");
  }

  private static InputException notYaml(String file, String place, Exception e, String message) {
    String first = message.lines().findFirst().orElse("").strip();
    return new InputException(
        List.of(
            new InputException.Problem(
                file, place, "the text is not proper YAML (" + first + ").")),
        e);
  }

  private YamlNode convert(Node node, String path, int line, int depth) {
    if (depth > MAXIMUM_DEPTH || ++values > MAXIMUM_VALUES) {
      throw new InputException(
          file,
          "line " + line,
          "the values are nested too deeply or too many. Maybe an alias (*) repeats a large part.");
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.isPlain() && scalar.getTag().equals(Tag.NULL)
          ? YamlNode.of(YamlNode.Kind.EMPTY, file, line, path)
          : YamlNode.scalar(file, line, path, scalar.getValue(), scalar.isPlain());
    }
    if (node instanceof SequenceNode sequence) {
      YamlNode list = YamlNode.of(YamlNode.Kind.LIST, file, line, path);
      for (Node item : sequence.getValue()) {
        String place = path + "[" + list.items().size() + "]";
        list.items().add(convert(item, place, line(item), depth + 1));
      }
      return list;
    }
    YamlNode map = YamlNode.of(YamlNode.Kind.MAP, file, line, path);
    for (NodeTuple entry : ((MappingNode) node).getValue()) {
      addEntry(map, entry, depth);
    }
    return map;
  }

  private void addEntry(YamlNode map, NodeTuple entry, int depth) {
    int line = line(entry.getKeyNode());
    if (!(entry.getKeyNode() instanceof ScalarNode key)) {
      problems.add(file, "line " + line, "the key of an entry must be a word.");
      return;
    }
    String path = YamlNode.join(map.path(), key.getValue());
    YamlNode value = convert(entry.getValueNode(), path, line, depth + 1);
    YamlNode earlier = map.entries().putIfAbsent(key.getValue(), value);
    if (earlier != null) {
      problems.add(
          value,
          "the key (%s) is given twice, first at %s."
              .formatted(key.getValue(), earlier.place().replaceFirst(",.*", "")));
    }
  }

  private static int line(Node node) {
    return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
  }
}
