package org.delimit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.delimit.geometry.Dissolve;
import org.delimit.geometry.Geodesy;
import org.delimit.model.OuterBorder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Outer borders out of the outlines of neighbouring countries. */
class NeighbourInputTest {
  private static final String YAML =
      """
      name: Map
      districts: {file: map.geojson, id: iso}
      states: 2
      neighbours: {file: around.geojson, id: iso, name: name}
      """;

  /** A tenth of a degree along a meridian at the equator, and along the equator, metres. */
  private static final double NORTH = 11_057;

  private static final double EAST = 11_132;

  @TempDir Path folder;

  /* Two squares side by side; a country in two features 220 m to their west, one on top, one afar. */
  @BeforeEach
  void write() throws IOException {
    map("map.geojson", box("a", 0, 0, 0.1, 0.1), box("b", 0.1, 0, 0.2, 0.1));
    map(
        "around.geojson",
        box("WST", -1, -1, -0.002, 0.05),
        box("FAR", 5, 5, 6, 6),
        box("NTH", -1, 0.1, 2, 1),
        box("WST", -1, 0.05, -0.002, 0.1));
    Files.writeString(folder.resolve("problem.yaml"), YAML);
  }

  @Test
  void neighbours_becomeOuterBorders() {
    MapInspection inspection = ProblemFiles.inspect(folder.resolve("problem.yaml"), List.of());
    ProblemSource source = inspection.orThrow();
    assertThat(source.neighbours())
        .containsExactly(
            Map.entry("WST", "Land WST"),
            Map.entry("FAR", "Land FAR"),
            Map.entry("NTH", "Land NTH"));
    assertThat(source.problem().neighbours()).containsExactlyInAnyOrder("WST", "NTH");
    // 778 m of the coast next to West are in its reach, North is at the other end.
    assertThat(metres(source, "a", "WST")).isCloseTo(NORTH - 222 + 778, within(100.0));
    assertThat(metres(source, "a", "NTH")).isCloseTo(EAST + 222, within(100.0));
    assertThat(metres(source, "a", "")).isCloseTo(EAST - 778, within(40.0));
    assertThat(metres(source, "b", "NTH")).isCloseTo(EAST + 1000, within(40.0));
    assertThat(metres(source, "b", "WST")).isZero();
    assertThat(metres(source, "b", "")).isCloseTo(EAST + NORTH - 1000, within(40.0));
    assertThat(inspection.findings())
        .extracting(MapFinding::text)
        .containsExactly("neighbours (FAR) touch no district within 1000 metres.");
    assertThat(source.inputs()).containsKey("around.geojson");
  }

  @Test
  void limits_sayWhatIsNearAndWhatIsCoast() {
    ProblemSource narrow =
        open("neighbours.within-metres=100", "neighbours.coast-from-metres=20000");
    assertThat(metres(narrow, "a", "WST")).isZero();
    assertThat(metres(narrow, "a", "NTH")).isCloseTo(EAST + 100, within(7.0));
    assertThat(metres(narrow, "a", "coast")).isCloseTo(EAST + NORTH - 100, within(7.0));
    assertThat(metres(narrow, "a", "")).isZero();
    ProblemSource none = open("neighbours.coast-from-metres=30000");
    assertThat(metres(none, "b", "coast")).isZero();
    assertThat(metres(none, "b", "")).isGreaterThan(20_000);
    ProblemSource except = open("neighbours.except=[NTH, FAR]");
    assertThat(except.problem().neighbours()).containsExactly("WST");
  }

  @Test
  void table_overrides() throws IOException {
    Files.writeString(folder.resolve("outer.csv"), "id,to,km\na,NTH,7\n");
    ProblemSource source =
        open("outer-borders={file: outer.csv, district: id, neighbour: to, kilometres: km}");
    assertThat(source.problem().outerBorders()).containsExactly(new OuterBorder("a", "NTH", 7000));
    assertThat(source.notes()).anyMatch(note -> note.contains("neighbours: is not read"));
  }

