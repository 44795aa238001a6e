package org.delimit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.delimit.geometry.io.DualGraphFile;
import org.delimit.geometry.io.DualGraphJson;
import org.delimit.geometry.io.MapFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapConversionTest {
  private static final MapConversion PLAIN = new MapConversion(null, null, null, null);
  private static final MapConversion BY_CODE = new MapConversion(null, "code", null, null);

  @TempDir Path folder;
  private Path map;

  @BeforeEach
  void writeMap() throws IOException {
    map = folder.resolve("m.geojson");
    Files.writeString(map, MapInputTest.squares(0, 1, 2));
  }

  @Test
  void convert_polygons_becomeADualGraphAsOfGerryChain() {
    Path out = folder.resolve("out/g.json");
    MapConversion.Result result = BY_CODE.convert(map, out);
    assertThat(result).isEqualTo(new MapConversion.Result(3, 2, List.of()));
    DualGraphFile graph = DualGraphJson.read(out);
    assertThat(graph.ids()).containsExactly("q0", "q1", "q2");
    assertThat(graph.graph().millimetres(0) / 1e6).isCloseTo(11.057, within(0.001));
    assertThat(graph.attributes().get(1))
        .containsEntry("red", 2)
        .containsEntry("boundary_node", true);
    // North and south side of the square in the middle, a tenth of a degree of longitude each.
    assertThat(((Number) graph.attributes().get(1).get("boundary_perim")).doubleValue() / 1000)
        .isCloseTo(2 * 11.132, within(0.001));
    assertThat(((Number) graph.attributes().get(1).get("area")).doubleValue() / 1e6)
        .isCloseTo(123.1, within(0.1));
    // And back in, as itself.
    Path again = folder.resolve("again.json");
    assertThat(PLAIN.convert(out, again).borders()).isEqualTo(2);
    assertThat(again).hasSameTextualContentAs(out);
  }

  @ParameterizedTest
  @EnumSource
  void convert_anyFormat_givesTheSameDualGraph(MapFormat format) {
    Path direct = folder.resolve("direct.json");
    BY_CODE.convert(map, direct);
    Path there = folder.resolve("there." + format.ending());
    Path back = folder.resolve("back.json");
    assertThat(PLAIN.convert(map, there)).isEqualTo(new MapConversion.Result(3, -1, List.of()));
    BY_CODE.convert(there, back);
    DualGraphFile expected = DualGraphJson.read(direct);
    DualGraphFile found = DualGraphJson.read(back);
    assertThat(found.ids()).isEqualTo(expected.ids());
    for (int e = 0; e < 2; e++) {
      assertThat(found.graph().millimetres(e)).isEqualTo(expected.graph().millimetres(e));
    }
    assertThat(found.attributes())
        .allMatch(attributes -> ((Number) attributes.get("blue")).doubleValue() == 3);
  }

  @Test
  void convert_projectedTable_isMeasuredInItsPlaneAndShownInDegrees() throws IOException {
    Path table = folder.resolve("t.csv");
    Files.writeString(
        table,
        "id,geom\n007,\"POLYGON((450000 3600000,451000 3600000,451000 3601000,450000 3600000))\"\n");
    MapConversion stated = new MapConversion(null, null, "geom", "EPSG:32638");
    Path graph = folder.resolve("g.json");
    assertThat(stated.convert(table, graph).notes())
        .containsExactly("Coordinate system (WGS 84 / UTM zone 38N).");
    assertThat(DualGraphJson.read(graph).attributes().get(0)).containsEntry("area", 500_000.0);
    assertThat(DualGraphJson.read(graph).ids()).containsExactly("007");
    Path shown = folder.resolve("s.geojson");
    stated.convert(table, shown);
    assertThat(Files.readString(shown)).contains("44.4", "\"007\"");
  }

  @Test
  void convert_whatCannotBe_isSaid() throws IOException {
    refuses(
        PLAIN, map, "g.json", "there is no column (id): name the one that holds the ids (--id)");
    refuses(new MapConversion(null, "red2", null, null), map, "g.json", "Maybe you meant (red)");
    refuses(
        new MapConversion(null, "blue", null, null), map, "g.json", "the id (3.0) is given twice");
    refuses(PLAIN, map, "g.kml", "the ending is unknown. Known: json (dual graph), geojson");
    refuses(PLAIN, folder.resolve("no.gpkg"), "g.geojson", "does not exist");
    refuses(PLAIN, folder.resolve("m.kml"), "g.geojson", "such files are not read");
    Files.writeString(folder.resolve("d.json"), MapInputTest.graph());
    refuses(PLAIN, folder.resolve("d.json"), "g.geojson", "a dual graph has no shapes");
    Files.writeString(folder.resolve("t.csv"), "id,shape\na,POINT(1 2)\n");
    refuses(PLAIN, folder.resolve("t.csv"), "g.geojson", "there is no column (wkt)");
    Files.writeString(folder.resolve("q.csv"), "id,wkt\na,\"POINT (1 1)\"x\n");
    refuses(PLAIN, folder.resolve("q.csv"), "g.geojson", "after closing quote");
    Files.writeString(
        folder.resolve("own.geojson"),
        """
        {"type": "FeatureCollection", "features": [{"type": "Feature", "id": "a", "properties": {},
          "geometry": {"type": "Polygon", "coordinates": [[[0,0],[1,0],[1,1],[0,0]]]}}]}""");
    refuses(
        new MapConversion(null, "id", null, null),
        folder.resolve("own.geojson"),
        "g.json",
        "Maybe leave it out: the features have ids of their own.");
    MapConversion shape = new MapConversion(null, null, "shape", null);
    refuses(shape, folder.resolve("t.csv"), "g.geojson", "line 2, column shape: the cell must be");
  }

  private void refuses(MapConversion conversion, Path from, String to, String why) {
    assertThatThrownBy(() -> conversion.convert(from, folder.resolve(to)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(why);
    assertThat(folder.resolve(to)).doesNotExist();
  }
}
