package org.delimit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.delimit.geometry.Geodesy;
import org.delimit.geometry.io.GeoJsonReader;
import org.delimit.geometry.io.GeoPackageWriter;
import org.delimit.model.PartitionProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Districts out of map files and dual graphs. */
class MapInputTest {
  private static final String YAML =
      """
      name: Map
      districts: {file: FILE, id: code}
      groups: [red, blue]
      states: 2
      """;

  /** The problem of the squares in UTM. */
  static final String SHAPEFILE =
      """
      name: Map
      districts: {file: utm38.shp, id: code, name: name}
      population: people
      states: 2
      """;

  @TempDir Path folder;

  @Test
  void geojson_findsBordersAreasAndPlaces() throws IOException {
    ProblemSource source = open("map.geojson", squares(0, 1, 2));
    PartitionProblem problem = source.problem();
    assertThat(problem.districts()).extracting(d -> d.id()).containsExactly("q0", "q1", "q2");
    assertThat(problem.graph().edgeCount()).isEqualTo(2);
    // A tenth of a degree along a meridian at the equator.
    assertThat(problem.graph().millimetres(0) / 1e6).isCloseTo(11.057, within(0.001));
    assertThat(problem.districts().get(0).areaSquareMetres() / 1e6).isCloseTo(123.1, within(0.1));
    assertThat(problem.districts().get(0).location().longitude()).isCloseTo(0.05, within(1e-9));
    assertThat(source.shapes()).hasSize(3);
    assertThat(source.schematic()).isFalse();
  }

