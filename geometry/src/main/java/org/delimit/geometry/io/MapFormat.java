package org.delimit.geometry.io;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.delimit.geometry.MapFeature;

/** The formats maps are written in. Safe for use by several threads. */
public enum MapFormat {
  /** RFC 7946, see {@link GeoJsonWriter}. */
  GEOJSON("geojson"),
  /** Shared borders once, all digits, see {@link TopoJsonWriter}. */
  TOPOJSON("topojson"),
  /** OGC GeoPackage, see {@link GeoPackageWriter}. */
  GEOPACKAGE("gpkg"),
  /** A table with well-known text, see {@link CsvMapWriter}. */
  CSV("csv");

  private final String ending;

  MapFormat(String ending) {
    this.ending = ending;
  }

  /**
   * The ending of its files, also its name for users.
   *
   * @return an ending without the dot
   */
  public String ending() {
    return ending;
  }

  /**
   * The endings of all formats.
   *
   * @return them in a row, for messages
   */
  public static String endings() {
    return Arrays.stream(values()).map(MapFormat::ending).collect(Collectors.joining(", "));
  }

  /**
   * The format with an ending.
   *
   * @param ending an ending without the dot, in any case
   * @return the format, or empty if none has it
   */
  public static Optional<MapFormat> named(String ending) {
    String lower = ending.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.ending.equals(lower)).findFirst();
  }

  /**
   * The format the name of a file ends in.
   *
   * @param path a file
   * @return its format, or empty if none has its ending
   */
  public static Optional<MapFormat> of(Path path) {
    String name = String.valueOf(path.getFileName());
    return named(name.substring(name.lastIndexOf('.') + 1));
  }

  /**
   * Writes features in degrees on WGS84, as a whole or not at all.
   *
   * @param path the file, replaced if it exists
   * @param layer name of the layer or object, where the format has them
   * @param features the features in the order to write
   * @throws MapFileException if the file cannot be written
   * @throws IllegalArgumentException if the format cannot hold a property, coordinate or the name
   */
  public void write(Path path, String layer, List<MapFeature> features) {
    switch (this) {
      case GEOJSON -> GeoJsonWriter.write(path, features);
      case TOPOJSON -> TopoJsonWriter.write(path, layer, features);
      case GEOPACKAGE -> GeoPackageWriter.write(path, layer, features);
      case CSV -> CsvMapWriter.write(path, features);
    }
  }
}
