package org.delimit.geometry.io;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;

/** Opens the SQLite database of a GeoPackage, and names what is missing for that. */
final class GeoPackageFile {
  private static final String DRIVER = "org.sqlite.JDBC";
  private static final byte[] MAGIC = {'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm'};

  private GeoPackageFile() {}

  /** Opens a file that is there, for reading only; neither it nor its folder is written to. */
  static Connection open(Path file) throws SQLException {
    requireSqlite(file);
    // An unfinished write-ahead log would not be seen through immutable=1.
    boolean hasLog = Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    return connect(file, hasLog ? "?mode=ro" : "?mode=ro&immutable=1");
  }

  /** Makes a new file. */
  static Connection create(Path file) throws SQLException {
    return connect(file, "");
  }

  private static Connection connect(Path file, String options) throws SQLException {
    try {
      Driver driver = (Driver) Class.forName(DRIVER).getDeclaredConstructor().newInstance();
      URI uri = file.toAbsolutePath().toUri();
      return driver.connect("jdbc:sqlite:" + uri + options, new Properties());
    } catch (ReflectiveOperationException e) {
      throw new MapFileException(
          file, "", "GeoPackages need the library org.xerial:sqlite-jdbc on the class path.", e);
    } catch (LinkageError e) {
      throw new MapFileException(
          file,
          "",
          "the native library of org.xerial:sqlite-jdbc cannot be loaded (" + e.getMessage() + ").",
          e);
    }
  }

  private static void requireSqlite(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(MAGIC.length);
      if (!Arrays.equals(start, MAGIC)) {
        throw new MapFileException(
            file, "", "the file is no GeoPackage: it must begin with (SQLite format 3).", null);
      }
    } catch (IOException e) {
      throw new MapFileException(
          file,
          "",
          Files.exists(file)
              ? "the file cannot be read (" + e.getMessage() + ")."
              : "the file does not exist.",
          e);
    }
  }
}
