package org.delimit.geometry.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;

/**
 * The arcs of a TopoJSON file. They are read as they stand, since a transform may follow them in
 * the file, put in place once all is read, and then joined to rings.
 *
 * <p>The index {@code i} means arc {@code i}, the index {@code ~i} (negative) the same arc
 * backwards. Where two arcs meet the common vertex is kept once.
 */
final class TopoArcs {
  private final JsonFile file;
  private final GeometryParser geometries;
  private final List<double[]> raw = new ArrayList<>();
  private final List<Coordinate[]> arcs = new ArrayList<>();
  private boolean isRead;
  private boolean isQuantised;
  private final double[] scale = {1, 1};
  private final double[] translate = {0, 0};

  TopoArcs(JsonFile file, GeometryParser geometries) {
    this.file = file;
    this.geometries = geometries;
  }

  /** Reads the arcs at the current token. */
  void read() throws IOException {
    isRead = true;
    file.array("arcs", i -> raw.add(arc("arcs[" + i + "]")));
  }

  /** Takes the transform. */
  void transform(JsonNode node) {
    isQuantised = true;
    pair(node.get("scale"), scale, "transform.scale");
    pair(node.get("translate"), translate, "transform.translate");
  }

  /** Turns the numbers of the file into degrees. */
  void place() {
    if (!isRead) {
      throw file.fail("arcs", "the member is missing: it must be an array of arcs.");
    }
    for (int i = 0; i < raw.size(); i++) {
      arcs.add(place(raw.get(i), "arcs[" + i + "]"));
    }
    raw.clear();
  }

  /** Joins arcs to a ring. */
  LinearRing ring(JsonNode indexes, String place) {
    List<Coordinate> ring = new ArrayList<>();
    for (int i = 0; i < indexes.size(); i++) {
      List<Coordinate> arc = arc(indexes.get(i), place + "[" + i + "]");
      if (!ring.isEmpty()) {
        Coordinate end = ring.remove(ring.size() - 1);
        if (!end.equals2D(arc.get(0))) {
          throw file.fail(
              place + "[" + i + "]",
              "the arc (%s) does not begin where the arc before it ends, at (%s, %s)."
                  .formatted(JsonFile.text(indexes.get(i)), end.x, end.y));
        }
      }
      ring.addAll(arc);
    }
    return geometries.ring(ring.toArray(new Coordinate[0]), place);
  }

  private double[] arc(String place) throws IOException {
    double[][] numbers = {new double[16]};
    int[] size = {0};
    file.array(
        place,
        i -> {
          if (size[0] == numbers[0].length) {
            numbers[0] = Arrays.copyOf(numbers[0], 2 * size[0]);
          }
          position(numbers[0], size[0], place, i);
          size[0] += 2;
        });
    if (size[0] == 0) {
      throw file.fail(place, "the arc has no positions: it must have two or more.");
    }
    return Arrays.copyOf(numbers[0], size[0]);
  }

  private void position(double[] into, int at, String place, int index) throws IOException {
    JsonParser parser = file.parser();
    boolean isPosition = parser.currentToken() == JsonToken.START_ARRAY;
    for (int axis = 0; isPosition && axis < 2; axis++) {
      isPosition = parser.nextToken() != null && parser.currentToken().isNumeric();
      if (isPosition) {
        into[at + axis] = parser.getDoubleValue();
      }
    }
    if (!isPosition) {
      throw file.fail(
          place + "[" + index + "]",
          "the value (" + file.text() + ") must be a position of two numbers.");
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      parser.skipChildren();
    }
  }

  private Coordinate[] place(double[] numbers, String place) {
    Coordinate[] arc = new Coordinate[numbers.length / 2];
    double x = 0;
    double y = 0;
    for (int i = 0; i < arc.length; i++) {
      x = isQuantised ? x + numbers[2 * i] : numbers[2 * i];
      y = isQuantised ? y + numbers[2 * i + 1] : numbers[2 * i + 1];
      Coordinate position =
          new Coordinate(x * scale[0] + translate[0], y * scale[1] + translate[1]);
      arc[i] = geometries.placed(position, place, i);
    }
    return arc;
  }

  private List<Coordinate> arc(JsonNode index, String place) {
    int i =
        index.canConvertToInt() && index.isIntegralNumber() ? index.intValue() : Integer.MAX_VALUE;
    int arc = i < 0 ? ~i : i;
    if (arc >= arcs.size()) {
      throw file.fail(
          place,
          "the arc (%s) does not exist: the file has %d arcs."
              .formatted(JsonFile.text(index), arcs.size()));
    }
    List<Coordinate> vertices = new ArrayList<>(Arrays.asList(arcs.get(arc)));
    if (i < 0) {
      Collections.reverse(vertices);
    }
    return vertices;
  }

  private void pair(JsonNode node, double[] into, String place) {
    if (node == null || node.size() != 2 || !node.path(0).isNumber() || !node.path(1).isNumber()) {
      throw file.fail(place, "the value (" + JsonFile.text(node) + ") must be two numbers.");
    }
    into[0] = node.get(0).doubleValue();
    into[1] = node.get(1).doubleValue();
  }
}
