package org.delimit.geometry.graph;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Districts as nodes, shared borders and bridges as edges, in compressed rows.
 *
 * <p>The arcs of district {@code i} are the positions {@code firstArc(i)} (inclusive) to {@code
 * endArc(i)} (exclusive), in ascending order of the neighbour. Immutable and safe for use by
 * several threads. Memory: 8 bytes an arc and 17 bytes an edge.
 */
public final class DualGraph {
  private final int[] offsets;
  private final int[] neighbours;
  private final int[] edges;
  private final int[] ends;
  private final long[] millimetres;
  private final boolean[] bridges;

  private DualGraph(Builder builder) {
    int size = builder.size;
    int count = builder.count;
    ends = Arrays.copyOf(builder.ends, 2 * count);
    millimetres = Arrays.copyOf(builder.millimetres, count);
    bridges = Arrays.copyOf(builder.bridges, count);
    offsets = offsets(size, ends);
    neighbours = new int[2 * count];
    edges = new int[2 * count];
    fillArcs(size);
  }

  /**
   * Starts a graph.
   *
   * @param districts number of districts, zero or more
   * @return a builder without edges
   * @throws IllegalArgumentException if {@code districts} is negative
   */
  public static Builder builder(int districts) {
    return new Builder(districts);
  }

  /**
   * The number of districts.
   *
   * @return the number of nodes
   */
  public int size() {
    return offsets.length - 1;
  }

  /**
   * The number of edges, bridges included.
   *
   * @return the number of edges
   */
  public int edgeCount() {
    return millimetres.length;
  }

  /**
   * The number of arcs, twice the number of edges.
   *
   * @return the number of arcs
   */
  public int arcCount() {
    return neighbours.length;
  }

  /**
   * Where the arcs of a district begin.
   *
   * @param district index of a district
   * @return position of its first arc
   */
  public int firstArc(int district) {
    return offsets[district];
  }

  /**
   * Where the arcs of a district end.
   *
   * @param district index of a district
   * @return position after its last arc
   */
  public int endArc(int district) {
    return offsets[district + 1];
  }

  /**
   * The number of neighbours of a district.
   *
   * @param district index of a district
   * @return its degree, bridges included
   */
  public int degree(int district) {
    return offsets[district + 1] - offsets[district];
  }

  /**
   * The district an arc leads to.
   *
   * @param arc position of an arc
   * @return index of a district
   */
  public int neighbour(int arc) {
    return neighbours[arc];
  }

  /**
   * The edge an arc belongs to.
   *
   * @param arc position of an arc
   * @return index of an edge
   */
  public int edge(int arc) {
    return edges[arc];
  }

  /**
   * One end of an edge, the lower index.
   *
   * @param edge index of an edge
   * @return index of a district
   */
  public int endA(int edge) {
    return ends[2 * edge];
  }

  /**
   * The other end of an edge, the higher index.
   *
   * @param edge index of an edge
   * @return index of a district
   */
  public int endB(int edge) {
    return ends[2 * edge + 1];
  }

  /**
   * The length of a shared border.
   *
   * @param edge index of an edge
   * @return millimetres; 0 for a bridge
   */
  public long millimetres(int edge) {
    return millimetres[edge];
  }

  /**
   * Whether an edge is a bridge: a declared link that is no border.
   *
   * @param edge index of an edge
   * @return true for a bridge
   */
  public boolean isBridge(int edge) {
    return bridges[edge];
  }

  /**
   * The edge between two districts, found by binary search.
   *
   * @param a index of a district
   * @param b index of a district
   * @return index of the edge, or -1 if they do not touch
   */
  public int edgeBetween(int a, int b) {
    int arc = Arrays.binarySearch(neighbours, offsets[a], offsets[a + 1], b);
    return arc < 0 ? -1 : edges[arc];
  }

  /**
   * The arc from one district to another, found by binary search.
   *
   * @param from index of a district
   * @param to index of a district
   * @return position of the arc, or -1 if they do not touch
   */
  public int arcBetween(int from, int to) {
    int arc = Arrays.binarySearch(neighbours, offsets[from], offsets[from + 1], to);
    return arc < 0 ? -1 : arc;
  }

  /**
   * The graph of districts that are merged, in O(districts + borders). The borders between two
   * merged districts add up to one; they are joined by a bridge only if they share no border.
   *
   * @param mergedInto for each district the index of what it becomes part of
   * @param merged number of merged districts
   * @return the merged graph
   */
  public DualGraph merge(int[] mergedInto, int merged) {
    Builder builder = new Builder(merged);
    builder.summing = true;
    for (int e = 0; e < edgeCount(); e++) {
      int a = mergedInto[endA(e)];
      int b = mergedInto[endB(e)];
      if (a != b) {
        builder.add(a, b, millimetres[e], bridges[e]);
      }
    }
    return builder.build();
  }

  /**
   * A copy of the row offsets, for code that keeps its own arrays.
   *
   * @return array of length {@code size() + 1}
   */
  public int[] copyOffsets() {
    return offsets.clone();
  }

  /**
   * A copy of the neighbours of all arcs.
   *
   * @return array of length {@code arcCount()}
   */
  public int[] copyNeighbours() {
    return neighbours.clone();
  }

