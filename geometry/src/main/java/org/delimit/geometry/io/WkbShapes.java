package org.delimit.geometry.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads the polygons and points of GeoPackages: a header (OGC 12-128r15, clause 2.1.3) and
 * well-known binary (ISO 13249-3), whose heights and measures are dropped.
 *
 * <p>JTS's WKBReader is not used: it follows collections within collections until the stack
 * overflows and makes arrays of the sizes that damaged bytes claim.
 */
final class WkbShapes {
  private static final int POINT = 1;
  private static final int POLYGON = 3;
  private static final int MULTI_POLYGON = 6;

  /** Bytes of the envelope in the header, by its code. */
  private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

  private final BinaryShapes shapes;

  WkbShapes(BinaryShapes shapes) {
    this.shapes = shapes;
  }

  /** A shape; null if the header says that it is empty. */
  Geometry read(byte[] blob, String place) {
    ByteBuffer bytes = ByteBuffer.wrap(blob);
    require(bytes, 8, place);
    if (bytes.get() != 'G' || bytes.get() != 'P') {
      throw shapes.fail(place, "the geometry is none of a GeoPackage: it must begin with (GP).");
    }
    bytes.get();
    int flags = bytes.get();
    bytes.getInt();
    int envelope = flags >> 1 & 7;
    if (envelope >= ENVELOPE_BYTES.length || (flags & 0x20) != 0) {
      throw shapes.fail(place, "the geometry has unknown flags (" + flags + ").");
    }
    require(bytes, ENVELOPE_BYTES[envelope], place);
    bytes.position(bytes.position() + ENVELOPE_BYTES[envelope]);
    boolean isEmpty = (flags & 0x10) != 0;
    return isEmpty ? null : geometry(bytes, place);
  }

  private Geometry geometry(ByteBuffer bytes, String place) {
    int type = type(bytes, place);
    int skip = skip(type, place);
    return switch (type % 1000) {
      case POINT -> {
        require(bytes, 16L + skip, place);
        yield shapes.factory().createPoint(shapes.position(bytes, skip, place));
      }
      case POLYGON -> polygon(bytes, skip, place);
      case MULTI_POLYGON -> {
        Polygon[] polygons = new Polygon[count(bytes, 9, place)];
        for (int i = 0; i < polygons.length; i++) {
          polygons[i] = member(bytes, place + ", polygon " + (i + 1));
        }
        yield shapes.factory().createMultiPolygon(polygons);
      }
      default -> throw shapes.fail(place, unknown(type));
    };
  }

  private Polygon member(ByteBuffer bytes, String place) {
    int type = type(bytes, place);
    if (type % 1000 != POLYGON) {
      throw shapes.fail(place, unknown(type));
    }
    return polygon(bytes, skip(type, place), place);
  }

  private Polygon polygon(ByteBuffer bytes, int skip, String place) {
    int count = count(bytes, 4, place);
    if (count == 0) {
      return shapes.factory().createPolygon();
    }
    LinearRing[] holes = new LinearRing[count - 1];
    LinearRing outer = ring(bytes, skip, place + ", ring 1");
    for (int i = 1; i < count; i++) {
      holes[i - 1] = ring(bytes, skip, place + ", ring " + (i + 1));
    }
    return shapes.factory().createPolygon(outer, holes);
  }

  private LinearRing ring(ByteBuffer bytes, int skip, String place) {
    return shapes.ring(bytes, count(bytes, 16, place), skip, place);
  }

  /** Reads byte order and type; 1000, 2000 and 3000 are added for heights, measures and both. */
  private int type(ByteBuffer bytes, String place) {
    require(bytes, 5, place);
    byte order = bytes.get();
    if (order != 0 && order != 1) {
      throw shapes.fail(place, "the byte order (" + order + ") must be 0 or 1.");
    }
    bytes.order(order == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    return bytes.getInt();
  }

  /** Bytes of a position after its first two numbers. */
  private int skip(int type, String place) {
    return switch (type / 1000) {
      case 0 -> 0;
      case 1, 2 -> 8;
      case 3 -> 16;
      default -> throw shapes.fail(place, unknown(type));
    };
  }

  private int count(ByteBuffer bytes, int leastBytes, String place) {
    require(bytes, 4, place);
    int count = bytes.getInt();
    if (count < 0 || (long) count * leastBytes > bytes.remaining()) {
      throw shapes.fail(
          place,
          "the number of parts (%d) is more than its bytes hold. Maybe the file is damaged."
              .formatted(Integer.toUnsignedLong(count)));
    }
    return count;
  }

  private void require(ByteBuffer bytes, long count, String place) {
    if (bytes.remaining() < count) {
      throw shapes.fail(place, "the geometry ends too early. Maybe the file is damaged.");
    }
  }

  private static String unknown(int type) {
    return "the geometry type (%d) must be Point (1), Polygon (3) or MultiPolygon (6). Maybe convert it: ogr2ogr -nlt CONVERT_TO_LINEAR -nlt PROMOTE_TO_MULTI."
        .formatted(type);
  }
}
