package org.delimit.geometry.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;

/** Small files that GDAL 3.6 (ogr2ogr) wrote. */
final class MapFixtures {
  private MapFixtures() {}

  /** Unpacks a file that is kept as .gz. */
  static Path unpacked(String name, Path folder) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file(name + ".gz")))) {
      Path file = folder.resolve(name);
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path file(String name) {
    try {
      return Path.of(MapFixtures.class.getResource("/maps/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
