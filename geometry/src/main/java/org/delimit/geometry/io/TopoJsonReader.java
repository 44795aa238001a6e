package org.delimit.geometry.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.delimit.geometry.MapFeature;
import org.delimit.geometry.MapLayer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads the polygons of TopoJSON files. Vertices of a shared arc are equal to the last bit in both
 * districts, so the polygons form a coverage if the file does. Not safe for use by several threads;
 * {@link #read(Path)} is.
 */
public final class TopoJsonReader {
  private final JsonFile file;
  private final JsonValues values;
  private final GeometryParser geometries;
  private final TopoArcs arcs;
  private final List<MapFeature> features = new ArrayList<>();
  private String type;
  private JsonNode objects;

  private TopoJsonReader(JsonFile file, ReadOptions options) {
    this.file = file;
    values = new JsonValues(file);
    geometries = new GeometryParser(file, options);
    arcs = new TopoArcs(file, geometries);
  }

  /**
   * Reads the features of all objects of a file, in O(its size).
   *
   * @param path a TopoJSON file whose objects hold only polygons and multipolygons
   * @return the features, object by object in the order of the file; a feature without a geometry
   *     (of type null) is kept with a null geometry
   * @throws MapFileException if the file cannot be read or is not such a file
   */
  public static List<MapFeature> read(Path path) {
    return read(path, null, ReadOptions.DEFAULTS).features();
  }

  /**
   * Reads the features of one object of a file, in O(size of the file).
   *
   * @param path a TopoJSON file
   * @param object name of an object that holds only polygons and multipolygons
   * @return the features in the order of the file; a feature without a geometry (of type null) is
   *     kept with a null geometry
   * @throws MapFileException if the file cannot be read, is not such a file or has no such object
   */
  public static List<MapFeature> read(Path path, String object) {
    return read(path, Objects.requireNonNull(object, "object"), ReadOptions.DEFAULTS).features();
  }

  /**
   * Reads the features of one or all objects of a file, in O(size of the file).
   *
   * @param path a TopoJSON file
   * @param object name of an object that holds only polygons and multipolygons; null for all
   * @param options what may be assumed; without a stated system positions are degrees on WGS84
   * @return the features in the order of the file
   * @throws MapFileException if the file cannot be read, is not such a file or has no such object
   */
  public static MapLayer read(Path path, String object, ReadOptions options) {
    return JsonFile.read(path, file -> new TopoJsonReader(file, options).layer(object));
  }

  private MapLayer layer(String object) throws IOException {
    topology(object);
    return new MapLayer(features, geometries.system(), geometries.rings().closures());
  }

  private void topology(String wanted) throws IOException {
    file.object("TopoJSON Topology", this::member);
    if (!"Topology".equals(type)) {
      throw file.fail("type", "the type (" + type + ") must be (Topology).");
    }
    if (objects == null || !objects.isObject()) {
      throw file.fail("objects", "the value (" + JsonFile.text(objects) + ") must be an object.");
    }
    List<String> names = new ArrayList<>();
    objects.fieldNames().forEachRemaining(names::add);
    if (wanted != null && !names.contains(wanted)) {
      throw file.fail(
          "objects", "unknown object (%s). Known: %s.".formatted(wanted, String.join(", ", names)));
    }
    arcs.place();
    for (Map.Entry<String, JsonNode> object : objects.properties()) {
      if (wanted == null || wanted.equals(object.getKey())) {
        object(object.getValue(), "objects." + object.getKey());
      }
    }
  }

  private void member(String name) throws IOException {
    switch (name) {
      case "type" -> type = JsonFile.text(file.tree());
      case "objects" -> objects = file.tree();
      case "arcs" -> arcs.read();
      case "transform" -> arcs.transform(file.tree());
      default -> file.skip();
    }
  }

  private void object(JsonNode node, String place) {
    if (!node.isObject()) {
      throw file.fail(place, "the value (" + JsonFile.text(node) + ") must be an object.");
    }
    JsonNode kind = node.get("type");
    if (kind == null || !"GeometryCollection".equals(kind.textValue())) {
      features.add(feature(node, kind, place));
      return;
    }
    String inside = place + ".geometries";
    JsonNode members = list(node.get("geometries"), inside);
    for (int i = 0; i < members.size(); i++) {
      object(members.get(i), inside + "[" + i + "]");
    }
  }

  private MapFeature feature(JsonNode node, JsonNode kind, String place) {
    geometries.rings().of(features.size());
    return new MapFeature(
        values.id(node.get("id"), place + ".id"),
        geometry(node, kind, place),
        values.map(node.get("properties"), place + ".properties"));
  }

  private Geometry geometry(JsonNode node, JsonNode kind, String place) {
    if (kind == null || kind.isNull()) {
      return null;
    }
    String inside = place + ".arcs";
    return switch (JsonFile.text(kind)) {
      case "Polygon" -> polygon(node.get("arcs"), inside);
      case "MultiPolygon" -> {
        JsonNode parts = list(node.get("arcs"), inside);
        Polygon[] polygons = new Polygon[parts.size()];
        for (int i = 0; i < polygons.length; i++) {
          polygons[i] = polygon(parts.get(i), inside + "[" + i + "]");
        }
        yield geometries.factory().createMultiPolygon(polygons);
      }
      default ->
          throw file.fail(
              place,
              "the geometry type (%s) must be (Polygon), (MultiPolygon) or null. Maybe read only the object that holds the districts."
                  .formatted(JsonFile.text(kind)));
    };
  }

  private Polygon polygon(JsonNode node, String place) {
    JsonNode list = list(node, place);
    if (list.isEmpty()) {
      return geometries.factory().createPolygon();
    }
    LinearRing[] rings = new LinearRing[list.size()];
    for (int i = 0; i < rings.length; i++) {
      String ring = place + "[" + i + "]";
      rings[i] = arcs.ring(list(list.get(i), ring), ring);
    }
    return geometries.polygon(rings);
  }

  private JsonNode list(JsonNode node, String place) {
    if (node == null || !node.isArray()) {
      throw file.fail(place, "the value (" + JsonFile.text(node) + ") must be an array.");
    }
    return node;
  }
}
