package org.delimit.constraint;

import java.util.Arrays;

/**
 * The parameters of access by the indexes of districts.
 *
 * @param gateways by district, whether it has a coast or a border with a listed neighbour
 * @param routes the districts each export route crosses, the exit last
 * @param transit other states a route may cross between a state and the exit
 */
public record Access(boolean[] gateways, int[][] routes, int transit) {
  /** The same with districts merged. */
  Access merged(int[] mergedInto) {
    int size = 0;
    for (int into : mergedInto) {
      size = Math.max(size, into + 1);
    }
    boolean[] gates = new boolean[gateways.length == 0 ? 0 : size];
    for (int i = 0; i < gateways.length; i++) {
      gates[mergedInto[i]] |= gateways[i];
    }
    int[][] crossed = new int[routes.length][];
    for (int r = 0; r < crossed.length; r++) {
      crossed[r] = Arrays.stream(routes[r]).map(i -> mergedInto[i]).toArray();
    }
    return new Access(gates, crossed, transit);
  }
}
