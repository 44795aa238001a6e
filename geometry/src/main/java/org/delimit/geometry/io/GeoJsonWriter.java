package org.delimit.geometry.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.delimit.geometry.MapFeature;

/**
 * Writes GeoJSON feature collections (RFC 7946): exterior rings counter-clockwise, holes clockwise,
 * coordinates rounded to seven decimals of a degree (a centimetre), one feature a line. The same
 * features give the same bytes on any machine. Stateless and safe for use by several threads.
 */
public final class GeoJsonWriter {
  private GeoJsonWriter() {}

  /**
   * Writes a file, as a whole or not at all.
   *
   * @param path the file, replaced if it exists
   * @param features the features in the order to write
   * @throws MapFileException if the file cannot be written
   * @throws IllegalArgumentException if a property or coordinate has no JSON form (an object of an
   *     unknown class, a number that is not finite)
   */
  public static void write(Path path, List<MapFeature> features) {
    WholeFile.write(path, out -> write(out, features));
  }

  /**
   * The same as text, for a report. {@code <} is escaped: the text may stand in a script element.
   *
   * @param features the features in the order to write
   * @return GeoJSON
   * @throws IllegalArgumentException if a property or coordinate has no JSON form
   */
  public static String toJson(List<MapFeature> features) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(bytes, features);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void write(OutputStream out, List<MapFeature> features) throws IOException {
    try (JsonGenerator json = JsonOutput.generator(out)) {
      GeometryWriter geometries = new GeometryWriter(json);
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeArrayFieldStart("features");
      for (MapFeature feature : features) {
        feature(json, geometries, feature);
      }
      json.writeEndArray();
      json.writeEndObject();
      JsonOutput.end(json);
    }
  }

  private static void feature(JsonGenerator json, GeometryWriter geometries, MapFeature feature)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    if (feature.id() != null) {
      json.writeStringField("id", feature.id());
    }
    json.writeFieldName("properties");
    JsonOutput.value(json, "properties", feature.properties());
    json.writeFieldName("geometry");
    geometries.write(feature.geometry());
    json.writeEndObject();
  }
}
