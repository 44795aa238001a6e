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

  /** Sums up along parents, in O(size). */
  void sum(Union union, int[] order, int[] parent, boolean mixed) {
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
      for (int k = size - 1; k >= 0; k--) {
        int v = order[k];
        int up = parent[v];
        if (up >= 0) {
          people[up] += people[v];
          barredA[up] += barredA[v];
          barredB[up] += barredB[v];
        }
      }
    } else {
      Arrays.fill(barredA, 0, size, 0);
      Arrays.fill(barredB, 0, size, 0);
      for (int k = size - 1; k >= 0; k--) {
        int up = parent[order[k]];
        if (up >= 0) {
          people[up] += people[order[k]];
        }
      }
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

  /** Whether the branch of a place may become state a, and the rest b. */
  boolean toA(CutRules rules, int place) {
    return rules.toA(people[place], barredA[place], barredB[place]);
  }

  /** Whether the branch of a place may become state b, and the rest a. */
  boolean toB(CutRules rules, int place) {
    return rules.toB(people[place], barredA[place], barredB[place]);
  }
}
