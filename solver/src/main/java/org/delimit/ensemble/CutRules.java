package org.delimit.ensemble;

/**
 * Which ways to divide the union of two states a and b are valid: the people of both sides are
 * within the bounds of their states, and no district joins a state it may not. Bounds and permits
 * may differ between the states, so a cut has up to two valid orientations. Not safe for use by
 * several threads.
 */
final class CutRules {
  private long leastToA;
  private long mostToA;
  private long leastToB;
  private long mostToB;
  private int forbiddenA;
  private int forbiddenB;
  private boolean mixed;

  /**
   * Takes two states and their union.
   *
   * @param people people of the union
   * @param barredA districts of the union that may not join a
   * @param barredB districts of the union that may not join b
   */
  void set(ForestMap map, int a, int b, long people, int barredA, int barredB) {
    leastToA = Math.max(map.least[a], people - map.most[b]);
    mostToA = Math.min(map.most[a], people - map.least[b]);
    leastToB = Math.max(map.least[b], people - map.most[a]);
    mostToB = Math.min(map.most[b], people - map.least[a]);
    forbiddenA = barredA;
    forbiddenB = barredB;
    mixed = barredA + barredB > 0;
  }

  /** Whether districts of the union may join one of the states only. */
  boolean mixed() {
    return mixed;
  }

  /** Whether one side may become a, and the other b. */
  boolean toA(long people, int barredA, int barredB) {
    return people >= leastToA && people <= mostToA && barredA == 0 && barredB == forbiddenB;
  }

  /** Whether one side may become b, and the other a. */
  boolean toB(long people, int barredA, int barredB) {
    return people >= leastToB && people <= mostToB && barredB == 0 && barredA == forbiddenA;
  }

  /** Valid orientations of a cut: 0, 1 or 2. */
  int count(long people, int barredA, int barredB) {
    return (toA(people, barredA, barredB) ? 1 : 0) + (toB(people, barredA, barredB) ? 1 : 0);
  }
}
