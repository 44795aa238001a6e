package org.delimit.geometry.io;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Small files that GDAL 3.6 (ogr2ogr) wrote. */
final class MapFixtures {
  private MapFixtures() {}

  static Path file(String name) {
    try {
      return Path.of(MapFixtures.class.getResource("/maps/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
