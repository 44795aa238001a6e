package org.delimit.certify;

import java.util.Arrays;

/** One partial plan as its key tells it. Not safe for use by several threads. */
final class PartialPlan {
  /** For each slot its piece: a number from 1, or 0 for a hub slot nothing of its state touches. */
  final int[] piece;

  /** The state of each piece. */
  final int[] stateOf;

  /** Closed pieces of each state. */
  final int[] closed;

  /** People of each state. */
  final long[] people;

  /** Nodes of each state, counted no further than they must be; 0 if they need not. */
  final int[] nodes;

  /** The largest number of a piece. */
  int pieces;

  private final boolean[] open;
  private final int[] masks;

  PartialPlan(int states, int slots) {
    piece = new int[slots];
    stateOf = new int[slots + 2];
    closed = new int[states];
    people = new long[states];
    nodes = new int[states];
    open = new boolean[states];
    masks = new int[states];
  }

  void read(KeyFormat.Cursor cursor, KeyFormat format, int slots) {
    cursor.rewind();
    pieces = 0;
    for (int j = 0; j < slots; j++) {
      piece[j] = (int) cursor.read(format.pieceBits);
      pieces = Math.max(pieces, piece[j]);
    }
    for (int c = 1; c <= pieces; c++) {
      stateOf[c] = (int) cursor.read(format.stateBits);
    }
    for (int s = 0; s < closed.length; s++) {
      closed[s] = (int) cursor.read(format.closedBits);
      people[s] = cursor.read(format.peopleBits);
      nodes[s] = (int) cursor.read(format.nodesBits);
    }
  }

  /** Becomes another one whose slots are followed by empty ones. */
  void copy(PartialPlan other, int slots, int wide) {
    System.arraycopy(other.closed, 0, closed, 0, closed.length);
    System.arraycopy(other.people, 0, people, 0, people.length);
    System.arraycopy(other.nodes, 0, nodes, 0, nodes.length);
    System.arraycopy(other.piece, 0, piece, 0, slots);
    System.arraycopy(other.stateOf, 0, stateOf, 0, other.pieces + 1);
    Arrays.fill(piece, slots, wide, 0);
    pieces = other.pieces;
  }

  /** Puts all slots of a piece into another. */
  void unite(int from, int into, int slots) {
    for (int j = 0; j < slots; j++) {
      if (piece[j] == from) {
        piece[j] = into;
      }
    }
  }

  /** For each state whether a piece of it is on the frontier, if the slots are all. */
  boolean[] open(int slots) {
    Arrays.fill(open, false);
    for (int j = 0; j < slots; j++) {
      mark(piece[j]);
    }
    return open;
  }

  /** The same, if of the slots only some are kept. */
  boolean[] open(int[] kept) {
    Arrays.fill(open, false);
    for (int j : kept) {
      mark(piece[j]);
    }
    return open;
  }

  private void mark(int c) {
    if (c > 0) {
      open[stateOf[c]] = true;
    }
  }

  /** For each state the slots of nodes it holds, a bit each. */
  int[] masks(int nodeSlots) {
    Arrays.fill(masks, 0);
    for (int j = 0; j < nodeSlots; j++) {
      masks[stateOf[piece[j]]] |= 1 << j;
    }
    return masks;
  }

  /** The same, numbered by the slots that are kept. */
  int[] masks(SweepStep step) {
    Arrays.fill(masks, 0);
    for (int k = 0; k < step.nodeSlots(); k++) {
      masks[stateOf[piece[step.kept()[k]]]] |= 1 << k;
    }
    return masks;
  }
}
