package org.delimit.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.delimit.geometry.MapLayer;
import org.delimit.geometry.Reprojection;
import org.delimit.geometry.io.GeoJsonReader;
import org.delimit.geometry.io.GeoPackageReader;
import org.delimit.geometry.io.ReadOptions;
import org.delimit.geometry.io.ShapefileReader;
import org.delimit.geometry.io.TopoJsonReader;
import org.locationtech.jts.geom.Geometry;

/** Reads the layers of map files, whatever their format. */
final class LayerFile {
  /** The endings of district files, for messages. */
  static final String KNOWN =
      ".csv, .geojson, .topojson, .shp, .zip (with a .shp), .gpkg, .json (GeoJSON, TopoJSON or dual graph)";

  private LayerFile() {}

  /** The formats of maps. */
  enum Format {
    GEOJSON,
    TOPOJSON,
    SHAPEFILE,
    GEOPACKAGE,
    /** No format of maps. */
    OTHER;

    /** Whether files of this format may hold several layers. */
    boolean hasLayers() {
      return this == TOPOJSON || this == SHAPEFILE || this == GEOPACKAGE;
    }

    /** Told by the name of a file, and by its content if it is JSON. */
    static Format of(Path path, String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.endsWith(".shp") || lower.endsWith(".zip")) {
        return SHAPEFILE;
      }
      if (lower.endsWith(".gpkg")) {
        return GEOPACKAGE;
      }
      if (lower.endsWith(".geojson")) {
        return GEOJSON;
      }
      if (lower.endsWith(".topojson")) {
        return TOPOJSON;
      }
      return switch (lower.endsWith(".json") ? JsonKind.of(path) : JsonKind.OTHER) {
        case GEOJSON -> GEOJSON;
        case TOPOJSON -> TOPOJSON;
        default -> OTHER;
      };
    }
  }

  /**
   * Reads a layer.
   *
   * @param layer name of the layer, or null
   * @param options what may be assumed
   * @throws org.delimit.geometry.io.MapFileException if the file cannot be read
   */
  static MapLayer read(Path path, Format format, String layer, ReadOptions options) {
    return switch (format) {
      case GEOJSON -> GeoJsonReader.read(path, options);
      case TOPOJSON -> TopoJsonReader.read(path, layer, options);
      case SHAPEFILE -> ShapefileReader.read(path, layer, options);
      case GEOPACKAGE -> GeoPackageReader.read(path, layer, options);
      case OTHER -> throw new IllegalArgumentException("No map file: " + path);
    };
  }

  /** What the place of a feature is called, such as {@code record 7}. */
  static String place(Format format, int index) {
    return switch (format) {
      case SHAPEFILE -> "record " + (index + 1);
      case GEOPACKAGE -> "row " + (index + 1);
      default -> "features[" + index + "]";
    };
  }

  /** All shapes of a file that only shows something, in degrees; GeoJSON unless its name tells. */
  static List<Geometry> outline(Path path, String name) {
    Format format = Format.of(path, name);
    MapLayer layer =
        read(path, format == Format.OTHER ? Format.GEOJSON : format, null, ReadOptions.DEFAULTS);
    List<Geometry> shapes = new ArrayList<>(layer.shapes());
    return Reprojection.toDegrees(shapes, layer.system());
  }
}
