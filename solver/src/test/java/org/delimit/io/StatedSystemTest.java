package org.delimit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.delimit.analysis.GroundContiguity;
import org.delimit.geometry.Geodesy;
import org.delimit.geometry.Surface;
import org.delimit.geometry.io.GeoJsonReader;
import org.delimit.model.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code districts.crs}, and what is measured in the plane of a projected map. */
class StatedSystemTest {
  @TempDir Path folder;

  @Test
  void csv_statedPlane_isMeasuredInIt() throws IOException {
    ProblemSource source = open("d.csv", "wkt: shape, crs: EPSG:32638", squares(1000));
    assertThat(source.problem().graph().millimetres(0)).isEqualTo(1_000_000);
    assertThat(source.problem().districts().get(0).areaSquareMetres()).isEqualTo(1e6);
    assertThat(source.problem().districts().get(0).location().longitude())
        .isCloseTo(44.47, within(0.01));
    assertThat(source.notes())
        .anyMatch(
            note ->
                note.contains("coordinate system (WGS 84 / UTM zone 38N). Lengths and areas are")
                    && note.endsWith("The problem file states it (districts.crs)."));
  }

  @Test
  void csv_mercator_saysHowFarItStretches() throws IOException {
    // On the ellipsoid at 60 degrees: lengths about twice, areas about four times those of the
    // ground (Snyder, Map Projections, 1987, 7-8: k = sqrt(1 - e² sin² φ) / cos φ = 1.9950).
    String mercator = "wkt: shape, crs: '+proj=merc +lon_0=45 +datum=WGS84 +units=m'";
    assertThat(open("d.csv", mercator, squares(1000, 8_362_699)).notes())
        .anyMatch(note -> note.contains("lengths are on average 99.5 % longer and areas 298."));
    assertThat(open("d.csv", "wkt: shape, crs: EPSG:32638", squares(1000)).notes())
        .noneMatch(note -> note.contains("than on the ground"));
  }

  @Test
  void csv_plane_hasNoMapButIsMeasured() throws IOException {
    ProblemSource source = open("d.csv", "wkt: shape, crs: plane", squares(1000));
    assertThat(source.problem().graph().millimetres(0)).isEqualTo(1_000_000);
    assertThat(source.shapes()).isEmpty();
    assertThat(source.drawn()).hasSize(2);
    assertThat(source.notes()).anyMatch(note -> note.contains("results will have no map"));
    Plan plan = Plan.of(source.problem(), new int[] {0, 0});
    assertThat(GroundContiguity.of(plan, source.drawn(), Surface.PLANE).states())
        .extracting(state -> state.pieces().size())
        .containsExactly(1, 0);
  }

  @Test
  void csv_withoutSystem_isRefusedWithAdvice() {
    assertThatThrownBy(() -> open("d.csv", "wkt: shape", squares(1000)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("d.csv, line 2, column shape");
  }

  @Test
  void crs_unknownOrUseless_isNamed() {
    assertThatThrownBy(() -> open("d.csv", "wkt: shape, crs: EPSG:1", squares(1000)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(
            "districts.crs: unknown coordinate system (EPSG:1). Known: EPSG:4326");
    assertThatThrownBy(() -> open("d.csv", "crs: EPSG:32638", squares(1000)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("districts.crs: the file holds no shapes");
    assertThatThrownBy(() -> open("d.csv", "wkt: shape, crs: EPSG:32638", squares(0.0001)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("look like degrees, not like metres of (WGS 84 / UTM zone 38N)");
  }

  @Test
  void shapefile_withoutPrj_takesTheStatedOne_withAnotherRefuses() throws IOException {
    for (String ending : new String[] {"shp", "dbf", "prj", "cpg"}) {
      MapInputTest.copy(folder, ending);
    }
    Path yaml = folder.resolve("problem.yaml");
    String stated = MapInputTest.SHAPEFILE.replace("id: code", "id: code, crs: EPSG:32639");
    Files.writeString(yaml, stated);
    assertThatThrownBy(() -> ProblemFiles.open(yaml))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(
            "utm38.shp: the file says that its coordinate system is (WGS_1984_UTM")
        .hasMessageContaining("the problem says (EPSG:32639)");
    Files.writeString(yaml, stated.replace("32639", "32638"));
    ProblemSource agreed = ProblemFiles.open(yaml);
    Files.delete(folder.resolve("utm38.prj"));
    assertThat(ProblemFiles.open(yaml).problem().graph().millimetres(0))
        .isEqualTo(agreed.problem().graph().millimetres(0));
    Files.writeString(yaml, MapInputTest.SHAPEFILE);
    assertThatThrownBy(() -> ProblemFiles.open(yaml))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("name its coordinate system (districts: {crs: EPSG:…})");
  }

  @Test
  void geojson_withAnOldCrsMember_isReadInIt() throws IOException {
    String map =
        """
        {"type": "FeatureCollection",
         "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32638"}},
         "features": [{"type": "Feature", "id": "a", "properties": {"code": "a", "people": 1},
          "geometry": {"type": "Polygon", "coordinates": [[[450000,3600000],[451000,3600000],
           [451000,3601000],[450000,3601000],[450000,3600000]]]}}]}
        """;
    assertThat(open("m.geojson", "", map).problem().districts().get(0).areaSquareMetres())
        .isEqualTo(1e6);
    assertThatThrownBy(() -> open("m.geojson", "crs: EPSG:4326", map))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the problem says (EPSG:4326)");
    assertThatThrownBy(() -> open("m.geojson", "", map.replace("32638", "1")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("crs: the coordinate system (urn:ogc:def:crs:EPSG::1) must be WGS84");
  }

  @Test
  void borders_ofAProjectedMap_areMeasuredInItsPlane() throws IOException {
    // In the middle of its zone the plane is shrunk by 0.04 percent.
    ProblemSource source = open("d.csv", "wkt: shape, crs: EPSG:32638", squares(10_000));
    Plan plan = Plan.of(source.problem(), new int[] {0, 1});
    Path file = folder.resolve("out/borders.geojson");
    MapFiles.writeBorders(source, plan, file);
    assertThat(GeoJsonReader.read(file).get(0).properties()).containsEntry("kilometres", 10.0);
    double degrees = Geodesy.length(GeoJsonReader.read(file).get(0).geometry());
    assertThat(degrees).isBetween(10_003.0, 10_005.0);
  }

  private ProblemSource open(String file, String keys, String content) throws IOException {
    String more = keys.isEmpty() ? "" : ", " + keys;
    Files.writeString(folder.resolve(file), content);
    Files.writeString(
        folder.resolve("problem.yaml"),
        """
        name: Stated
        districts: {file: %s, id: code%s}
        population: people
        states: 2
        constraints: {occupied-states: none}
        """
            .formatted(file, more));
    return ProblemFiles.open(folder.resolve("problem.yaml"));
  }

  /** Two squares side by side. */
  private static String squares(double side) {
    return squares(side, side < 1 ? 0 : 3_600_000);
  }

  private static String squares(double side, double y) {
    double x = side < 1 ? 0 : 450_000;
    StringBuilder rows = new StringBuilder("code,people,shape\n");
    for (int i = 0; i < 2; i++) {
      double west = x + i * side;
      rows.append(
          "w%d,5,\"POLYGON((%s %s,%s %s,%s %s,%s %s,%s %s))\"\n"
              .formatted(
                  i, west, y, west + side, y, west + side, y + side, west, y + side, west, y));
    }
    return rows.toString();
  }
}
