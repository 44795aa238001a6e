package org.delimit.geometry.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DualGraphTest {
  @Test
  void build_bordersInAnyOrder_rowsAreSortedByNeighbour() {
    DualGraph graph =
        DualGraph.builder(4).border(3, 0, 7).border(1, 2, 5).border(0, 1, 3).bridge(0, 2).build();
    assertThat(graph.size()).isEqualTo(4);
    assertThat(graph.edgeCount()).isEqualTo(4);
    assertThat(graph.degree(0)).isEqualTo(3);
    for (int i = 0; i < graph.size(); i++) {
      for (int arc = graph.firstArc(i); arc < graph.endArc(i); arc++) {
        int u = graph.neighbour(arc);
        assertThat(arc == graph.firstArc(i) || graph.neighbour(arc - 1) < u).isTrue();
        assertThat(graph.edgeBetween(u, i)).isEqualTo(graph.edge(arc));
      }
    }
    assertThat(graph.millimetres(graph.edgeBetween(0, 3))).isEqualTo(7);
    assertThat(graph.isBridge(graph.edgeBetween(2, 0))).isTrue();
    assertThat(graph.edgeBetween(1, 3)).isEqualTo(-1);
  }

  @Test
  void build_bridgeBesideBorder_isDropped() {
    DualGraph graph = DualGraph.builder(2).bridge(0, 1).border(0, 1, 9).build();
    assertThat(graph.edgeCount()).isEqualTo(1);
    assertThat(graph.isBridge(0)).isFalse();
  }

  @Test
  void build_sameBorderTwice_isRefused() {
    DualGraph.Builder builder = DualGraph.builder(2).border(0, 1, 9).border(1, 0, 9);
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(0, 1)");
  }

  @Test
  void border_selfOrOutside_isRefused() {
    DualGraph.Builder builder = DualGraph.builder(2);
    assertThatThrownBy(() -> builder.border(1, 1, 0)).hasMessageContaining("(1, 1)");
    assertThatThrownBy(() -> builder.border(0, 2, 0)).hasMessageContaining("(0, 2)");
    assertThatThrownBy(() -> builder.border(0, 1, -1)).hasMessageContaining("(-1)");
  }

  @Test
  void merge_bordersBetweenTheSameTwo_addUp() {
    DualGraph graph =
        DualGraph.builder(5)
            .border(0, 1, 10)
            .border(0, 2, 20)
            .border(1, 3, 40)
            .border(2, 3, 80)
            .bridge(0, 3)
            .bridge(3, 4)
            .build();
    DualGraph merged = graph.merge(new int[] {0, 0, 1, 1, 2}, 3);
    assertThat(merged.size()).isEqualTo(3);
    assertThat(merged.edgeCount()).isEqualTo(2);
    int border = merged.edgeBetween(0, 1);
    assertThat(merged.millimetres(border)).isEqualTo(60);
    assertThat(merged.isBridge(border)).isFalse();
    assertThat(merged.isBridge(merged.edgeBetween(1, 2))).isTrue();
    assertThat(merged.edge(merged.arcBetween(2, 1))).isEqualTo(merged.edgeBetween(1, 2));
    assertThat(merged.arcBetween(0, 2)).isEqualTo(-1);
  }
}
