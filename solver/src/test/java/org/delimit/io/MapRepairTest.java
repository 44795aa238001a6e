package org.delimit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repair of shapes, adjacency and islands as a problem file asks for them. */
class MapRepairTest {
  private static final String YAML =
      """
      name: Map
      districts: {file: map.geojson, id: code%s}
      groups: [red, blue]
      states: 2
      """;

  @TempDir Path folder;

  @Test
  void repair_overlapWithinTheLimit_isMadeAndSaid() throws IOException {
    // The second square begins a thousandth of its width, eleven metres, too far west.
    ProblemSource source = inspect(", repair: {most-metres: 20}", "", 0, 0.999, 2).orThrow();
    assertThat(source.problem().graph().edgeCount()).isEqualTo(2);
    assertThat(source.notes())
        .anyMatch(note -> note.matches(".*district \\(q\\d\\) was repaired: area .*"));
    assertThat(inspect(", repair: {most-metres: 20}", "", 0, 0.999, 2).findings())
        .extracting(MapFinding::kind)
        .contains("overlap", "repaired");
  }

  @Test
  void repair_beyondTheLimit_isRefusedWithDistrictsAndPlace() throws IOException {
    MapInspection inspection = inspect(", repair: {most-metres: 5}", "", 0, 0.999, 2);
    assertThat(inspection.source()).isEmpty();
    assertThat(inspection.ids()).containsExactly("q0", "q1", "q2");
    assertThat(inspection.shapes()).hasSize(3);
    assertThat(inspection.findings())
        .extracting(MapFinding::kind)
        .contains("overlap", "unrepaired");
    assertThatThrownBy(inspection::orThrow)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the repair is refused: district (q")
        .hasMessageContaining("more than the (5) metres allowed")
        .hasMessageContaining("districts (q0, q1) overlap on")
        .hasMessageContaining("districts.repair.most-metres");
  }

  @Test
  void repair_badLimits_areNamed() throws IOException {
    assertThatThrownBy(inspect(", repair: {}", "", 0, 1)::orThrow)
        .hasMessageContaining("districts.repair: the key (most-metres) is missing");
    assertThatThrownBy(inspect(", repair: {most-metres: -1}", "", 0, 1)::orThrow)
        .hasMessageContaining("the value (-1) must be a number between 0 and 100000");
    assertThatThrownBy(inspect(", repair: {most-metres: 1, snap-metres: 2}", "", 0, 1)::orThrow)
        .hasMessageContaining("The greatest movement (1.0) must be the snapping distance (2.0)");
    assertThatThrownBy(inspect(", repair: {most: 1}", "", 0, 1)::orThrow)
        .hasMessageContaining("unknown key (most). Known: snap-metres, gap-metres, most-metres.");
  }

  @Test
  void islands_policies_bridgeOrRefuse() throws IOException {
    assertThatThrownBy(inspect("", "", 0, 1, 3)::orThrow)
        .hasMessageContaining("district (q2) touches nothing");
    assertThatThrownBy(inspect("", "islands: error\n", 0, 1, 3)::orThrow)
        .hasMessageContaining("district (q2) touches nothing");
    MapInspection nearest = inspect("", "islands: nearest\n", 0, 1, 3);
    String text =
        "district (q2) is an island: a bridge links it to district (q1), 11.1 kilometres away.";
    assertThat(nearest.findings()).extracting(MapFinding::text).containsExactly(text);
    assertThat(nearest.orThrow().notes()).containsExactly(text);
    assertThat(nearest.orThrow().problem().graph().isBridge(1)).isTrue();
    assertThat(inspect("", "islands: [q2]\n", 0, 1, 3).source()).isPresent();
    assertThatThrownBy(inspect("", "islands: [q2]\n", 0, 1, 3, 5)::orThrow)
        .hasMessageContaining("districts (q3) are an island and none of them is listed");
    assertThatThrownBy(inspect("", "islands: near\n", 0, 1, 3)::orThrow)
        .hasMessageContaining("unknown islands (near). Known: error, nearest.");
    assertThatThrownBy(inspect("", "islands: [q9]\n", 0, 1, 3)::orThrow)
        .hasMessageContaining("there is no district (q9)");
  }

  @Test
  void adjacency_options_areTaken() throws IOException {
    String gap = "adjacency: {tolerance-metres: 20, minimum-border-metres: 1000}\n";
    assertThat(inspect("", gap, 0, 1.001, 2.001).orThrow().problem().graph().edgeCount())
        .isEqualTo(2);
    assertThatThrownBy(inspect("", "", 0, 1.001, 2.001)::orThrow)
        .hasMessageContaining("touches nothing");
    assertThatThrownBy(inspect("", "adjacency: bishop\n", 0, 1)::orThrow)
        .hasMessageContaining("unknown adjacency (bishop). Known: rook, queen.");
    assertThat(inspect("", "adjacency: queen\n", 0, 1).source()).isPresent();
  }

  @Test
  void borders_thatDifferFromThePolygons_areListed() throws IOException {
    Files.writeString(folder.resolve("b.csv"), "a,b,km\nq0,q1,11.1\nq1,q2,20\nq0,q3,5\n");
    String borders = "borders: {file: b.csv, a: a, b: b, kilometres: km}\n";
    assertThat(inspect("", borders, 0, 1, 2, 3).findings())
        .extracting(MapFinding::kind, MapFinding::text)
        .containsExactly(
            tuple(
                "border length",
                "districts (q1, q2) share 11057 metres in the polygons and 20000 metres in the"
                    + " table of borders."),
            tuple(
                "border in table only",
                "districts (q0, q3) share 5000 metres in the table of borders and none in the"
                    + " polygons."),
            tuple(
                "border in polygons only",
                "districts (q2, q3) share 11057 metres in the polygons and none in the table of"
                    + " borders."));
    assertThat(inspect("", borders.replace("}", ", differ-percent: 90}"), 0, 1, 2, 3).findings())
        .hasSize(2);
  }

  @Test
  void repair_projected_isMeasuredInMetresAndShownInDegrees() throws IOException {
    MapInspection made = inspectPlane(", repair: {most-metres: 20}", "", -8);
    assertThat(made.orThrow().problem().graph().edgeCount()).isEqualTo(4);
    assertThat(made.findings()).extracting(MapFinding::kind).contains("overlap", "repaired");
    assertThat(made.findings()).allSatisfy(MapRepairTest::assertInDegrees);
    MapInspection refused = inspectPlane(", repair: {most-metres: 5}", "", -8);
    assertThatThrownBy(refused::orThrow)
        .hasMessageContaining("the repair is refused: district (c")
        .hasMessageContaining("more than the (5) metres allowed");
    assertThat(refused.findings()).allSatisfy(MapRepairTest::assertInDegrees);
    assertThat(refused.shapes())
        .hasSize(4)
        .allSatisfy(shape -> assertThat(shape.getCoordinate().x).isBetween(44.0, 45.0));
  }

  @Test
  void islands_projected_areLinkedInMetres() throws IOException {
    MapInspection nearest = inspectPlane("", "islands: nearest\n", 20_000);
    assertThat(nearest.findings()).hasSize(1).allSatisfy(MapRepairTest::assertInDegrees);
    MapFinding island = nearest.findings().get(0);
    assertThat(island.districts()).containsExactly("c3", "c1");
    // The corner of the last square lies 20 km east of one of the second, less its width.
    assertThat(island.size()).isCloseTo(20_000 - 9_310, within(2.0));
    assertThat(nearest.orThrow().problem().graph().edgeCount()).isEqualTo(3);
  }

  @Test
  void borders_projected_areComparedInThePlane() throws IOException {
    Files.writeString(folder.resolve("b.csv"), "a,b,m\nc0,c1,11086.9\nc0,c2,9310.2\nc2,c3,1\n");
    String borders = "borders: {file: b.csv, a: a, b: b, metres: m, differ-percent: 0.01}\n";
    assertThat(inspectPlane("", borders, 0).findings())
        .allSatisfy(MapRepairTest::assertInDegrees)
        .extracting(MapFinding::kind, finding -> String.join(" ", finding.districts()))
        .containsExactly(
            tuple("border length", "c2 c3"), tuple("border in polygons only", "c1 c3"));
  }

  private static void assertInDegrees(MapFinding finding) {
    assertThat(finding.place().getCoordinate().x).isBetween(44.0, 45.0);
  }

  /** The squares in UTM, the last one moved. */
  private MapInspection inspectPlane(String keys, String more, double east) throws IOException {
    for (String ending : List.of("shp", "dbf", "prj", "cpg")) {
      Files.deleteIfExists(folder.resolve("utm38." + ending));
      MapInputTest.copy(folder, ending);
    }
    Path shp = folder.resolve("utm38.shp");
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(shp)).order(ByteOrder.LITTLE_ENDIAN);
    // The last record ends with five points.
    for (int at = bytes.capacity() - 5 * 16; at < bytes.capacity(); at += 16) {
      bytes.putDouble(at, bytes.getDouble(at) + east);
    }
    Files.write(shp, bytes.array());
    String yaml = MapInputTest.SHAPEFILE.replace("name: name", "name: name" + keys) + more;
    Files.writeString(folder.resolve("problem.yaml"), yaml);
    return ProblemFiles.inspect(folder.resolve("problem.yaml"), List.of());
  }

  private MapInspection inspect(String keys, String more, double... at) throws IOException {
    Files.writeString(folder.resolve("problem.yaml"), YAML.formatted(keys) + more);
    Files.writeString(folder.resolve("map.geojson"), MapInputTest.squares(at));
    return ProblemFiles.inspect(folder.resolve("problem.yaml"), List.of());
  }
}
