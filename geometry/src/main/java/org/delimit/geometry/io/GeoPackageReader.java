package org.delimit.geometry.io;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.delimit.geometry.CoordinateSystem;
import org.delimit.geometry.MapFeature;
import org.delimit.geometry.MapLayer;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads the polygons and points of GeoPackages (OGC 12-128). Needs sqlite-jdbc. Not safe for use by
 * several threads; {@link #read} is.
 */
public final class GeoPackageReader {
  private static final String LAYERS =
      "SELECT c.table_name, g.column_name, g.srs_id FROM gpkg_contents c"
          + " JOIN gpkg_geometry_columns g ON lower(c.table_name) = lower(g.table_name)"
          + " WHERE c.data_type = 'features' ORDER BY c.table_name";
  private static final String SYSTEM = "SELECT * FROM gpkg_spatial_ref_sys WHERE srs_id = ?";

  private final Path file;
  private final Connection connection;
  private final ReadOptions options;

  /** A table of features. */
  private record Layer(String table, String column, int system) {}

  private GeoPackageReader(Path file, Connection connection, ReadOptions options) {
    this.options = options;
    this.file = file;
    this.connection = connection;
  }

  /**
   * Reads all features of a layer, in O(its size).
   *
   * @param path a GeoPackage; it is not written to
   * @param layer the table; may be null if the file has only one with features
   * @return the features in the order of the table, with all columns but the shape and blobs as
   *     properties and without ids of their own, in the coordinate system of the layer; null and
   *     empty shapes are null
   * @throws MapFileException if the file cannot be read, is damaged, has no such layer or several
   *     of which none is chosen, holds other shapes, or has no known coordinate system and
   *     positions outside the world in degrees; or if sqlite-jdbc is missing
   */
  public static MapLayer read(Path path, String layer) {
    return read(path, layer, ReadOptions.DEFAULTS);
  }

  /**
   * The same with other assumptions.
   *
   * @param path as above
   * @param layer as above
   * @param options what may be assumed
   * @return as above
   * @throws MapFileException as above, or if the layer's system disagrees with the stated one
   */
  public static MapLayer read(Path path, String layer, ReadOptions options) {
    try (Connection connection = GeoPackageFile.open(path)) {
      return new GeoPackageReader(path, connection, options).read(layer);
    } catch (SQLException e) {
      throw new MapFileException(
          path, "", "the GeoPackage cannot be read (" + e.getMessage() + ").", e);
    }
  }

  private MapLayer read(String wanted) throws SQLException {
    List<Layer> layers = layers();
    if (layers.isEmpty()) {
      throw new MapFileException(file, "", "the GeoPackage has no layer of features.", null);
    }
    Layer layer = LayerChoice.choose(file, layers, Layer::table, wanted);
    Placement placement = SystemAgreement.of(file, placement(layer.system), options);
    BinaryShapes shapes = new BinaryShapes(file, placement, options);
    List<MapFeature> features = features(layer, shapes);
    return new MapLayer(features, placement.system(), shapes.rings().closures());
  }

  private List<Layer> layers() throws SQLException {
    List<Layer> layers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(LAYERS)) {
      while (rows.next()) {
        if (rows.getString(1) != null && rows.getString(2) != null) {
          layers.add(new Layer(rows.getString(1), rows.getString(2), rows.getInt(3)));
        }
      }
    }
    return layers;
  }

  private Placement placement(int id) throws SQLException {
    String place = "gpkg_spatial_ref_sys, srs_id " + id;
    try (PreparedStatement statement = connection.prepareStatement(SYSTEM)) {
      statement.setInt(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        // 0 and -1 stand for systems that are not told.
        if (id == 0 || id == -1 || !rows.next()) {
          return Placement.UNKNOWN;
        }
        boolean isWgs84 =
            "EPSG".equalsIgnoreCase(rows.getString("organization"))
                && rows.getInt("organization_coordsys_id") == 4326;
        return isWgs84 ? named(rows.getString("srs_name")) : SystemText.read(definition(rows));
      }
    } catch (IllegalArgumentException e) {
      throw new MapFileException(
          file, place, "the coordinate system cannot be understood (" + e.getMessage() + ").", e);
    }
  }

  private static Placement named(String name) {
    CoordinateSystem wgs84 = CoordinateSystem.WGS84;
    return Placement.angles(
        new CoordinateSystem(
            name == null ? wgs84.name() : name, wgs84.surface(), "", wgs84.remarks()),
        1,
        0);
  }

  private List<MapFeature> features(Layer layer, BinaryShapes binary) throws SQLException {
    WkbShapes shapes = new WkbShapes(binary);
    List<MapFeature> features = new ArrayList<>();
    String query = "SELECT * FROM \"" + layer.table.replace("\"", "\"\"") + "\"";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      ResultSetMetaData columns = rows.getMetaData();
      while (rows.next()) {
        String place = layer.table + ", row " + (features.size() + 1);
        binary.rings().of(features.size());
        Geometry shape = null;
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int c = 1; c <= columns.getColumnCount(); c++) {
          String name = columns.getColumnName(c);
          Object value = rows.getObject(c);
          if (name.equalsIgnoreCase(layer.column)) {
            shape = shape(shapes, value, place);
          } else if (!(value instanceof byte[])) {
            properties.put(name, value(value, place + ", column " + name));
          }
        }
        features.add(new MapFeature(null, shape, properties));
      }
    }
    return features;
  }

  private Geometry shape(WkbShapes shapes, Object value, String place) {
    if (value == null) {
      return null;
    }
    if (value instanceof byte[] blob) {
      return shapes.read(blob, place);
    }
    throw new MapFileException(file, place, "the shape (" + value + ") must be a blob.", null);
  }

  private Object value(Object value, String place) {
    if (value instanceof Double number && !Double.isFinite(number)) {
      throw new MapFileException(file, place, "the number (" + value + ") is too large.", null);
    }
    return value instanceof Integer whole ? (Object) whole.longValue() : value;
  }

  /* The extension gpkg_crs_wkt adds a column of version 2; the other may then say "undefined". */
  private static String definition(ResultSet row) throws SQLException {
    String usual = row.getString("definition");
    if (usual != null && usual.contains("[")) {
      return usual;
    }
    ResultSetMetaData columns = row.getMetaData();
    for (int c = 1; c <= columns.getColumnCount(); c++) {
      String name = columns.getColumnName(c);
      if (name.toLowerCase(Locale.ROOT).startsWith("definition_12_063")
          && row.getString(c) != null) {
        return row.getString(c);
      }
    }
    return usual == null ? "" : usual;
  }
}
