package org.delimit.certify;

import java.util.Arrays;

/**
 * One partial plan, seen from the frontier: read from a key, extended by a step, packed again. Not
 * safe for use by several threads.
 */
final class Frontier {
  /*
   * Implementation note. A child is made in arrays of its own, so that one reading of the parent
   * serves all states of the node. CANONICAL: pieces are numbered in the order of the slots, states
   * of one class in the order of their first slots, then by closed pieces and people. Where hubs leave
   * ties, equal partial plans may get two keys, which costs room but is never wrong. The child's
   * states keep the names they had before it was packed: these differ only within classes. A node
   * that sets need stays on the frontier longer than its borders do; its piece then closes later.
   */
  private final SweepMap map;
  private final KeyFormat format;
  private final KeyFormat.Cursor cursor;
  private final long[] key;
  private final PartialPlan parent;
  private final PartialPlan child;
  private final StateNames names;
  private final int[] number;
  private final int[] packedState;
  private int childAvailable;
  private boolean[] open;

  Frontier(SweepMap map, KeyFormat format, SweepStep[] steps) {
    this.map = map;
    this.format = format;
    key = new long[format.words];
    cursor = new KeyFormat.Cursor(key);
    int slots = 1;
    for (SweepStep step : steps) {
      slots = Math.max(slots, step.wide());
    }
    parent = new PartialPlan(map.states, slots);
    child = new PartialPlan(map.states, slots);
    names = new StateNames(map);
    number = new int[slots + 2];
    packedState = new int[slots + 2];
  }

  /** The key to read from, and the one written last. */
  long[] key() {
    return key;
  }

  /** The plan that was read. */
  PartialPlan parent() {
    return parent;
  }

  /** The plan that was packed last, as it was before: in wide slots, with the parent's names. */
  PartialPlan child() {
    return child;
  }

  /** The empty plan. */
  void writeRoot() {
    cursor.clear();
    names.reset();
  }

  /** Reads the partial plan whose key was put into {@link #key()}. */
  void read(int slots) {
    parent.read(cursor, format, slots);
  }

  /**
   * The states of the nodes if steps are walked from the empty plan: names of states change on the
   * way.
   *
   * @param chosen state that each step chooses, by the names of the table
   */
  int[] follow(SweepStep[] steps, int[] chosen) {
    int[] name = new int[map.states];
    int[] stateOfNode = new int[map.nodes];
    Arrays.setAll(name, s -> s);
    long peopleLeft = Arrays.stream(map.population).sum();
    writeRoot();
    for (int t = 0; t < steps.length; t++) {
      peopleLeft -= map.population[steps[t].node()];
      stateOfNode[steps[t].node()] = name[chosen[t]];
      read(steps[t].before());
      extend(steps[t], chosen[t], peopleLeft);
      int[] renamed = new int[map.states];
      for (int s = 0; s < map.states; s++) {
        renamed[names.after[s]] = name[s];
      }
      name = renamed;
    }
    return stateOfNode;
  }

  /** States that can still get districts, a bit each. */
  int available(int slots) {
    return available(parent.closed, parent.open(slots));
  }

  /** The same of the child. */
  int childAvailable() {
    return childAvailable;
  }

  /** Whether every state of a whole plan has districts, if it must. */
  boolean isWhole() {
    for (int s = 0; s < map.states; s++) {
      if (map.fewest > 1 ? child.nodes[s] < map.fewest : map.fewest > child.closed[s]) {
        return false;
      }
    }
    return true;
  }

  private int available(int[] closed, boolean[] onFrontier) {
    int all = 0;
    for (int s = 0; s < closed.length; s++) {
      boolean may = !map.contiguous || onFrontier[s] || closed[s] < map.maxClosed[s];
      all |= may ? 1 << s : 0;
    }
    return all;
  }

  /** What it costs that the next node joins a state. */
  long cost(SweepStep step, int state) {
    long cost = map.costs[step.node() * map.states + state];
    for (int k = 0; k < step.neighbourSlots().length; k++) {
      int other = parent.stateOf[parent.piece[step.neighbourSlots()[k]]];
      cost += other == state ? 0 : step.borderCosts()[k];
    }
    return cost;
  }

  /**
   * Makes the child in which the next node joins a state, and packs it into {@link #key()}.
   *
   * @param peopleLeft people of all nodes after this one
   * @return false if it can never become a feasible plan
   */
  boolean extend(SweepStep step, int state, long peopleLeft) {
    if (!meetsSets(step, state)) {
      return false;
    }
    child.copy(parent, step.before(), step.wide());
    int own = ++child.pieces;
    child.stateOf[own] = state;
    child.piece[step.before()] = own;
    join(step, state, own);
    if (!close(step)
        || map.bounded && !hasRoom(step, state, peopleLeft)
        || map.fewest > 1 && !hasNodes(step, state)) {
      return false;
    }
    childAvailable = available(child.closed, open);
    pack(step);
    return true;
  }

