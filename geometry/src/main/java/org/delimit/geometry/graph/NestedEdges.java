package org.delimit.geometry.graph;

/** The edges that leave each district, in the order of their nesting depth: a counting sort. */
final class NestedEdges {
  /* Implementation note. The edges that leave v are sorted[first[v]] to sorted[first[v + 1] - 1]. */
  final int[] first;
  final int[] sorted;

  /* Depths lie between -(2 · size + 1) and 2 · size + 1. */
  NestedEdges(LowPoints low) {
    int offset = 2 * low.size + 1;
    int[] starts = new int[2 * offset + 2];
    for (int e = 0; e < low.edges; e++) {
      starts[low.nesting[e] + offset + 1]++;
    }
    accumulate(starts);
    int[] byDepth = new int[low.edges];
    for (int e = 0; e < low.edges; e++) {
      byDepth[starts[low.nesting[e] + offset]++] = e;
    }
    first = new int[low.size + 1];
    for (int tail : low.tail) {
      first[tail + 1]++;
    }
    accumulate(first);
    sorted = new int[low.edges];
    int[] next = first.clone();
    for (int e : byDepth) {
      sorted[next[low.tail[e]]++] = e;
    }
  }

  private static void accumulate(int[] counts) {
    for (int i = 1; i < counts.length; i++) {
      counts[i] += counts[i - 1];
    }
  }
}
