package org.delimit.geometry.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.IntFunction;
import org.delimit.geometry.CoordinateSystem;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Turns GeoJSON geometry objects into JTS geometries. Heights and further ordinates are dropped.
 *
 * <p>jackson-datatype-jts 2.1.3 is not used: it answers a missing or empty {@code coordinates} with
 * a NullPointerException and an unclosed ring with JTS's IllegalArgumentException, takes infinite
 * coordinates, and cannot say where in the file it stands.
 */
final class GeometryParser {
  private final JsonFile file;
  private final Rings rings;
  private final GeometryFactory factory = new GeometryFactory();
  private Placement placement;

  GeometryParser(JsonFile file, ReadOptions options) {
    this.file = file;
    rings = new Rings(options);
    placement = options.stated(Placement.WGS84);
  }

  /** Takes another placement for what is read from here on. */
  void place(Placement other) {
    placement = other;
  }

  CoordinateSystem system() {
    return placement.system();
  }

  Rings rings() {
    return rings;
  }

  GeometryFactory factory() {
    return factory;
  }

  /** A geometry, or null for a JSON null. */
  Geometry geometry(JsonNode node, String place) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isObject()) {
      throw file.fail(place, "the geometry (" + JsonFile.text(node) + ") must be an object.");
    }
    String type = JsonFile.text(node.get("type"));
    if (type.equals("GeometryCollection")) {
      String inside = place + ".geometries";
      JsonNode parts = list(node.get("geometries"), inside);
      return factory.createGeometryCollection(
          each(parts.size(), new Geometry[parts.size()], i -> member(parts, inside, i)));
    }
    return coordinates(type, node.get("coordinates"), place);
  }

  private Geometry member(JsonNode parts, String inside, int i) {
    String place = inside + "[" + i + "]";
    Geometry part = geometry(parts.get(i), place);
    if (part == null) {
      throw file.fail(place, "the geometry (null) must be an object.");
    }
    return part;
  }

  private Geometry coordinates(String type, JsonNode node, String place) {
    String inside = place + ".coordinates";
    return switch (type) {
      case "Point" -> point(node, inside);
      case "LineString" -> line(node, inside);
      case "Polygon" -> polygon(node, inside);
      case "MultiPoint" ->
          factory.createMultiPoint(
              each(
                  list(node, inside).size(),
                  new Point[node.size()],
                  i -> point(node.get(i), inside + "[" + i + "]")));
      case "MultiLineString" ->
          factory.createMultiLineString(
              each(
                  list(node, inside).size(),
                  new LineString[node.size()],
                  i -> line(node.get(i), inside + "[" + i + "]")));
      case "MultiPolygon" ->
          factory.createMultiPolygon(
              each(
                  list(node, inside).size(),
                  new Polygon[node.size()],
                  i -> polygon(node.get(i), inside + "[" + i + "]")));
      default ->
          throw file.fail(
              place,
              "unknown geometry type ("
                  + type
                  + "). Known: Polygon, MultiPolygon, Point, MultiPoint, LineString, MultiLineString,"
                  + " GeometryCollection.");
    };
  }

  private Point point(JsonNode node, String place) {
    if (list(node, place).isEmpty()) {
      return factory.createPoint();
    }
    return factory.createPoint(placed(position(node, place), place));
  }

  private LineString line(JsonNode node, String place) {
    Coordinate[] line = positions(node, place);
    if (line.length == 1) {
      throw file.fail(place, "the line has 1 position: it must have two or more.");
    }
    return factory.createLineString(line);
  }

  private Polygon polygon(JsonNode node, String place) {
    if (list(node, place).isEmpty()) {
      return factory.createPolygon();
    }
    LinearRing[] rings =
        each(
            node.size(),
            new LinearRing[node.size()],
            i -> ring(node.get(i), place + "[" + i + "]"));
    return polygon(rings);
  }

  /** A polygon of an outer ring and holes. */
  Polygon polygon(LinearRing[] rings) {
    LinearRing[] holes = new LinearRing[rings.length - 1];
    System.arraycopy(rings, 1, holes, 0, holes.length);
    return factory.createPolygon(rings[0], holes);
  }

  private LinearRing ring(JsonNode node, String place) {
    return ring(positions(node, place), place);
  }

  /** A ring of positions, which must close it unless rings are closed. */
  LinearRing ring(Coordinate[] positions, String place) {
    Coordinate[] ring = rings.closed(positions, place);
    if (ring.length < 4) {
      throw file.fail(
          place,
          "the ring has "
              + ring.length
              + " positions: it must have four or more, the last equal to the first.");
    }
    Coordinate first = ring[0];
    Coordinate last = ring[ring.length - 1];
    if (!Rings.isClosed(ring)) {
      throw file.fail(
          place,
          "the ring begins at (%s, %s) and ends at (%s, %s)."
                  .formatted(first.x, first.y, last.x, last.y)
              + Rings.ADVICE);
    }
    return factory.createLinearRing(ring);
  }

  private Coordinate[] positions(JsonNode node, String place) {
    Coordinate[] positions = new Coordinate[list(node, place).size()];
    for (int i = 0; i < positions.length; i++) {
      JsonNode position = node.get(i);
      positions[i] =
          isPosition(position)
              ? new Coordinate(position.get(0).doubleValue(), position.get(1).doubleValue())
              : position(position, place + "[" + i + "]");
      positions[i] = placed(positions[i], place, i);
    }
    return positions;
  }

  private static boolean isPosition(JsonNode node) {
    return node.isArray() && node.size() >= 2 && node.get(0).isNumber() && node.get(1).isNumber();
  }

  private Coordinate position(JsonNode node, String place) {
    if (!isPosition(node)) {
      throw file.fail(
          place,
          "the position ("
              + JsonFile.text(node)
              + ") must be two numbers, longitude and latitude.");
    }
    return new Coordinate(node.get(0).doubleValue(), node.get(1).doubleValue());
  }

  /** Places a position of a line or ring; its path is put together only if it is wrong. */
  Coordinate placed(Coordinate position, String line, int index) {
    try {
      return placement.place(position.x, position.y);
    } catch (IllegalArgumentException e) {
      return placed(position, line + "[" + index + "]");
    }
  }

  private Coordinate placed(Coordinate position, String place) {
    try {
      return placement.place(position.x, position.y);
    } catch (IllegalArgumentException e) {
      throw file.fail(
          place,
          "t"
              + e.getMessage().substring(1)
              + " Maybe the map is projected: name its coordinate system (districts: {crs: EPSG:…}),"
              + " or export it in WGS84 (EPSG:4326).");
    }
  }

  private JsonNode list(JsonNode node, String place) {
    if (node == null || !node.isArray()) {
      throw file.fail(place, "the value (" + JsonFile.text(node) + ") must be an array.");
    }
    return node;
  }

  private static <T> T[] each(int size, T[] array, IntFunction<T> part) {
    for (int i = 0; i < size; i++) {
      array[i] = part.apply(i);
    }
    return array;
  }
}
