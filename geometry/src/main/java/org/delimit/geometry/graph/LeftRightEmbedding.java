package org.delimit.geometry.graph;

import java.util.Arrays;

/**
 * The cyclic order of the arcs around every district: last part of the left-right planarity test.
 */
final class LeftRightEmbedding {
  private static final int NONE = LowPoints.NONE;

  /*
   * Implementation note. Follows Brandes (2009), algorithm 6, without recursion. The arcs of a district
   * are a circular list, clockwise: next[] and previous[] by arc. Edges that leave a district come
   * first, in nesting order; edges that return to it are then put beside the tree edge they lie under.
   */
  private final DualGraph graph;
  private final LowPoints low;
  private final LeftRightTest test;
  private final int[] next;
  private final int[] previous;
  private final int[] firstArc;
  private final int[] arcAtA;
  private final int[] arcAtB;

  private LeftRightEmbedding(DualGraph graph, LowPoints low, LeftRightTest test) {
    this.graph = graph;
    this.low = low;
    this.test = test;
    next = new int[graph.arcCount()];
    previous = new int[graph.arcCount()];
    firstArc = LowPoints.filled(graph.size());
    arcAtA = new int[graph.edgeCount()];
    arcAtB = new int[graph.edgeCount()];
    for (int v = 0; v < graph.size(); v++) {
      for (int arc = graph.firstArc(v); arc < graph.endArc(v); arc++) {
        int edge = graph.edge(arc);
        (graph.endA(edge) == v ? arcAtA : arcAtB)[edge] = arc;
      }
    }
  }

  /**
   * The arcs of a graph, those of each district in clockwise order, in O(districts + edges).
   *
   * @return null if the graph is not planar
   */
  static int[] rotation(DualGraph graph) {
    if (graph.size() > 2 && graph.edgeCount() > 3L * graph.size() - 6) {
      return null;
    }
    LowPoints low = new LowPoints(graph);
    LeftRightTest test = new LeftRightTest(low);
    if (!test.isPlanar(new NestedEdges(low))) {
      return null;
    }
    return new LeftRightEmbedding(graph, low, test).rotation();
  }

  private int[] rotation() {
    resolveSides();
    NestedEdges nested = new NestedEdges(low);
    for (int v = 0; v < low.size; v++) {
      for (int k = nested.first[v]; k < nested.first[v + 1]; k++) {
        append(v, arc(nested.sorted[k], v));
      }
    }
    int[] cursor = Arrays.copyOf(nested.first, low.size);
    int[] leftOf = new int[low.size];
    int[] rightOf = new int[low.size];
    for (int root = 0; root < low.size; root++) {
      if (low.height[root] == 0) {
        place(root, nested, cursor, leftOf, rightOf);
      }
    }
    return listed();
  }

  /* Sides are relative to references, which form chains: each is followed once. */
  private void resolveSides() {
    int[] reference = test.reference;
    byte[] side = test.side;
    int[] chain = new int[16];
    for (int e = 0; e < low.edges; e++) {
      int length = 0;
      int at = e;
      while (reference[at] != NONE) {
        if (length == chain.length) {
          chain = Arrays.copyOf(chain, 2 * length);
        }
        chain[length++] = at;
        at = reference[at];
      }
      while (length > 0) {
        int last = chain[--length];
        side[last] *= side[at];
        reference[last] = NONE;
        at = last;
      }
      low.nesting[e] *= side[e];
    }
  }

  private void place(int root, NestedEdges nested, int[] cursor, int[] leftOf, int[] rightOf) {
    int v = root;
    while (v != NONE) {
      if (cursor[v] == nested.first[v + 1]) {
        int above = low.parentEdge[v];
        v = above == NONE ? NONE : low.tail[above];
        continue;
      }
      int edge = nested.sorted[cursor[v]++];
      int w = low.head(edge);
      int back = arc(edge, w);
      if (low.parentEdge[w] == edge) {
        append(w, back);
        firstArc[w] = back;
        leftOf[v] = arc(edge, v);
        rightOf[v] = arc(edge, v);
        v = w;
      } else if (test.side[edge] == 1) {
        insert(rightOf[w], back, next[rightOf[w]]);
      } else {
        insert(previous[leftOf[w]], back, leftOf[w]);
        leftOf[w] = back;
      }
    }
  }

  private int arc(int edge, int district) {
    return graph.endA(edge) == district ? arcAtA[edge] : arcAtB[edge];
  }

  private void append(int v, int arc) {
    if (firstArc[v] == NONE) {
      firstArc[v] = arc;
      next[arc] = arc;
      previous[arc] = arc;
    } else {
      insert(previous[firstArc[v]], arc, firstArc[v]);
    }
  }

  private void insert(int before, int arc, int after) {
    next[before] = arc;
    previous[arc] = before;
    next[arc] = after;
    previous[after] = arc;
  }

  private int[] listed() {
    int[] order = new int[graph.arcCount()];
    for (int v = 0; v < low.size; v++) {
      int arc = firstArc[v];
      for (int k = graph.firstArc(v); k < graph.endArc(v); k++) {
        order[k] = arc;
        arc = next[arc];
      }
    }
    return order;
  }
}
