package org.delimit.ensemble;

import java.util.Arrays;

/**
 * Random spanning trees of a small connected map, uniform over all of them: Wilson's algorithm by
 * loop-erased random walks (Wilson 1996, "Generating random spanning trees more quickly than the
 * cover time"). Not safe for use by several threads.
 */
final class TreeWalk {
  /*
   * Implementation note. A walk waits for the place it goes to next, so that lookup is one load: each
   * place has a row of 2^shift slots, all its neighbours fill equally many of them, and what is left
   * over leads back to the place itself. Staying changes neither where the walk goes when it leaves
   * nor the path without loops, so trees stay exactly uniform, and a few random bits choose a slot.
   * Two bytes a slot keep the rows of a union in the nearest cache. Where a place has too many
   * neighbours for a row, or places too great numbers for a slot, neighbours are drawn one by one.
   *
   * `exit` holds for each place where the last walk left it; behind a walk that has joined the tree,
   * this is the loop-erased path.
   */
  private static final int WIDEST = 5;
  private static final int MOST_PLACES = 1 << Character.SIZE;

  private char[] slots = new char[0];
  private boolean[] joined = new boolean[0];
  private int shift;
  private int size;
  private int[] offsets;
  private int[] neighbours;

  /**
   * Takes a map, in O(places + neighbours).
   *
   * @param places number of places
   * @param begins where the neighbours of each place begin; kept, not copied
   * @param others neighbours of all places; kept, not copied
   */
  void load(int places, int[] begins, int[] others) {
    size = places;
    offsets = begins;
    neighbours = others;
    if (joined.length < size) {
      joined = new boolean[size + size / 2];
    }
    int most = 1;
    for (int k = 0; k < size; k++) {
      most = Math.max(most, begins[k + 1] - begins[k]);
    }
    shift = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(most - 1));
    if (isSlotted()) {
      fillSlots();
    }
  }

  /**
   * Draws a spanning tree.
   *
   * @param root place the tree hangs from; it does not change the distribution
   * @param exit receives the parent of each place, -1 at the root
   * @param order receives the places, parents before children
   */
  void draw(ChainRandom random, int root, int[] exit, int[] order) {
    Arrays.fill(joined, 0, size, false);
    joined[root] = true;
    exit[root] = -1;
    order[0] = root;
    if (isSlotted()) {
      drawBySlots(random, exit, order);
    } else {
      drawOneByOne(random, exit, order);
    }
  }

  private boolean isSlotted() {
    return shift <= WIDEST && size <= MOST_PLACES;
  }

  private void fillSlots() {
    int width = 1 << shift;
    if (slots.length < size << shift) {
      slots = new char[(size + size / 2) << shift];
    }
    for (int k = 0, at = 0; k < size; k++, at += width) {
      int first = offsets[k];
      int degree = offsets[k + 1] - first;
      for (int j = 0; j < degree; j++) {
        slots[at + j] = (char) neighbours[first + j];
      }
      int full = degree == 0 ? 0 : width - width % degree;
      for (int j = degree; j < full; j++) {
        slots[at + j] = slots[at + j - degree];
      }
      for (int j = full; j < width; j++) {
        slots[at + j] = (char) k;
      }
    }
  }

  private void drawBySlots(ChainRandom random, int[] exit, int[] order) {
    final char[] to = slots;
    final boolean[] in = joined;
    final int bitsOfSlot = shift;
    final int mask = (1 << bitsOfSlot) - 1;
    final int draws = Long.SIZE / bitsOfSlot;
    int left = 0;
    long bits = 0;
    int count = 1;
    for (int start = 0; start < size; start++) {
      int u = start;
      while (!in[u]) {
        if (left == 0) {
          bits = random.next();
          left = draws;
        }
        int next = to[(u << bitsOfSlot) + ((int) bits & mask)];
        bits >>>= bitsOfSlot;
        left--;
        exit[u] = next;
        u = next;
      }
      count = join(start, count, exit, order);
    }
  }

  private void drawOneByOne(ChainRandom random, int[] exit, int[] order) {
    int count = 1;
    for (int start = 0; start < size; start++) {
      int u = start;
      while (!joined[u]) {
        int first = offsets[u];
        exit[u] = neighbours[first + random.below(offsets[u + 1] - first)];
        u = exit[u];
      }
      count = join(start, count, exit, order);
    }
  }

  /* Adds the path of a walk to the tree. */
  private int join(int start, int count, int[] exit, int[] order) {
    int end = count;
    for (int u = start; !joined[u]; u = exit[u]) {
      joined[u] = true;
      order[end++] = u;
    }
    // The path was met leaf first: turned round, parents come first.
    for (int i = count, j = end - 1; i < j; i++, j--) {
      int held = order[i];
      order[i] = order[j];
      order[j] = held;
    }
    return end;
  }
}
