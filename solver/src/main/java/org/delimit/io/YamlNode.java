package org.delimit.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a YAML file that knows where it stands. Scalars are kept as written, so that ids such
 * as 05001, 1e5 or NO stay what they are; whoever needs a number asks for one.
 */
final class YamlNode {
  /** What a value can be. */
  enum Kind {
    EMPTY,
    SCALAR,
    LIST,
    MAP
  }

  private final Kind kind;
  private final String file;
  private final int line;
  private final String path;
  private final String text;
  private final boolean plain;
  private final List<YamlNode> items = new ArrayList<>();
  private final Map<String, YamlNode> entries = new LinkedHashMap<>();

  private YamlNode(Kind kind, String file, int line, String path, String text, boolean plain) {
    this.kind = kind;
    this.file = file;
    this.line = line;
    this.path = path;
    this.text = text;
    this.plain = plain;
  }

  /** A scalar; {@code plain} if it stands without quotes. */
  static YamlNode scalar(String file, int line, String path, String text, boolean plain) {
    return new YamlNode(Kind.SCALAR, file, line, path, text, plain);
  }

  /** A value of another kind. */
  static YamlNode of(Kind kind, String file, int line, String path) {
    return new YamlNode(kind, file, line, path, "", true);
  }

  Kind kind() {
    return kind;
  }

  /** The file as it was named. */
  String file() {
    return file;
  }

  /** Where it begins, counted from 1; 0 stands for an override. */
  int line() {
    return line;
  }

  /** Keys and positions from the top, such as {@code states[1].home-of}. */
  String path() {
    return path;
  }

  /** Line and path, for messages; line 0 stands for an override. */
  String place() {
    String where = line > 0 ? "line " + line : "";
    return where + (where.isEmpty() || path.isEmpty() ? "" : ", ") + path;
  }

  /** A scalar as written, or a word for any other kind, for messages. */
  String text() {
    return switch (kind) {
      case SCALAR -> text;
      case EMPTY -> "nothing";
      case LIST -> "a list";
      case MAP -> "a map";
    };
  }

  /** Whether a scalar stands without quotes. */
  boolean isPlain() {
    return plain;
  }

  boolean isEmpty() {
    return kind == Kind.EMPTY;
  }

  boolean isScalar() {
    return kind == Kind.SCALAR;
  }

  /** The items of a list; can be changed. */
  List<YamlNode> items() {
    return items;
  }

  /** The entries of a map, in the order of the file; can be changed. */
  Map<String, YamlNode> entries() {
    return entries;
  }

  /** An empty map at the place of this value. */
  YamlNode asMap() {
    return of(Kind.MAP, file, line, path);
  }

  /** The path of an entry. */
  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
