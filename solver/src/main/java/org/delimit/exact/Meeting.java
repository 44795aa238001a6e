package org.delimit.exact;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Meets in the middle: for every labelling of the middle of a cut, lists the half plans of both
 * sides and looks for two that fit. Labellings with few changes come first.
 */
final class Meeting {
  private final NodeMap map;
  private final Cut cut;
  private final Work work;
  private final HalfPlans left;
  private final HalfPlans right;
  private final Join join;
  private final int[] labels;
  private final int[] position;
  private final long[] people;
  private final int[] count;
  private final int[] met;
  private Predicate<int[]> visitor;
  private final int part;
  private final int parts;
  private long labellings;
  private boolean ended;
  private boolean rightIsListed;

  /**
   * A part of a meeting: every so manieth labelling of the middle.
   *
   * @param part index of this part
   * @param parts number of parts
   */
  Meeting(NodeMap map, Cut cut, Work work, int part, int parts) {
    this.part = part;
    this.parts = parts;
    this.map = map;
    this.cut = cut;
    this.work = work;
    left = new HalfPlans(map, cut.middle(), cut.left(), true, work);
    right = new HalfPlans(map, cut.middle(), cut.right(), false, work);
    join = new Join(map, left, right, work);
    labels = new int[cut.middle().length];
    position = new int[map.nodes()];
    Arrays.fill(position, -1);
    for (int k = 0; k < labels.length; k++) {
      position[cut.middle()[k]] = k;
    }
    met = new int[map.nodes()];
    people = new long[map.states()];
    count = new int[map.states()];
  }

  /**
   * Lists every plan of this part, each once but for an exchange of states.
   *
   * @param sink takes the states of the nodes, which it must copy; answers true to end the search
   * @return whether all plans were listed, or the sink ended the search; false if the work was
   *     spent first, or a side is too large
   */
  boolean search(Predicate<int[]> sink) {
    boolean all = true;
    for (int changes = 0; changes < levels() && !ended; changes++) {
      all = search(changes, sink);
    }
    return ended || all;
  }

  /** One more than the most changes along the middle: borders within it whose ends differ. */
  int levels() {
    int most = 0;
    for (int v : cut.middle()) {
      for (int u : map.neighbours(v)) {
        most += position[u] >= 0 && u < v ? 1 : 0;
      }
    }
    return most + 1;
  }

  /** The same for labellings with so many changes. */
  boolean search(int changes, Predicate<int[]> sink) {
    if (Math.max(cut.left().length, cut.right().length) > Leaves.MOST_NODES) {
      return false;
    }
    visitor = sink;
    if (goesOn()) {
      label(0, changes);
    }
    return ended || !work.isSpent();
  }

  private boolean goesOn() {
    return !ended && !work.isSpent();
  }

  private void label(int k, int changes) {
    if (k == labels.length) {
      if (changes == 0 && labellings++ % parts == part) {
        meet();
      }
      return;
    }
    int v = cut.middle()[k];
    long seen = 0;
    for (int s = 0; s < map.states() && goesOn(); s++) {
      boolean repeated = count[s] == 0 && (seen >> map.classOf(s) & 1) != 0;
      seen |= count[s] == 0 ? 1L << map.classOf(s) : 0;
      int left = changes - changes(v, k, s);
      if (!repeated && left >= 0 && mayJoin(v, k, s)) {
        work.add(1);
        labels[k] = s;
        people[s] += map.population(v);
        count[s]++;
        label(k + 1, left);
        people[s] -= map.population(v);
        count[s]--;
      }
    }
  }

  private int changes(int v, int k, int state) {
    int changes = 0;
    for (int u : map.neighbours(v)) {
      changes += position[u] >= 0 && position[u] < k && labels[position[u]] != state ? 1 : 0;
    }
    return changes;
  }

  private boolean mayJoin(int v, int k, int state) {
    boolean may =
        (map.allowed(v) >> state & 1) != 0 && people[state] + map.population(v) <= map.max(state);
    for (int u : map.together(v)) {
      may &= position[u] < 0 || position[u] >= k || labels[position[u]] == state;
    }
    for (int u : map.apart(v)) {
      may &= position[u] < 0 || position[u] >= k || labels[position[u]] != state;
    }
    return may;
  }

  /* The right side is listed once if it fits into its buffer, else for every full left buffer. */
  private void meet() {
    rightIsListed = false;
    if (left.list(labels, this::meetLeft)) {
      meetLeft();
    }
  }

  private void meetLeft() {
    if (left.leaves().size() == 0 || !goesOn()) {
      left.leaves().clear();
      return;
    }
    if (rightIsListed) {
      meetRight(false);
    } else {
      boolean[] cleared = new boolean[1];
      boolean done =
          right.list(
              labels,
              () -> {
                cleared[0] = true;
                meetRight(true);
              });
      if (done) {
        meetRight(false);
        rightIsListed = !cleared[0];
      }
    }
    left.leaves().clear();
  }

  private void meetRight(boolean clear) {
    if (!ended && right.leaves().size() > 0) {
      ended = join.find(people, this::take);
    }
    if (clear) {
      right.leaves().clear();
    }
  }

  private boolean take(int leftLeaf, int rightLeaf) {
    work.add(4);
    for (int k = 0; k < labels.length; k++) {
      met[cut.middle()[k]] = labels[k];
    }
    for (int k = 0; k < cut.left().length; k++) {
      met[cut.left()[k]] = left.leaves().state(leftLeaf, k);
    }
    for (int k = 0; k < cut.right().length; k++) {
      met[cut.right()[k]] = right.leaves().state(rightLeaf, k);
    }
    return visitor.test(met);
  }
}
