package org.delimit.certify;

import java.util.Arrays;

/**
 * One partial plan, seen from the frontier: read from a key, extended by a step, packed again. Not
 * safe for use by several threads.
 */
final class Frontier {
  /*
   * Implementation note. piece[slot] is 0 for a hub slot nothing of its state touches, else a number
   * from 1; stateOf[piece]. A child is made in arrays of its own, so that one reading of the parent
   * serves all states of the node. CANONICAL: pieces are numbered in the order of the slots, states
   * of one class in the order of their first slots, then by closed pieces and people. Where hubs leave
   * ties, equal partial plans may get two keys, which costs room but is never wrong.
   */
  private final SweepMap map;
  private final KeyFormat format;
  private final KeyFormat.Cursor cursor;
  private final long[] key;
  private final int[] piece;
  private final int[] stateOf;
  private final int[] closed;
  private final long[] people;
  private final int[] childPiece;
  private final int[] childState;
  private final int[] childClosed;
  private final long[] childPeople;
  private final boolean[] open;
  private final int[] number;
  private final StateNames names;
  private final int[] packedState;
  private final int[] masks;
  private int childAvailable;
  private int pieces;
  private int childPieces;

  Frontier(SweepMap map, KeyFormat format, SweepStep[] steps) {
    this.map = map;
    this.format = format;
    key = new long[format.words];
    cursor = new KeyFormat.Cursor(key);
    int slots = 1;
    for (SweepStep step : steps) {
      slots = Math.max(slots, step.wide());
    }
    piece = new int[slots];
    stateOf = new int[slots + 2];
    closed = new int[map.states];
    people = new long[map.states];
    childPiece = new int[slots];
    childState = new int[slots + 2];
    childClosed = new int[map.states];
    childPeople = new long[map.states];
    open = new boolean[map.states];
    number = new int[slots + 2];
    packedState = new int[slots + 2];
    masks = new int[map.states];
    names = new StateNames(map);
  }

  /** The key to read from, and the one written last. */
  long[] key() {
    return key;
  }

