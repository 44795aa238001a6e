package org.delimit.certify.cpsat;

/**
 * A partition problem in bare numbers: nodes that are assigned, costs that add up, and what must
 * hold. Immutable by convention: the arrays are not copied.
 *
 * @param states number of states
 * @param neighbours nodes that share a border with each node, each border told from both ends
 * @param borderCosts what these borders cost if they are cut
 * @param hubs nodes that touch each hub: any two of them hang together whatever lies between
 * @param costs what a node costs in a state, at node · states + state
 * @param allowed whether it may join it, at the same place
 * @param people people of each node
 * @param min fewest people of each state
 * @param max most people of each state
 * @param fewest fewest nodes of each state
 * @param onePiece whether a state must hang together
 * @param together sets of nodes that join one state
 * @param apart sets of nodes of which no two join one state
 * @param classOf the first state that each state can change names with
 */
public record LinearPartition(
    int states,
    int[][] neighbours,
    long[][] borderCosts,
    int[][] hubs,
    long[] costs,
    boolean[] allowed,
    long[] people,
    long[] min,
    long[] max,
    int[] fewest,
    boolean[] onePiece,
    int[][] together,
    int[][] apart,
    int[] classOf) {

  /**
   * How many nodes there are.
   *
   * @return a number
   */
  public int nodes() {
    return neighbours.length;
  }

  /**
   * What a plan costs.
   *
   * @param stateOf state of each node
   * @return its costs and those of the borders it cuts
   */
  public long cost(int[] stateOf) {
    long cost = 0;
    for (int v = 0; v < nodes(); v++) {
      cost += costs[v * states + stateOf[v]];
      for (int k = 0; k < neighbours[v].length; k++) {
        int u = neighbours[v][k];
        cost += u > v && stateOf[u] != stateOf[v] ? borderCosts[v][k] : 0;
      }
    }
    return cost;
  }
}
