package org.delimit.geometry.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.CoordinateSystem;
import org.delimit.geometry.MapFeature;
import org.delimit.geometry.MapLayer;
import org.delimit.geometry.Surface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class GeoPackageTest {
  @TempDir Path folder;

  @Test
  void read_fileOfGdal_hasItsFeatures() {
    MapLayer layer = GeoPackageReader.read(MapFixtures.unpacked("one.gpkg", folder), null);
    assertThat(layer.system().surface()).isEqualTo(Surface.WGS84);
    assertThat(layer.system().remarks()).isEmpty();
    List<Geometry> shapes = layer.shapes();
    assertThat(shapes.get(0).getArea()).isEqualTo(100 - 36 + 16 - 4 + 100);
    assertThatObject(shapes.get(1)).isNull();
    assertThat(layer.features().get(0).properties())
        .containsEntry("fid", 1L)
        .containsEntry("id", "a")
        .containsEntry("n", "Çeşme عراق");
    assertThat(layer.features().get(1).properties()).containsEntry("n", null);
    assertThat(folder).isDirectoryNotContaining("glob:**{-wal,-shm,-journal}");
  }

  @Test
  void read_severalLayers_asksWhich() {
    Path file = MapFixtures.unpacked("layers.gpkg", folder);
    assertThatExceptionOfType(MapFileException.class)
        .isThrownBy(() -> GeoPackageReader.read(file, null))
        .withMessage(
            file
                + ": the file holds (2) layers: say which one under layer:. Known: heights, utm38.");
    assertThatExceptionOfType(MapFileException.class)
        .isThrownBy(() -> GeoPackageReader.read(file, "utm39"))
        .withMessageContaining("unknown layer (utm39). Known: heights, utm38.");
    MapLayer plane = GeoPackageReader.read(file, "utm38");
    assertThat(plane.system().name()).isEqualTo("WGS 84 / UTM zone 38N");
    assertThat(plane.system().surface()).isEqualTo(Surface.PLANE);
    Adjacency own = Adjacency.of(plane.shapes(), Surface.PLANE);
    MapLayer degrees = GeoPackageReader.read(file, "heights");
    Adjacency geodesic = Adjacency.of(degrees.shapes());
    assertThat(geodesic.graph(0).edgeCount()).isEqualTo(4);
    assertThat(own.borderMillimetres(0, 1) / (double) geodesic.borderMillimetres(0, 1))
        .isCloseTo(0.9996, within(1e-4));
  }

  @Test
  void write_read_keepsEverything() throws IOException {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("name", "Çeşme \"x\"; DROP TABLE");
    properties.put("Name", 7L);
    properties.put("fid", 99L);
    properties.put("real", 2.5);
    properties.put("mixed", 1L);
    properties.put("decimal", new BigDecimal("1.10"));
    properties.put("none", null);
    Geometry point = new GeometryFactory().createPoint(new Coordinate(1 / 3.0, -2 / 3.0));
    List<MapFeature> features =
        List.of(
            new MapFeature("a", point, properties),
            new MapFeature(null, null, Map.of("mixed", "x")));
    Path file = folder.resolve("o ut?.gpkg");
    GeoPackageWriter.write(file, "my layer", features);
    MapLayer layer = GeoPackageReader.read(file, "my layer");
    assertThat(layer.system()).isEqualTo(CoordinateSystem.WGS84);
    Map<String, Object> read = layer.features().get(0).properties();
    assertThat(read)
        .containsEntry("id", "a")
        .containsEntry("name", properties.get("name"))
        .containsEntry("Name_", 7L)
        .containsEntry("fid", 99L)
        .containsEntry("fid_", 1L)
        .containsEntry("real", 2.5)
        .containsEntry("mixed", "1")
        .containsEntry("decimal", "1.10")
        .containsEntry("none", null);
    assertThat(layer.shapes().get(0).equalsExact(point)).isTrue();
    assertThatObject(layer.shapes().get(1)).isNull();
    byte[] bytes = Files.readAllBytes(file);
    GeoPackageWriter.write(file, "my layer", features);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoPackageWriter.write(file, "gpkg_x", features))
        .withMessage("The layer cannot be called (gpkg_x).");
    assertThatExceptionOfType(MapFileException.class)
        .isThrownBy(() -> GeoPackageWriter.write(folder.resolve("no/x.gpkg"), "x", features))
        .withMessageContaining("no/x.gpkg: the");
  }

  @Test
  void read_faultyFiles_areRefused() throws IOException, SQLException {
    assertRefused(folder.resolve("none.gpkg"), "the file does not exist.");
    assertRefused(Files.writeString(folder.resolve("t.gpkg"), "text"), "it must begin with");
    Path file = folder.resolve("x.gpkg");
    GeoPackageWriter.write(file, "x", List.of(new MapFeature("a", null, Map.of())));
    update(file, "UPDATE x SET geom = x'4750000100000000' || zeroblob(4)");
    assertRefused(file, "x, row 1: the shape (GP");
    update(file, "UPDATE x SET geom = x'475000010000000001050000000000000000'");
    assertRefused(file, "x, row 1: the geometry type (5) must be");
    update(file, "UPDATE x SET geom = x'47500001000000000106000000ffffff7f'");
    assertRefused(file, "x, row 1: the number of parts (2147483647) is more than its bytes hold");
    update(
        file, "UPDATE x SET geom = x'475000010000000001010000000000000000001c410000000000000000'");
    assertRefused(file, "x, row 1: the longitude (458752.0) must lie between");
    update(file, "UPDATE gpkg_spatial_ref_sys SET organization = 'me', definition = 'PROJ[1]'");
    assertRefused(file, "gpkg_spatial_ref_sys, srs_id 4326: the coordinate system cannot be");
    update(file, "UPDATE gpkg_geometry_columns SET srs_id = 0");
    assertRefused(file, "Maybe the map is projected");
    update(file, "DELETE FROM gpkg_contents");
    assertRefused(file, "the GeoPackage has no layer of features.");
    update(file, "DROP TABLE gpkg_contents");
    assertRefused(file, "the GeoPackage cannot be read (");
  }

  private static void update(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.createStatement().execute(sql);
    }
  }

  private static void assertRefused(Path file, String reason) {
    assertThatExceptionOfType(MapFileException.class)
        .isThrownBy(() -> GeoPackageReader.read(file, null))
        .withMessageStartingWith(file + "")
        .withMessageContaining(reason);
  }
}
