package org.delimit.geometry.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.delimit.geometry.MapFeature;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes features as TopoJSON 1.0 of one object: a border that two districts share vertex by vertex
 * is one arc, written once. Exterior rings are clockwise, as d3 draws them. Coordinates are written
 * in full, or quantised if that is asked for. The same features give the same bytes on any machine.
 * Stateless and safe for use by several threads.
 */
public final class TopoJsonWriter {
  private static final int LEAST_QUANTA = 2;

  private final TopoCuts cuts = new TopoCuts();
  private final JsonGenerator json;
  private final TopoTransform transform;
  private List<int[]> lines;
  private int next;

  private TopoJsonWriter(JsonGenerator json, TopoTransform transform) {
    this.json = json;
    this.transform = transform;
  }

  /**
   * Writes a file with all digits of the coordinates, as a whole or not at all, in O(vertices).
   *
   * @param path the file, replaced if it exists
   * @param object name of the object
   * @param features the features in the order to write
   * @throws MapFileException if the file cannot be written
   * @throws IllegalArgumentException if a property or coordinate has no JSON form
   */
  public static void write(Path path, String object, List<MapFeature> features) {
    WholeFile.write(path, out -> write(out, object, features, TopoTransform.NONE));
  }

  /**
   * Writes a smaller file, whose coordinates are moved to a grid over the extent of the map.
   *
   * @param path the file, replaced if it exists
   * @param object name of the object
   * @param features the features in the order to write
   * @param quanta lines of the grid in each direction, two or more; a million is a metre on a map
   *     of a thousand kilometres
   * @throws MapFileException if the file cannot be written
   * @throws IllegalArgumentException if a property or coordinate has no JSON form, or there are
   *     fewer than two lines
   */
  public static void write(Path path, String object, List<MapFeature> features, int quanta) {
    if (quanta < LEAST_QUANTA) {
      throw new IllegalArgumentException(
          "The number of lines (%d) of the grid must be two or more.".formatted(quanta));
    }
    Envelope extent = new Envelope();
    for (MapFeature feature : features) {
      if (feature.geometry() != null) {
        extent.expandToInclude(feature.geometry().getEnvelopeInternal());
      }
    }
    TopoTransform grid = extent.isNull() ? TopoTransform.NONE : TopoTransform.of(extent, quanta);
    WholeFile.write(path, out -> write(out, object, features, grid));
  }

  private static void write(
      OutputStream out, String object, List<MapFeature> features, TopoTransform transform)
      throws IOException {
    try (JsonGenerator json = JsonOutput.generator(out)) {
      new TopoJsonWriter(json, transform).topology(object, features);
      JsonOutput.end(json);
    }
  }

  private void topology(String object, List<MapFeature> features) throws IOException {
    features.forEach(feature -> addLines(feature.geometry()));
    lines = cuts.cut();
    json.writeStartObject();
    json.writeStringField("type", "Topology");
    transform.write(json);
    json.writeObjectFieldStart("objects");
    json.writeObjectFieldStart(object);
    json.writeStringField("type", "GeometryCollection");
    json.writeArrayFieldStart("geometries");
    for (MapFeature feature : features) {
      json.writeStartObject();
      if (feature.id() != null) {
        json.writeStringField("id", feature.id());
      }
      json.writeFieldName("properties");
      JsonOutput.value(json, "properties", feature.properties());
      members(feature.geometry());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayFieldStart("arcs");
    for (Coordinate[] arc : cuts.arcs()) {
      transform.arc(json, arc);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Adds the lines of a geometry in the order in which {@link #members} asks for them. */
  private void addLines(Geometry geometry) {
    if (geometry instanceof Polygon polygon) {
      for (LineString ring : rings(polygon)) {
        cuts.add(ring.getCoordinates(), true);
      }
    } else if (geometry instanceof LineString line && !line.isEmpty()) {
      cuts.add(line.getCoordinates(), false);
    } else if (geometry instanceof GeometryCollection) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        addLines(geometry.getGeometryN(i));
      }
    }
  }

  private static List<LineString> rings(Polygon polygon) {
    List<LineString> rings = new ArrayList<>();
    if (!polygon.isEmpty()) {
      rings.add(turned(polygon.getExteriorRing(), false));
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        rings.add(turned(polygon.getInteriorRingN(hole), true));
      }
    }
    return rings;
  }

  private static LineString turned(LineString ring, boolean counterClockwise) {
    return Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise
        ? ring
        : ring.reverse();
  }

  /** Writes type and content of a geometry object that is open. */
  private void members(Geometry geometry) throws IOException {
    if (geometry == null) {
      json.writeNullField("type");
      return;
    }
    boolean isRing = geometry.getGeometryType().equals(Geometry.TYPENAME_LINEARRING);
    json.writeStringField("type", isRing ? "LineString" : geometry.getGeometryType());
    if (geometry instanceof Point point) {
      json.writeFieldName("coordinates");
      point(point);
    } else if (geometry instanceof MultiPoint) {
      json.writeArrayFieldStart("coordinates");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        point((Point) geometry.getGeometryN(i));
      }
      json.writeEndArray();
    } else if (geometry instanceof GeometryCollection && !isArcs(geometry)) {
      json.writeArrayFieldStart("geometries");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        json.writeStartObject();
        members(geometry.getGeometryN(i));
        json.writeEndObject();
      }
      json.writeEndArray();
    } else {
      json.writeFieldName("arcs");
      arcs(geometry);
    }
  }

  private static boolean isArcs(Geometry geometry) {
    return geometry instanceof MultiPolygon || geometry instanceof MultiLineString;
  }

  private void point(Point point) throws IOException {
    if (point.isEmpty()) {
      json.writeStartArray();
      json.writeEndArray();
    } else {
      transform.position(json, point.getCoordinate());
    }
  }

  private void arcs(Geometry geometry) throws IOException {
    if (geometry instanceof LineString line && !line.isEmpty()) {
      indexes(lines.get(next++));
      return;
    }
    json.writeStartArray();
    if (geometry instanceof Polygon polygon) {
      int rings = polygon.isEmpty() ? 0 : 1 + polygon.getNumInteriorRing();
      for (int ring = 0; ring < rings; ring++) {
        indexes(lines.get(next++));
      }
    } else if (isArcs(geometry)) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        arcs(geometry.getGeometryN(i));
      }
    }
    json.writeEndArray();
  }

  private void indexes(int[] arcs) throws IOException {
    json.writeArray(arcs, 0, arcs.length);
  }
}
