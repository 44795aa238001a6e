package org.delimit.geometry.graph;

import java.util.Arrays;

/**
 * Which labels meet somewhere, on an edge or round a face, kept while districts move; and which
 * labels hang together once a state is taken out of the map.
 */
final class StateContacts {
  /*
   * Implementation note. CONTACT-COUNT: meetings[a·labels + b], a < b, counts the places where labels a
   * and b meet: edges, opposite corners of faces of four, pairs of corners of other small faces, and long
   * faces, once each. Only whether it is zero matters, so any way of counting will do that is taken back
   * as it was made. touching[] holds the same as bits.
   *
   * counts[row·labels + a]       corners of label a on a long face.
   * component[s·labels + a]      number of the component of a among the labels without s; valid while
   *                              seenAt[s] is the epoch, which is raised when a meeting that may matter
   *                              to all states begins or ends.
   */
  private final PlanarCorners corners;
  private final int labels;
  private final int words;
  private final int[] meetings;
  private final long[] touching;
  private final int[] counts;
  private final int[] component;
  private final int[] components;
  private final long[] seenAt;
  private final long[] left;
  private final int[] queue;
  private long epoch;

  StateContacts(PlanarCorners corners) {
    this.corners = corners;
    labels = corners.labels;
    words = (labels + 63) >> 6;
    meetings = new int[labels * labels];
    touching = new long[labels * words];
    counts = new int[corners.rows * labels];
    component = new int[corners.states * labels];
    components = new int[corners.states];
    seenAt = new long[corners.states];
    left = new long[words];
    queue = new int[labels];
  }

  /** Counts all meetings of a plan, in O(districts + edges + labels²). */
  void reset(int[] stateOf) {
    Arrays.fill(meetings, 0);
    Arrays.fill(touching, 0);
    Arrays.fill(counts, 0);
    epoch++;
    for (int v = 0; v < stateOf.length; v++) {
      int label = label(stateOf, v);
      for (int k = corners.offsets[v]; k < corners.offsets[v + 1]; k++) {
        meetOnce(stateOf, v, label, corners.neighbours[k]);
        if (corners.beyond[k] >= 0) {
          meetOnce(stateOf, v, label, corners.beyond[k]);
        }
      }
    }
    for (int f = 0; f < corners.row.length; f++) {
      int length = corners.faceOffsets[f + 1] - corners.faceOffsets[f];
      if (!corners.isSmall(f)) {
        countLong(stateOf, f);
      } else if (length > 4 || (length == 4 && corners.pinched[f])) {
        meetAround(stateOf, f);
      }
    }
  }

  /** A district moves from one state to another; its own label is not looked at. */
  void move(int[] stateOf, int district, int from, int to) {
    int end = corners.offsets[district + 1];
    for (int k = corners.offsets[district]; k < end; k++) {
      shift(label(stateOf, corners.neighbours[k]), from, to);
    }
    moveCorners(stateOf, district, from, to);
  }

  /** The same, if it is known which neighbours are in both states: by position, one bit each. */
  void move(int[] stateOf, int district, int from, int to, long leaving, long joining) {
    int first = corners.offsets[district];
    int degree = corners.offsets[district + 1] - first;
    add(from, to, Long.bitCount(leaving) - Long.bitCount(joining));
    long others = degree == 0 ? 0 : -1L >>> (64 - degree) & ~(leaving | joining);
    while (others != 0) {
      int k = first + Long.numberOfTrailingZeros(others);
      others &= others - 1;
      int label = label(stateOf, corners.neighbours[k]);
      begin(label, to);
      end(label, from);
    }
    moveCorners(stateOf, district, from, to);
  }

  private void moveCorners(int[] stateOf, int district, int from, int to) {
    long open = corners.open[district];
    if (open == 0) {
      return;
    }
    int between = 0;
    int end = corners.offsets[district + 1];
    for (int k = corners.offsets[district]; k < end; k++) {
      int beyond = corners.beyond[k];
      if (beyond >= 0) {
        int label = label(stateOf, beyond);
        if (label == from) {
          between++;
        } else if (label == to) {
          between--;
        } else {
          begin(label, to);
          end(label, from);
        }
      } else if (beyond != PlanarCorners.TRIANGLE) {
        moveOnFace(stateOf, district, PlanarCorners.faceOfCode(beyond), from, to);
      }
    }
    add(from, to, between);
  }

  /** The label of a district: its state, or its plate. */
  int label(int[] stateOf, int district) {
    int state = stateOf[district];
    return state < corners.states ? state : corners.plate[district];
  }

  /** Into how many components the labels fall that meet any, when a state is taken out. */
  int components(int state) {
    if (seenAt[state] != epoch) {
      findComponents(state);
      seenAt[state] = epoch;
    }
    return components[state];
  }

  /** The component of a label, once {@link #components} of the state was asked. */
  int component(int state, int label) {
    return component[state * labels + label];
  }