  private static int[] offsets(int size, int[] ends) {
    int[] offsets = new int[size + 1];
    for (int end : ends) {
      offsets[end + 1]++;
    }
    for (int i = 0; i < size; i++) {
      offsets[i + 1] += offsets[i];
    }
    return offsets;
  }

  /* Edges are placed in the order of their ends, so every row comes out sorted by neighbour. */
  private void fillArcs(int size) {
    int[] next = Arrays.copyOf(offsets, size);
    int edgeCount = millimetres.length;
    for (int e = 0; e < edgeCount; e++) {
      place(next, ends[2 * e + 1], ends[2 * e], e);
    }
    for (int e = 0; e < edgeCount; e++) {
      place(next, ends[2 * e], ends[2 * e + 1], e);
    }
  }

  private void place(int[] next, int from, int to, int edge) {
    int arc = next[from]++;
    neighbours[arc] = to;
    edges[arc] = edge;
  }

  /** Collects edges; not safe for use by several threads. */
  public static final class Builder {
    private final int size;
    private int[] ends = new int[16];
    private long[] millimetres = new long[8];
    private boolean[] bridges = new boolean[8];
    private int count;
    private boolean summing;

    private Builder(int size) {
      if (size < 0) {
        throw new IllegalArgumentException(
            "The number of districts (" + size + ") must be zero or more.");
      }
      this.size = size;
    }

    /**
     * Adds a shared border.
     *
     * @param a index of a district
     * @param b index of another district
     * @param length length in millimetres, zero or more
     * @return this builder
     * @throws IllegalArgumentException if an index is out of range, both are equal or the length is
     *     negative
     */
    public Builder border(int a, int b, long length) {
      if (length < 0) {
        throw new IllegalArgumentException(
            "The border of districts ("
                + a
                + ", "
                + b
                + ") has the length ("
                + length
                + "): it must be zero or more.");
      }
      return add(a, b, length, false);
    }

    /**
     * Adds a bridge.
     *
     * @param a index of a district
     * @param b index of another district
     * @return this builder
     * @throws IllegalArgumentException if an index is out of range or both are equal
     */
    public Builder bridge(int a, int b) {
      return add(a, b, 0, true);
    }

    /**
     * Builds the graph, in O(districts + edges). A bridge between districts that share a border is
     * dropped: the border already joins them.
     *
     * @return the graph; edges are numbered in ascending order of their ends
     * @throws IllegalArgumentException if a border is given twice
     */
    public DualGraph build() {
      sortAndMerge();
      return new DualGraph(this);
    }

    private Builder add(int a, int b, long length, boolean bridge) {
      if (a < 0 || a >= size || b < 0 || b >= size || a == b) {
        throw new IllegalArgumentException(
            "An edge joins ("
                + a
                + ", "
                + b
                + "): both must be different districts below "
                + size
                + ".");
      }
      if (count == millimetres.length) {
        ends = Arrays.copyOf(ends, 4 * count);
        millimetres = Arrays.copyOf(millimetres, 2 * count);
        bridges = Arrays.copyOf(bridges, 2 * count);
      }
      ends[2 * count] = Math.min(a, b);
      ends[2 * count + 1] = Math.max(a, b);
      millimetres[count] = length;
      bridges[count] = bridge;
      count++;
      return this;
    }

    private void sortAndMerge() {
      int[] sortedEnds = new int[2 * count];
      long[] sortedLengths = new long[count];
      boolean[] sortedBridges = new boolean[count];
      int kept = 0;
      for (int e : order()) {
        int a = ends[2 * e];
        int b = ends[2 * e + 1];
        if (kept > 0 && sortedEnds[2 * kept - 2] == a && sortedEnds[2 * kept - 1] == b) {
          if (!bridges[e] && !summing) {
            throw new IllegalArgumentException(
                "The border of districts (" + a + ", " + b + ") is given twice.");
          }
          sortedLengths[kept - 1] += millimetres[e];
          continue;
        }
        sortedEnds[2 * kept] = a;
        sortedEnds[2 * kept + 1] = b;
        sortedLengths[kept] = millimetres[e];
        sortedBridges[kept] = bridges[e];
        kept++;
      }
      ends = sortedEnds;
      millimetres = sortedLengths;
      bridges = sortedBridges;
      count = kept;
    }

    /* Edges by their ends, borders before bridges of the same ends, so that the border is kept. */
    private int[] order() {
      int[] order = new int[count];
      Arrays.setAll(order, e -> e);
      order = sorted(order, 2, e -> bridges[e] ? 1 : 0);
      order = sorted(order, size, e -> ends[2 * e + 1]);
      return sorted(order, size, e -> ends[2 * e]);
    }

    /* A stable counting sort. */
    private static int[] sorted(int[] order, int keys, IntUnaryOperator keyOf) {
      int[] next = new int[keys + 1];
      for (int e : order) {
        next[keyOf.applyAsInt(e) + 1]++;
      }
      for (int k = 0; k < keys; k++) {
        next[k + 1] += next[k];
      }
      int[] sorted = new int[order.length];
      for (int e : order) {
        sorted[next[keyOf.applyAsInt(e)]++] = e;
      }
      return sorted;
    }
  }
}
