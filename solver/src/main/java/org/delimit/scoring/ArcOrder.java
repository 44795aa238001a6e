package org.delimit.scoring;

import org.delimit.geometry.graph.DualGraph;
import org.delimit.geometry.graph.PlanarCorners;
import org.delimit.geometry.graph.PlanarEmbedding;

/**
 * The order in which a compiled problem keeps the arcs of every district: the cyclic order of an
 * embedding if contiguity can be told from one (ARCS-TURN), else that of the dual graph. Immutable.
 */
final class ArcOrder {
  /** Corners of the embedding, null without one. */
  final PlanarCorners corners;

  private final int[] arcAt;
  private final int[] positionOf;

  /** The order of the graph. */
  ArcOrder() {
    corners = null;
    arcAt = null;
    positionOf = null;
  }

  private ArcOrder(PlanarEmbedding embedding, PlanarCorners corners) {
    this.corners = corners;
    arcAt = new int[embedding.graph().arcCount()];
    positionOf = new int[arcAt.length];
    for (int k = 0; k < arcAt.length; k++) {
      arcAt[k] = embedding.arc(k);
      positionOf[arcAt[k]] = k;
    }
  }

  /** The cyclic order if the graph is planar and the labels are not too many, in O(arcs). */
  static ArcOrder of(DualGraph graph, int states, boolean[] special) {
    PlanarEmbedding embedding = PlanarEmbedding.of(graph).orElse(null);
    if (embedding == null) {
      return new ArcOrder();
    }
    return PlanarCorners.of(embedding, states, special)
        .map(corners -> new ArcOrder(embedding, corners))
        .orElseGet(ArcOrder::new);
  }

  /** The position of an arc of the graph. */
  int position(int arc) {
    return positionOf == null ? arc : positionOf[arc];
  }

  /** Values by arc of the graph as values by position. */
  int[] turned(int[] byArc) {
    if (arcAt == null) {
      return byArc;
    }
    int[] turned = new int[byArc.length];
    for (int k = 0; k < turned.length; k++) {
      turned[k] = byArc[arcAt[k]];
    }
    return turned;
  }

  /** Values by arc of the graph as values by position. */
  long[] turned(long[] byArc) {
    if (arcAt == null) {
      return byArc;
    }
    long[] turned = new long[byArc.length];
    for (int k = 0; k < turned.length; k++) {
      turned[k] = byArc[arcAt[k]];
    }
    return turned;
  }
}
