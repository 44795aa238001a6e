package org.delimit.ensemble;

import java.util.Arrays;

/**
 * What lies below each edge of a tree or forest over a {@link Union}: people, and districts that
 * may not join one of the two states. Not safe for use by several threads.
 */
final class Branches {
  private long[] people = new long[16];
  private int[] barredA = new int[16];
  private int[] barredB = new int[16];
  private boolean anyBarred;

  /** Sums up along parents, in O(size). */
  void sum(Union union, int[] order, int[] parent, boolean mixed) {
    int size = union.size();
    prepare(union, mixed);
    for (int k = size - 1; k >= 0; k--) {
      int v = order[k];
      if (parent[v] >= 0) {
        add(v, parent[v], mixed);
      }
    }
  }

  /**
   * Lists the valid cuts of the tree that was drawn, in O(size).
   *
   * @param valid receives twice the place below the cut, plus 1 if its branch becomes b
   * @return number of valid cuts, each orientation counted
   */
  int cuts(Union union, CutRules rules, int[] valid) {
    int[] order = union.order();
    int[] parent = union.parent();
    boolean mixed = rules.mixed();
    int count = 0;
    prepare(union, mixed);
    for (int k = union.size() - 1; k > 0; k--) {
      int v = order[k];
      if (rules.toA(people[v], barredA[v], barredB[v])) {
        valid[count++] = 2 * v;
      }
      if (rules.toB(people[v], barredA[v], barredB[v])) {
        valid[count++] = 2 * v + 1;
      }
      add(v, parent[v], mixed);
    }
    return count;
  }

  private void prepare(Union union, boolean mixed) {
    int size = union.size();
    if (people.length < size) {
      people = new long[size + size / 2];
      barredA = new int[people.length];
      barredB = new int[people.length];
    }
    System.arraycopy(union.people(), 0, people, 0, size);
    if (mixed) {
      System.arraycopy(union.barredA(), 0, barredA, 0, size);
      System.arraycopy(union.barredB(), 0, barredB, 0, size);
    } else if (anyBarred) {
      Arrays.fill(barredA, 0);
      Arrays.fill(barredB, 0);
    }
    anyBarred = mixed;
  }

  private void add(int place, int up, boolean mixed) {
    people[up] += people[place];
    if (mixed) {
      barredA[up] += barredA[place];
      barredB[up] += barredB[place];
    }
  }

  /** Valid orientations of the cut above a place. */
  int below(CutRules rules, int place) {
    return rules.count(people[place], barredA[place], barredB[place]);
  }

  /** Valid orientations of the cut above a place, if what is linked to the tree is linked below. */
  int above(CutRules rules, int root, int place) {
    return rules.count(
        people[root] - people[place],
        barredA[root] - barredA[place],
        barredB[root] - barredB[place]);
  }
}
