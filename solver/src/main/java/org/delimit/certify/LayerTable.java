package org.delimit.certify;

import java.util.Arrays;

/**
 * Partial plans after one step: an open-addressing table of packed keys, each with the least value
 * seen and where it came from. Entries keep the order in which they came first. Not safe for use by
 * several threads.
 */
final class LayerTable {
  /*
   * Implementation note. Entries lie densely in chunks, so that growing copies nothing; slots[] holds
   * entry + 1 by hash and is rebuilt when it is half full. 8·words + 12 bytes an entry, and 8 to 16 of
   * slots.
   */
  private static final int CHUNK_BITS = 13;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int FEWEST_SLOTS = 1 << 12;

  private final int words;
  private long[][] keys = new long[16][];
  private long[][] values = new long[16][];
  private int[][] origins = new int[16][];
  private int[] slots = new int[FEWEST_SLOTS];
  private int size;

  LayerTable(int words) {
    this.words = words;
  }

  /** About the bytes an entry takes at most. */
  static long bytesPerEntry(int words) {
    return 8L * words + 28;
  }

  int size() {
    return size;
  }

  long value(int entry) {
    return values[entry >> CHUNK_BITS][entry & CHUNK - 1];
  }

  int origin(int entry) {
    return origins[entry >> CHUNK_BITS][entry & CHUNK - 1];
  }

  void copyKey(int entry, long[] into) {
    System.arraycopy(keys[entry >> CHUNK_BITS], (entry & CHUNK - 1) * words, into, 0, words);
  }

  /** The entry of a key, or -1. */
  int find(long[] key) {
    return slots[slotOf(key)] - 1;
  }

  /** Replaces what an entry holds. */
  void set(int entry, long value, int origin) {
    values[entry >> CHUNK_BITS][entry & CHUNK - 1] = value;
    origins[entry >> CHUNK_BITS][entry & CHUNK - 1] = origin;
  }

  /** Adds a key that is not there. */
  void add(long[] key, long value, int origin) {
    int chunk = size >> CHUNK_BITS;
    if (chunk == keys.length) {
      keys = Arrays.copyOf(keys, 2 * chunk);
      values = Arrays.copyOf(values, 2 * chunk);
      origins = Arrays.copyOf(origins, 2 * chunk);
    }
    if (keys[chunk] == null) {
      keys[chunk] = new long[CHUNK * words];
      values[chunk] = new long[CHUNK];
      origins[chunk] = new int[CHUNK];
    }
    System.arraycopy(key, 0, keys[chunk], (size & CHUNK - 1) * words, words);
    set(size, value, origin);
    slots[slotOf(key)] = ++size;
    if (2L * size > slots.length) {
      index(2 * slots.length);
    }
  }

  /** Empties the table and keeps its room. */
  void clear() {
    size = 0;
    Arrays.fill(slots, 0);
  }

  /** The origins of all entries. */
  int[] copyOrigins() {
    int[] all = new int[size];
    for (int entry = 0; entry < size; entry++) {
      all[entry] = origin(entry);
    }
    return all;
  }

  /** Keeps the entries below a value, and the first few equal to it, in their order. */
  void keepBelow(long limit, int equals) {
    long[] key = new long[words];
    int kept = 0;
    int left = equals;
    for (int entry = 0; entry < size; entry++) {
      long value = value(entry);
      if (value < limit || value == limit && left-- > 0) {
        copyKey(entry, key);
        System.arraycopy(key, 0, keys[kept >> CHUNK_BITS], (kept & CHUNK - 1) * words, words);
        set(kept++, value, origin(entry));
      }
    }
    size = kept;
    index(slots.length);
  }

  private void index(int count) {
    slots = count == slots.length ? slots : new int[count];
    Arrays.fill(slots, 0);
    long[] key = new long[words];
    for (int entry = 0; entry < size; entry++) {
      copyKey(entry, key);
      slots[slotOf(key)] = entry + 1;
    }
  }

  /* The slot of a key: its own, or the empty one where it belongs. */
  private int slotOf(long[] key) {
    int mask = slots.length - 1;
    int slot = hash(key) & mask;
    while (slots[slot] != 0 && !holds(slots[slot] - 1, key)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean holds(int entry, long[] key) {
    long[] chunk = keys[entry >> CHUNK_BITS];
    int at = (entry & CHUNK - 1) * words;
    for (int w = 0; w < words; w++) {
      if (chunk[at + w] != key[w]) {
        return false;
      }
    }
    return true;
  }

  /* Finalizer of MurmurHash3 (Appleby, public domain) over the words. */
  private int hash(long[] key) {
    long h = 0;
    for (int w = 0; w < words; w++) {
      h = (h ^ key[w]) * 0xff51afd7ed558ccdL;
      h ^= h >>> 33;
      h *= 0xc4ceb9fe1a85ec53L;
      h ^= h >>> 33;
    }
    return (int) h;
  }
}
