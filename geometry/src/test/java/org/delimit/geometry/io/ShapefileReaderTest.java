package org.delimit.geometry.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.CoordinateSystem;
import org.delimit.geometry.Geodesy;
import org.delimit.geometry.MapFeature;
import org.delimit.geometry.MapLayer;
import org.delimit.geometry.Reprojection;
import org.delimit.geometry.Surface;
import org.delimit.geometry.graph.DualGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class ShapefileReaderTest {
  @TempDir Path folder;

  /* An island in the hole of another, a null shape, a blank cell. */
  @Test
  void read_islandsInHoles_becomeValidPolygons() {
    MapLayer layer = ShapefileReader.read(MapFixtures.file("islands.shp"), null);
    assertThat(layer.system().surface()).isEqualTo(Surface.WGS84);
    assertThat(layer.system().name()).isEqualTo("GCS_WGS_1984");
    assertThat(layer.system().remarks()).isEmpty();
    List<Geometry> shapes = layer.shapes();
    assertThat(shapes.get(0).getNumGeometries()).isEqualTo(3);
    assertThat(shapes.get(0).isValid()).isTrue();
    assertThat(shapes.get(0).getArea()).isEqualTo(100 - 36 + 16 - 4 + 100);
    assertThatObject(shapes.get(1)).isNull();
    assertThatObject(shapes.get(2)).isInstanceOf(Polygon.class);
    assertThat(layer.features().get(0).properties()).containsEntry("n", "Çeşme عراق");
    assertThat(layer.features().get(1).properties()).containsEntry("n", null);
  }

  @Test
  void read_encodingOfCpg_isTaken() {
    assertThat(ShapefileReader.read(MapFixtures.file("arabic.shp"), null).features())
        .extracting(feature -> feature.properties().get("name"))
        .containsExactly("بغداد", "الكرخ", "plain");
  }

  @Test
  void read_numbers_areWholeOrDecimal() {
    MapFeature feature =
        ShapefileReader.read(MapFixtures.file("utm38.shp"), null).features().get(3);
    assertThat(feature.properties().get("people")).isEqualTo(1003L);
    assertThat(feature.properties().get("share").toString()).startsWith("0.375");
    assertThat(feature.id()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"heights.shp", "measures.shp"})
  void read_furtherOrdinates_areDropped(String name) {
    MapLayer layer = ShapefileReader.read(MapFixtures.file(name), null);
    DualGraph graph = Adjacency.of(layer.shapes()).graph(0);
    assertThat(graph.size()).isEqualTo(4);
    assertThat(graph.edgeCount()).isEqualTo(4);
    assertThat(layer.shapes().get(0).getArea()).isCloseTo(0.01, within(1e-9));
  }

  @Test
  void read_withoutTable_hasNoProperties() {
    MapLayer layer = ShapefileReader.read(MapFixtures.file("measures.shp"), null);
    assertThat(layer.features()).allSatisfy(feature -> assertThat(feature.properties()).isEmpty());
    assertThat(layer.system()).isEqualTo(CoordinateSystem.UNKNOWN);
  }

  @Test
  void read_projectedWithoutPrj_isRefused() throws IOException {
    Path copy = Files.copy(MapFixtures.file("utm38.shp"), folder.resolve("utm38.shp"));
    assertThatExceptionOfType(MapFileException.class)
        .isThrownBy(() -> ShapefileReader.read(copy, null))
        .withMessageContaining("record 1, ring 1: the longitude (")
        .withMessageContaining("put its .prj file beside it");
  }

  /* Scale of UTM: 0.9996 on the meridian of the zone, here half a degree beside it. */
  @Test
  void read_utm_isAPlaneInMetres() {
    MapLayer layer = ShapefileReader.read(MapFixtures.file("utm38.shp"), null);
    assertThat(layer.system().surface()).isEqualTo(Surface.PLANE);
    assertThat(layer.system().remarks()).isEmpty();
    assertMeasures(layer, 44.3, 33.2, 0.9996);
  }

  @Test
  void read_feet_becomeMetres() {
    MapLayer layer = ShapefileReader.read(MapFixtures.file("feet.shp"), null);
    assertThat(layer.system().remarks())
        .containsExactly(
            "Its unit (US survey foot, 0.304800609601219 metres) was turned into metres.");
    assertMeasures(layer, -74.1, 40.6, 1);
  }

  @Test
  void read_webMercator_becomesDegrees() {
    MapLayer layer = ShapefileReader.read(MapFixtures.file("mercator.shp"), null);
    assertThat(layer.system().surface()).isEqualTo(Surface.WGS84);
    assertThat(layer.system().remarks()).singleElement().asString().contains("Web Mercator");
    assertMeasures(layer, 44.3, 33.2, 1);
  }

  @Test
  void read_zip_choosesTheLayer() {
    Path zip = MapFixtures.file("two.zip");
    assertThatExceptionOfType(MapFileException.class)
        .isThrownBy(() -> ShapefileReader.read(zip, null))
        .withMessageContaining("the file holds (2) layers: say which one under layer:.")
        .withMessageContaining("Known: HEIGHTS, utm38.");
    assertThatExceptionOfType(MapFileException.class)
        .isThrownBy(() -> ShapefileReader.read(zip, "Heights"))
        .withMessageContaining("unknown layer (Heights)");
    MapLayer layer = ShapefileReader.read(zip, "HEIGHTS");
    assertThat(layer.features().get(0).properties()).containsEntry("name", "بغداد");
    assertThat(ShapefileReader.read(zip, "utm38").system().surface()).isEqualTo(Surface.PLANE);
  }

  @Test
  void read_hugeCounts_areRefusedBeforeTheyAreBelieved() throws IOException {
    byte[] bytes = Files.readAllBytes(MapFixtures.file("islands.shp"));
    for (int at : new int[] {100 + 4, 108 + 36, 108 + 40}) {
      byte[] copy = bytes.clone();
      ByteBuffer.wrap(copy).putInt(at, 0x7fffff7f);
      Path file = Files.write(folder.resolve("huge.shp"), copy);
      assertThatExceptionOfType(MapFileException.class)
          .isThrownBy(() -> ShapefileReader.read(file, null))
          .withMessageContaining("record 1");
    }
  }

  /* A record that says it has a gigabyte, and 100 MB of zeros that pack into 100 kB. */
  @Test
  void read_zipBomb_isRefused() throws IOException {
    Path file = folder.resolve("bomb.zip");
    ByteBuffer header = ByteBuffer.allocate(108);
    header.putInt(0, 9994).putInt(24, 0x7fffffff).putInt(104, 0x20000000);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("a/x.shp"));
      zip.write(header.array());
      for (int i = 0; i < 100; i++) {
        zip.write(new byte[1_000_000]);
      }
    }
    assertThatExceptionOfType(MapFileException.class)
        .isThrownBy(() -> ShapefileReader.read(file, null))
        .withMessage(
            file + ": the file cannot be read (it unpacks to more than 300 times its size).");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
    }
    assertThatExceptionOfType(MapFileException.class)
        .isThrownBy(() -> ShapefileReader.read(file, null))
        .withMessage(file + ": the zip file holds no .shp file.");
  }

  @Test
  void read_tableOfAnotherFile_isRefused() throws IOException {
    Path shapes = Files.copy(MapFixtures.file("islands.shp"), folder.resolve("a.shp"));
    Files.copy(MapFixtures.file("utm38.dbf"), folder.resolve("a.dbf"));
    Files.copy(MapFixtures.file("islands.prj"), folder.resolve("a.prj"));
    assertThatExceptionOfType(MapFileException.class)
        .isThrownBy(() -> ShapefileReader.read(shapes, null))
        .withMessageContaining("a.dbf: the table has (4) rows, but there are (3) shapes");
    Files.writeString(folder.resolve("a.prj"), "GEOGCS[\"x\"");
    assertThatExceptionOfType(MapFileException.class)
        .isThrownBy(() -> ShapefileReader.read(shapes, null))
        .withMessageContaining("a.prj: the coordinate system cannot be understood")
        .withMessageContaining("a closing bracket is missing at character 11");
    Files.delete(folder.resolve("a.prj"));
    Files.writeString(folder.resolve("a.cpg"), "EBCDIC-17");
    assertThatExceptionOfType(MapFileException.class)
        .isThrownBy(() -> ShapefileReader.read(shapes, null))
        .withMessageContaining("unknown encoding (EBCDIC-17)");
  }

  /* Squares of a tenth of a degree in rows of two: areas, borders and places against geodesy. */
  private static void assertMeasures(MapLayer layer, double west, double south, double scale) {
    Surface surface = layer.system().surface();
    List<Geometry> degrees = Reprojection.toDegrees(layer.shapes(), layer.system());
    for (int i = 0; i < 4; i++) {
      double x = west + 0.1 * (i % 2);
      double y = south + 0.1 * (i / 2);
      assertThat(degrees.get(i).getEnvelopeInternal().getMinX()).isCloseTo(x, within(1e-8));
      assertThat(degrees.get(i).getEnvelopeInternal().getMinY()).isCloseTo(y, within(1e-8));
      double area = Geodesy.area(degrees.get(i));
      assertThat(surface.area(layer.shapes().get(i)) / area).isCloseTo(scale * scale, within(2e-4));
    }
    Adjacency own = Adjacency.of(layer.shapes(), surface);
    Adjacency geodesic = Adjacency.of(degrees);
    assertThat(own.graph(0).edgeCount()).isEqualTo(4);
    assertThat(own.borderMillimetres(0, 1) / (double) geodesic.borderMillimetres(0, 1))
        .isCloseTo(scale, within(1e-4));
  }
}
