package org.delimit.certify;

import java.util.Arrays;

/**
 * How partial plans are packed into keys: pieces of the slots, states of the pieces, closed pieces
 * people and nodes of the states, field after field in as few bits as they need.
 */
final class KeyFormat {
  final int words;
  final int pieceBits;
  final int stateBits;
  final int closedBits;
  final int peopleBits;
  final int nodesBits;
  private final int states;

  KeyFormat(SweepMap map, SweepStep[] steps) {
    states = map.states;
    int slots = 0;
    for (SweepStep step : steps) {
      slots = Math.max(slots, step.kept().length);
    }
    int most = 1;
    long people = 0;
    for (int s = 0; s < states; s++) {
      most = Math.max(most, map.maxClosed[s]);
      people = Math.max(people, map.max[s]);
    }
    pieceBits = bits(slots);
    stateBits = bits(states - 1L);
    closedBits = bits(most);
    peopleBits = map.bounded ? bits(people) : 0;
    nodesBits = map.fewest > 1 ? bits(map.fewest) : 0;
    int needed = slots * (pieceBits + stateBits) + states * (closedBits + peopleBits + nodesBits);
    words = Math.max(1, (needed + 63) / 64);
  }

  private static int bits(long most) {
    return 64 - Long.numberOfLeadingZeros(most);
  }

  /** Writes and reads the fields of one key. */
  static final class Cursor {
    private final long[] key;
    private int at;

    Cursor(long[] key) {
      this.key = key;
    }

    void clear() {
      Arrays.fill(key, 0);
      at = 0;
    }

    void rewind() {
      at = 0;
    }

    void write(long value, int bits) {
      if (bits == 0) {
        return;
      }
      int word = at >> 6;
      int shift = at & 63;
      key[word] |= value << shift;
      if (shift + bits > 64) {
        key[word + 1] |= value >>> (64 - shift);
      }
      at += bits;
    }

    long read(int bits) {
      if (bits == 0) {
        return 0;
      }
      int word = at >> 6;
      int shift = at & 63;
      long value = key[word] >>> shift;
      if (shift + bits > 64) {
        value |= key[word + 1] << (64 - shift);
      }
      at += bits;
      return bits == 64 ? value : value & (1L << bits) - 1;
    }
  }
}
