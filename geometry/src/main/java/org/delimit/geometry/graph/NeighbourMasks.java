package org.delimit.geometry.graph;

import java.util.Arrays;

/**
 * Which neighbours of a district touch each other, directly or around a corner, as bit masks.
 *
 * <p>Immutable, safe for use by several threads, built once a graph in O(Σ degree² · log degree).
 * It is what lets {@link Connectivity} decide most questions without a search.
 */
public final class NeighbourMasks {
  /*
   * Implementation note. Bit j of a mask of district v stands for the j-th arc of v, so districts of
   * more than 64 neighbours have no masks (Connectivity searches for them).
   *
   * near[arc v→u]   neighbours of v that are u itself or touch u.
   * ring(v)         districts at distance two that touch at least two neighbours of v, with the mask of
   *                 those they touch. On a rook grid these are the four corner districts, which a test of
   *                 near[] alone would miss: 70 % of its "cut" verdicts are wrong there.
   */
  static final int MAXIMUM_DEGREE = 64;

  final int[] offsets;
  final int[] neighbours;
  final long[] near;
  final int[] ringOffsets;
  final int[] ring;
  final long[] ringMasks;

  private int ringCount;

  private NeighbourMasks(DualGraph graph) {
    offsets = graph.copyOffsets();
    neighbours = graph.copyNeighbours();
    near = new long[neighbours.length];
    ringOffsets = new int[graph.size() + 1];
    RingBuilder rings = new RingBuilder(graph.size());
    for (int v = 0; v < graph.size(); v++) {
      if (offsets[v + 1] - offsets[v] <= MAXIMUM_DEGREE) {
        fillNear(v);
        rings.collect(v);
      }
      ringOffsets[v + 1] = ringCount;
    }
    ring = Arrays.copyOf(rings.nodes, ringCount);
    ringMasks = Arrays.copyOf(rings.masks, ringCount);
  }

  /**
   * Computes the masks of a graph.
   *
   * @param graph any dual graph
   * @return its masks
   */
  public static NeighbourMasks of(DualGraph graph) {
    return new NeighbourMasks(graph);
  }

  /**
   * The number of districts.
   *
   * @return the size of the graph
   */
  public int size() {
    return offsets.length - 1;
  }

  private void fillNear(int v) {
    int first = offsets[v];
    int end = offsets[v + 1];
    for (int p = first; p < end; p++) {
      long mask = 1L << (p - first);
      int u = neighbours[p];
      for (int q = first; q < end; q++) {
        if (q != p && touches(u, neighbours[q])) {
          mask |= 1L << (q - first);
        }
      }
      near[p] = mask;
    }
  }

  private boolean touches(int a, int b) {
    return Arrays.binarySearch(neighbours, offsets[a], offsets[a + 1], b) >= 0;
  }

  /** Gathers the ring of one district after another into growing arrays. */
  private final class RingBuilder {
    int[] nodes = new int[64];
    long[] masks = new long[64];
    private final long[] maskOf;

    RingBuilder(int size) {
      maskOf = new long[size];
    }

    void collect(int v) {
      int first = offsets[v];
      int end = offsets[v + 1];
      for (int p = first; p < end; p++) {
        int u = neighbours[p];
        for (int q = offsets[u]; q < offsets[u + 1]; q++) {
          maskOf[neighbours[q]] |= 1L << (p - first);
        }
      }
      for (int p = first; p < end; p++) {
        maskOf[neighbours[p]] = 0;
      }
      maskOf[v] = 0;
      for (int p = first; p < end; p++) {
        int u = neighbours[p];
        for (int q = offsets[u]; q < offsets[u + 1]; q++) {
          keep(neighbours[q]);
        }
      }
    }

    private void keep(int x) {
      long mask = maskOf[x];
      maskOf[x] = 0;
      if (Long.bitCount(mask) < 2) {
        return;
      }
      if (ringCount == nodes.length) {
        nodes = Arrays.copyOf(nodes, 2 * ringCount);
        masks = Arrays.copyOf(masks, 2 * ringCount);
      }
      nodes[ringCount] = x;
      masks[ringCount++] = mask;
    }
  }
}
