package org.delimit.exact;

import java.util.ArrayList;
import java.util.List;

/** Nodes that share sets of districts. */
final class Companions {
  private Companions() {}

  /**
   * Others of the sets of each node.
   *
   * @param sets sets of district indexes
   * @param joined whether sets that overlap are one
   */
  static int[][] of(NodeGraph graph, int[][] sets, boolean joined) {
    List<List<Integer>> others = new ArrayList<>();
    for (int v = 0; v < graph.nodes(); v++) {
      others.add(new ArrayList<>());
    }
    for (int[] set : sets) {
      for (int a : set) {
        for (int b : set) {
          if (a != b && !others.get(graph.node(a)).contains(graph.node(b))) {
            others.get(graph.node(a)).add(graph.node(b));
          }
        }
      }
    }
    int[][] groups = new int[graph.nodes()][];
    for (int v = 0; v < groups.length; v++) {
      List<Integer> mine = others.get(v);
      for (int k = 0; joined && k < mine.size(); k++) {
        for (int far : others.get(mine.get(k))) {
          if (far != v && !mine.contains(far)) {
            mine.add(far);
          }
        }
      }
      groups[v] = mine.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
    return groups;
  }
}
