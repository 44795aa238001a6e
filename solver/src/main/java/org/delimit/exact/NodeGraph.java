package org.delimit.exact;

import java.util.Arrays;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.scoring.CompiledProblem;

/** The districts that can be assigned as nodes, with what they touch. Immutable by convention. */
final class NodeGraph {
  private final CompiledProblem problem;
  private final int[] nodeOf;
  private final int[] districtOf;
  private final int[][] neighbours;
  private final int[][] hubsOf;
  private final int hubs;

  /**
   * A graph.
   *
   * @param passable whether special districts make hubs
   */
  NodeGraph(CompiledProblem problem, boolean passable) {
    this.problem = problem;
    nodeOf = new int[problem.districts()];
    districtOf = assignable();
    int[] hubOf = new int[problem.districts()];
    hubs = passable ? fillHubs(hubOf) : 0;
    neighbours = new int[districtOf.length][];
    hubsOf = new int[districtOf.length][];
    fillNeighbours(hubOf);
  }

  int nodes() {
    return districtOf.length;
  }

  int hubs() {
    return hubs;
  }

  /** Nodes that share a border or a bridge with a node, ascending. */
  int[] neighbours(int node) {
    return neighbours[node];
  }

  /** Hubs a node touches, ascending. */
  int[] hubsOf(int node) {
    return hubsOf[node];
  }

  int district(int node) {
    return districtOf[node];
  }

  /** The node of a district, -1 for a special one. */
  int node(int district) {
    return nodeOf[district];
  }

  private int[] assignable() {
    int[] districts = new int[nodeOf.length];
    int count = 0;
    for (int i = 0; i < nodeOf.length; i++) {
      nodeOf[i] = problem.isSpecial(i) ? -1 : count;
      if (nodeOf[i] >= 0) {
        districts[count++] = i;
      }
    }
    return Arrays.copyOf(districts, count);
  }

  /* hubOf[i] is the hub of special district i, else -1. */
  private int fillHubs(int[] hubOf) {
    DualGraph graph = problem.graph();
    Arrays.fill(hubOf, -1);
    int count = 0;
    int[] open = new int[hubOf.length];
    for (int start = 0; start < hubOf.length; start++) {
      if (problem.isSpecial(start) && hubOf[start] < 0) {
        int end = 1;
        open[0] = start;
        hubOf[start] = count;
        for (int k = 0; k < end; k++) {
          for (int arc = graph.firstArc(open[k]); arc < graph.endArc(open[k]); arc++) {
            int next = graph.neighbour(arc);
            if (problem.isSpecial(next) && hubOf[next] < 0) {
              hubOf[next] = count;
              open[end++] = next;
            }
          }
        }
        count++;
      }
    }
    return count;
  }

  private void fillNeighbours(int[] hubOf) {
    DualGraph graph = problem.graph();
    for (int v = 0; v < districtOf.length; v++) {
      int first = graph.firstArc(districtOf[v]);
      int[] near = new int[graph.degree(districtOf[v])];
      int[] touched = new int[near.length];
      int count = 0;
      int touching = 0;
      for (int arc = first; arc < graph.endArc(districtOf[v]); arc++) {
        int next = graph.neighbour(arc);
        if (nodeOf[next] >= 0) {
          near[count++] = nodeOf[next];
        } else if (hubs > 0) {
          touched[touching++] = hubOf[next];
        }
      }
      neighbours[v] = Arrays.copyOf(near, count);
      hubsOf[v] = Arrays.stream(touched, 0, touching).sorted().distinct().toArray();
    }
  }
}
