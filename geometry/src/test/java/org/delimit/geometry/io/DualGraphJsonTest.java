package org.delimit.geometry.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.geometry.SharedData;
import org.delimit.geometry.graph.DualGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DualGraphJsonTest {
  /** A path of three districts. */
  static final String PATH =
      """
      {"directed": false, "multigraph": false, "graph": [],
       "nodes": [{"id": 1, "pop": 5, "nan": NaN}, {"pop": 7.5, "id": "b"}, {"id": 2.0}],
       "adjacency": [[{"id": "b", "shared_perim": 1.0005, "x": 1}],
                     [{"id": 1, "shared_perim": 1.0005}, {"id": 2.0}], [{"id": "b"}]]}
      """;

  @TempDir Path folder;

  @Test
  void read_path_keepsIdsAttributesAndLengths() throws IOException {
    DualGraphFile file = read(PATH);
    assertThat(file.ids()).containsExactly("1", "b", "2");
    Map<String, Object> first = new LinkedHashMap<>();
    first.put("pop", 5);
    first.put("nan", null);
    assertThat(file.attributes()).isEqualTo(List.of(first, Map.of("pop", 7.5), Map.of()));
    assertThat(file.graph().edgeCount()).isEqualTo(2);
    assertThat(file.graph().millimetres(0)).isEqualTo(1001);
    assertThat(file.graph().millimetres(1)).isZero();
  }

  @Test
  void read_adjacencyBeforeNodes_isFine() throws IOException {
    DualGraphFile file =
        read(
            "{\"adjacency\": [[{\"id\": 2}], [{\"id\": 1}]], \"nodes\": [{\"id\": 1}, {\"id\": 2}]}");
    assertThat(file.graph().edgeCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "directed": false | "directed": true | directed: the value (true) must be (false). Maybe convert
          "multigraph": false | "multigraph": true | multigraph: the value (true) must be (false).
          "nodes" | "knots" | nodes: the member is missing.
          "adjacency" | "links" | adjacency: the member is missing. Maybe the graph was written with node_link_data
          , {"id": 2.0}], | ], | adjacency: the number of rows (3) must equal the number of nodes (2).
          {"id": 1, "pop" | {"id": "b", "pop" | nodes[1].id: the id (b) is already that of nodes[0].
          {"id": 1, "pop" | {"pop" | nodes[0].id: the member is missing
          {"id": 1, "pop" | {"id": {}, "pop" | nodes[0].id: the id ({}) must be a text or a number.
          [{"id": "b"}] | [{"id": "c"}] | adjacency[2][0]: the neighbour (c) of district (2) is no node.
          [{"id": "b"}] | [{"id": 2}] | adjacency[2][0]: the neighbour (2) of district (2) is itself.
          [{"id": "b"}] | [{"id": "b"}, {"id": "b"}] | adjacency[2][1]: the neighbour (b) of district (2) is listed twice.
          [{"id": "b"}] | [] | adjacency[1]: district (b) lists (2) as a neighbour, but (2) does not list (b).
          [{"id": "b"}] | [{"id": "b", "shared_perim": 2}] | adjacency[1]: the border of districts (b, 2) is given as (0.0 metres) and, from the other side, as (2.0 metres).
          [{"id": "b"}] | [{"id": "b", "bridge": true}] | as (0.0 metres) and, from the other side, as (a bridge).
          [{"id": "b"}] | [{"id": "b", "shared_perim": -1}] | adjacency[2][0].shared_perim: the length (-1) must be a number of metres, zero or more.
          [{"id": "b"}] | [{"id": "b", "shared_perim": NaN}] | the length (NaN) must be
          [{"id": "b"}] | [{"id": "b", "shared_perim": "1"}] | the length (1) must be
          [{"id": "b"}] | [{"id": "b", "shared_perim": 1e300}] | the length (1.0E300) must be
          [{"id": "b"}] | ["b"] | adjacency[2][0]: the neighbour (b) must be an object with an id.
          [{"id": "b"}] | 5 | adjacency[2]: the value (5) must be an array.
          """)
  void read_badGraph_namesPlaceAndValue(String good, String bad, String message) {
    assertThat(PATH).contains(good);
    assertThatThrownBy(() -> read(PATH.replace(good, bad)))
        .isInstanceOf(MapFileException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "county-IA, 99, 222",
    "county-NM, 33, 78",
    "county-OK, 77, 195",
    "tract-ID, 298, 792",
    "ar2294, 2294, 6357"
  })
  void read_instance_isWholeAndWritesBack(String name, int districts, int edges) {
    DualGraphFile file = DualGraphJson.read(SharedData.file("instances/" + name + ".json"));
    assertThat(file.graph().size()).isEqualTo(districts);
    assertThat(file.graph().edgeCount()).isEqualTo(edges);
    Path copy = folder.resolve("copy.json");
    DualGraphJson.write(copy, file);
    assertSame(DualGraphJson.read(copy), file);
  }

  @Test
  void write_bridgesAndLengths_readBackTheSame() throws IOException {
    DualGraph graph = DualGraph.builder(3).border(0, 1, 1_234_567).bridge(1, 2).build();
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("id", "left out");
    attributes.put("none", null);
    DualGraphFile file =
        new DualGraphFile(List.of("a", "b", "c"), List.of(attributes, Map.of(), Map.of()), graph);
    Path path = folder.resolve("graph.json");
    DualGraphJson.write(path, file);
    assertThat(Files.readString(path))
        .isEqualTo(
            """
            {"directed":false,"multigraph":false,"graph":[],"nodes":[
            {"id":"a","none":null},
            {"id":"b"},
            {"id":"c"}
            ],"adjacency":[
            [{"id":"b","shared_perim":1234.567}],
            [{"id":"a","shared_perim":1234.567},{"id":"c","shared_perim":0,"bridge":true}],
            [{"id":"b","shared_perim":0,"bridge":true}]
            ]}
            """);
    DualGraphFile again = DualGraphJson.read(path);
    assertThat(again.graph().isBridge(1)).isTrue();
    assertThat(again.attributes().get(0)).containsOnlyKeys("none");
  }

  @Test
  void dualGraphFile_listsThatDoNotFit_areRefused() {
    DualGraph graph = DualGraph.builder(2).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DualGraphFile(List.of("a"), List.of(Map.of(), Map.of()), graph))
        .withMessageContaining("(1)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new DualGraphFile(Arrays.asList("a", "a"), List.of(Map.of(), Map.of()), graph))
        .withMessage("The id (a) occurs twice.");
  }

  private static void assertSame(DualGraphFile actual, DualGraphFile expected) {
    assertThat(actual.ids()).isEqualTo(expected.ids());
    assertThat(actual.attributes()).isEqualTo(expected.attributes());
    DualGraph one = actual.graph();
    DualGraph two = expected.graph();
    assertThat(one.copyOffsets()).isEqualTo(two.copyOffsets());
    assertThat(one.copyNeighbours()).isEqualTo(two.copyNeighbours());
    for (int e = 0; e < one.edgeCount(); e++) {
      assertThat(one.millimetres(e)).isEqualTo(two.millimetres(e));
    }
  }

  private DualGraphFile read(String text) throws IOException {
    return DualGraphJson.read(Files.writeString(folder.resolve("graph.json"), text));
  }
}
