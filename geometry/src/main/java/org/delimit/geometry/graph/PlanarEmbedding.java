package org.delimit.geometry.graph;

import java.util.Arrays;
import java.util.Optional;

/**
 * A way to draw a dual graph in the plane without crossings: the cyclic order of the arcs around
 * every district, and the faces between them.
 *
 * <p>A <em>corner</em> is the place between an arc of a district and the next one around it; it has
 * the position of the first of the two. Walking round a face visits its corners one by one. Every
 * connected part of the graph is drawn by itself and has an outer face, which is a face like any
 * other; a district without neighbours has no corner. Immutable and safe for use by several
 * threads. Memory: 12 bytes an arc and 4 bytes a face.
 */
public final class PlanarEmbedding {
  /*
   * Implementation note. order[k] is the arc at position k; the positions of a district are those of its
   * arcs in the graph. Corner k of v lies between order[k], which leads to a, and the next arc, which
   * leads to b; the face goes a, v, b. From the arc v→b it goes on at b behind the arc b→v, so
   * that corners and faces are found by following positions (ROTATION-FACES).
   */
  private final DualGraph graph;
  private final int[] order;
  private final int[] faceOf;
  private int[] faceOffsets;
  private final int[] faceDistricts;

  private PlanarEmbedding(DualGraph graph, int[] order) {
    this.graph = graph;
    this.order = order;
    faceOf = new int[order.length];
    faceDistricts = new int[order.length];
    traceFaces();
  }

  /**
   * Looks for an embedding with the left-right planarity test of Brandes ("The left-right planarity
   * test", 2009), in O(districts + edges) and without recursion. Euler's formula is checked.
   *
   * @param graph any dual graph; bridges are edges like others
   * @return an embedding, empty if the graph is not planar
   */
  public static Optional<PlanarEmbedding> of(DualGraph graph) {
    int[] order = LeftRightEmbedding.rotation(graph);
    if (order == null) {
      return Optional.empty();
    }
    return Optional.of(new PlanarEmbedding(graph, order)).filter(PlanarEmbedding::obeysEuler);
  }

  /**
   * Takes an embedding that is known, in O(districts + edges).
   *
   * @param graph a dual graph
   * @param order arcs of the graph; those of each district stand at the positions of its arcs, in
   *     cyclic order; copied
   * @return the embedding, empty if edges cross in it: by Euler's formula
   * @throws IllegalArgumentException if {@code order} does not hold the arcs of each district
   */
  public static Optional<PlanarEmbedding> ofRotation(DualGraph graph, int[] order) {
    checkRotation(graph, order);
    return Optional.of(new PlanarEmbedding(graph, order.clone()))
        .filter(PlanarEmbedding::obeysEuler);
  }

  /**
   * The graph that is drawn.
   *
   * @return the dual graph
   */
  public DualGraph graph() {
    return graph;
  }

  /**
   * The arc at a position.
   *
   * @param position a position from {@code graph().firstArc(i)} to {@code graph().endArc(i)},
   *     exclusive; ascending positions go round district {@code i}
   * @return an arc of the same district
   */
  public int arc(int position) {
    return order[position];
  }

  /**
   * The number of faces, outer ones included.
   *
   * @return a count
   */
  public int faces() {
    return faceOffsets.length - 1;
  }

  /**
   * The face of a corner.
   *
   * @param position position of the arc before the corner
   * @return index of a face
   */
  public int face(int position) {
    return faceOf[position];
  }

  /**
   * Where the districts along a face begin.
   *
   * @param face index of a face
   * @return first index for {@link #faceDistrict}
   */
  public int firstOfFace(int face) {
    return faceOffsets[face];
  }

  /**
   * Where the districts along a face end.
   *
   * @param face index of a face
   * @return index after the last for {@link #faceDistrict}
   */
  public int endOfFace(int face) {
    return faceOffsets[face + 1];
  }

  /**
   * A district along a face. It may come several times: where a map hangs together at one district
   * only.
   *
   * @param index index between {@link #firstOfFace} and {@link #endOfFace}
   * @return index of a district
   */
  public int faceDistrict(int index) {
    return faceDistricts[index];
  }

  private void traceFaces() {
    int[] positionOfTwin = positionsOfTwins();
    Arrays.fill(faceOf, -1);
    int[] starts = new int[16];
    int count = 0;
    int written = 0;
    for (int v = 0; v < graph.size(); v++) {
      for (int k = graph.firstArc(v); k < graph.endArc(v); k++) {
        if (faceOf[k] >= 0) {
          continue;
        }
        if (count + 1 >= starts.length) {
          starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[count] = written;
        int at = v;
        int corner = k;
        while (faceOf[corner] < 0) {
          faceOf[corner] = count;
          faceDistricts[written++] = at;
          int leaving = corner + 1 == graph.endArc(at) ? graph.firstArc(at) : corner + 1;
          at = graph.neighbour(order[leaving]);
          corner = positionOfTwin[leaving];
        }
        count++;
      }
    }
    starts[count] = written;
    faceOffsets = Arrays.copyOf(starts, count + 1);
  }

  /* For the arc at each position the position of the arc that leads back. */
  private int[] positionsOfTwins() {
    int[] positionAtA = new int[graph.edgeCount()];
    int[] positionAtB = new int[graph.edgeCount()];
    for (int v = 0; v < graph.size(); v++) {
      for (int k = graph.firstArc(v); k < graph.endArc(v); k++) {
        int edge = graph.edge(order[k]);
        (graph.endA(edge) == v ? positionAtA : positionAtB)[edge] = k;
      }
    }
    int[] twins = new int[order.length];
    for (int e = 0; e < positionAtA.length; e++) {
      twins[positionAtA[e]] = positionAtB[e];
      twins[positionAtB[e]] = positionAtA[e];
    }
    return twins;
  }

  /*
   * districts - edges + faces is at most 2 for every connected part that has edges, and 2 only if none
   * cross, so the sum tells for all.
   */
  private boolean obeysEuler() {
    boolean[] seen = new boolean[graph.size()];
    int[] stack = new int[graph.size()];
    long districts = 0;
    long parts = 0;
    for (int v = 0; v < graph.size(); v++) {
      if (graph.degree(v) == 0) {
        continue;
      }
      districts++;
      if (!seen[v]) {
        parts++;
        markPart(v, seen, stack);
      }
    }
    return districts - graph.edgeCount() + faces() == 2 * parts;
  }

  private void markPart(int start, boolean[] seen, int[] stack) {
    int top = 0;
    stack[top++] = start;
    seen[start] = true;
    while (top > 0) {
      int v = stack[--top];
      for (int arc = graph.firstArc(v); arc < graph.endArc(v); arc++) {
        int u = graph.neighbour(arc);
        if (!seen[u]) {
          seen[u] = true;
          stack[top++] = u;
        }
      }
    }
  }

  private static void checkRotation(DualGraph graph, int[] order) {
    if (order.length != graph.arcCount()) {
      throw new IllegalArgumentException(
          "The rotation has (" + order.length + ") arcs: the graph has " + graph.arcCount() + ".");
    }
    boolean[] seen = new boolean[order.length];
    for (int v = 0; v < graph.size(); v++) {
      for (int k = graph.firstArc(v); k < graph.endArc(v); k++) {
        int arc = order[k];
        if (arc < graph.firstArc(v) || arc >= graph.endArc(v) || seen[arc]) {
          throw new IllegalArgumentException(
              "Position ("
                  + k
                  + ") of the rotation holds arc ("
                  + arc
                  + "): it must be one of district "
                  + v
                  + " and come once.");
        }
        seen[arc] = true;
      }
    }
  }
}
