package org.delimit.geometry.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A node of the well-known text of a coordinate system, such as {@code UNIT["metre",1]}: a keyword
 * with texts, numbers and nodes in brackets (OGC 01-009, chapter 7; parentheses are allowed too).
 *
 * @param keyword in upper case
 * @param values texts (without quotes), words and numbers as written, in their order
 * @param nodes the nodes inside, in their order
 */
record WellKnownText(String keyword, List<String> values, List<WellKnownText> nodes) {
  private static final int MAXIMUM_DEPTH = 40;

  /**
   * Parses a text.
   *
   * @throws IllegalArgumentException if it is no well-known text, with a reason
   */
  static WellKnownText parse(String text) {
    Parser parser = new Parser(text);
    WellKnownText root = parser.node(parser.word(), 0);
    parser.skipBlanks();
    if (parser.at < text.length()) {
      throw parser.fail("more text after the end");
    }
    return root;
  }

  /** The first node inside with a keyword, or null. */
  WellKnownText node(String wanted) {
    return nodes.stream().filter(node -> node.keyword.equals(wanted)).findFirst().orElse(null);
  }

  /** A text or number, or the empty text if there are not so many. */
  String value(int index) {
    return index < values.size() ? values.get(index) : "";
  }

  /**
   * A number.
   *
   * @throws IllegalArgumentException if there is none, or it is not finite
   */
  double number(int index) {
    try {
      double number = Double.parseDouble(value(index));
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "the value (%s) of %s must be a number".formatted(value(index), keyword));
  }

  private static final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    WellKnownText node(String keyword, int depth) {
      if (depth > MAXIMUM_DEPTH) {
        throw fail("too many brackets");
      }
      skipBlanks();
      char close = peek() == '(' ? ')' : ']';
      if (peek() != '[' && peek() != '(') {
        throw fail("a bracket is missing after (" + keyword + ")");
      }
      List<String> values = new ArrayList<>();
      List<WellKnownText> nodes = new ArrayList<>();
      do {
        at++;
        member(values, nodes, depth);
        skipBlanks();
      } while (peek() == ',');
      if (peek() != close) {
        throw fail("a closing bracket is missing");
      }
      at++;
      return new WellKnownText(keyword.toUpperCase(Locale.ROOT), values, nodes);
    }

    private void member(List<String> values, List<WellKnownText> nodes, int depth) {
      skipBlanks();
      if (peek() == '"') {
        values.add(quoted());
        return;
      }
      String word = word();
      skipBlanks();
      if (peek() == '[' || peek() == '(') {
        nodes.add(node(word, depth + 1));
      } else {
        values.add(word);
      }
    }

    private String quoted() {
      int end = text.indexOf('"', at + 1);
      if (end < 0) {
        throw fail("a closing quote is missing");
      }
      String quoted = text.substring(at + 1, end);
      at = end + 1;
      return quoted;
    }

    private String word() {
      skipBlanks();
      int start = at;
      while (at < text.length()
          && (Character.isLetterOrDigit(peek()) || "_+-.".indexOf(peek()) >= 0)) {
        at++;
      }
      if (at == start) {
        throw fail("a word or number is missing");
      }
      return text.substring(start, at);
    }

    private void skipBlanks() {
      while (at < text.length() && (Character.isWhitespace(peek()) || peek() == '\0')) {
        at++;
      }
    }

    private char peek() {
      return at < text.length() ? text.charAt(at) : '\uffff';
    }

    private IllegalArgumentException fail(String what) {
      return new IllegalArgumentException(what + " at character " + (at + 1));
    }
  }
}
