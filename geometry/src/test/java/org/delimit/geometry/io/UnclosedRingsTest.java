package org.delimit.geometry.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.delimit.geometry.MapFeature;
import org.delimit.geometry.MapLayer;
import org.delimit.geometry.RingClosure;
import org.delimit.geometry.Surface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A square whose ring lacks its last position, as the second feature of each format. */
class UnclosedRingsTest {
  private static final ReadOptions CLOSING = new ReadOptions(true, null);
  private static final double[] OPEN = {2, 0, 3, 0, 3, 1, 2, 1};
  private static final double[] WHOLE = {0, 0, 1, 0, 1, 1, 0, 1, 0, 0};

  @TempDir Path folder;

  @Test
  void geoJson() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.geojson"),
            """
            {"type": "FeatureCollection", "features": [
             {"type": "Feature", "geometry":
              {"type": "Polygon", "coordinates": [[[0,0],[1,0],[1,1],[0,1],[0,0]]]}},
             {"type": "Feature", "geometry":
              {"type": "Polygon", "coordinates": [[[2,0],[3,0],[3,1],[2,1]]]}}]}
            """);
    assertThatThrownBy(() -> GeoJsonReader.read(file))
        .isInstanceOf(MapFileException.class)
        .hasMessageContaining("features[1].geometry.coordinates[0]: the ring begins at (2.0, 0.0)")
        .hasMessageContaining("districts: {repair: {most-metres: 50}}");
    check(GeoJsonReader.read(file, CLOSING), "features[1].geometry.coordinates[0]");
  }

  @Test
  void topoJson() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.topojson"),
            """
            {"type": "Topology", "arcs":
              [[[0,0],[1,0],[1,1],[0,1],[0,0]], [[2,0],[3,0],[3,1],[2,1]]],
             "objects": {"d": {"type": "GeometryCollection", "geometries":
              [{"type": "Polygon", "arcs": [[0]]}, {"type": "Polygon", "arcs": [[1]]}]}}}
            """);
    assertThatThrownBy(() -> TopoJsonReader.read(file)).isInstanceOf(MapFileException.class);
    check(TopoJsonReader.read(file, null, CLOSING), "objects.d.geometries[1].arcs[0]");
  }

  @Test
  void shapefile() throws IOException {
    byte[] first = record(1, WHOLE);
    byte[] second = record(2, OPEN);
    ByteBuffer header = ByteBuffer.allocate(100);
    header.putInt(0, 9994).putInt(24, (100 + first.length + second.length) / 2);
    header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 5);
    Path file = folder.resolve("a.shp");
    Files.write(file, header.array());
    Files.write(file, first, StandardOpenOption.APPEND);
    Files.write(file, second, StandardOpenOption.APPEND);
    assertThatThrownBy(() -> ShapefileReader.read(file, null))
        .isInstanceOf(MapFileException.class)
        .hasMessageContaining("record 2, ring 1: a ring begins at (2.0, 0.0)");
    check(ShapefileReader.read(file, null, CLOSING), "record 2, ring 1");
  }

  private static byte[] record(int number, double[] ring) {
    int content = 4 + 40 + 4 + 8 * ring.length;
    ByteBuffer bytes = ByteBuffer.allocate(8 + content);
    bytes.putInt(number).putInt(content / 2).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(5).position(8 + 4 + 32);
    bytes.putInt(1).putInt(ring.length / 2).putInt(0);
    Arrays.stream(ring).forEach(bytes::putDouble);
    return bytes.array();
  }

  @Test
  void geoPackage() throws IOException, SQLException {
    Geometry whole =
        new GeometryFactory()
            .createPolygon(
                new Coordinate[] {
                  new Coordinate(0, 0),
                  new Coordinate(1, 0),
                  new Coordinate(1, 1),
                  new Coordinate(0, 1),
                  new Coordinate(0, 0)
                });
    Path file = folder.resolve("a.gpkg");
    MapFeature feature = new MapFeature("a", whole, Map.of());
    GeoPackageWriter.write(file, "d", List.of(feature, new MapFeature("b", whole, Map.of())));
    ByteBuffer blob = ByteBuffer.allocate(8 + 5 + 4 + 4 + 8 * OPEN.length);
    blob.order(ByteOrder.LITTLE_ENDIAN).put(new byte[] {'G', 'P', 0, 1}).putInt(4326);
    blob.put((byte) 1).putInt(3).putInt(1).putInt(OPEN.length / 2);
    Arrays.stream(OPEN).forEach(blob::putDouble);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement update =
            connection.prepareStatement("UPDATE d SET geom = ? WHERE id = 'b'")) {
      update.setBytes(1, blob.array());
      assertThat(update.executeUpdate()).isOne();
    }
    assertThatThrownBy(() -> GeoPackageReader.read(file, null))
        .isInstanceOf(MapFileException.class)
        .hasMessageContaining("d, row 2, ring 1: a ring begins at (2.0, 0.0)");
    check(GeoPackageReader.read(file, null, CLOSING), "d, row 2, ring 1");
  }

  @Test
  void wellKnownText() {
    WktShapes shapes = new WktShapes(CLOSING);
    shapes.read("POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))");
    Geometry open = shapes.read("POLYGON Z ((2 0 7, 3 0 7, 3 1 7, 2 1 7))");
    assertThat(open.getArea()).isEqualTo(1);
    assertThat(open.getFactory().getClass()).isEqualTo(GeometryFactory.class);
    check(shapes.closures(), "ring 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WktShapes(ReadOptions.DEFAULTS).read("POLYGON((2 0,3 0,3 1,2 1))"))
        .withMessage("ring 1 does not end where it begins");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WktShapes(CLOSING).read("POLYGON((2 0, 3 0))"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WktShapes(CLOSING).read("POLYGON((2 0, 3 0, 3 91, 2 0))"));
  }

  @Test
  void wellKnownText_takesTheStatedSystem() {
    WktShapes shapes = new WktShapes(new ReadOptions(false, "+proj=utm +zone=38 +units=km"));
    Geometry square = shapes.read("POLYGON((400 3600, 401 3600, 401 3601, 400 3601, 400 3600))");
    assertThat(square.getArea()).isEqualTo(1e6);
    assertThat(shapes.system().surface()).isEqualTo(Surface.PLANE);
  }

  private static void check(MapLayer layer, String place) {
    assertThat(layer.features()).hasSize(2);
    assertThat(layer.features().get(1).geometry().getArea()).isEqualTo(1);
    check(layer.closures(), place);
  }

  private static void check(List<RingClosure> closures, String place) {
    assertThat(closures)
        .containsExactly(new RingClosure(1, place, new Coordinate(2, 1), new Coordinate(2, 0)));
    assertThat(closures.get(0).metres(Surface.PLANE)).isEqualTo(1);
  }
}
