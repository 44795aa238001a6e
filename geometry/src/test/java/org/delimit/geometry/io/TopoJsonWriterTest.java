package org.delimit.geometry.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.delimit.geometry.MapFeature;
import org.delimit.geometry.VoronoiCells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class TopoJsonWriterTest {
  /** A hole that an enclave fills from another start, an island, a lake, a point contact. */
  private static final String[] SHAPES = {
    "POLYGON((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))",
    "POLYGON((2 2, 2 1, 1 1, 1 2, 2 2))",
    "MULTIPOLYGON(((4 0, 8 0, 8 4, 4 4, 4 0), (5 1, 6 1, 6 2, 5 2, 5 1)), ((9 9, 10 9, 10 10, 9 9)))",
    "POLYGON((0 4, 4 4, 8 4, 8 8, 0.1 8.123456789012345, 0 4))",
    "POLYGON((10 10, 11 10, 11 11, 10 10))"
  };

  @TempDir Path folder;

  @Test
  void write_holesIslandsEnclaves_comeBackEqual() throws IOException {
    List<MapFeature> features = features(SHAPES);
    assertRoundTrip(features);
    JsonNode topology = topology(features);
    // The enclave's border is one arc, wherever its rings begin.
    JsonNode hole = geometries(topology).get(0).get("arcs").get(1);
    JsonNode enclave = geometries(topology).get(1).get("arcs").get(0);
    assertThat(hole).hasSize(1);
    assertThat(enclave.get(0).asInt()).isEqualTo(~hole.get(0).asInt());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void write_randomCells_comeBackEqualAndShareBorders(int seed) throws IOException {
    Random random = new Random(seed);
    List<Coordinate> sites = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      sites.add(new Coordinate(44 + random.nextDouble(), 33 + random.nextDouble()));
    }
    List<MapFeature> features = new ArrayList<>();
    for (Geometry cell : VoronoiCells.of(sites, null)) {
      features.add(new MapFeature("c" + features.size(), cell, Map.of()));
    }
    assertRoundTrip(features);
  }

  @Test
  void write_twoSquares_haveThreeArcs() throws IOException {
    JsonNode topology =
        topology(
            features("POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))", "POLYGON((1 0, 2 0, 2 1, 1 1, 1 0))"));
    assertThat(topology.get("arcs")).hasSize(3);
    assertThat(topology.get("type").asText()).isEqualTo("Topology");
    assertThat(topology.has("transform")).isFalse();
    assertThat(geometries(topology)).allMatch(g -> g.get("arcs").get(0).size() == 2);
  }

  @Test
  void write_idsPropertiesAndMissingShapes_areKept() throws IOException {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("name", "</ä>");
    properties.put("people", 12);
    properties.put("none", null);
    Path file = folder.resolve("a.topojson");
    List<MapFeature> features =
        List.of(
            new MapFeature("7", null, properties),
            new MapFeature(null, shape("POLYGON EMPTY"), Map.of()),
            new MapFeature(null, shape("MULTIPOLYGON EMPTY"), Map.of()));
    TopoJsonWriter.write(file, "d", features);
    List<MapFeature> read = TopoJsonReader.read(file, "d");
    assertThat(read.get(0)).isEqualTo(features.get(0));
    assertThat(read.get(1).id()).isNull();
    assertThat(read).extracting(MapFeature::geometry).element(2).matches(Geometry::isEmpty);
  }

  @Test
  void write_linesAndPoints_standAsTheFormatWants() throws IOException {
    JsonNode topology =
        topology(
            features(
                "LINESTRING(0 0, 1 0, 2 0)",
                "MULTILINESTRING((2 0, 1 0, 0 0), (2 0, 3 1))",
                "POINT(1 2)",
                "MULTIPOINT((1 2), (3 4))",
                "GEOMETRYCOLLECTION(POINT(5 6), LINESTRING(0 0, 1 0, 2 0))"));
    assertThat(topology.get("arcs")).hasSize(2);
    assertThat(geometries(topology).toString())
        .contains("\"type\":\"LineString\",\"arcs\":[0]")
        .contains("\"type\":\"MultiLineString\",\"arcs\":[[-1],[1]]")
        .contains("\"type\":\"Point\",\"coordinates\":[1.0,2.0]")
        .contains("\"type\":\"MultiPoint\",\"coordinates\":[[1.0,2.0],[3.0,4.0]]")
        .contains("\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\"");
  }

  @Test
  void write_lineThatEndsOnAnother_cutsIt() throws IOException {
    JsonNode topology = topology(features("LINESTRING(0 0, 1 0, 2 0)", "LINESTRING(2 0, 1 0)"));
    assertThat(geometries(topology).get(0).get("arcs").toString()).isEqualTo("[0,1]");
    assertThat(geometries(topology).get(1).get("arcs").toString()).isEqualTo("[-2]");
  }

  @Test
  void write_exteriorRings_areClockwise() throws IOException {
    Path file = folder.resolve("a.topojson");
    TopoJsonWriter.write(file, "d", features(SHAPES));
    for (MapFeature feature : TopoJsonReader.read(file)) {
      Polygon polygon = (Polygon) feature.geometry().getGeometryN(0);
      assertThat(Orientation.isCCW(polygon.getExteriorRing().getCoordinateSequence())).isFalse();
      if (polygon.getNumInteriorRing() > 0) {
        assertThat(Orientation.isCCW(polygon.getInteriorRingN(0).getCoordinateSequence())).isTrue();
      }
    }
  }

  @Test
  void write_quantised_movesByHalfAStepAndStaysACoverage() throws IOException {
    List<MapFeature> features = features(SHAPES);
    Path file = folder.resolve("q.topojson");
    int quanta = 1001;
    TopoJsonWriter.write(file, "d", features, quanta);
    List<MapFeature> read = TopoJsonReader.read(file);
    for (int i = 0; i < features.size(); i++) {
      Geometry before = features.get(i).geometry();
      Geometry after = read.get(i).geometry();
      assertThat(after.getNumPoints()).isEqualTo(before.getNumPoints());
      // The map is 11 by 11 degrees.
      double half = 11.0 / (quanta - 1) / 2;
      for (Coordinate place : after.getCoordinates()) {
        double nearest = Double.MAX_VALUE;
        for (Coordinate old : before.getCoordinates()) {
          double away = Math.max(Math.abs(old.x - place.x), Math.abs(old.y - place.y));
          nearest = Math.min(nearest, away);
        }
        assertThat(nearest).isLessThanOrEqualTo(half + 1e-12);
      }
    }
    assertThat(new ObjectMapper().readTree(file.toFile()).get("transform").get("scale")).hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TopoJsonWriter.write(file, "d", features, 1))
        .withMessage("The number of lines (1) of the grid must be two or more.");
  }

  @Test
  void write_tinyRing_staysReadableWhenQuantised() throws IOException {
    Path file = folder.resolve("t.topojson");
    List<MapFeature> features =
        features("POLYGON((0 0, 9 0, 9 9, 0 0))", "POLYGON((20 20, 20.001 20, 20 20.001, 20 20))");
    TopoJsonWriter.write(file, "d", features, 10);
    assertThat(TopoJsonReader.read(file).get(1).geometry().getArea()).isZero();
  }

  static void assertSharedOnce(List<MapFeature> features, JsonNode topology) {
    Set<Set<Coordinate>> segments = new HashSet<>();
    for (MapFeature feature : features) {
      for (int p = 0; p < feature.geometry().getNumGeometries(); p++) {
        Polygon polygon = (Polygon) feature.geometry().getGeometryN(p);
        add(segments, polygon.getExteriorRing().getCoordinates());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          add(segments, polygon.getInteriorRingN(hole).getCoordinates());
        }
      }
    }
    int written = 0;
    for (JsonNode arc : topology.get("arcs")) {
      written += arc.size() - 1;
    }
    assertThat(written).isEqualTo(segments.size());
  }

  private static void add(Set<Set<Coordinate>> segments, Coordinate[] ring) {
    for (int i = 1; i < ring.length; i++) {
      segments.add(Set.of(ring[i - 1], ring[i]));
    }
  }

  /** The same shapes to the last bit, wherever their rings begin; each segment in one arc. */
  private void assertRoundTrip(List<MapFeature> features) throws IOException {
    Path file = folder.resolve("round.topojson");
    TopoJsonWriter.write(file, "d", features);
    assertSame(TopoJsonReader.read(file), features);
    assertSharedOnce(features, topology(features));
  }

  static void assertSame(List<MapFeature> read, List<MapFeature> features) {
    assertThat(read).hasSameSizeAs(features);
    for (int i = 0; i < features.size(); i++) {
      assertThat(read.get(i).id()).isEqualTo(features.get(i).id());
      assertThat(read.get(i).properties()).isEqualTo(features.get(i).properties());
      Geometry before = features.get(i).geometry();
      Geometry after = read.get(i).geometry();
      assertThat(after.getGeometryType()).isEqualTo(before.getGeometryType());
      assertThat(after.norm().equalsExact(before.norm())).as("feature " + i).isTrue();
    }
  }

  private JsonNode topology(List<MapFeature> features) throws IOException {
    Path file = folder.resolve("topology.json");
    TopoJsonWriter.write(file, "d", features);
    return new ObjectMapper().readTree(Files.readString(file));
  }

  private static JsonNode geometries(JsonNode topology) {
    return topology.get("objects").get("d").get("geometries");
  }

  private static List<MapFeature> features(String... texts) {
    List<MapFeature> features = new ArrayList<>();
    for (String text : texts) {
      features.add(
          new MapFeature("f" + features.size(), shape(text), Map.of("n", features.size())));
    }
    return features;
  }

  private static Geometry shape(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
