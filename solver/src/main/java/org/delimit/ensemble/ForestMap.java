package org.delimit.ensemble;

import java.util.Arrays;
import java.util.BitSet;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.PartitionProblem;

/**
 * The map trees are drawn on: districts that are not special as <em>nodes</em>, and who may join
 * what. Two districts are neighbours if they share a border or a bridge, or, where special
 * districts are passable, if both touch one group of special districts that hang together; so a set
 * of nodes is connected exactly if the scorer counts it as one piece. Immutable by convention and
 * shared by all chains.
 */
final class ForestMap {
  /*
   * Implementation note. Compressed rows: the neighbours of node v are neighbours[offsets[v]] to
   * neighbours[offsets[v + 1] - 1], each once, ascending. allowed[v · states + s].
   */
  final int nodes;
  final int states;
  final int[] district;
  final int[] offsets;
  final int[] neighbours;
  final long[] people;
  final boolean[] allowed;
  final boolean[] free;
  final long[] least;
  final long[] most;

  ForestMap(PartitionProblem problem, ConstraintParameters parameters) {
    DualGraph graph = problem.graph();
    states = problem.states().size();
    int[] nodeOf = new int[graph.size()];
    int count = 0;
    for (int i = 0; i < graph.size(); i++) {
      nodeOf[i] = problem.isSpecial(i) ? -1 : count++;
    }
    nodes = count;
    district = new int[nodes];
    people = new long[nodes];
    allowed = new boolean[nodes * states];
    free = new boolean[nodes];
    for (int i = 0; i < graph.size(); i++) {
      int v = nodeOf[i];
      if (v >= 0) {
        district[v] = i;
        people[v] = problem.districts().get(i).population();
        free[v] = true;
        for (int s = 0; s < states; s++) {
          allowed[v * states + s] = problem.allows(i, s);
          free[v] &= problem.allows(i, s);
        }
      }
    }
    BitSet[] hubs = hubs(graph, nodeOf, parameters.passable());
    offsets = new int[nodes + 1];
    int[] found = new int[graph.arcCount()];
    BitSet row = new BitSet(nodes);
    for (int v = 0; v < nodes; v++) {
      row.clear();
      for (int arc = graph.firstArc(district[v]); arc < graph.endArc(district[v]); arc++) {
        int j = graph.neighbour(arc);
        if (nodeOf[j] >= 0) {
          row.set(nodeOf[j]);
        } else if (hubs[j] != null) {
          row.or(hubs[j]);
        }
      }
      row.clear(v);
      int end = offsets[v];
      if (found.length - end < nodes) {
        found = Arrays.copyOf(found, 2 * found.length + nodes);
      }
      for (int u = row.nextSetBit(0); u >= 0; u = row.nextSetBit(u + 1)) {
        found[end++] = u;
      }
      offsets[v + 1] = end;
    }
    neighbours = Arrays.copyOf(found, offsets[nodes]);
    least = parameters.minPopulation();
    most = parameters.maxPopulation();
  }

  /** Whether a node may join a state. */
  boolean allows(int node, int state) {
    return allowed[node * states + state];
  }

  /** Pieces of the map itself. */
  int pieces() {
    boolean[] seen = new boolean[nodes];
    int[] open = new int[nodes];
    int pieces = 0;
    for (int start = 0; start < nodes; start++) {
      if (!seen[start]) {
        pieces++;
        seen[start] = true;
        open[0] = start;
        for (int size = 1; size > 0; ) {
          int v = open[--size];
          for (int p = offsets[v]; p < offsets[v + 1]; p++) {
            int u = neighbours[p];
            if (!seen[u]) {
              seen[u] = true;
              open[size++] = u;
            }
          }
        }
      }
    }
    return pieces;
  }

  /* For each passable special district the nodes that its group of special districts touches. */
  private static BitSet[] hubs(DualGraph graph, int[] nodeOf, boolean passable) {
    BitSet[] hubs = new BitSet[graph.size()];
    int[] open = new int[graph.size()];
    for (int start = 0; passable && start < graph.size(); start++) {
      if (nodeOf[start] < 0 && hubs[start] == null) {
        BitSet touched = new BitSet();
        hubs[start] = touched;
        open[0] = start;
        for (int size = 1; size > 0; ) {
          int i = open[--size];
          for (int arc = graph.firstArc(i); arc < graph.endArc(i); arc++) {
            int j = graph.neighbour(arc);
            if (nodeOf[j] >= 0) {
              touched.set(nodeOf[j]);
            } else if (hubs[j] == null) {
              hubs[j] = touched;
              open[size++] = j;
            }
          }
        }
      }
    }
    return hubs;
  }
}
