package org.delimit.geometry.graph;

import java.util.Arrays;

/**
 * Counts the pieces of states: exactly, without allocation, and mostly without a search.
 *
 * <p>A plan is an array of labels, one a district: the index of its state. One label may be
 * <em>wild</em>: districts that carry it join pieces of every state (special districts that are
 * passable), but are no piece by themselves.
 *
 * <p>Not safe for use by several threads: it owns scratch arrays. The masks can be shared.
 */
public final class Connectivity {
  /** The wild label of plans that have none. */
  public static final int NO_WILD = -1;

  private static final int EMPTY = -1;
  private static final int CLOSED = -2;

  /*
   * Implementation note. piecesAround(v) first floods the neighbours of v of the asked label over the
   * masks of direct contacts, then over the ring of corner districts. If all meet, the answer is 1
   * (relies on LOCAL-SUFFICIENT: contacts found there are contacts of the graph without v). Otherwise
   * breadth-first searches start from every cluster of neighbours and take turns, one district each;
   * searches that meet are merged; the work ends when one is left, so it is proportional to the smaller
   * sides. Worst case O(districts) a call: a cut through the middle of a state that leaves equal halves.
   *
   * mark[x]  owner of x in the search now running, as stamp + cluster; older values are stale.
   * next[x]  the queue of the cluster that owns x, as a linked list (a district is in one queue).
   */
  private final int[] offsets;
  private final int[] neighbours;
  private final NeighbourMasks masks;
  private final int[] mark;
  private final int[] next;
  private int[] parent = new int[NeighbourMasks.MAXIMUM_DEGREE];
  private int[] head = new int[NeighbourMasks.MAXIMUM_DEGREE];
  private int[] tail = new int[NeighbourMasks.MAXIMUM_DEGREE];
  private boolean[] owns = new boolean[NeighbourMasks.MAXIMUM_DEGREE];
  private int stamp = 1;
  private int stampWidth = 1;
  private int clusters;
  private int open;

  /**
   * A counter over the graph of some masks.
   *
   * @param masks the masks of a dual graph
   */
  public Connectivity(NeighbourMasks masks) {
    this.masks = masks;
    offsets = masks.offsets;
    neighbours = masks.neighbours;
    mark = new int[masks.size()];
    next = new int[masks.size()];
  }

  /**
   * Into how many pieces of a state the surroundings of a district fall when the district itself is
   * left out. A district can leave its contiguous state if this is 1; a district joins a state in
   * as many places as this says.
   *
   * @param labels state of each district
   * @param district the district left out; its own label is not looked at
   * @param state the label whose pieces are counted
   * @param wild the label that joins pieces, or {@link #NO_WILD}
   * @param limit the count at which the caller loses interest, at least 1: counting stops above it
   * @return 0 if no piece of the state touches the district, otherwise their number, or {@code
   *     limit + 1} if there are more
   */
  public int piecesAround(int[] labels, int district, int state, int wild, int limit) {
    int first = offsets[district];
    int end = offsets[district + 1];
    if (end - first > NeighbourMasks.MAXIMUM_DEGREE) {
      return search(labels, district, state, wild, limit);
    }
    long own = 0;
    long members = 0;
    for (int p = first; p < end; p++) {
      int label = labels[neighbours[p]];
      if (label == state) {
        own |= 1L << (p - first);
      } else if (label == wild) {
        members |= 1L << (p - first);
      }
    }
    members |= own;
    if (members == 0) {
      return 0;
    }
    long reached = flood(Long.lowestOneBit(members), members, first);
    if (reached != members) {
      reached = floodRing(reached, members, first, labels, district, state, wild);
    }
    if (reached == members && own != 0) {
      return 1;
    }
    return search(labels, district, state, wild, limit);
  }

  /**
   * Counts the pieces of one state in O(districts + borders).
   *
   * @param labels state of each district
   * @param state the label whose pieces are counted
   * @param wild the label that joins pieces, or {@link #NO_WILD}
   * @return number of pieces, 0 if no district has the label
   */
  public int pieces(int[] labels, int state, int wild) {
    int pieces = 0;
    newStamp(1);
    for (int v = 0; v < labels.length; v++) {
      if (labels[v] == state && mark[v] != stamp) {
        pieces++;
        fill(labels, v, state, wild, stamp);
      }
    }
    return pieces;
  }

  /**
   * Numbers the pieces of one state, in ascending order of their first district, in O(districts +
   * borders).
   *
   * @param labels state of each district
   * @param state the label whose pieces are numbered
   * @param wild the label that joins pieces, or {@link #NO_WILD}
   * @param pieceOf receives the number of the piece, from 0, of every district of the state
   * @return number of pieces
   */
  public int numberPieces(int[] labels, int state, int wild, int[] pieceOf) {
    int pieces = 0;
    newStamp(labels.length + 1);
    for (int v = 0; v < labels.length; v++) {
      if (labels[v] == state && mark[v] < stamp) {
        fill(labels, v, state, wild, stamp + pieces);
        pieces++;
      }
    }
    for (int v = 0; v < labels.length; v++) {
      if (labels[v] == state) {
        pieceOf[v] = mark[v] - stamp;
      }
    }
    return pieces;
  }

