package org.delimit.geometry.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.delimit.geometry.MapFeature;
import org.delimit.geometry.MapLayer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;

/**
 * Reads the polygons and points of Shapefiles (ESRI Shapefile Technical Description, 1998), also
 * those with heights or measures, which are dropped. Not safe for use by several threads; {@link
 * #read} is.
 *
 * <p>The index (.shx) is not needed. The encoding of the table is that of the .cpg file, or of the
 * table's own header.
 */
public final class ShapefileReader {
  /* Implementation note. Apache's baremaps-shapefile 0.8.2 was tried first: it refuses PolygonZ and
   * PolygonM ("Unsupported shapefile type: 15"), needs .shx and .dbf, ignores .cpg, makes invalid
   * polygons of holes with islands, leaves damaged files with a BufferUnderflowException, and brings
   * log4j and Guava. */
  private static final int HEADER_BYTES = 100;
  private static final int MAGIC = 9994;
  private static final int RECORD_HEADER_BYTES = 8;
  private static final int POLYGON_HEADER_BYTES = 40;
  private static final int MAXIMUM_TEXT = 100_000;

  private final ShapefileParts parts;
  private final Path file;
  private final BinaryShapes shapes;
  private final List<MapFeature> features = new ArrayList<>();

  private ShapefileReader(ShapefileParts parts, Placement placement, ReadOptions options) {
    this.parts = parts;
    file = parts.file(".shp");
    shapes = new BinaryShapes(file, placement, options);
  }

  /**
   * Reads all features of a file, in O(its size).
   *
   * @param path a .shp file with its .dbf, .prj and .cpg beside it, or a .zip file of them
   * @param layer which .shp file of a .zip file, without its ending; may be null if there is only
   *     one; must be null for a .shp file
   * @return the features in the order of the file, in the coordinate system of the .prj file; null
   *     shapes are kept, rows marked as deleted are not, blank texts and numbers are null; without
   *     a .dbf file features have no properties
   * @throws MapFileException if the file cannot be read, is damaged or holds other shapes, or has
   *     no known coordinate system and positions outside the world in degrees
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
   * @throws MapFileException as above, or if the .prj file disagrees with the stated system
   */
  public static MapLayer read(Path path, String layer, ReadOptions options) {
    try (ShapefileParts parts = ShapefileParts.open(path, layer)) {
      Placement placement = SystemAgreement.of(path, placement(parts), options);
      ShapefileReader reader = new ShapefileReader(parts, placement, options);
      return new MapLayer(reader.features(), placement.system(), reader.shapes.rings().closures());
    } catch (NoSuchFileException e) {
      throw new MapFileException(path, "", "the file does not exist.", e);
    } catch (IOException | IllegalArgumentException e) {
      // The end of a zipped file that is cut off has no message.
      String why = e.getMessage() == null ? "it is damaged or ends too early" : e.getMessage();
      throw new MapFileException(path, "", "the file cannot be read (" + why + ").", e);
    }
  }

  private static Placement placement(ShapefileParts parts) throws IOException {
    String text = text(parts, ".prj");
    if (text == null || text.isBlank()) {
      return Placement.UNKNOWN;
    }
    try {
      return SystemText.read(text);
    } catch (IllegalArgumentException e) {
      throw new MapFileException(
          parts.file(".prj"),
          "",
          "the coordinate system cannot be understood (" + e.getMessage() + ").",
          e);
    }
  }

  private List<MapFeature> features() throws IOException {
    try (InputStream in = parts.part(".shp");
        InputStream rows = parts.part(".dbf")) {
      DbfTable table = rows == null ? null : new DbfTable(parts.file(".dbf"), rows, encoding());
      long left = header(in);
      int records = 0;
      while (left > 0) {
        left -= record(in, table, left, "record " + ++records);
      }
      if (table != null) {
        table.requireRows(records);
      }
      return features;
    }
  }

  private Charset encoding() throws IOException {
    String text = text(parts, ".cpg");
    if (text == null || text.isBlank()) {
      return null;
    }
    Charset charset = Charsets.named(text);
    if (charset == null) {
      throw new MapFileException(
          parts.file(".cpg"),
          "",
          "unknown encoding (%s). Known: UTF-8, 1252, 1256, ISO-8859-1 and the like."
              .formatted(text.strip()),
          null);
    }
    return charset;
  }