  private boolean meetsSets(SweepStep step, int state) {
    for (int slot : step.sameSlots()) {
      if (parent.stateOf[parent.piece[slot]] != state) {
        return false;
      }
    }
    for (int slot : step.otherSlots()) {
      if (parent.stateOf[parent.piece[slot]] == state) {
        return false;
      }
    }
    return true;
  }

  private void join(SweepStep step, int state, int own) {
    if (!map.contiguous) {
      // One piece a state, so that only its presence is told.
      for (int c = 1; c < own; c++) {
        if (child.stateOf[c] == state) {
          child.unite(c, own, step.wide());
        }
      }
      return;
    }
    for (int slot : step.neighbourSlots()) {
      int other = child.piece[slot];
      if (other != own && child.stateOf[other] == state) {
        child.unite(other, own, step.wide());
      }
    }
    for (int hub : step.hubSlots()) {
      int other = child.piece[hub + state];
      if (other == 0) {
        child.piece[hub + state] = own;
      } else if (other != own) {
        child.unite(other, own, step.wide());
      }
    }
  }

  /* Closes the pieces whose last slot leaves; false if a state has too many. */
  private boolean close(SweepStep step) {
    Arrays.fill(number, 0, child.pieces + 1, 0);
    for (int j : step.kept()) {
      number[child.piece[j]]++;
    }
    open = child.open(step.kept());
    for (int j : step.leaving()) {
      int c = child.piece[j];
      if (c > 0 && number[c] == 0) {
        number[c] = 1;
        int s = child.stateOf[c];
        child.closed[s] = map.contiguous ? child.closed[s] + 1 : 1;
      }
    }
    boolean fits = true;
    for (int s = 0; s < open.length; s++) {
      fits &= !map.contiguous || child.closed[s] + (open[s] ? 1 : 0) <= map.maxClosed[s];
    }
    return fits;
  }

  private boolean hasRoom(SweepStep step, int state, long peopleLeft) {
    child.people[state] += map.population[step.node()];
    long missing = 0;
    long room = 0;
    for (int s = 0; s < open.length; s++) {
      boolean over = isOver(s);
      long lacks = Math.max(0, map.min[s] - child.people[s]);
      if (child.people[s] > map.max[s] || over && lacks > 0) {
        return false;
      }
      missing += lacks;
      room += over ? 0 : map.max[s] - child.people[s];
    }
    return missing <= peopleLeft && peopleLeft <= room;
  }

  private boolean hasNodes(SweepStep step, int state) {
    child.nodes[state] = Math.min(map.fewest, child.nodes[state] + 1);
    int missing = 0;
    for (int s = 0; s < open.length; s++) {
      int lacks = map.fewest - child.nodes[s];
      if (lacks > 0 && isOver(s)) {
        return false;
      }
      missing += lacks;
    }
    return missing <= step.nodesLeft();
  }

  /* Whether a state of the child can get no more nodes. */
  private boolean isOver(int s) {
    return map.contiguous && !open[s] && child.closed[s] >= map.maxClosed[s];
  }

  private void pack(SweepStep step) {
    name(step);
    cursor.clear();
    Arrays.fill(number, 0, child.pieces + 1, 0);
    int count = 0;
    for (int j = 0; j < step.kept().length; j++) {
      int c = child.piece[slot(step, j)];
      if (c > 0 && number[c] == 0) {
        number[c] = ++count;
        packedState[count] = names.after[child.stateOf[c]];
      }
      cursor.write(c > 0 ? number[c] : 0, format.pieceBits);
    }
    for (int c = 1; c <= count; c++) {
      cursor.write(packedState[c], format.stateBits);
    }
    for (int s : names.before) {
      cursor.write(child.closed[s], format.closedBits);
      cursor.write(child.people[s], format.peopleBits);
      cursor.write(child.nodes[s], format.nodesBits);
    }
  }

  /* The slot of the wide frontier whose piece a kept slot gets: hubs have one for each new name. */
  private int slot(SweepStep step, int kept) {
    int beyond = kept - step.nodeSlots();
    if (beyond < 0) {
      return step.kept()[kept];
    }
    int state = beyond % map.states;
    return step.kept()[kept - state + names.before[state]];
  }

  /* See CANONICAL. */
  private void name(SweepStep step) {
    names.reset();
    if (names.canChange()) {
      for (int j = step.nodeSlots() - 1; j >= 0; j--) {
        names.first[child.stateOf[child.piece[step.kept()[j]]]] = j;
      }
      names.sort(child.closed, child.people);
    }
  }
}
