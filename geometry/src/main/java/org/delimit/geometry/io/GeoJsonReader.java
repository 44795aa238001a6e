package org.delimit.geometry.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.delimit.geometry.CoordinateSystem;
import org.delimit.geometry.MapFeature;
import org.delimit.geometry.MapLayer;

/**
 * Reads GeoJSON feature collections (RFC 7946), one feature at a time. Not safe for use by several
 * threads; {@link #read} is.
 */
public final class GeoJsonReader {
  /* CRS84 has longitude first; files that name 4326 have too, whatever its definition says. */
  private static final Pattern WGS84 =
      Pattern.compile("(?i)(urn:ogc:def:crs:)?(OGC:([0-9.]*:)?CRS84|EPSG:[0-9.]*:?4326)");

  private static final String CONVERT =
      ". Maybe convert it: ogr2ogr -t_srs EPSG:4326 -lco RFC7946=YES";

  private final JsonFile file;
  private final Path path;
  private final ReadOptions options;
  private final JsonValues values;
  private final GeometryParser geometries;
  private final List<MapFeature> features = new ArrayList<>();
  private boolean hasType;
  private boolean hasFeatures;

  private GeoJsonReader(Path path, JsonFile file, ReadOptions options) {
    this.path = path;
    this.file = file;
    this.options = options;
    values = new JsonValues(file);
    geometries = new GeometryParser(file, options);
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
    return JsonFile.read(
        path, file -> new GeoJsonReader(path, file, ReadOptions.DEFAULTS).wgs84().features());
  }

  /**
   * Reads all features of a file that need not be in WGS84, in O(its size).
   *
   * @param path a GeoJSON file whose top level is a {@code FeatureCollection}
   * @param options what may be assumed; a stated system holds for files without a {@code crs}
   *     member, without either positions are degrees on WGS84
   * @return the features in the order of the file, as of {@link #read(Path)}
   * @throws MapFileException if the file cannot be read, is not such a file, or names an unknown
   *     coordinate system or another one than is stated
   */
  public static MapLayer read(Path path, ReadOptions options) {
    return JsonFile.read(path, file -> new GeoJsonReader(path, file, options).collection());
  }

  /* Callers of the short form take what they get for degrees. */
  private MapLayer wgs84() throws IOException {
    MapLayer layer = collection();
    if (layer.system() != CoordinateSystem.WGS84) {
      throw crs(layer.system().name(), "must be WGS84 in degrees" + CONVERT);
    }
    return layer;
  }

  private MapLayer collection() throws IOException {
    file.object("GeoJSON FeatureCollection", this::member);
    if (!hasType) {
      throw file.fail("type", "the member is missing: it must be (FeatureCollection).");
    }
    if (!hasFeatures) {
      throw file.fail("features", "the member is missing: it must be an array of features.");
    }
    return new MapLayer(features, geometries.system(), geometries.rings().closures());
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
      case "crs" -> system(file.tree());
      default -> file.skip();
    }
  }

  /* GeoJSON of 2008 could name another system; RFC 7946 has taken that out again. */
  private void system(JsonNode crs) {
    if (crs.isNull()) {
      return;
    }
    String name = crs.path("properties").path("name").asText("");
    Placement own;
    try {
      own = WGS84.matcher(name).matches() ? Placement.WGS84 : SystemNames.placement(name);
    } catch (IllegalArgumentException e) {
      throw crs(
          name.isEmpty() ? JsonFile.text(crs) : name,
          "must be WGS84 or another known one" + CONVERT);
    }
    if (own != Placement.WGS84 && !features.isEmpty()) {
      throw crs(name, "must stand before the features");
    }
    geometries.place(SystemAgreement.of(path, own, options));
  }

  private MapFileException crs(String name, String rule) {
    return file.fail("crs", "the coordinate system (%s) %s.".formatted(name, rule));
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
    geometries.rings().of(features.size());
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
