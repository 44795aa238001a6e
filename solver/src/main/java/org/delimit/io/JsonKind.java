package org.delimit.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a .json file holds, told by its top-level members. */
enum JsonKind {
  GEOJSON,
  TOPOJSON,
  DUAL_GRAPH,
  OTHER;

  private static final JsonFactory FACTORY = new JsonFactory();

  /** Looks into a file; one that is no JSON counts as GeoJSON, whose reader says what is wrong. */
  static JsonKind of(Path path) {
    try (InputStream in = Files.newInputStream(path);
        JsonParser parser = FACTORY.createParser(in)) {
      return of(parser);
    } catch (IOException e) {
      return GEOJSON;
    }
  }

  private static JsonKind of(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return GEOJSON;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (name.equals("nodes") || name.equals("adjacency")) {
        return DUAL_GRAPH;
      }
      if (name.equals("features") || name.equals("type")) {
        return parser.currentToken() == JsonToken.VALUE_STRING
                && parser.getText().equals("Topology")
            ? TOPOJSON
            : GEOJSON;
      }
      parser.skipChildren();
    }
    return OTHER;
  }
}
