package org.delimit.pareto;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.delimit.scoring.TradeVisitor;

/**
 * The plans met so far that no other of them dominates; of plans with equal values the one met
 * first. Plans with a higher medium score than the least met count as dominated, since medium comes
 * before soft. Not safe for use by several threads.
 *
 * <p>To look costs O(plans), little while the plans that come are dominated by the same one.
 */
final class Archive implements TradeVisitor {
  /*
   * Implementation note. The values stand in one flat array, value k of plan i at i·terms + k, since
   * searches ask millions of times. ONE-MEDIUM: all plans held have the same medium score.
   */
  private final int terms;
  private final int most;
  private final boolean remembers;
  private final Set<Entry> taken = new HashSet<>();
  private Entry[] entries;
  private long[] values;
  private int size;
  private long medium;
  private boolean thinned;
  private String origin = "";

  /**
   * An empty archive.
   *
   * @param terms number of terms
   * @param most plans to keep; when there are twice as many, those in crowds are dropped
   */
  Archive(int terms, int most) {
    this(terms, most, false);
  }

  private Archive(int terms, int most, boolean remembers) {
    this.terms = terms;
    this.most = most;
    this.remembers = remembers;
    entries = new Entry[64];
    values = new long[64 * terms];
  }

  /** An archive that knows what this one holds and remembers what it takes itself. */
  Archive child(String newOrigin) {
    Archive child = new Archive(terms, most, true);
    child.fill(Arrays.asList(entries).subList(0, size));
    child.origin = newOrigin;
    return child;
  }

  /** Says how the plans that follow are met. */
  void from(String newOrigin) {
    origin = newOrigin;
  }

  @Override
  public boolean wants(long newMedium, long[] newValues) {
    if (size == 0 || newMedium != medium) {
      return size == 0 || newMedium < medium;
    }
    for (int i = 0; i < size; i++) {
      if (isBelow(i, newValues)) {
        // The next plan will be near this one, and dominated by the same.
        swap(0, i);
        return false;
      }
    }
    return true;
  }

  @Override
  public void keep(long newMedium, long[] newValues, int[] plan) {
    add(new Entry(newMedium, newValues.clone(), plan.clone(), origin));
  }

  /** Takes a plan that is wanted. */
  void add(Entry entry) {
    if (entry.medium != medium) {
      size = 0;
      medium = entry.medium;
    }
    for (int i = size - 1; i >= 0; i--) {
      if (Entry.isBelow(entry.values, entries[i].values)) {
        swap(i, --size);
      }
    }
    append(entry);
    if (remembers) {
      taken.add(entry);
    }
    if (size >= 2 * most) {
      fill(Spread.of(sorted(), List.of(), most));
      thinned = true;
    }
  }

  /** Takes over what a child has taken and holds still, in the order of the front. */
  void merge(Archive child) {
    for (Entry entry : child.sorted()) {
      if (child.taken.contains(entry) && wants(entry.medium, entry.values)) {
        add(entry);
      }
    }
  }

  /** The plans in the order of the front; the archive itself is put into that order. */
  List<Entry> sorted() {
    Entry[] order = Arrays.copyOf(entries, size);
    Arrays.sort(order);
    List<Entry> sorted = List.of(order);
    fill(sorted);
    return sorted;
  }

  /** Whether a plan is still held, in O(plans). */
  boolean holds(Entry entry) {
    for (int i = 0; i < size; i++) {
      if (entries[i] == entry) {
        return true;
      }
    }
    return false;
  }

  /** Whether a plan is held around which nothing was looked at, in O(plans). */
  boolean holdsUnexplored() {
    for (int i = 0; i < size; i++) {
      if (entries[i].explored == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether plans in crowds were dropped, so that it may lack plans of the true front. */
  boolean wasThinned() {
    return thinned;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /** Forgets everything. */
  void clear() {
    size = 0;
  }

  private void fill(List<Entry> all) {
    size = 0;
    for (Entry entry : all) {
      medium = entry.medium;
      append(entry);
    }
  }

  private void append(Entry entry) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * size);
      values = Arrays.copyOf(values, 2 * size * terms);
    }
    entries[size] = entry;
    System.arraycopy(entry.values, 0, values, size * terms, terms);
    size++;
  }

  private boolean isBelow(int index, long[] others) {
    int at = index * terms;
    for (int k = 0; k < terms; k++) {
      if (values[at + k] > others[k]) {
        return false;
      }
    }
    return true;
  }

  private void swap(int i, int j) {
    Entry entry = entries[i];
    entries[i] = entries[j];
    entries[j] = entry;
    for (int k = 0; k < terms; k++) {
      long value = values[i * terms + k];
      values[i * terms + k] = values[j * terms + k];
      values[j * terms + k] = value;
    }
  }
}
