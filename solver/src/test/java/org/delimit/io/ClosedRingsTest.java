package org.delimit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Districts whose rings do not end where they begin. */
class ClosedRingsTest {
  private static final String WEST = "0 0,0.1 0,0.1 0.1,0 0.1,0 0";
  private static final String EAST = "0.1 0,0.2 0,0.2 0.1,0.1 0.1,0.1 0";

  @TempDir Path folder;

  @Test
  void withoutRepair_isRefusedNamingDistrictAndCure() throws IOException {
    MapInspection inspection = inspect("", WEST, "0.1 0,0.2 0,0.2 0.1,0.1 0.1");
    assertThatThrownBy(inspection::orThrow)
        .isInstanceOf(InputException.class)
        .hasMessageContaining(
            "d.csv: district (e): the ring (ring 1) ends at (0.1, 0.1), 11057.43 metres from where it"
                + " begins. Maybe its last position is missing.")
        .hasMessageContaining("districts: {repair: {most-metres: 50}}");
    assertThat(inspection.findings()).extracting(MapFinding::kind).contains("unclosed ring");
  }

  @Test
  void repair_segmentThatTheNeighbourHas_isClosedHoweverLong() throws IOException {
    MapInspection inspection =
        inspect(", repair: {most-metres: 5}", WEST, "0.1 0,0.2 0,0.2 0.1,0.1 0.1");
    assertThat(inspection.orThrow().problem().graph().edgeCount()).isOne();
    assertThat(inspection.orThrow().notes())
        .anyMatch(
            note ->
                note.endsWith(
                    "d.csv: district (e): the ring (ring 1) was closed by a segment of 11057.43"
                        + " metres from (0.1, 0.1) to (0.1, 0), a border of district (w)."));
    assertThat(inspection.findings().get(0).size()).isBetween(11_057.0, 11_058.0);
  }

  @Test
  void repair_longSegmentThatNobodyHas_isRefused() throws IOException {
    // The east side of the map is missing.
    assertThatThrownBy(
            inspect(", repair: {most-metres: 5}", WEST, "0.2 0.1,0.1 0.1,0.1 0,0.2 0")::orThrow)
        .isInstanceOf(InputException.class)
        .hasMessageContaining(
            "the repair is refused: district (e): the ring (ring 1) ends at (0.2, 0), 11057.43 metres"
                + " from where it begins, which is no border of a neighbour: more than the (5) metres"
                + " allowed.");
    assertThat(
            inspect(", repair: {most-metres: 12000}", WEST, "0.2 0.1,0.1 0.1,0.1 0,0.2 0")
                .orThrow()
                .notes())
        .anyMatch(note -> note.endsWith("(0.2, 0) to (0.2, 0.1), which counts as movement."));
  }

  @Test
  void repair_shortSegment_isNoMovement() throws IOException {
    String almost = "0.1 0,0.2 0,0.2 0.1,0.1 0.1,0.1 0.000005";
    assertThat(inspect(", repair: {most-metres: 5}", WEST, almost).orThrow().notes())
        .anyMatch(
            note -> note.contains("a segment of 0.55 metres from (0.1, 5.0E-6) to (0.1, 0)."));
  }

  @Test
  void repair_neighbourThatIsUnclosedToo_confirmsNothing() throws IOException {
    String west = "0.1 0.1,0 0.1,0 0,0.1 0";
    assertThatThrownBy(
            inspect(", repair: {most-metres: 5}", west, "0.1 0,0.2 0,0.2 0.1,0.1 0.1")::orThrow)
        .hasMessageContaining("district (w): the ring (ring 1) ends at (0.1, 0)")
        .hasMessageContaining("district (e): the ring (ring 1) ends at (0.1, 0.1)");
  }

  private MapInspection inspect(String keys, String west, String east) throws IOException {
    Files.writeString(
        folder.resolve("d.csv"),
        "code,people,shape\nw,1,\"POLYGON((%s))\"\ne,1,\"POLYGON((%s))\"\n".formatted(west, east));
    Files.writeString(
        folder.resolve("problem.yaml"),
        "name: Rings\ndistricts: {file: d.csv, id: code, wkt: shape"
            + keys
            + "}\npopulation: people\nstates: 2\n");
    return ProblemFiles.inspect(folder.resolve("problem.yaml"), List.of());
  }
}
