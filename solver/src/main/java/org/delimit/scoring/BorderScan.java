package org.delimit.scoring;

/**
 * One look at the neighbours of a district that is to flip: which of them belong to the state it
 * leaves and which to the one it joins, and what borders it shares with both.
 *
 * <p>Not safe for use by several threads.
 */
final class BorderScan {
  static final int MOST_BITS = 64;

  /*
   * Implementation note. Bit j of a mask stands for the j-th arc of the district; beyond 64 the masks are
   * not to be used (isWide). Comparisons are made into masks of all ones or zeros, since a branch on the
   * state of a neighbour would be guessed wrongly half of the time.
   */
  private final int[] stateOf;
  private final int[] offsets;
  private final int[] neighbours;
  private final long[] arcMillimetres;
  private final int[] arcBorders;

  /** Millimetres shared with the state left, less those shared with the state joined. */
  long millimetres;

  /** Numbers of borders shared with the state left, less those shared with the state joined. */
  int borders;

  /** Neighbours in the state left. */
  long leaving;

  /** Neighbours in the state joined. */
  long joining;

  /** Whether there are too many neighbours for the masks. */
  boolean isWide;

  BorderScan(CompiledProblem problem, int[] stateOf) {
    this.stateOf = stateOf;
    offsets = problem.offsets;
    neighbours = problem.neighbours;
    arcMillimetres = problem.arcMillimetres;
    arcBorders = problem.arcBorders;
  }

  /** Looks for lengths only, in O(neighbours). */
  void scanLengths(int district, int from, int to) {
    int first = offsets[district];
    int end = offsets[district + 1];
    long length = 0;
    long left = 0;
    long joined = 0;
    for (int arc = first; arc < end; arc++) {
      int state = stateOf[neighbours[arc]];
      long isFrom = equal(state, from);
      long isTo = equal(state, to);
      long bit = 1L << (arc - first);
      length += arcMillimetres[arc] & isFrom;
      length -= arcMillimetres[arc] & isTo;
      left |= bit & isFrom;
      joined |= bit & isTo;
    }
    millimetres = length;
    leaving = left;
    joining = joined;
    isWide = end - first > MOST_BITS;
  }

  /** Looks for lengths and numbers, in O(neighbours). */
  void scanAll(int district, int from, int to) {
    scanLengths(district, from, to);
    int count = 0;
    for (int arc = offsets[district]; arc < offsets[district + 1]; arc++) {
      int state = stateOf[neighbours[arc]];
      count += arcBorders[arc] & (int) equal(state, from);
      count -= arcBorders[arc] & (int) equal(state, to);
    }
    borders = count;
  }

  /* All ones if two states are the same, else zero. */
  private static long equal(int a, int b) {
    return (a ^ b) - 1 >> 31;
  }
}
