package org.delimit.exact;

import java.util.Arrays;

/** Finds a half plan of each side that make a feasible plan together. */
final class Join {
  /*
   * Implementation note. Kinds that fit are found first, pair by pair. The leaves of a kind are sorted
   * by the people of one state, where bounds are tightest against what the leaves span; packed as
   * people << 18 | leaf. For ascending leaves of the left those of the right whose sum is within
   * bounds are a window that moves down.
   */
  private static final int LEAF_BITS = Integer.numberOfTrailingZeros(Leaves.MOST);

  private final NodeMap map;
  private final HalfPlans left;
  private final HalfPlans right;
  private final Work work;
  private final int[] parent;
  private final long[] pieces;
  private final long[] middlePeople;

  /** Hears of pairs that fit. */
  interface Visitor {
    /** Takes a leaf of each side; answers true to end the search. */
    boolean met(int leftLeaf, int rightLeaf);
  }

  Join(NodeMap map, HalfPlans left, HalfPlans right, Work work) {
    this.map = map;
    this.left = left;
    this.right = right;
    this.work = work;
    parent = new int[left.elements()];
    pieces = new long[map.states()];
    middlePeople = new long[map.states()];
  }

  /**
   * Looks for pairs. O(leaves · log leaves + pairs of kinds + pairs whose people fit in one state).
   *
   * @param peopleOfMiddle persons of the middle by state
   * @param visitor takes pairs
   * @return whether the visitor ended the search; the work may be spent before
   */
  boolean find(long[] peopleOfMiddle, Visitor visitor) {
    System.arraycopy(peopleOfMiddle, 0, middlePeople, 0, middlePeople.length);
    int key = key();
    long[][] leftOf = grouped(left.leaves(), key);
    long[][] rightOf = grouped(right.leaves(), key);
    boolean[] sorted = new boolean[rightOf.length];
    for (int a = 0; a < leftOf.length; a++) {
      boolean leftSorted = false;
      for (int b = 0; b < rightOf.length && leftOf[a].length > 0; b++) {
        work.add(1);
        if (work.isSpent()) {
          return false;
        }
        if (rightOf[b].length > 0 && fit(left.leaves().kindRow(a), right.leaves().kindRow(b))) {
          if (!leftSorted) {
            Arrays.sort(leftOf[a]);
            leftSorted = true;
          }
          if (!sorted[b]) {
            Arrays.sort(rightOf[b]);
            sorted[b] = true;
          }
          if (match(leftOf[a], rightOf[b], key, visitor)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private int key() {
    int best = 0;
    double most = -1;
    for (int s = 0; s < map.states(); s++) {
      long low = Long.MAX_VALUE;
      long high = 0;
      for (int k = 0; k < left.leaves().size(); k++) {
        low = Math.min(low, left.leaves().people(k, s));
        high = Math.max(high, left.leaves().people(k, s));
      }
      double spread = (high - low) / (1.0 + map.max(s) - map.min(s));
      if (spread > most) {
        most = spread;
        best = s;
      }
    }
    return best;
  }

  private static long[][] grouped(Leaves leaves, int key) {
    int[] sizes = new int[leaves.kinds()];
    for (int k = 0; k < leaves.size(); k++) {
      sizes[leaves.kind(k)]++;
    }
    long[][] groups = new long[sizes.length][];
    for (int kind = 0; kind < sizes.length; kind++) {
      groups[kind] = new long[sizes[kind]];
    }
    for (int k = 0; k < leaves.size(); k++) {
      groups[leaves.kind(k)][--sizes[leaves.kind(k)]] = leaves.people(k, key) << LEAF_BITS | k;
    }
    return groups;
  }

  private boolean match(long[] lefts, long[] rights, int key, Visitor visitor) {
    long[] windows = map.windows(key);
    for (int w = 0; w < windows.length; w += 2) {
      long least = windows[w] - middlePeople[key];
      long most = windows[w + 1] - middlePeople[key];
      if (matchWithin(lefts, rights, least, most, visitor)) {
        return true;
      }
    }
    return false;
  }

  private boolean matchWithin(long[] lefts, long[] rights, long least, long most, Visitor visitor) {
    int from = rights.length;
    int to = rights.length;
    for (long packed : lefts) {
      long people = packed >> LEAF_BITS;
      while (to > 0 && (rights[to - 1] >> LEAF_BITS) + people > most) {
        to--;
      }
      while (from > 0 && (rights[from - 1] >> LEAF_BITS) + people >= least) {
        from--;
      }
      for (int k = from; k < to; k++) {
        if (peopleFit(leaf(packed), leaf(rights[k]))
            && visitor.met(leaf(packed), leaf(rights[k]))) {
          return true;
        }
      }
      work.add(Math.max(0, to - from));
      if (work.isSpent()) {
        return false;
      }
    }
    return false;
  }

  private static int leaf(long packed) {
    return (int) (packed & Leaves.MOST - 1);
  }

  private boolean peopleFit(int a, int b) {
    for (int s = 0; s < middlePeople.length; s++) {
      long people = middlePeople[s] + left.leaves().people(a, s) + right.leaves().people(b, s);
      if (people < map.min(s) || people > map.max(s)) {
        return false;
      }
    }
    return true;
  }

  /* Whether states have districts and pieces as they may when two kinds come together. */
  private boolean fit(byte[] a, byte[] b) {
    for (int s = 0; s < pieces.length; s++) {
      if (left.districts(a, s) + right.districts(b, s) < left.neededDistricts(s)) {
        return false;
      }
      pieces[s] = left.deadPieces(a, s) + right.deadPieces(b, s);
    }
    for (int e = 0; e < parent.length; e++) {
      parent[e] = e;
      boolean present = !HalfPlans.isAbsent(a, e) || !HalfPlans.isAbsent(b, e);
      pieces[left.elementState(e)] += present ? 1 : 0;
    }
    union(a);
    union(b);
    for (int s = 0; map.contiguous() && s < pieces.length; s++) {
      if (pieces[s] > map.maxPieces(s)) {
        return false;
      }
    }
    return true;
  }

  private void union(byte[] kind) {
    for (int e = 0; e < parent.length; e++) {
      for (int f = 0; f < e; f++) {
        if (kind[e] == kind[f] && !HalfPlans.isAbsent(kind, e)) {
          int x = root(e);
          int y = root(f);
          if (x != y) {
            parent[x] = y;
            pieces[left.elementState(e)]--;
          }
          break;
        }
      }
    }
  }

  private int root(int element) {
    int root = element;
    while (parent[root] != root) {
      root = parent[root];
    }
    return root;
  }
}
