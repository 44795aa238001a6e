package org.delimit.geometry.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.delimit.geometry.MapFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.WKTReader;

class GeoJsonReaderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:ogc:def:crs:OGC:1.3:CRS84",
        "EPSG:4326",
        "urn:ogc:def:crs:EPSG::4326",
        "OGC:CRS84"
      })
  void read_crsThatIsWgs84_isTaken(String name) throws IOException {
    assertThat(
            GeoJsonReader.read(
                crs("{\"type\": \"name\", \"properties\": {\"name\": \"" + name + "\"}}")))
        .isEmpty();
  }

  @Test
  void read_otherCrs_isRefused() throws IOException {
    assertThat(GeoJsonReader.read(crs("null"))).isEmpty();
    Path file =
        crs("{\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::32638\"}}");
    assertThatExceptionOfType(MapFileException.class)
        .isThrownBy(() -> GeoJsonReader.read(file))
        .withMessageStartingWith(
            file + ", crs: the coordinate system (WGS 84 / UTM zone 38N) must be WGS84");
    Path linked = crs("{\"type\": \"link\"}");
    assertThatExceptionOfType(MapFileException.class)
        .isThrownBy(() -> GeoJsonReader.read(linked))
        .withMessageContaining("the coordinate system ({\"type\":\"link\"}) must be WGS84");
  }

  private Path crs(String crs) throws IOException {
    return Files.writeString(
        folder.resolve("crs.geojson"),
        "{\"type\": \"FeatureCollection\", \"crs\": " + crs + ", \"features\": []}");
  }

  @Test
  void read_collection_keepsIdsPropertiesAndShapes() throws Exception {
    List<MapFeature> features =
        read(
            """
            {"type": "FeatureCollection", "name": "x", "bbox": [0, 0, 1, 1], "features": [
              {"type": "Feature", "id": 7, "properties": {"n": 1, "d": 0.5, "t": "ä<", "b": true,
                "none": null, "missing": NaN, "o": {"k": [1, {"z": 2}]}},
               "geometry": {"type": "Polygon", "coordinates":
                 [[[0, 0, 55], [3, 0], [3, 3], [0, 3], [0, 0]], [[1, 1], [1, 2], [2, 2], [1, 1]]]}},
              {"type": "Feature", "id": "a", "properties": null, "geometry": null},
              {"type": "Feature", "id": 1.50, "geometry": {"type": "GeometryCollection", "geometries":
                [{"type": "Point", "coordinates": [1, 2]},
                 {"type": "MultiPoint", "coordinates": [[1, 2]]},
                 {"type": "LineString", "coordinates": [[1, 2], [3, 4]]},
                 {"type": "MultiLineString", "coordinates": [[[1, 2], [3, 4]]]},
                 {"type": "MultiPolygon", "coordinates": [[[[0, 0], [1, 0], [1, 1], [0, 0]]]]}]}}]}
            """);
    assertThat(features).extracting(MapFeature::id).containsExactly("7", "a", "1.5");
    Map<String, Object> properties = features.get(0).properties();
    assertThat(properties.keySet()).containsExactly("n", "d", "t", "b", "none", "missing", "o");
    assertThat(properties.values())
        .containsExactlyElementsOf(
            Arrays.asList(1, 0.5, "ä<", true, null, null, Map.of("k", List.of(1, Map.of("z", 2)))));
    assertThatObject(features.get(0).geometry())
        .isEqualTo(
            new WKTReader().read("POLYGON ((0 0, 3 0, 3 3, 0 3, 0 0), (1 1, 1 2, 2 2, 1 1))"));
    assertThatObject(features.get(1).geometry()).isNull();
    assertThat(features.get(1).properties()).isEmpty();
    assertThat(features.get(2).geometry().getNumGeometries()).isEqualTo(5);
  }

  @Test
  void read_emptyCollection_isEmpty() throws IOException {
    assertThat(read("{\"features\": [], \"type\": \"FeatureCollection\"}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `` | `` | the file is empty. Maybe its download or export was cut off.
          [1] | `` | the file must hold a GeoJSON FeatureCollection object, it begins with ([).
          {"type":"Feature"} | type | the type (Feature) must be (FeatureCollection). Maybe wrap it
          {"type":"GeometryCollection"} | type | Maybe make each shape a Feature
          {"type":"Topology"} | type | Maybe read it as TopoJSON
          {"type":"FeatureCollection"} | features | the member is missing
          {"features":[]} | type | the member is missing
          {"type":"FeatureCollection","features":{}} | features | the value ({) must be an array.
          {"type":"FeatureCollection","features":[],"features":[]} | line 1 | Duplicate field
          {"type":"FeatureCollection","features":[]}x | line 1 | not proper JSON
          {"type":"FeatureCollection","features":[]} 5 | line 1 | more text (5)
          {"type":"FeatureCollection","features":[ | line 1 | not proper JSON
          {"type":"FeatureCollection","features":[5]} | features[0] | the feature (5) must be an object.
          {"type":"FeatureCollection","features":[{"type":"Polygon"}]} | features[0].type | the type (Polygon) must be (Feature).
          {"type":"FeatureCollection","features":[{"type":"Feature","id":[]}]} | features[0].id | the id ([]) must be a text or a number.
          {"type":"FeatureCollection","features":[{"type":"Feature","id":1e999}]} | features[0].id | the id (Infinity)
          {"type":"FeatureCollection","features":[{"type":"Feature","properties":5}]} | features[0].properties | the value (5) must be an object.
          {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":[1e999]}}]} | features[0].properties.a[0] | too large
          """)
  void read_badCollection_namesPlaceAndValue(String text, String place, String problem)
      throws IOException {
    assertBad(text == null ? "" : text, place == null ? "" : place, problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          5 | `` | the geometry (5) must be an object.
          {"type":"Polygon"} | .coordinates | the value (nothing) must be an array.
          {"type":"Bogus","coordinates":[]} | `` | unknown geometry type (Bogus). Known: Polygon
          {"coordinates":[]} | `` | unknown geometry type (nothing).
          {"type":"Polygon","coordinates":[[]]} | .coordinates[0] | the ring has 0 positions
          {"type":"Polygon","coordinates":[[[0,0]]]} | .coordinates[0] | the ring has 1 positions
          {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]} | .coordinates[0] | the ring begins at (0.0, 0.0) and ends at (0.0, 1.0). Maybe
          {"type":"Polygon","coordinates":[[[0,0],["x",0],[1,1],[0,0]]]} | .coordinates[0][1] | the position (["x",0]) must be two numbers
          {"type":"Polygon","coordinates":[[[0,0],[NaN,0],[1,1],[0,0]]]} | .coordinates[0][1] | the longitude (NaN) must lie between
          {"type":"Polygon","coordinates":[[[0,0],[1,91],[1,1],[0,0]]]} | .coordinates[0][1] | the latitude (91.0) must lie between -90 and 90 degrees. Maybe the map is projected
          {"type":"MultiPolygon","coordinates":[[[[0,0],[1e999,0],[1,1],[0,0]]]]} | .coordinates[0][0][1] | the longitude (Infinity)
          {"type":"MultiPolygon","coordinates":[5]} | .coordinates[0] | the value (5) must be an array.
          {"type":"LineString","coordinates":[[0,0]]} | .coordinates | the line has 1 position
          {"type":"Point","coordinates":[900,0]} | .coordinates | the longitude (900.0)
          {"type":"Point","coordinates":[1]} | .coordinates | the position ([1])
          {"type":"GeometryCollection","geometries":[null]} | .geometries[0] | the geometry (null)
          """)
  void read_badGeometry_namesPlaceAndValue(String geometry, String place, String problem)
      throws IOException {
    assertBad(
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null},"
            + "{\"type\":\"Feature\",\"geometry\":"
            + geometry
            + "}]}",
        "features[1].geometry" + (place == null ? "" : place),
        problem);
  }

  @Test
  void read_deepNesting_isRefused() throws IOException {
    assertBad(
        "{\"type\":\"FeatureCollection\",\"features\":" + "[".repeat(100_000), "line 1", "depth");
    String inside = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
    assertBad(
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
            + inside
            + "}]}",
        "line 1",
        "depth");
  }

  @Test
  void read_rubbishBytes_isRefused() throws IOException {
    Path file = folder.resolve("rubbish.geojson");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2, (byte) 0x80, (byte) 0xc3});
    assertThatThrownBy(() -> GeoJsonReader.read(file)).isInstanceOf(MapFileException.class);
  }

  @Test
  void read_missingFileOrFolder_isRefused() {
    Path missing = folder.resolve("missing.geojson");
    assertThatThrownBy(() -> GeoJsonReader.read(missing))
        .isInstanceOf(MapFileException.class)
        .hasMessage(missing + ": the file does not exist.");
    assertThatThrownBy(() -> GeoJsonReader.read(folder))
        .isInstanceOf(MapFileException.class)
        .hasMessageContaining("cannot be read");
  }

  private List<MapFeature> read(String text) throws IOException {
    return GeoJsonReader.read(Files.writeString(folder.resolve("map.geojson"), text));
  }

  private void assertBad(String text, String place, String problem) {
    MapFileException e = catchThrowableOfType(MapFileException.class, () -> read(text));
    assertThat(e).as(text.substring(0, Math.min(200, text.length()))).isNotNull();
    assertThat(e.file()).isEqualTo(folder.resolve("map.geojson").toString());
    if (place.equals("line 1")) {
      assertThat(e.place()).startsWith("line 1, column ");
    } else {
      assertThat(e.place()).isEqualTo(place);
    }
    assertThat(e.getMessage())
        .startsWith(e.file() + (e.place().isEmpty() ? ": " : ", " + e.place() + ": "))
        .contains(problem);
  }
}
