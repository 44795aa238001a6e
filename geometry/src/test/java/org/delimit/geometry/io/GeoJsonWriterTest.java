package org.delimit.geometry.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.delimit.geometry.MapFeature;
import org.delimit.geometry.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeoJsonWriterTest {
  @TempDir Path folder;

  @Test
  void toJson_polygon_hasRightHandRingsAndSevenDecimals() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("name", "Doña 日本 😀 </script>");
    properties.put("none", null);
    properties.put("list", List.of(1, 2.5, true, Map.of("k", 3L)));
    properties.put("big", new BigInteger("12345678901234567890"));
    properties.put("exact", new BigDecimal("1.50"));
    MapFeature feature =
        new MapFeature(
            "d1",
            wkt("POLYGON ((0 0, 0 3, 3.123456789 3, 3 -0.00000001, 0 0), (1 1, 2 1, 2 2, 1 1))"),
            properties);
    assertThat(GeoJsonWriter.toJson(List.of(feature)))
        .isEqualTo(
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","id":"d1","properties":{"name":"Doña 日本 \\uD83D\\uDE00 \\u003c/script>","none":null,\
            "list":[1,2.5,true,{"k":3}],"big":12345678901234567890,"exact":1.50},\
            "geometry":{"type":"Polygon","coordinates":[[[0,0],[3,0],[3.1234568,3],[0,3],[0,0]],\
            [[1,1],[2,2],[2,1],[1,1]]]}}
            ]}
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POINT (1 2)",
        "POINT EMPTY",
        "MULTIPOINT ((1 2), (3 4))",
        "LINESTRING (1 2, 3 4.5)",
        "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
        "POLYGON EMPTY",
        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
        "MULTIPOLYGON EMPTY",
        "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))"
      })
  void write_geometry_readsBackTheSame(String text) {
    Path file = folder.resolve("map.geojson");
    List<MapFeature> features =
        List.of(
            new MapFeature("a", wkt(text), Map.of()), new MapFeature(null, null, Map.of("k", 1)));
    GeoJsonWriter.write(file, features);
    assertThat(GeoJsonReader.read(file)).isEqualTo(features);
  }

  @Test
  void write_iraq_readsBackTheSameShapesInTheSameBytes() throws IOException {
    List<MapFeature> features =
        GeoJsonReader.read(SharedData.file("data/iraq/iraq_adm1_governorates.geojson"));
    Path one = folder.resolve("one.geojson");
    Path two = folder.resolve("two.geojson");
    GeoJsonWriter.write(one, features);
    List<MapFeature> again = GeoJsonReader.read(one);
    GeoJsonWriter.write(two, again);
    assertThat(two).hasSameBinaryContentAs(one);
    for (int i = 0; i < features.size(); i++) {
      assertThat(again.get(i).properties()).isEqualTo(features.get(i).properties());
      Polygon polygon = (Polygon) again.get(i).geometry();
      assertThat(polygon.equalsTopo(features.get(i).geometry())).isTrue();
      assertThat(
              org.locationtech.jts.algorithm.Orientation.isCCW(
                  polygon.getExteriorRing().getCoordinateSequence()))
          .isTrue();
    }
  }

  @Test
  void write_existingFile_isReplacedAndNothingElseIsLeft() throws IOException {
    Path file = Files.writeString(folder.resolve("map.geojson"), "old");
    GeoJsonWriter.write(file, List.of());
    assertThat(Files.readString(file)).startsWith("{\"type\":\"FeatureCollection\"");
    MapFeature bad = new MapFeature("a", null, Map.of("k", Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoJsonWriter.write(file, List.of(bad)))
        .withMessage("The value (NaN) of property (properties.k) has no JSON form.");
    assertThat(Files.readString(file)).startsWith("{\"type\":\"FeatureCollection\"");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void write_missingFolder_isRefused() {
    Path file = folder.resolve("none").resolve("map.geojson");
    assertThatThrownBy(() -> GeoJsonWriter.write(file, List.of()))
        .isInstanceOf(MapFileException.class)
        .hasMessage(file + ": the folder to write into does not exist.");
  }

  @Test
  void toJson_unknownClass_isRefused() {
    MapFeature feature = new MapFeature(null, null, Map.of("k", folder.getFileSystem()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoJsonWriter.toJson(List.of(feature)))
        .withMessageContaining("(properties.k)");
  }

  private static Geometry wkt(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
