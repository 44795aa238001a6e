package org.delimit.geometry.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.delimit.geometry.MapFeature;
import org.locationtech.jts.io.WKTWriter;

/**
 * Writes features as CSV (RFC 4180, UTF-8): the column {@code id} if a feature has one, the
 * properties, and the shape as well-known text in a last column {@code wkt}. Coordinates are
 * written in full. The same features give the same bytes on one Java version. Stateless and safe
 * for use by several threads.
 */
public final class CsvMapWriter {
  private static final String ID = "id";
  private static final String SHAPE = "wkt";

  private CsvMapWriter() {}

  /**
   * Writes a file, as a whole or not at all.
   *
   * @param path the file, replaced if it exists
   * @param features the features in the order to write; missing values and shapes become empty
   *     cells, objects and arrays their Java text
   * @throws MapFileException if the file cannot be written
   * @throws IllegalArgumentException if a property is called {@code wkt}, or {@code id} beside
   *     features with ids of their own
   */
  public static void write(Path path, List<MapFeature> features) {
    Set<String> names = new LinkedHashSet<>();
    features.forEach(feature -> names.addAll(feature.properties().keySet()));
    // Ids that a property repeats need no column of their own.
    boolean hasIds =
        features.stream().anyMatch(f -> f.id() != null && !f.id().equals(f.properties().get(ID)));
    if (names.contains(SHAPE) || (hasIds && names.contains(ID))) {
      throw new IllegalArgumentException(
          "The property (%s) would be a second column of that name."
              .formatted(names.contains(SHAPE) ? SHAPE : ID));
    }
    WholeFile.write(path, out -> write(out, features, names, hasIds));
  }

  private static void write(
      OutputStream out, List<MapFeature> features, Set<String> names, boolean hasIds)
      throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    List<Object> header = new ArrayList<>(names);
    header.add(SHAPE);
    if (hasIds) {
      header.add(0, ID);
    }
    line(text, header);
    WKTWriter shapes = new WKTWriter(2);
    for (MapFeature feature : features) {
      List<Object> cells = new ArrayList<>();
      if (hasIds) {
        cells.add(feature.id());
      }
      names.forEach(name -> cells.add(feature.properties().get(name)));
      cells.add(feature.geometry() == null ? null : shapes.write(feature.geometry()));
      line(text, cells);
    }
    text.flush();
  }

  private static void line(Writer text, List<Object> cells) throws IOException {
    String separator = "";
    for (Object cell : cells) {
      text.append(separator).append(cell(cell));
      separator = ",";
    }
    text.append("\r\n");
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    String text =
        value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
