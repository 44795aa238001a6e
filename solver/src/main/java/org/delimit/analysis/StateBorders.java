package org.delimit.analysis;

import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/**
 * The borders a plan draws, in O(edges).
 *
 * @param cutEdges shared borders whose ends lie in different states; those between a state and a
 *     special district are cut, bridges never
 * @param millimetres length of the borders whose ends lie in two states, special districts left out
 */
record StateBorders(int cutEdges, long millimetres) {
  static StateBorders of(Plan plan) {
    PartitionProblem problem = plan.problem();
    DualGraph graph = problem.graph();
    int special = problem.specialIndex();
    int cut = 0;
    long millimetres = 0;
    for (int e = 0; e < graph.edgeCount(); e++) {
      int a = plan.stateIndex(graph.endA(e));
      int b = plan.stateIndex(graph.endB(e));
      boolean toSpecial = a == special || b == special;
      if (graph.isBridge(e) || a == b) {
        continue;
      }
      cut++;
      millimetres += toSpecial ? 0 : graph.millimetres(e);
    }
    return new StateBorders(cut, millimetres);
  }

  double kilometres() {
    return millimetres / 1e6;
  }
}
