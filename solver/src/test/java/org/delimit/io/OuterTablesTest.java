package org.delimit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.delimit.model.Displaced;
import org.delimit.model.District;
import org.delimit.model.ExportRoute;
import org.delimit.model.OuterBorder;
import org.delimit.model.PartitionProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables beside the districts, and the outlines of maps. */
class OuterTablesTest {
  private static final String TABLES =
      """
      outer-borders: {file: outer.csv, district: d, neighbour: to, kilometres: km}
      displaced: {file: displaced.csv, origin: from, present: now, group: group, persons: n}
      export-routes: {file: routes.csv, route: route, district: d}
      """;

  @TempDir Path folder;

  @Test
  void open_tables_areRead() throws IOException {
    PartitionProblem problem = ProblemFiles.read(TinyMap.write(folder, files()));
    assertThat(problem.outerBorders())
        .containsExactly(
            new OuterBorder("d1", "TUR", 12_500),
            new OuterBorder("d1", "coast", 3000),
            new OuterBorder("d4", "", 1000));
    assertThat(problem.neighbours()).containsExactly("TUR", "coast");
    assertThat(problem.displaced())
        .containsExactly(new Displaced("d1", "d4", "red", 20), new Displaced("d4", "d2", "", 5));
    assertThat(problem.exportRoutes())
        .containsExactly(
            new ExportRoute("pipe", List.of("d4", "d2", "d1")),
            new ExportRoute("rail", List.of("d4")));
    assertThat(problem.toBuilder().build().outerBorders()).isEqualTo(problem.outerBorders());
  }

  @Test
  void open_badTables_nameFileLineAndValue() throws IOException {
    Map<String, String> files = files();
    files.put("outer.csv", "d,to,km\nd7,TUR,1\nd1,TUR,-2\nd1,TUR,far\n");
    files.put("displaced.csv", "from,now,group,n\nd1,d4,green,20\nd1,d2,red,1.5\nd1,d8,red,1\n");
    files.put("routes.csv", "route,d\n,d1\npipe,d9\n");
    Path yaml = TinyMap.write(folder, files);
    assertThatThrownBy(() -> ProblemFiles.read(yaml))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("outer.csv, line 2, column d: there is no district (d7).")
        .hasMessageContaining(
            "outer.csv, line 3, column km: the value (-2) of district (d1) must be zero or more.")
        .hasMessageContaining(
            "outer.csv, line 4, column km: the value (far) of district (d1) must be a number.")
        .hasMessageContaining(
            "displaced.csv, line 2, column group: unknown group (green). Known: red, blue.")
        .hasMessageContaining("displaced.csv, line 3, column n: the value (1.5) of district (d1)")
        .hasMessageContaining("displaced.csv, line 4, column now: there is no district (d8).")
        .hasMessageContaining("routes.csv, line 2, column route: the name of the route is blank.")
        .hasMessageContaining("routes.csv, line 3, column d: there is no district (d9).");
  }

  @Test
  void open_constraintWithoutItsTable_saysSoAtItsPlace() throws IOException {
    Map<String, String> files = TinyMap.files();
    files.put(
        TinyMap.PROBLEM,
        files.get(TinyMap.PROBLEM).replace("constraints:\n", "constraints:\n  shape: {}\n"));
    Path yaml = TinyMap.write(folder, files);
    assertThatThrownBy(() -> ProblemFiles.read(yaml))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(
            "problem.yaml, line 12, constraints.shape: the problem has no outer borders.");
  }

  @Test
  void open_protection_isOnePercentOrSeveral() throws IOException {
    Path yaml = TinyMap.write(folder, TinyMap.files());
    assertThat(ProblemFiles.read(yaml).protectionPercents()).containsExactly(30, 50);
    assertThat(protection(yaml, "20")).containsExactly(20);
    assertThat(protection(yaml, "[10, 25, 50]")).containsExactly(10, 25, 50);
    for (String bad : List.of("0", "101", "12.5", "[10, many]")) {
      assertThatThrownBy(() -> protection(yaml, bad))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must be a whole number between 1 and 100.");
    }
  }

