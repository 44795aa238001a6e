package org.delimit.exact;

import java.util.Arrays;

/**
 * Half plans of one side under one labelling of the middle: who lives in each state, the states of
 * the nodes, and the <em>kind</em>, which is all that decides whether two halves fit together but
 * for people.
 */
final class Leaves {
  /*
   * Implementation note. Flat rows that grow to MOST leaves: people[leaf·states + s], and in plane j
   * of a leaf, planes[leaf·planeCount + j], bit k is bit j of the state of the k-th node of the side.
   * kind[leaf] numbers the rows of bytes that tell kinds apart, found in an open-addressing table that
   * doubles when half full. A full buffer takes 10 MB at 2 states, 42 MB at 16.
   */
  static final int MOST = 1 << 18;
  static final int MOST_NODES = 64;

  private final int states;
  private final int planeCount;
  private long[] people;
  private long[] planes;
  private int[] kinds;
  private int size;
  private byte[][] kindRows = new byte[64][];
  private int kindCount;
  private int[] table = new int[128];

  Leaves(int states) {
    this.states = states;
    planeCount = planes(states);
    people = new long[64 * states];
    planes = new long[64 * planeCount];
    kinds = new int[64];
  }

  /** How many bits a state takes. */
  static int planes(int states) {
    return Math.max(1, 32 - Integer.numberOfLeadingZeros(states - 1));
  }

  /** Forgets the half plans. */
  void clear() {
    size = 0;
  }

  /** Forgets the half plans and their kinds. */
  void reset() {
    size = 0;
    kindCount = 0;
    Arrays.fill(table, 0);
  }

  boolean isFull() {
    return size == MOST;
  }

  int size() {
    return size;
  }

  long people(int leaf, int state) {
    return people[leaf * states + state];
  }

  int kind(int leaf) {
    return kinds[leaf];
  }

  int kinds() {
    return kindCount;
  }

  byte[] kindRow(int kind) {
    return kindRows[kind];
  }

  /** The state of the node at a place of the side's order. */
  int state(int leaf, int place) {
    int state = 0;
    for (int j = 0; j < planeCount; j++) {
      state |= (int) (planes[leaf * planeCount + j] >> place & 1) << j;
    }
    return state;
  }

  /** Keeps a half plan; {@code row} is copied if it is new. */
  void add(long[] peopleOf, byte[] row, long[] planesOf) {
    if (size == kinds.length) {
      people = Arrays.copyOf(people, 2 * people.length);
      planes = Arrays.copyOf(planes, 2 * planes.length);
      kinds = Arrays.copyOf(kinds, 2 * kinds.length);
    }
    System.arraycopy(peopleOf, 0, people, size * states, states);
    System.arraycopy(planesOf, 0, planes, size * planeCount, planeCount);
    kinds[size++] = kindId(row);
  }

  private int kindId(byte[] row) {
    int place = place(row);
    if (table[place] == 0) {
      if (kindCount == kindRows.length) {
        grow();
        place = place(row);
      }
      kindRows[kindCount++] = row.clone();
      table[place] = kindCount;
    }
    return table[place] - 1;
  }

  /* Where a row is in the table, or the free place where it belongs. */
  private int place(byte[] row) {
    int hash = Arrays.hashCode(row) * 0x9E3779B9;
    int place = hash >>> Integer.numberOfLeadingZeros(table.length - 1);
    while (table[place] != 0 && !Arrays.equals(kindRows[table[place] - 1], row)) {
      place = place + 1 & table.length - 1;
    }
    return place;
  }

  private void grow() {
    kindRows = Arrays.copyOf(kindRows, 2 * kindRows.length);
    table = new int[2 * table.length];
    for (int k = 0; k < kindCount; k++) {
      table[place(kindRows[k])] = k + 1;
    }
  }
}