  /** The empty plan. */
  void writeRoot() {
    cursor.clear();
    names.reset();
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

  /** Reads the partial plan whose key was put into {@link #key()}. */
  void read(int slots) {
    cursor.rewind();
    pieces = 0;
    for (int j = 0; j < slots; j++) {
      piece[j] = (int) cursor.read(format.pieceBits);
      pieces = Math.max(pieces, piece[j]);
    }
    for (int c = 1; c <= pieces; c++) {
      stateOf[c] = (int) cursor.read(format.stateBits);
    }
    for (int s = 0; s < map.states; s++) {
      closed[s] = (int) cursor.read(format.closedBits);
      people[s] = cursor.read(format.peopleBits);
    }
  }

  /** States that can still get districts, a bit each. */
  int available() {
    Arrays.fill(open, false);
    for (int c = 1; c <= pieces; c++) {
      open[stateOf[c]] = true;
    }
    return available(closed);
  }

  /**
   * The same of the child that was packed last, with the states' names before it was packed: these
   * differ only within classes.
   */
  int childAvailable() {
    return childAvailable;
  }

  /** For each state the slots of nodes it holds, a bit each. */
  int[] masks(int nodeSlots) {
    Arrays.fill(masks, 0);
    for (int j = 0; j < nodeSlots; j++) {
      masks[stateOf[piece[j]]] |= 1 << j;
    }
    return masks;
  }

  /** The same of the child that was packed last, with the names and slots it was packed from. */
  int[] childMasks(SweepStep step) {
    Arrays.fill(masks, 0);
    for (int k = 0; k < step.nodeSlots(); k++) {
      masks[childState[childPiece[step.kept()[k]]]] |= 1 << k;
    }
    return masks;
  }

  /** People of each state. */
  long[] people() {
    return people;
  }

  /** The same of the child that was packed last, with its names before. */
  long[] childPeople() {
    return childPeople;
  }

  /** Whether every state of a whole plan has districts, if it must. */
  boolean isWhole() {
    for (int s = 0; s < closed.length; s++) {
      if (map.occupied && childClosed[s] == 0) {
        return false;
      }
    }
    return true;
  }

  private int available(int[] closedPieces) {
    int all = 0;
    for (int s = 0; s < open.length; s++) {
      boolean may = !map.contiguous || open[s] || closedPieces[s] < map.maxClosed[s];
      all |= may ? 1 << s : 0;
    }
    return all;
  }

  /** What it costs that the next node joins a state. */
  long cost(SweepStep step, int state) {
    long cost = map.costs[step.node() * map.states + state];
    for (int k = 0; k < step.neighbourSlots().length; k++) {
      cost += stateOf[piece[step.neighbourSlots()[k]]] == state ? 0 : step.borderCosts()[k];
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
    System.arraycopy(closed, 0, childClosed, 0, closed.length);
    System.arraycopy(people, 0, childPeople, 0, people.length);
    System.arraycopy(piece, 0, childPiece, 0, step.before());
    System.arraycopy(stateOf, 0, childState, 0, pieces + 1);
    Arrays.fill(childPiece, step.before(), step.wide(), 0);
    childPieces = pieces + 1;
    childState[childPieces] = state;
    childPiece[step.before()] = childPieces;
    join(step, state);
    if (!close(step) || map.bounded && !hasRoom(step, state, peopleLeft)) {
      return false;
    }
    childAvailable = available(childClosed);
    pack(step);
    return true;
  }

  private void join(SweepStep step, int state) {
    if (!map.contiguous) {
      // One piece a state, so that only its presence is told.
      for (int c = 1; c < childPieces; c++) {
        if (childState[c] == state) {
          unite(c, step.wide());
        }
      }
      return;
    }
    for (int slot : step.neighbourSlots()) {
      int other = childPiece[slot];
      if (other != childPieces && childState[other] == state) {
        unite(other, step.wide());
      }
    }
    for (int hub : step.hubSlots()) {
      int other = childPiece[hub + state];
      if (other == 0) {
        childPiece[hub + state] = childPieces;
      } else if (other != childPieces) {
        unite(other, step.wide());
      }
    }
  }

  private void unite(int other, int slots) {
    for (int j = 0; j < slots; j++) {
      if (childPiece[j] == other) {
        childPiece[j] = childPieces;
      }
    }
  }

  /* Closes the pieces whose last slot leaves; false if a state has too many. */
  private boolean close(SweepStep step) {
    Arrays.fill(number, 0, childPieces + 1, 0);
    Arrays.fill(open, false);
    for (int j : step.kept()) {
      number[childPiece[j]]++;
      if (childPiece[j] > 0) {
        open[childState[childPiece[j]]] = true;
      }
    }
    boolean fits = true;
    for (int j : step.leaving()) {
      int c = childPiece[j];
      if (c > 0 && number[c] == 0) {
        number[c] = 1;
        int s = childState[c];
        childClosed[s] = map.contiguous ? childClosed[s] + 1 : 1;
      }
    }
    for (int s = 0; s < closed.length; s++) {
      fits &= !map.contiguous || childClosed[s] + (open[s] ? 1 : 0) <= map.maxClosed[s];
    }
    return fits;
  }

  private boolean hasRoom(SweepStep step, int state, long peopleLeft) {
    childPeople[state] += map.population[step.node()];
    long missing = 0;
    long room = 0;
    for (int s = 0; s < closed.length; s++) {
      boolean over = map.contiguous && !open[s] && childClosed[s] >= map.maxClosed[s];
      long lacks = Math.max(0, map.min[s] - childPeople[s]);
      if (childPeople[s] > map.max[s] || over && lacks > 0) {
        return false;
      }
      missing += lacks;
      room += over ? 0 : map.max[s] - childPeople[s];
    }
    return missing <= peopleLeft && peopleLeft <= room;
  }

  private void pack(SweepStep step) {
    name(step);
    cursor.clear();
    Arrays.fill(number, 0, childPieces + 1, 0);
    int count = 0;
    for (int j = 0; j < step.kept().length; j++) {
      int c = childPiece[slot(step, j)];
      if (c > 0 && number[c] == 0) {
        number[c] = ++count;
        packedState[count] = names.after[childState[c]];
      }
      cursor.write(c > 0 ? number[c] : 0, format.pieceBits);
    }
    for (int c = 1; c <= count; c++) {
      cursor.write(packedState[c], format.stateBits);
    }
    for (int s = 0; s < closed.length; s++) {
      cursor.write(childClosed[names.before[s]], format.closedBits);
      cursor.write(childPeople[names.before[s]], format.peopleBits);
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
        names.first[childState[childPiece[step.kept()[j]]]] = j;
      }
      names.sort(childClosed, childPeople);
    }
  }
}
