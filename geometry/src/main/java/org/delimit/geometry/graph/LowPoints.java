package org.delimit.geometry.graph;

import java.util.Arrays;

/**
 * The edges of a graph directed by a depth-first search, with their low points: first part of the
 * left-right planarity test.
 */
final class LowPoints {
  static final int NONE = -1;

  /*
   * Implementation note. Follows Brandes, "The left-right planarity test" (2009), algorithm 2, without
   * recursion: cursor[v] is the arc v works on, and the way back is tail[parentEdge[v]]. A tree edge is
   * looked at twice, before and after the districts beyond it; tail[] tells which.
   *
   * tail[e]         the end edge e leaves; tree edges lead away from the root, the others back to it.
   * low[e]          height of the lowest district that can be returned to from e.
   * secondLow[e]    height of the next lowest.
   * nesting[e]      2 · low, plus 1 if there is a second low point below the tail: the order in which
   *                 the edges that leave a district have to be nested.
   */
  final int size;
  final int edges;
  final int[] tail;
  final int[] height;
  final int[] parentEdge;
  final int[] low;
  final int[] nesting;
  private final DualGraph graph;
  private final int[] secondLow;
  private final int[] cursor;

  LowPoints(DualGraph graph) {
    this.graph = graph;
    size = graph.size();
    edges = graph.edgeCount();
    tail = filled(edges);
    height = filled(size);
    parentEdge = filled(size);
    low = new int[edges];
    secondLow = new int[edges];
    nesting = new int[edges];
    cursor = new int[size];
    for (int v = 0; v < size; v++) {
      cursor[v] = graph.firstArc(v);
    }
    for (int v = 0; v < size; v++) {
      if (height[v] == NONE) {
        search(v);
      }
    }
  }

  static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, NONE);
    return array;
  }

  int head(int edge) {
    return graph.endA(edge) + graph.endB(edge) - tail[edge];
  }

  boolean isTreeEdge(int edge) {
    return parentEdge[head(edge)] == edge;
  }

  private void search(int root) {
    height[root] = 0;
    int v = root;
    while (v != NONE) {
      if (cursor[v] == graph.endArc(v)) {
        int above = parentEdge[v];
        v = above == NONE ? NONE : tail[above];
      } else {
        v = advance(v);
      }
    }
  }

  /* Looks at the next arc of a district; gives the district to go on with. */
  private int advance(int v) {
    int arc = cursor[v];
    int edge = graph.edge(arc);
    int w = graph.neighbour(arc);
    if (tail[edge] == NONE) {
      tail[edge] = v;
      low[edge] = height[v];
      secondLow[edge] = height[v];
      if (height[w] == NONE) {
        parentEdge[w] = edge;
        height[w] = height[v] + 1;
        return w;
      }
      low[edge] = height[w];
    }
    if (tail[edge] == v) {
      finish(edge, v);
    }
    cursor[v]++;
    return v;
  }

  private void finish(int edge, int v) {
    nesting[edge] = 2 * low[edge] + (secondLow[edge] < height[v] ? 1 : 0);
    int above = parentEdge[v];
    if (above == NONE) {
      return;
    }
    if (low[edge] < low[above]) {
      secondLow[above] = Math.min(low[above], secondLow[edge]);
      low[above] = low[edge];
    } else if (low[edge] > low[above]) {
      secondLow[above] = Math.min(secondLow[above], low[edge]);
    } else {
      secondLow[above] = Math.min(secondLow[above], secondLow[edge]);
    }
  }
}
