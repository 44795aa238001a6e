package org.delimit.geometry.graph;

import java.util.Arrays;
import java.util.Optional;

/**
 * What {@link PlanarConnectivity} has to know of an embedded graph: for every corner what lies
 * beyond it, and which labels there are.
 *
 * <p>A label is the index of a state or, above those, of a <em>plate</em>: a connected set of
 * districts that never change hands. Immutable, safe for use by several threads, built in
 * O(districts + edges). Memory: 8 bytes an arc and 16 bytes a district.
 */
public final class PlanarCorners {
  static final int TRIANGLE = -1;
  static final int MAXIMUM_DEGREE = 64;
  static final int SMALL_FACE = 8;

  private static final int MOST_LABELS = 512;
  private static final int MOST_COUNTS = 1 << 20;

  /*
   * Implementation note. Positions and corners are those of the embedding.
   *
   * neighbours[k]   district the arc at position k leads to.
   * beyond[k]       corner k: TRIANGLE, or the fourth district of a face of four, or faceCode of a face
   *                 of any other sort. Three districts on a face touch each other, so a triangle joins
   *                 nothing that its edges do not; of four, only the opposite ones need not touch.
   * open[v]         bit j: corner first + j is no triangle. All bits for more than 64 neighbours.
   * plate[v]        label of the plate v belongs to, or -1; null if there are no plates.
   * row[f]          place of the label counts of a long face, or -1 for a face that is walked along.
   * pinched[f]      whether a district comes several times along it.
   */
  final int labels;
  final int states;
  final int[] offsets;
  final int[] neighbours;
  final int[] beyond;
  final long[] open;
  final int[] plate;
  final int[] faceOffsets;
  final int[] faceDistricts;
  final int[] row;
  final boolean[] pinched;
  final int rows;

  private PlanarCorners(PlanarEmbedding embedding, int states, int[] plate, int plates) {
    DualGraph graph = embedding.graph();
    this.states = states;
    this.plate = plates == 0 ? null : plate;
    labels = states + plates;
    offsets = graph.copyOffsets();
    neighbours = new int[graph.arcCount()];
    Arrays.setAll(neighbours, k -> graph.neighbour(embedding.arc(k)));
    faceOffsets = new int[embedding.faces() + 1];
    for (int f = 0; f < embedding.faces(); f++) {
      faceOffsets[f + 1] = embedding.endOfFace(f);
    }
    faceDistricts = new int[graph.arcCount()];
    Arrays.setAll(faceDistricts, embedding::faceDistrict);
    pinched = pinched(graph.size());
    beyond = new int[graph.arcCount()];
    open = new long[graph.size()];
    fillCorners(embedding);
    row = new int[embedding.faces()];
    rows = fillRows();
  }

  /**
   * Looks at the corners of an embedded graph.
   *
   * @param embedding an embedding of the dual graph
   * @param states number of states
   * @param special whether each district belongs to no state, ever
   * @return its corners, empty if there are more labels than the tables are made for
   */
  public static Optional<PlanarCorners> of(
      PlanarEmbedding embedding, int states, boolean[] special) {
    DualGraph graph = embedding.graph();
    int[] plate = new int[graph.size()];
    Arrays.fill(plate, -1);
    int[] stack = new int[graph.size()];
    int plates = 0;
    for (int v = 0; v < graph.size() && states + plates <= MOST_LABELS; v++) {
      if (special[v] && plate[v] < 0) {
        fill(graph, v, special, plate, states + plates, stack);
        plates++;
      }
    }
    return states + plates > MOST_LABELS
        ? Optional.empty()
        : Optional.of(new PlanarCorners(embedding, states, plate, plates));
  }

  /** The number in {@link #beyond} of a corner of a face. */
  static int faceCode(int face) {
    return -2 - face;
  }

  /** The face of a number below {@link #TRIANGLE}. */
  static int faceOfCode(int code) {
    return -2 - code;
  }

  boolean isSmall(int face) {
    return row[face] < 0;
  }

  private static void fill(
      DualGraph graph, int start, boolean[] special, int[] plate, int label, int[] stack) {
    int top = 0;
    stack[top++] = start;
    plate[start] = label;
    while (top > 0) {
      int v = stack[--top];
      for (int arc = graph.firstArc(v); arc < graph.endArc(v); arc++) {
        int u = graph.neighbour(arc);
        if (special[u] && plate[u] < 0) {
          plate[u] = label;
          stack[top++] = u;
        }
      }
    }
  }

  private boolean[] pinched(int size) {
    boolean[] flags = new boolean[faceOffsets.length - 1];
    int[] seenOn = new int[size];
    Arrays.fill(seenOn, -1);
    for (int f = 0; f < flags.length; f++) {
      for (int k = faceOffsets[f]; k < faceOffsets[f + 1]; k++) {
        flags[f] |= seenOn[faceDistricts[k]] == f;
        seenOn[faceDistricts[k]] = f;
      }
    }
    return flags;
  }

  private void fillCorners(PlanarEmbedding embedding) {
    for (int v = 0; v < open.length; v++) {
      boolean wide = offsets[v + 1] - offsets[v] > MAXIMUM_DEGREE;
      for (int k = offsets[v]; k < offsets[v + 1]; k++) {
        int face = embedding.face(k);
        int length = faceOffsets[face + 1] - faceOffsets[face];
        if (length == 3 && !pinched[face]) {
          beyond[k] = TRIANGLE;
          continue;
        }
        beyond[k] = length == 4 && !pinched[face] ? opposite(face, v) : faceCode(face);
        open[v] |= wide ? -1L : 1L << (k - offsets[v]);
      }
    }
  }

  private int opposite(int face, int district) {
    int first = faceOffsets[face];
    int at = first;
    while (faceDistricts[at] != district) {
      at++;
    }
    return faceDistricts[first + (at - first + 2) % 4];
  }

  /* Faces get counts if they are long; how long that is depends on the memory the counts would take. */
  private int fillRows() {
    int longest = SMALL_FACE;
    int count = countLonger(longest);
    while ((long) count * labels > Math.max(MOST_COUNTS, neighbours.length)) {
      longest *= 2;
      count = countLonger(longest);
    }
    int next = 0;
    for (int f = 0; f < row.length; f++) {
      row[f] = faceOffsets[f + 1] - faceOffsets[f] > longest ? next++ : -1;
    }
    return next;
  }

  private int countLonger(int length) {
    int count = 0;
    for (int f = 0; f < row.length; f++) {
      count += faceOffsets[f + 1] - faceOffsets[f] > length ? 1 : 0;
    }
    return count;
  }
}
