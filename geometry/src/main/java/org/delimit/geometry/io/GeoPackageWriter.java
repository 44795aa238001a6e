package org.delimit.geometry.io;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.delimit.geometry.MapFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/**
 * Writes features in degrees on WGS84 as a GeoPackage 1.3 of one layer, without loss. The same
 * features give the same rows; no time of writing is kept. Needs sqlite-jdbc. Stateless and safe
 * for use by several threads.
 */
public final class GeoPackageWriter {
  /** "GPKG" in ASCII, and version 1.3.0. */
  private static final int APPLICATION = 0x47504B47;

  private static final int VERSION = 10300;
  private static final int WGS84 = 4326;

  private static final String DEFINITION =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],"
          + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]";

  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL"
              + " PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT"
              + " NULL, definition TEXT NOT NULL, description TEXT)",
          "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT"
              + " NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME"
              + " NOT NULL DEFAULT '1970-01-01T00:00:00.000Z', min_x DOUBLE, min_y DOUBLE, max_x"
              + " DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY"
              + " (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
          "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,"
              + " geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m"
              + " TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),"
              + " CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY"
              + " (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN"
              + " KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))",
          "INSERT INTO gpkg_spatial_ref_sys VALUES"
              + " ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', NULL),"
              + " ('Undefined geographic', 0, 'NONE', 0, 'undefined', NULL),"
              + " ('WGS 84', 4326, 'EPSG', 4326, '"
              + DEFINITION
              + "', NULL)");

  private GeoPackageWriter() {}

  /**
   * Writes a file, as a whole or not at all. Properties become columns of whole numbers, reals,
   * booleans or texts, whatever fits all their values (decimals, objects and arrays as their Java
   * text); ids become a column {@code id} if no property is called so.
   *
   * @param path the file, replaced if it exists
   * @param layer name of the layer
   * @param features the features in the order to write, in degrees
   * @throws MapFileException if the file cannot be written or sqlite-jdbc is missing
   * @throws IllegalArgumentException if the name of the layer is blank or begins with gpkg_, rtree_
   *     or sqlite_
   */
  public static void write(Path path, String layer, List<MapFeature> features) {
    if (layer.isBlank() || layer.toLowerCase(Locale.ROOT).matches("(gpkg|rtree|sqlite)_.*")) {
      throw new IllegalArgumentException("The layer cannot be called (" + layer + ").");
    }
    WholeFile.replace(
        path,
        temporary -> {
          try (Connection connection = GeoPackageFile.create(temporary)) {
            write(connection, layer, features);
          } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
          }
        });
  }

  private static void write(Connection connection, String layer, List<MapFeature> features)
      throws SQLException, IOException {
    GeoPackageColumns columns = new GeoPackageColumns(features);
    String table = GeoPackageColumns.quoted(layer);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = OFF");
      statement.execute("PRAGMA application_id = " + APPLICATION);
      statement.execute("PRAGMA user_version = " + VERSION);
      connection.setAutoCommit(false);
      for (String definition : TABLES) {
        statement.execute(definition);
      }
      statement.execute("CREATE TABLE %s (%s)".formatted(table, columns.definitions()));
    }
    register(connection, layer, columns.shape(), features);
    String insert =
        "INSERT INTO %s (%s) VALUES (?%s)"
            .formatted(table, columns.list(), ", ?".repeat(columns.count()));
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      insert(statement, columns, features);
    }
    connection.commit();
  }

  private static void register(
      Connection connection, String layer, String shape, List<MapFeature> features)
      throws SQLException {
    Envelope extent = new Envelope();
    for (MapFeature feature : features) {
      if (feature.geometry() != null) {
        extent.expandToInclude(feature.geometry().getEnvelopeInternal());
      }
    }
    String contents =
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, min_x, min_y, max_x, max_y,"
            + " srs_id) VALUES (?, 'features', ?, ?, ?, ?, ?, "
            + WGS84
            + ")";
    try (PreparedStatement statement = connection.prepareStatement(contents)) {
      statement.setString(1, layer);
      statement.setString(2, layer);
      if (!extent.isNull()) {
        statement.setDouble(3, extent.getMinX());
        statement.setDouble(4, extent.getMinY());
        statement.setDouble(5, extent.getMaxX());
        statement.setDouble(6, extent.getMaxY());
      }
      statement.executeUpdate();
    }
    String shapes = "INSERT INTO gpkg_geometry_columns VALUES (?, ?, 'GEOMETRY', ?, 0, 0)";
    try (PreparedStatement statement = connection.prepareStatement(shapes)) {
      statement.setString(1, layer);
      statement.setString(2, shape);
      statement.setInt(3, WGS84);
      statement.executeUpdate();
    }
  }

  private static void insert(
      PreparedStatement statement, GeoPackageColumns columns, List<MapFeature> features)
      throws SQLException, IOException {
    WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    for (MapFeature feature : features) {
      statement.setBytes(1, blob(feature.geometry(), wkb));
      Object[] values = columns.values(feature);
      for (int i = 0; i < values.length; i++) {
        statement.setObject(2 + i, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static byte[] blob(Geometry shape, WKBWriter wkb) throws IOException {
    if (shape == null) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("GP");
    out.writeByte(0);
    // No envelope, empty or not; the header is little-endian.
    out.writeByte(shape.isEmpty() ? 0x11 : 0x01);
    out.writeInt(Integer.reverseBytes(WGS84));
    out.write(wkb.write(shape));
    return bytes.toByteArray();
  }
}
