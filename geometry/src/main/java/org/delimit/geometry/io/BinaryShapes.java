package org.delimit.geometry.io;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** Takes positions and rings out of bytes, and says where one is wrong. */
final class BinaryShapes {
  private static final int POSITION_BYTES = 16;

  private final Path file;
  private final Placement placement;
  private final Rings rings;
  private final GeometryFactory factory = new GeometryFactory();

  BinaryShapes(Path file, Placement placement, ReadOptions options) {
    rings = new Rings(options);
    this.file = file;
    this.placement = placement;
  }

  Rings rings() {
    return rings;
  }

  GeometryFactory factory() {
    return factory;
  }

  MapFileException fail(String place, String problem) {
    return new MapFileException(file, place, problem, null);
  }

  /** Reads two numbers, and skips the ordinates after them. */
  Coordinate position(ByteBuffer bytes, int skip, String place) {
    double x = bytes.getDouble();
    double y = bytes.getDouble();
    bytes.position(bytes.position() + skip);
    try {
      return placement.place(x, y);
    } catch (IllegalArgumentException e) {
      String advice =
          placement.system().name().isEmpty()
              ? " Maybe the map is projected: put its .prj file beside it, name its coordinate system (districts: {crs: EPSG:…}), or convert it to WGS84 (EPSG:4326)."
              : " Maybe its coordinate system (" + placement.system().name() + ") is wrong.";
      throw fail(place, "t" + e.getMessage().substring(1) + advice);
    }
  }

  /** Reads a ring of so many positions. */
  LinearRing ring(ByteBuffer bytes, int positions, int skip, String place) {
    if (positions < (rings.closes() ? 3 : 4)) {
      throw fail(
          place,
          "a ring has (%d) positions: it must have four or more, the last equal to the first."
              .formatted(positions));
    }
    if (bytes.remaining() < (long) positions * (POSITION_BYTES + skip)) {
      throw fail(
          place,
          "a ring says (%d) positions, more than its bytes hold. Maybe the file is damaged."
              .formatted(positions));
    }
    Coordinate[] read = new Coordinate[positions];
    for (int i = 0; i < positions; i++) {
      read[i] = position(bytes, skip, place);
    }
    Coordinate[] ring = rings.closed(read, place);
    Coordinate first = ring[0];
    Coordinate last = ring[ring.length - 1];
    if (!Rings.isClosed(ring)) {
      throw fail(
          place,
          "a ring begins at (%s, %s) and ends at (%s, %s)."
                  .formatted(first.x, first.y, last.x, last.y)
              + Rings.ADVICE);
    }
    if (ring.length < 4) {
      throw fail(place, "a ring has (%d) positions, it encloses no ground.".formatted(positions));
    }
    return factory.createLinearRing(ring);
  }
}