  /** A label on a face that is not that of a state, or -1 if there is none. */
  int labelBeside(int[] stateOf, int face, int state) {
    int first = corners.faceOffsets[face];
    int end = corners.faceOffsets[face + 1];
    if (corners.isSmall(face)) {
      for (int k = first; k < end; k++) {
        if (stateOf[corners.faceDistricts[k]] != state) {
          return label(stateOf, corners.faceDistricts[k]);
        }
      }
      return -1;
    }
    int base = corners.row[face] * labels;
    if (counts[base + state] == end - first) {
      return -1;
    }
    int label = 0;
    while (label == state || counts[base + label] == 0) {
      label++;
    }
    return label;
  }

  /** Whether two labels meet. */
  boolean meet(int a, int b) {
    return (touching[a * words + (b >> 6)] >>> b & 1) != 0;
  }

  private void meetOnce(int[] stateOf, int v, int label, int u) {
    if (v < u) {
      int other = label(stateOf, u);
      if (other != label) {
        begin(label, other);
      }
    }
  }

  private void countLong(int[] stateOf, int face) {
    for (int k = corners.faceOffsets[face]; k < corners.faceOffsets[face + 1]; k++) {
      enter(corners.row[face] * labels, label(stateOf, corners.faceDistricts[k]));
    }
  }

  private void meetAround(int[] stateOf, int face) {
    int end = corners.faceOffsets[face + 1];
    for (int i = corners.faceOffsets[face]; i < end; i++) {
      int v = corners.faceDistricts[i];
      int label = label(stateOf, v);
      for (int j = i + 1; j < end; j++) {
        int other = label(stateOf, corners.faceDistricts[j]);
        if (other != label) {
          begin(label, other);
        }
      }
    }
  }

  private void moveOnFace(int[] stateOf, int district, int face, int from, int to) {
    if (!corners.isSmall(face)) {
      enter(corners.row[face] * labels, to);
      leave(corners.row[face] * labels, from);
      return;
    }
    int length = corners.faceOffsets[face + 1] - corners.faceOffsets[face];
    if (length < 4) {
      return;
    }
    for (int k = corners.faceOffsets[face]; k < corners.faceOffsets[face + 1]; k++) {
      int other = corners.faceDistricts[k];
      if (other != district) {
        shift(label(stateOf, other), from, to);
      }
    }
  }

  private void enter(int base, int label) {
    if (counts[base + label]++ == 0) {
      for (int other = 0; other < labels; other++) {
        if (other != label && counts[base + other] > 0) {
          begin(label, other);
        }
      }
    }
  }

  private void leave(int base, int label) {
    if (--counts[base + label] == 0) {
      for (int other = 0; other < labels; other++) {
        if (other != label && counts[base + other] > 0) {
          end(label, other);
        }
      }
    }
  }

  /* Something that met one state meets another instead. */
  private void shift(int label, int from, int to) {
    if (label != to) {
      begin(label, to);
    }
    if (label != from) {
      end(label, from);
    }
  }

  private void add(int a, int b, int count) {
    int pair = pair(a, b);
    int before = meetings[pair];
    meetings[pair] = before + count;
    if ((before == 0) != (before + count == 0)) {
      flip(a, b);
    }
  }

  private void begin(int a, int b) {
    if (meetings[pair(a, b)]++ == 0) {
      flip(a, b);
    }
  }

  private void end(int a, int b) {
    if (--meetings[pair(a, b)] == 0) {
      flip(a, b);
    }
  }

  private int pair(int a, int b) {
    return a < b ? a * labels + b : b * labels + a;
  }

  private void flip(int a, int b) {
    touching[a * words + (b >> 6)] ^= 1L << b;
    touching[b * words + (a >> 6)] ^= 1L << a;
    forget(a, b);
  }

  /*
   * Whether a and b meet does not matter where they hang together by way of a third label. With two such
   * labels nothing changes whatever state is taken out; with one only if it is that one.
   */
  private void forget(int a, int b) {
    int third = -1;
    int count = 0;
    for (int w = 0; w < words && count < 2; w++) {
      long common = touching[a * words + w] & touching[b * words + w];
      if (common != 0) {
        count += Long.bitCount(common);
        third = (w << 6) + Long.numberOfTrailingZeros(common);
      }
    }
    if (count == 0) {
      epoch++;
    } else if (count == 1 && third < seenAt.length) {
      seenAt[third] = -1;
    }
  }

  private void findComponents(int state) {
    Arrays.fill(left, -1L);
    left[state >> 6] &= ~(1L << state);
    int found = 0;
    for (int start = 0; start < labels; start++) {
      if ((left[start >> 6] >>> start & 1) != 0 && meetsAny(start)) {
        left[start >> 6] &= ~(1L << start);
        fill(state, start, found++);
      }
    }
    components[state] = found;
  }

  private boolean meetsAny(int label) {
    long any = 0;
    for (int w = 0; w < words; w++) {
      any |= touching[label * words + w];
    }
    return any != 0;
  }

  private void fill(int state, int start, int number) {
    int base = state * labels;
    int head = 0;
    int tail = 0;
    queue[tail++] = start;
    while (head < tail) {
      int label = queue[head++];
      component[base + label] = number;
      for (int w = 0; w < words; w++) {
        long found = touching[label * words + w] & left[w];
        left[w] &= ~found;
        while (found != 0) {
          queue[tail++] = (w << 6) + Long.numberOfTrailingZeros(found);
          found &= found - 1;
        }
      }
    }
  }
}