  @Test
  void overlaps_areFound() throws IOException {
    // East begins in the middle of b and lies over its middle; South covers 3 km of both.
    map("around.geojson", box("EST", 0.14, -1, 2, 1), box("STH", -1, -1, 2, 0.027));
    MapInspection inspection = ProblemFiles.inspect(folder.resolve("problem.yaml"), List.of());
    assertThat(inspection.findings())
        .extracting(MapFinding::text)
        .anyMatch(text -> text.equals("neighbour (EST) lies over the middle of districts (b)."))
        .anyMatch(
            text -> text.matches("\\d+ metres of the outer border lie more than 1000 .*STH.*"));
    assertThat(inspection.source()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          neighbours.file=arround.geojson | the file (arround.geojson) does not exist. Maybe you meant (around.geojson).
          neighbours.id=isso | around.geojson has no column (isso). Known: iso, name. Maybe you meant (iso).
          neighbours.idd=iso | unknown key (idd). Known: file, layer, crs, id, name, except,
          neighbours.except=[WSTT] | there is no neighbour (WSTT). Known: WST, FAR, NTH. Maybe you meant (WST).
          neighbours.within-metres=0.5 | the value (0.5) must be 1 metre or more.
          neighbours.within-metres=-5 | the value (-5) must be a number between 0 and 100000.
          neighbours.coast-from-metres=far | the value (far) must be a number between 0 and
          neighbours.layer=x | files such as (around.geojson) have no layers
          neighbours.file=points.csv | the file (points.csv) holds no polygons of neighbours.
          neighbours={file: around.geojson} | features[0]: the id of the neighbour is blank. Maybe name its column
          neighbours.file=map.geojson | neighbour (a) lies over the middle of
          neighbours.file=lines.geojson | features[0]: the shape (LineString) of neighbour (L) must be a polygon
          districts={file: points.csv, id: iso, longitude: x, latitude: y} | have no polygons whose outer borders
          """)
  void badInput_isNamed(String override, String message) throws IOException {
    Files.writeString(folder.resolve("points.csv"), "iso,name,x,y\na,A,0,0\nb,B,1,1\n");
    Files.writeString(
        folder.resolve("lines.geojson"),
        """
        {"type": "FeatureCollection", "features": [{"type": "Feature", "properties":
         {"iso": "L", "name": "L"}, "geometry": {"type": "LineString", "coordinates": [[0,0],[1,1]]}}]}
        """);
    if (override.contains("map.geojson")) {
      map("map.geojson", box("a", 0, 0, 0.1, 0.1));
    }
    assertThatThrownBy(() -> open(override))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  /* The districts lie in UTM, the neighbour is given in degrees: all is measured in degrees. */
  @Test
  void projectedDistricts_meetNeighboursInDegrees() throws IOException {
    for (String ending : List.of("shp", "dbf", "prj", "cpg")) {
      try (InputStream in = getClass().getResourceAsStream("/maps/utm38." + ending)) {
        Files.copy(in, folder.resolve("utm38." + ending));
      }
    }
    Path yaml = folder.resolve("utm.yaml");
    Files.writeString(yaml, MapInputTest.SHAPEFILE);
    ProblemSource alone = ProblemFiles.open(yaml);
    Envelope extent = Dissolve.union(alone.shapes()).getEnvelopeInternal();
    map(
        "around.geojson",
        box(
            "EST",
            extent.getMaxX(),
            extent.getMinY() - 1,
            extent.getMaxX() + 1,
            extent.getMaxY() + 1));
    Files.writeString(
        yaml,
        MapInputTest.SHAPEFILE
            + "neighbours: {file: around.geojson, id: iso, within-metres: 3000}\n");
    ProblemSource source = ProblemFiles.open(yaml);
    double all = 0;
    double east = 0;
    for (OuterBorder border : source.problem().outerBorders()) {
      all += border.metres();
      east += border.neighbour().equals("EST") ? border.metres() : 0;
    }
    assertThat(all).isCloseTo(Geodesy.length(Dissolve.union(alone.shapes())), within(1.0));
    double height = Geodesy.distance(corner(extent, false), corner(extent, true));
    assertThat(east).isCloseTo(height + 6000, within(800.0));
    // The same shapes in the same plane are the country itself.
    Files.writeString(yaml, MapInputTest.SHAPEFILE + "neighbours: {file: utm38.shp, id: people}\n");
    assertThat(ProblemFiles.inspect(yaml, List.of()).findings())
        .extracting(MapFinding::kind)
        .contains("neighbour overlap");
  }

  private static Coordinate corner(Envelope extent, boolean top) {
    return new Coordinate(extent.getMaxX(), top ? extent.getMaxY() : extent.getMinY());
  }

  private ProblemSource open(String... overrides) {
    return ProblemFiles.open(folder.resolve("problem.yaml"), List.of(overrides));
  }

  private static double metres(ProblemSource source, String district, String neighbour) {
    return source.problem().outerBorders().stream()
        .filter(border -> border.district().equals(district))
        .filter(border -> border.neighbour().equals(neighbour))
        .mapToDouble(OuterBorder::metres)
        .sum();
  }

  private static String box(String id, double x0, double y0, double x1, double y1) {
    return """
        {"type": "Feature", "properties": {"iso": "%s", "name": "Land %s"}, "geometry":
         {"type": "Polygon", "coordinates": [[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}}"""
        .formatted(id, id, x0, y0, x1, y0, x1, y1, x0, y1, x0, y0);
  }

  private void map(String file, String... features) throws IOException {
    List<String> list = new ArrayList<>(List.of(features));
    Files.writeString(
        folder.resolve(file),
        "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",\n", list) + "]}");
  }
}