  private static String text(ShapefileParts parts, String ending) throws IOException {
    try (InputStream in = parts.part(ending)) {
      return in == null
          ? null
          : new String(in.readNBytes(MAXIMUM_TEXT), StandardCharsets.UTF_8).replace("\ufeff", "");
    }
  }

  /** Checks the header, and gives the bytes after it. */
  private long header(InputStream in) throws IOException {
    ByteBuffer header = bytes(in, HEADER_BYTES, "header");
    if (header.getInt(0) != MAGIC) {
      throw shapes.fail("header", "the file is no Shapefile: it must begin with (9994).");
    }
    long length = 2 * Integer.toUnsignedLong(header.getInt(24));
    if (length < HEADER_BYTES) {
      throw shapes.fail("header", "the length (" + length + " bytes) of the file is wrong.");
    }
    return length - HEADER_BYTES;
  }

  private long record(InputStream in, DbfTable table, long left, String place) throws IOException {
    ByteBuffer header = bytes(in, RECORD_HEADER_BYTES, place);
    long length = 2 * Integer.toUnsignedLong(header.getInt(4));
    if (length < 4 || length > Math.min(left - RECORD_HEADER_BYTES, Integer.MAX_VALUE - 8)) {
      throw shapes.fail(
          place,
          "the length (%d bytes) of the record must be between 4 and what is left of the file (%d)."
              .formatted(length, left - RECORD_HEADER_BYTES));
    }
    ByteBuffer content = bytes(in, (int) length, place).order(ByteOrder.LITTLE_ENDIAN);
    shapes.rings().of(features.size());
    Geometry shape = shape(content, place);
    Map<String, Object> row = table == null ? Map.of() : table.next();
    if (row != null) {
      features.add(new MapFeature(null, shape, row));
    }
    return RECORD_HEADER_BYTES + length;
  }

  private Geometry shape(ByteBuffer content, String place) {
    int type = content.getInt();
    return switch (type) {
      case 0 -> null;
      case 1, 11, 21 -> {
        require(content, 16, place);
        yield shapes.factory().createPoint(shapes.position(content, 0, place));
      }
      case 5, 15, 25 -> polygons(content, place);
      default ->
          throw shapes.fail(
              place,
              "the shape type (%d) must be polygons (5, 15, 25), points (1, 11, 21) or null (0)."
                  .formatted(type));
    };
  }

  private Geometry polygons(ByteBuffer content, String place) {
    require(content, POLYGON_HEADER_BYTES, place);
    content.position(content.position() + 32);
    int count = content.getInt();
    int positions = content.getInt();
    if (count < 0 || positions < 0) {
      throw shapes.fail(
          place,
          "the numbers of rings (%d) and positions (%d) must be zero or more."
              .formatted(count, positions));
    }
    require(content, 4L * count + 16L * positions, place);
    int[] starts = new int[count + 1];
    for (int i = 0; i < count; i++) {
      starts[i] = content.getInt();
    }
    starts[count] = positions;
    List<LinearRing> rings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String at = place + ", ring " + (i + 1);
      if (starts[0] != 0 || starts[i + 1] < starts[i]) {
        throw shapes.fail(at, "the ring begins at position (%d).".formatted(starts[i]));
      }
      rings.add(shapes.ring(content, starts[i + 1] - starts[i], 0, at));
    }
    return RingNest.polygons(rings, shapes.factory());
  }

  private void require(ByteBuffer content, long bytes, String place) {
    if (content.remaining() < bytes) {
      throw shapes.fail(
          place,
          "the record holds (%d) bytes, its shape needs (%d). Maybe the file is damaged."
              .formatted(content.remaining(), bytes));
    }
  }

  private ByteBuffer bytes(InputStream in, int count, String place) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw shapes.fail(place, "the file ends here. Maybe its download was cut off.");
    }
    return ByteBuffer.wrap(bytes);
  }
}
