package org.delimit.pareto;

import java.util.ArrayList;
import java.util.Collections;
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
  private final int most;
  private final List<Entry> entries = new ArrayList<>();
  private final boolean remembers;
  private final Set<Entry> taken = new HashSet<>();
  private String origin = "";

  /**
   * An empty archive.
   *
   * @param most plans to keep; when there are twice as many, those in crowds are dropped
   */
  Archive(int most) {
    this(most, false);
  }

  private Archive(int most, boolean remembers) {
    this.most = most;
    this.remembers = remembers;
  }

  /** An archive that knows what this one holds and remembers what it takes itself. */
  Archive child(String newOrigin) {
    Archive child = new Archive(most, true);
    child.entries.addAll(entries);
    child.origin = newOrigin;
    return child;
  }

  /** Says how the plans that follow are met. */
  void from(String newOrigin) {
    origin = newOrigin;
  }

  @Override
  public boolean wants(long medium, long[] values) {
    for (int k = 0; k < entries.size(); k++) {
      if (entries.get(k).covers(medium, values)) {
        // The next plan will be near this one, and dominated by the same.
        Collections.swap(entries, 0, k);
        return false;
      }
    }
    return true;
  }

  @Override
  public void keep(long medium, long[] values, int[] plan) {
    add(new Entry(medium, values.clone(), plan.clone(), origin));
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
    Collections.sort(entries);
    return List.copyOf(entries);
  }

  /** Whether a plan is still held, in O(plans). */
  boolean holds(Entry entry) {
    return entries.contains(entry);
  }

  /** Whether a plan is held around which nothing was looked at, in O(plans). */
  boolean holdsUnexplored() {
    for (Entry entry : entries) {
      if (entry.explored == 0) {
        return true;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  int size() {
    return entries.size();
  }

  /** Forgets everything. */
  void clear() {
    entries.clear();
  }

  /** Takes a plan that is wanted. */
  void add(Entry entry) {
    entries.removeIf(old -> entry.covers(old.medium, old.values));
    entries.add(entry);
    if (remembers) {
      taken.add(entry);
    }
    if (entries.size() >= 2 * most) {
      List<Entry> spread = Spread.of(sorted(), List.of(), most);
      entries.clear();
      entries.addAll(spread);
    }
  }
}
