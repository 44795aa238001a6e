package org.delimit.geometry.graph;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Grows random spanning trees over the districts of two states, the first half of a ReCom move
 * (DeFord, Duchin and Solomon 2021, "Recombination: a family of Markov chains for redistricting").
 *
 * <p>Not safe for use by several threads. One tree takes O(districts + borders) of the two states
 * and allocates nothing once the arrays have grown.
 */
public final class SpanningTrees {
  /*
   * Implementation note. The tree grows from a random root by drawing a random arc out of those that
   * leave it (a Prim walk with random weights drawn late); it is not uniform over spanning trees, and
   * need not be: every tree can come out.
   */
  private final int[] offsets;
  private final int[] neighbours;
  private final int[] order;
  private final int[] parentPosition;
  private final int[] mark;
  private int[] frontierTo = new int[256];
  private int[] frontierFrom = new int[256];
  private int frontier;
  private int size;
  private int stamp;

  /**
   * Trees over a graph.
   *
   * @param graph any dual graph
   */
  public SpanningTrees(DualGraph graph) {
    offsets = graph.copyOffsets();
    neighbours = graph.copyNeighbours();
    order = new int[graph.size()];
    parentPosition = new int[graph.size()];
    mark = new int[graph.size()];
  }

  /**
   * Grows a tree from a root over the districts that can be reached with any of three labels.
   *
   * @param labels state of each district
   * @param root the district to start from
   * @param a a label the tree covers
   * @param b another label the tree covers
   * @param wild a third label, or {@link Connectivity#NO_WILD}
   * @param random the source of chance
   * @return number of districts in the tree
   */
  public int grow(int[] labels, int root, int a, int b, int wild, SplittableRandom random) {
    if (++stamp == Integer.MAX_VALUE) {
      Arrays.fill(mark, 0);
      stamp = 1;
    }
    size = 0;
    frontier = 0;
    add(root, -1, labels, a, b, wild);
    while (frontier > 0) {
      int drawn = random.nextInt(frontier);
      int to = frontierTo[drawn];
      int from = frontierFrom[drawn];
      frontier--;
      frontierTo[drawn] = frontierTo[frontier];
      frontierFrom[drawn] = frontierFrom[frontier];
      if (mark[to] != stamp) {
        add(to, from, labels, a, b, wild);
      }
    }
    return size;
  }

  /**
   * A district of the last tree.
   *
   * @param position 0 for the root; parents come before their children
   * @return index of a district
   */
  public int district(int position) {
    return order[position];
  }

  /**
   * The parent in the last tree.
   *
   * @param position position of a district, not 0
   * @return position of its parent
   */
  public int parent(int position) {
    return parentPosition[position];
  }

  private void add(int district, int from, int[] labels, int a, int b, int wild) {
    int position = size++;
    order[position] = district;
    parentPosition[position] = from;
    mark[district] = stamp;
    int first = offsets[district];
    int end = offsets[district + 1];
    ensureFrontier(end - first);
    for (int p = first; p < end; p++) {
      int u = neighbours[p];
      int label = labels[u];
      if (mark[u] != stamp && (label == a || label == b || label == wild)) {
        frontierTo[frontier] = u;
        frontierFrom[frontier++] = position;
      }
    }
  }

  private void ensureFrontier(int more) {
    if (frontier + more > frontierTo.length) {
      int capacity = Math.max(2 * frontierTo.length, frontier + more);
      frontierTo = Arrays.copyOf(frontierTo, capacity);
      frontierFrom = Arrays.copyOf(frontierFrom, capacity);
    }
  }
}