  private static List<Integer> protection(Path yaml, String percents) {
    return ProblemFiles.open(yaml, List.of("minorities={protection-percent: " + percents + "}"))
        .problem()
        .protectionPercents();
  }

  @Test
  void open_dualGraph_takesItsOuterBorders() throws IOException {
    Files.writeString(
        folder.resolve("graph.json"),
        """
        {"directed": false, "multigraph": false, "graph": [],
         "nodes": [{"id": "a", "boundary_perim": 30.5, "area": 2}, {"id": "b"}],
         "adjacency": [[{"id": "b", "shared_perim": 10}], [{"id": "a", "shared_perim": 10}]]}
        """);
    Files.writeString(
        folder.resolve("problem.yaml"), "name: Graph\ndistricts: {file: graph.json}\nstates: 2\n");
    assertThat(ProblemFiles.read(folder.resolve("problem.yaml")).outerBorders())
        .containsExactly(new OuterBorder("a", "", 30.5));
  }

  @Test
  void open_dualGraphWithAreas_knowsThemInSquareMetresAndSaysSo() throws IOException {
    String graph =
        """
        {"directed": false, "multigraph": false, "graph": [],
         "nodes": [{"id": "a", "area": 200.5}, {"id": "b", "area": %s}],
         "adjacency": [[{"id": "b", "shared_perim": 10}], [{"id": "a", "shared_perim": 10}]]}
        """;
    Files.writeString(
        folder.resolve("problem.yaml"), "name: Graph\ndistricts: {file: graph.json}\nstates: 2\n");
    Files.writeString(folder.resolve("graph.json"), graph.formatted("300"));
    ProblemSource source = ProblemFiles.open(folder.resolve("problem.yaml"));
    assertThat(source.problem().districts())
        .extracting(District::areaSquareMetres)
        .containsExactly(200.5, 300.0);
    assertThat(source.notes()).anyMatch(note -> note.contains("those of the nodes (area)"));
    for (String other : new String[] {"\"town\"", "-1", "null"}) {
      Files.writeString(folder.resolve("graph.json"), graph.formatted(other));
      source = ProblemFiles.open(folder.resolve("problem.yaml"));
      assertThat(source.problem().districts())
          .extracting(District::areaSquareMetres)
          .containsExactly(0.0, 0.0);
      assertThat(source.notes()).noneMatch(note -> note.contains("(area)"));
    }
  }

  @Test
  void open_polygons_measureWhatNoOtherDistrictShares() throws IOException {
    Files.writeString(
        folder.resolve("map.csv"),
        """
        id,shape
        a,"POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))"
        b,"POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))"
        """);
    Files.writeString(
        folder.resolve("problem.yaml"),
        "name: Two\ndistricts: {file: map.csv, id: id, wkt: shape}\nstates: 2\n"
            + "constraints: {shape: {}}\n");
    List<OuterBorder> borders = ProblemFiles.read(folder.resolve("problem.yaml")).outerBorders();
    // One degree of the equator, one of the parallel at 1°, one of a meridian.
    double expected = 111_319.491 + 111_302.649 + 110_574.389;
    assertThat(borders).extracting(OuterBorder::district).containsExactly("a", "b");
    for (OuterBorder border : borders) {
      assertThat(border.metres()).isBetween(expected - 20, expected + 20);
    }
  }

  private static Map<String, String> files() {
    Map<String, String> files = TinyMap.files();
    files.put(TinyMap.PROBLEM, files.get(TinyMap.PROBLEM) + TABLES);
    files.put("outer.csv", "d,to,km\nd1,TUR,12.5\nd1,coast,3\nd4,,1\n");
    files.put("displaced.csv", "from,now,group,n\nd1,d4,red,20\nd4,d2,,5\n");
    files.put("routes.csv", "route,d\npipe,d4\nrail,d4\npipe,d2\npipe,d1\n");
    return files;
  }
}