  private long flood(long start, long members, int first) {
    long reached = start;
    long frontier = start;
    while (frontier != 0) {
      int bit = Long.numberOfTrailingZeros(frontier);
      frontier &= frontier - 1;
      long found = masks.near[first + bit] & members & ~reached;
      reached |= found;
      frontier |= found;
    }
    return reached;
  }

  private long floodRing(
      long start, long members, int first, int[] labels, int district, int state, int wild) {
    int from = masks.ringOffsets[district];
    int to = masks.ringOffsets[district + 1];
    long reached = start;
    boolean grown = true;
    while (grown && reached != members) {
      grown = false;
      for (int r = from; r < to; r++) {
        long touched = masks.ringMasks[r] & members;
        if ((touched & reached) != 0 && (touched & ~reached) != 0) {
          int label = labels[masks.ring[r]];
          if (label == state || label == wild) {
            reached |= flood(touched, members, first);
            grown = true;
          }
        }
      }
    }
    return reached;
  }

  private int search(int[] labels, int district, int state, int wild, int limit) {
    seedClusters(labels, district, state, wild);
    int pieces = 0;
    while (open > 1 || (open == 1 && !owns[root(firstOpen())])) {
      for (int c = 0; c < clusters; c++) {
        if (parent[c] != c || head[c] == CLOSED) {
          continue;
        }
        if (head[c] == EMPTY) {
          pieces += owns[c] ? 1 : 0;
          head[c] = CLOSED;
          open--;
          if (pieces > limit || (pieces == limit && anyOpenOwns())) {
            return limit + 1;
          }
        } else {
          expand(labels, c, district, state, wild);
        }
        if (open <= 1) {
          break;
        }
      }
    }
    return open == 1 ? pieces + 1 : pieces;
  }

  private boolean anyOpenOwns() {
    for (int c = 0; c < clusters; c++) {
      if (parent[c] == c && head[c] != CLOSED && owns[c]) {
        return true;
      }
    }
    return false;
  }

  private int firstOpen() {
    for (int c = 0; c < clusters; c++) {
      if (parent[c] == c && head[c] != CLOSED) {
        return c;
      }
    }
    return 0;
  }

  private void seedClusters(int[] labels, int district, int state, int wild) {
    int degree = offsets[district + 1] - offsets[district];
    if (degree > parent.length) {
      parent = new int[degree];
      head = new int[degree];
      tail = new int[degree];
      owns = new boolean[degree];
    }
    newStamp(degree + 1);
    clusters = 0;
    for (int p = offsets[district]; p < offsets[district + 1]; p++) {
      int u = neighbours[p];
      if (labels[u] == state || labels[u] == wild) {
        int c = clusters++;
        parent[c] = c;
        head[c] = u;
        tail[c] = u;
        owns[c] = labels[u] == state;
        next[u] = -1;
        mark[u] = stamp + c;
      }
    }
    open = clusters;
  }

  /* Takes one district from the queue of a cluster and looks at its neighbours. */
  private void expand(int[] labels, int owner, int district, int state, int wild) {
    int x = head[owner];
    head[owner] = next[x];
    for (int p = offsets[x]; p < offsets[x + 1]; p++) {
      int u = neighbours[p];
      int label = labels[u];
      if ((label != state && label != wild) || u == district) {
        continue;
      }
      int found = mark[u] - stamp;
      if (found < 0) {
        mark[u] = stamp + owner;
        owns[owner] |= label == state;
        append(owner, u);
      } else if (found != owner && root(found) != owner) {
        merge(owner, root(found));
        if (open == 1 && owns[owner]) {
          return;
        }
      }
    }
  }

  private void append(int cluster, int district) {
    next[district] = -1;
    if (head[cluster] == EMPTY) {
      head[cluster] = district;
    } else {
      next[tail[cluster]] = district;
    }
    tail[cluster] = district;
  }

  private void merge(int into, int other) {
    parent[other] = into;
    owns[into] |= owns[other];
    if (head[other] >= 0) {
      if (head[into] == EMPTY) {
        head[into] = head[other];
      } else {
        next[tail[into]] = head[other];
      }
      tail[into] = tail[other];
    }
    open--;
  }

  private int root(int cluster) {
    int c = cluster;
    while (parent[c] != c) {
      parent[c] = parent[parent[c]];
      c = parent[c];
    }
    return c;
  }

  private void fill(int[] labels, int start, int state, int wild, int value) {
    int head = start;
    int tail = start;
    next[start] = -1;
    mark[start] = value;
    while (head >= 0) {
      for (int p = offsets[head]; p < offsets[head + 1]; p++) {
        int u = neighbours[p];
        if ((labels[u] == state || labels[u] == wild) && mark[u] < stamp) {
          mark[u] = value;
          next[u] = -1;
          next[tail] = u;
          tail = u;
        }
      }
      head = next[head];
    }
  }

  /* Marks of earlier searches lie below the new stamp; the array is wiped when the numbers run out. */
  private void newStamp(int width) {
    if (stamp > Integer.MAX_VALUE - stampWidth - width) {
      Arrays.fill(mark, 0);
      stamp = 1;
    } else {
      stamp += stampWidth;
    }
    stampWidth = width;
  }
}
