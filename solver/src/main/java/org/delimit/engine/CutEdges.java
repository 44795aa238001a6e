package org.delimit.engine;

import org.delimit.geometry.graph.DualGraph;

/**
 * The edges a flip can start from, kept while the plan changes: those whose ends lie in two states,
 * and those to special districts if these are passable. Drawing one takes O(1), a move
 * O(neighbours).
 */
final class CutEdges {
  private final DualGraph graph;
  private final int special;
  private final boolean passable;
  private final int[] edges;
  private final int[] position;
  private int size;

  CutEdges(DualGraph graph, int special, boolean passable) {
    this.graph = graph;
    this.special = special;
    this.passable = passable;
    edges = new int[graph.edgeCount()];
    position = new int[graph.edgeCount()];
  }

  void reset(int[] stateOf) {
    size = 0;
    for (int edge = 0; edge < position.length; edge++) {
      position[edge] = -1;
      set(edge, isCut(stateOf[graph.endA(edge)], stateOf[graph.endB(edge)]));
    }
  }

  void moved(int district, int[] stateOf) {
    int end = graph.endArc(district);
    int state = stateOf[district];
    for (int arc = graph.firstArc(district); arc < end; arc++) {
      set(graph.edge(arc), isCut(state, stateOf[graph.neighbour(arc)]));
    }
  }

  int size() {
    return size;
  }

  int get(int index) {
    return edges[index];
  }

  private boolean isCut(int a, int b) {
    return a != b && (passable || (a != special && b != special));
  }

  private void set(int edge, boolean cut) {
    int at = position[edge];
    if (cut && at < 0) {
      position[edge] = size;
      edges[size++] = edge;
    } else if (!cut && at >= 0) {
      int last = edges[--size];
      edges[at] = last;
      position[last] = at;
      position[edge] = -1;
    }
  }
}
