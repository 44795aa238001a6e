package org.delimit.certify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What happens to the frontier when one node joins a state. Slots before the step come first in a
 * <em>wide</em> frontier, then the node's, then those of hubs it is the first to touch, one for
 * each state; some of them leave.
 *
 * @param node the node
 * @param before number of slots before the step
 * @param wide number of slots of the wide frontier
 * @param neighbourSlots slots of the neighbours that were swept before
 * @param borderCosts what the border with each of them costs if it is cut
 * @param hubSlots first slots of the hubs the node touches, in the wide frontier
 * @param kept slots of the wide frontier that stay, in their new order
 * @param leaving slots of the wide frontier that leave
 * @param sameSlots slots of nodes whose state the node must join
 * @param otherSlots slots of nodes whose states it must not join
 * @param nodesLeft number of nodes after this one
 * @param nodeSlots number of kept slots of nodes; those of hubs come after them, in groups of one
 *     for each state
 */
record SweepStep(
    int node,
    int before,
    int wide,
    int[] neighbourSlots,
    long[] borderCosts,
    int[] hubSlots,
    int[] kept,
    int[] leaving,
    int[] sameSlots,
    int[] otherSlots,
    int nodesLeft,
    int nodeSlots) {

  /** The steps of a sweep. */
  static SweepStep[] of(SweepMap map, int[] order) {
    int[] leavesAt = new int[map.nodes + map.hubs];
    int[] position = new int[map.nodes];
    for (int t = 0; t < order.length; t++) {
      position[order[t]] = t;
    }
    int[] seenUntil = map.sets.seenUntil(position);
    for (int t = 0; t < order.length; t++) {
      int v = order[t];
      leavesAt[v] = Math.max(leavesAt[v], seenUntil[v]);
      for (int u : map.neighbours[v]) {
        leavesAt[u] = Math.max(leavesAt[u], t);
      }
      for (int h : map.hubsOf[v]) {
        leavesAt[map.nodes + h] = t;
      }
    }
    SweepStep[] steps = new SweepStep[order.length];
    List<Integer> slots = new ArrayList<>();
    for (int t = 0; t < order.length; t++) {
      steps[t] = step(map, order[t], position, leavesAt, slots);
    }
    return steps;
  }

  /* A slot holds the number of its node, or nodes + hub. Changes the slots to those after. */
  private static SweepStep step(
      SweepMap map, int v, int[] position, int[] leavesAt, List<Integer> slots) {
    int time = position[v];
    int[] same = slots(slots, map.sets.sameAs(v, position));
    int[] other = slots(slots, map.sets.otherThan(v, position));
    int before = slots.size();
    List<Integer> wide = new ArrayList<>(slots);
    wide.add(v);
    int[] hubSlots = new int[map.hubsOf[v].length];
    for (int k = 0; k < hubSlots.length; k++) {
      int owner = map.nodes + map.hubsOf[v][k];
      if (!wide.contains(owner)) {
        for (int s = 0; s < map.states; s++) {
          wide.add(owner);
        }
      }
      hubSlots[k] = wide.indexOf(owner);
    }
    List<Integer> touched = new ArrayList<>();
    List<Long> costs = new ArrayList<>();
    for (int k = 0; k < map.neighbours[v].length; k++) {
      int slot = slots.indexOf(map.neighbours[v][k]);
      if (slot >= 0) {
        touched.add(slot);
        costs.add(map.borderCosts[v][k]);
      }
    }
    List<Integer> keptNodes = new ArrayList<>();
    List<Integer> keptHubs = new ArrayList<>();
    List<Integer> leaving = new ArrayList<>();
    for (int j = 0; j < wide.size(); j++) {
      int owner = wide.get(j);
      if (leavesAt[owner] <= time) {
        leaving.add(j);
      } else {
        (owner < map.nodes ? keptNodes : keptHubs).add(j);
      }
    }
    int nodeSlots = keptNodes.size();
    keptNodes.addAll(keptHubs);
    slots.clear();
    keptNodes.forEach(j -> slots.add(wide.get(j)));
    return new SweepStep(
        v,
        before,
        wide.size(),
        ints(touched),
        costs.stream().mapToLong(Long::longValue).toArray(),
        hubSlots,
        ints(keptNodes),
        ints(leaving),
        same,
        other,
        map.nodes - 1 - time,
        nodeSlots);
  }

  private static int[] slots(List<Integer> slots, int[] nodes) {
    return IntStream.of(nodes).map(slots::indexOf).toArray();
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