  @Test
  void geojson_overlap_isAnErrorUnlessBordersAreGiven() throws IOException {
    assertThatThrownBy(() -> open("map.geojson", squares(0, 0.5, 2)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("(q0, q1)")
        .hasMessageContaining("list the borders under borders:");
    Files.writeString(folder.resolve("b.csv"), "a,b\nq0,q1\nq1,q2\n");
    Files.writeString(
        folder.resolve("problem.yaml"),
        YAML.replace("FILE", "map.geojson") + "borders: {file: b.csv, a: a, b: b}\n");
    ProblemSource source = ProblemFiles.open(folder.resolve("problem.yaml"));
    assertThat(source.problem().graph().edgeCount()).isEqualTo(2);
    assertThat(source.notes()).anyMatch(note -> note.contains("no column of lengths"));
  }

  @Test
  void json_isToldByItsContent() throws IOException {
    assertThat(open("map.json", squares(0, 1, 2)).shapes()).hasSize(3);
    Files.writeString(
        folder.resolve("problem.yaml"),
        YAML.replace("FILE", "graph.json").replace(", id: code", ""));
    Files.writeString(folder.resolve("graph.json"), graph());
    ProblemSource source = ProblemFiles.open(folder.resolve("problem.yaml"));
    assertThat(source.problem().districts()).extracting(d -> d.id()).containsExactly("7", "8");
    assertThat(source.problem().graph().millimetres(0)).isEqualTo(12_500);
    assertThat(source.problem().population()).isEqualTo(10);
    assertThat(source.shapes()).isEmpty();
    assertThatThrownBy(() -> open("map.json", "{\"a\": 1}"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("neither a GeoJSON FeatureCollection");
  }

  @Test
  void dualGraph_otherIdColumn_isTaken() throws IOException {
    assertThat(open("graph.json", graph()).problem().districts())
        .extracting(d -> d.id())
        .containsExactly("x7", "x8");
  }

  @Test
  void topojson_isRead() throws IOException {
    String topology =
        """
        {"type": "Topology", "arcs": [[[0,0],[1,0],[1,1],[0,1],[0,0]]], "objects": {"d":
         {"type": "Polygon", "arcs": [[0]], "properties": {"code": "q", "red": 1, "blue": 2}}}}
        """;
    assertThat(open("map.topojson", topology).problem().districts()).hasSize(1);
  }

  @Test
  void csv_wellKnownText_givesShapes() throws IOException {
    String rows = "code,red,blue,shape\n";
    for (int x = 0; x < 2; x++) {
      rows +=
          "w%d,1,2,\"POLYGON((%d 0,%d 0,%d 1,%d 1,%d 0))\"\n".formatted(x, x, x + 1, x + 1, x, x);
    }
    Files.writeString(
        folder.resolve("problem.yaml"),
        YAML.replace("FILE", "d.csv").replace("id: code", "id: code, wkt: shape"));
    Files.writeString(folder.resolve("d.csv"), rows);
    ProblemSource source = ProblemFiles.open(folder.resolve("problem.yaml"));
    assertThat(source.problem().graph().edgeCount()).isEqualTo(1);
    Files.writeString(folder.resolve("d.csv"), rows.replace("POLYGON((1", "POLYGON(1"));
    assertThatThrownBy(() -> ProblemFiles.open(folder.resolve("problem.yaml")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("d.csv, line 3, column shape: the cell must be a polygon");
  }

  @Test
  void csv_points_giveSchematicCellsAndBorders() throws IOException {
    Files.writeString(
        folder.resolve("problem.yaml"),
        YAML.replace("FILE", "d.csv")
            .replace("id: code", "id: code, longitude: x, latitude: y, cells-within: o.geojson"));
    Files.writeString(
        folder.resolve("d.csv"), "code,red,blue,x,y\np,1,2,0.05,0.05\nq,1,2,0.15,0.05\n");
    Files.writeString(folder.resolve("o.geojson"), squares(0, 1));
    ProblemSource source = ProblemFiles.open(folder.resolve("problem.yaml"));
    assertThat(source.schematic()).isTrue();
    assertThat(source.shapes().get(0).getEnvelopeInternal().getMaxX()).isCloseTo(0.1, within(1e-9));
    assertThat(source.problem().graph().edgeCount()).isEqualTo(1);
    assertThat(source.notes())
        .containsExactly(
            "No borders are given: they were taken from the cells drawn around the points.");
    Files.delete(folder.resolve("o.geojson"));
    assertThat(ProblemFiles.open(folder.resolve("problem.yaml")).notes())
        .anyMatch(note -> note.startsWith("There is no outline (o.geojson)"));
  }

  /* Four squares of a tenth of a degree in UTM 38N, written by ogr2ogr. */
  @Test
  void shapefile_projected_isMeasuredInItsPlaneAndShownInDegrees() throws IOException {
    copy("shp", "dbf", "prj", "cpg");
    ProblemSource source = openShapefile();
    PartitionProblem problem = source.problem();
    assertThat(problem.districts()).extracting(d -> d.name()).contains("بغداد", "Çeşme");
    assertThat(problem.graph().edgeCount()).isEqualTo(4);
    double geodesic = Geodesy.area(source.shapes().get(0));
    assertThat(problem.districts().get(0).areaSquareMetres() / geodesic)
        .isCloseTo(0.9996 * 0.9996, within(2e-4));
    assertThat(problem.districts().get(0).location().longitude()).isCloseTo(44.35, within(1e-3));
    assertThat(source.shapes().get(0).getEnvelopeInternal().getMinX())
        .isCloseTo(44.3, within(1e-8));
    assertThat(source.inputs()).containsKeys("utm38.shp", "utm38.dbf", "utm38.prj", "utm38.cpg");
    assertThat(source.notes())
        .anyMatch(
            note ->
                note.endsWith(
                    "utm38.shp: coordinate system (WGS_1984_UTM_Zone_38N). Lengths and areas are"
                        + " those of its plane, in metres."));
  }

  @Test
  void shapefile_unknownProjection_hasNoMap() throws IOException {
    copy("shp", "dbf", "prj", "cpg");
    Path prj = folder.resolve("utm38.prj");
    Files.writeString(prj, Files.readString(prj).replace("Transverse_Mercator", "Tobler_1970"));
    ProblemSource source = openShapefile();
    assertThat(source.shapes()).isEmpty();
    assertThat(source.problem().graph().edgeCount()).isEqualTo(4);
    assertThat(source.problem().districts().get(0).areaSquareMetres()).isGreaterThan(1e8);
    assertThat(source.notes()).anyMatch(note -> note.contains("results will have no map"));
  }

  @Test
  void shapefile_withoutPrj_isRefusedByItsCoordinates() throws IOException {
    copy("shp", "dbf");
    assertThatThrownBy(this::openShapefile)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("utm38.shp, record 1, ring 1: the longitude (")
        .hasMessageContaining("put its .prj file beside it");
  }

  @Test
  void geopackage_layers_areChosenByName() throws IOException {
    Path geojson = folder.resolve("map.geojson");
    Files.writeString(geojson, squares(0, 1, 2));
    GeoPackageWriter.write(folder.resolve("map.gpkg"), "squares", GeoJsonReader.read(geojson));
    Path yaml = folder.resolve("problem.yaml");
    Files.writeString(yaml, YAML.replace("FILE", "map.gpkg"));
    ProblemSource source = ProblemFiles.open(yaml);
    assertThat(source.problem().graph().edgeCount()).isEqualTo(2);
    assertThat(source.problem().population()).isEqualTo(1 + 2 + 3 + 9);
    assertThat(source.notes()).isEmpty();
    Files.writeString(yaml, YAML.replace("FILE", "map.gpkg, layer: circles"));
    assertThatThrownBy(() -> ProblemFiles.open(yaml))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("map.gpkg: unknown layer (circles). Known: squares.");
    Files.writeString(yaml, YAML.replace("FILE", "map.geojson, layer: squares"));
    assertThatThrownBy(() -> ProblemFiles.open(yaml))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(
            "problem.yaml, line 2, districts.layer: files such as (map.geojson) have no layers");
  }

  @Test
  void csv_shapesThatAreNoPolygonsInDegrees_areRefused() throws IOException {
    Files.writeString(
        folder.resolve("problem.yaml"),
        YAML.replace("FILE", "d.csv").replace("id: code", "id: code, wkt: shape"));
    Path csv = folder.resolve("d.csv");
    String nested = "GEOMETRYCOLLECTION(".repeat(100_000);
    Files.writeString(csv, "code,red,blue,shape\nx,1,1,\"" + nested + "\"\n");
    assertThatThrownBy(() -> ProblemFiles.open(folder.resolve("problem.yaml")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("column shape: the cell must be a polygon in well-known text");
    Files.writeString(csv, "code,red,blue,shape\nx,1,1,\"POLYGON((5e5 0,6e5 0,6e5 1e5,5e5 0))\"\n");
    assertThatThrownBy(() -> ProblemFiles.open(folder.resolve("problem.yaml")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("The longitude (500000.0) must lie between")
        .hasMessageContaining("Maybe the map is projected");
  }

  private void copy(String... endings) throws IOException {
    for (String ending : endings) {
      copy(folder, ending);
    }
  }

  /** Puts a part of a Shapefile into a folder. */
  static void copy(Path folder, String ending) throws IOException {
    try (InputStream in = MapInputTest.class.getResourceAsStream("/maps/utm38." + ending)) {
      Files.copy(in, folder.resolve("utm38." + ending));
    }
  }

  private ProblemSource openShapefile() throws IOException {
    Files.writeString(folder.resolve("problem.yaml"), SHAPEFILE);
    return ProblemFiles.open(folder.resolve("problem.yaml"));
  }

  private ProblemSource open(String file, String content) throws IOException {
    Files.writeString(folder.resolve("problem.yaml"), YAML.replace("FILE", file));
    Files.writeString(folder.resolve(file), content);
    return ProblemFiles.open(folder.resolve("problem.yaml"));
  }

  /** Squares of a tenth of a degree at multiples of their width along the equator. */
  static String squares(double... at) {
    StringBuilder features = new StringBuilder();
    for (int i = 0; i < at.length; i++) {
      double west = at[i] / 10;
      double east = (at[i] + 1) / 10;
      features.append(
          """
          %s{"type": "Feature", "properties": {"code": "q%d", "red": %d, "blue": 3.0}, "geometry":
            {"type": "Polygon", "coordinates": [[[%s,0],[%s,0],[%s,0.1],[%s,0.1],[%s,0]]]}}
          """
              .formatted(i == 0 ? "" : ",", i, i + 1, west, east, east, west, west));
    }
    return "{\"type\": \"FeatureCollection\", \"features\": [" + features + "]}";
  }

  static String graph() {
    return """
    {"directed": false, "multigraph": false, "graph": [], "nodes": [
      {"id": 7, "code": "x7", "red": 1, "blue": 2}, {"id": 8, "code": "x8", "red": 3, "blue": 4.0}],
     "adjacency": [[{"id": 8, "shared_perim": 12.5}], [{"id": 7, "shared_perim": 12.5}]]}
    """;
  }

  static Map<String, String> geojsonProblem() {
    return Map.of(
        "problem.yaml", YAML.replace("FILE", "map.geojson"), "map.geojson", squares(0, 1, 2));
  }

  static Map<String, String> graphProblem() {
    return Map.of("problem.yaml", YAML.replace("FILE", "graph.json"), "graph.json", graph());
  }
}
