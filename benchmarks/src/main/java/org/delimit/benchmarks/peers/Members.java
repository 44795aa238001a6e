package org.delimit.benchmarks.peers;

import java.util.BitSet;
import org.delimit.geometry.graph.DualGraph;

/**
 * The districts of one state while a stream collects them, and their pieces by breadth-first
 * search.
 */
final class Members {
  private final BitSet members = new BitSet();
  private DualGraph graph;
  private int[] queue = {};
  private int[] seen = {};
  private int search;

  /** Adds a district; the answer takes it away again. */
  Runnable add(PeerDistrict district) {
    if (graph == null) {
      graph = district.graph();
      queue = new int[graph.size()];
      seen = new int[graph.size()];
    }
    int index = district.getIndex();
    members.set(index);
    return () -> members.clear(index);
  }

  /** Counts the pieces, in O(members and their borders). */
  int pieces() {
    search++;
    int pieces = 0;
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      if (seen[i] != search) {
        pieces++;
        fill(i);
      }
    }
    return pieces;
  }

  private void fill(int start) {
    int read = 0;
    int written = 0;
    queue[written++] = start;
    seen[start] = search;
    while (read < written) {
      int i = queue[read++];
      for (int arc = graph.firstArc(i); arc < graph.endArc(i); arc++) {
        int u = graph.neighbour(arc);
        if (seen[u] != search && members.get(u)) {
          seen[u] = search;
          queue[written++] = u;
        }
      }
    }
  }
}
