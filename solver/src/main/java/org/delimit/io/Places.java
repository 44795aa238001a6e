package org.delimit.io;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.delimit.model.InvalidProblemException;

/** Gives the faults that the model finds a place in the problem file. */
final class Places {
  private static final Pattern PATH =
      Pattern.compile(
          "((?:[a-z][a-z0-9-]*)(?:[.\\[][^:\\s]*)?)((?:, [^:]*)?): (.*)", Pattern.DOTALL);

  private Places() {}

  /** Notes every fault; one that begins with a path such as {@code borders: } gets its line. */
  static void addAll(InvalidProblemException e, YamlNode root, Problems problems) {
    for (String text : e.problems()) {
      Matcher matcher = PATH.matcher(text);
      Spot spot = matcher.matches() ? deepest(root, matcher.group(1)) : new Spot(root, "");
      YamlNode node = spot.node();
      if (node == root) {
        problems.add(root.file(), "", text);
      } else if (spot.path().equals(matcher.group(1)) && matcher.group(2).isEmpty()) {
        problems.add(node, matcher.group(3));
      } else {
        String rest = text.startsWith(spot.path()) ? text.substring(spot.path().length()) : text;
        problems.add(
            node.file(),
            node.place() + (rest.startsWith(":") ? "" : rest.replaceFirst(": .*(?s:.*)", "")),
            rest.contains(": ") ? rest.substring(rest.indexOf(": ") + 2) : rest);
      }
    }
  }

  /** A value and the keys that lead to it, which are not its path if a scenario brought it. */
  private record Spot(YamlNode node, String path) {}

  private static Spot deepest(YamlNode root, String path) {
    Spot spot = new Spot(root, "");
    for (String key : path.split("[.\\[]")) {
      YamlNode next = spot.node().entries().get(key);
      if (next == null) {
        return spot;
      }
      spot = new Spot(next, YamlNode.join(spot.path(), key));
    }
    return spot;
  }
}
