package org.delimit.geometry.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.delimit.geometry.MapFeature;

/**
 * Reads GeoJSON feature collections (RFC 7946), one feature at a time. Not safe for use by several
 * threads; {@link #read} is.
 */
public final class GeoJsonReader {
  /* CRS84 has longitude first; files that name 4326 have too, whatever its definition says. */
  private static final Pattern WGS84 =
      Pattern.compile("(?i)(urn:ogc:def:crs:)?(OGC:([0-9.]*:)?CRS84|EPSG:[0-9.]*:?4326)");

  private final JsonFile file;
  private final JsonValues values;
  private final GeometryParser geometries;
  private final List<MapFeature> features = new ArrayList<>();
  private boolean hasType;
  private boolean hasFeatures;

  private GeoJsonReader(JsonFile file) {
    this.file = file;
    values = new JsonValues(file);
    geometries = new GeometryParser(file);
  }

  /**
   * Reads all features of a file, in O(its size).
   *
   * @param path a GeoJSON file whose top level is a {@code FeatureCollection}
   * @return the features in the order of the file; ids that are numbers become their plain text,
   *     features with a null geometry keep it, heights are dropped, {@code NaN} properties become
   *     null
   * @throws MapFileException if the file cannot be read, is not such a file, or holds a position
   *     outside the world in degrees or the name of another coordinate system
   */
  public static List<MapFeature> read(Path path) {
    return JsonFile.read(path, file -> new GeoJsonReader(file).collection());
  }

  private List<MapFeature> collection() throws IOException {
    file.object("GeoJSON FeatureCollection", this::member);
    if (!hasType) {
      throw file.fail("type", "the member is missing: it must be (FeatureCollection).");
    }
    if (!hasFeatures) {
      throw file.fail("features", "the member is missing: it must be an array of features.");
    }
    return features;
  }

  private void member(String name) throws IOException {
    switch (name) {
      case "type" -> {
        hasType = true;
        requireCollection(JsonFile.text(file.tree()));
      }
      case "features" -> {
        hasFeatures = true;
        file.array("features", i -> features.add(feature(file.tree(), "features[" + i + "]")));
      }
      case "crs" -> requireWgs84(file.tree());
      default -> file.skip();
    }
  }

  /* GeoJSON of 2008 could name another system; RFC 7946 has taken that out again. */
  private void requireWgs84(JsonNode crs) {
    String name = crs.path("properties").path("name").asText("");
    if (!crs.isNull() && !WGS84.matcher(name).matches()) {
      throw file.fail(
          "crs",
          "the coordinate system (%s) must be WGS84 in degrees. Maybe convert it: ogr2ogr -t_srs EPSG:4326 -lco RFC7946=YES."
              .formatted(name.isEmpty() ? JsonFile.text(crs) : name));
    }
  }

  private void requireCollection(String type) {
    String advice =
        switch (type) {
          case "FeatureCollection" -> null;
          case "Topology" -> " Maybe read it as TopoJSON: name it with the ending .topojson.";
          case "Feature" ->
              " Maybe wrap it: {\"type\": \"FeatureCollection\", \"features\": [ … ]}.";
          default -> " Maybe make each shape a Feature of a FeatureCollection.";
        };
    if (advice != null) {
      throw file.fail("type", "the type (" + type + ") must be (FeatureCollection)." + advice);
    }
  }

  private MapFeature feature(JsonNode node, String place) {
    if (!node.isObject()) {
      throw file.fail(place, "the feature (" + JsonFile.text(node) + ") must be an object.");
    }
    String type = JsonFile.text(node.get("type"));
    if (!type.equals("Feature")) {
      throw file.fail(place + ".type", "the type (" + type + ") must be (Feature).");
    }
    return new MapFeature(
        values.id(node.get("id"), place + ".id"),
        geometries.geometry(node.get("geometry"), place + ".geometry"),
        values.map(node.get("properties"), place + ".properties"));
  }
}
