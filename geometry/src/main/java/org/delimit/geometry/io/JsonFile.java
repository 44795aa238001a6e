package org.delimit.geometry.io;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A JSON file being read token by token, and the only place where exceptions of Jackson and of the
 * file system become {@link MapFileException}s.
 *
 * <p>Jackson's default limits hold (1,000 levels of nesting, which also bounds every recursion
 * here). A member that is given twice is an error. {@code NaN} is let through as a number, since
 * Python writes it for missing values; whoever needs a finite number checks.
 */
final class JsonFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private final Path path;
  private final JsonParser parser;

  /** Reads the content of a file. */
  interface Content<T> {
    T read(JsonFile file) throws IOException;
  }

  /** Takes a member of the top-level object; the parser stands on its value and must end on it. */
  interface Member {
    void read(String name) throws IOException;
  }

  /** Takes an element of an array; the parser stands on it and must end on it. */
  interface Element {
    void read(int index) throws IOException;
  }

  private JsonFile(Path path, JsonParser parser) {
    this.path = path;
    this.parser = parser;
  }

  static <T> T read(Path path, Content<T> content) {
    try (InputStream in = Files.newInputStream(path);
        JsonParser parser = MAPPER.createParser(in)) {
      return new JsonFile(path, parser).read(content);
    } catch (NoSuchFileException e) {
      throw new MapFileException(path, "", "the file does not exist.", e);
    } catch (IOException e) {
      throw new MapFileException(path, "", "the file cannot be read (" + e.getMessage() + ").", e);
    }
  }

  private <T> T read(Content<T> content) throws IOException {
    try {
      return content.read(this);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation() != null ? e.getLocation() : parser.currentLocation();
      String problem = "the text is not proper JSON (" + e.getOriginalMessage() + ").";
      throw new MapFileException(path, place(at), problem, e);
    }
  }

  MapFileException fail(String place, String problem) {
    return new MapFileException(path, place, problem, null);
  }

  JsonParser parser() {
    return parser;
  }

  /** Reads the top-level object, which must be all of the file. */
  void object(String format, Member member) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw fail("", "the file is empty. Maybe its download or export was cut off.");
    }
    if (token != JsonToken.START_OBJECT) {
      throw fail(
          "", "the file must hold a " + format + " object, it begins with (" + text() + ").");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      member.read(name);
    }
    if (parser.nextToken() != null) {
      throw fail(place(parser.currentTokenLocation()), "more text (" + text() + ") after the end.");
    }
  }

  /** Reads an array that begins at the current token. */
  void array(String place, Element element) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw fail(place, "the value (" + text() + ") must be an array.");
    }
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      element.read(i);
    }
  }

  /** Reads all of the value at the current token. */
  JsonNode tree() throws IOException {
    return MAPPER.readTree(parser);
  }

  /** Skips the value at the current token. */
  void skip() throws IOException {
    parser.skipChildren();
  }

  /** The current token as it stands in the file, shortened. */
  String text() throws IOException {
    return shorten(parser.getText());
  }

  /** A value for a message. */
  static String text(JsonNode node) {
    return node == null ? "nothing" : shorten(node.isValueNode() ? node.asText() : node.toString());
  }

  private static String shorten(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static String place(JsonLocation at) {
    return "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }
}
