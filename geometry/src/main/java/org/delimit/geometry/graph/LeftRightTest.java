package org.delimit.geometry.graph;

import java.util.Arrays;

/**
 * Decides whether a graph is planar by splitting its return edges into left and right ones: second
 * part of the left-right planarity test.
 */
final class LeftRightTest {
  private static final int NONE = LowPoints.NONE;

  /*
   * Implementation note. Follows Brandes (2009), algorithms 3 to 5, without recursion. The stack holds
   * conflict pairs of intervals of return edges, four numbers a pair: the lowest and the highest edge of
   * the left interval, then of the right one; NONE for an empty interval. Edges of an interval hang
   * together by reference[], from high to low.
   *
   * reference[e]    an edge whose side decides that of e.
   * side[e]         1 if e is on the side of its reference (or right, if it has none), -1 if opposite.
   * lowEdge[e]      the return edge that reaches the low point of e.
   * bottom[e]       height of the stack before e was looked at.
   */
  final int[] reference;
  final byte[] side;
  private final LowPoints low;
  private final int[] lowEdge;
  private final int[] bottom;
  private int[] stack = new int[64];
  private int top;
  private final Pair merged = new Pair();
  private final Pair taken = new Pair();

  LeftRightTest(LowPoints low) {
    this.low = low;
    reference = LowPoints.filled(low.edges);
    side = new byte[low.edges];
    Arrays.fill(side, (byte) 1);
    lowEdge = new int[low.edges];
    bottom = LowPoints.filled(low.edges);
  }

  /** Whether the graph is planar; the sides of its edges are known then. */
  boolean isPlanar(NestedEdges nested) {
    int[] cursor = Arrays.copyOf(nested.first, low.size);
    for (int root = 0; root < low.size; root++) {
      if (low.height[root] == 0 && !search(root, nested, cursor)) {
        return false;
      }
    }
    return true;
  }

  private boolean search(int root, NestedEdges nested, int[] cursor) {
    int v = root;
    while (v != NONE) {
      int above = low.parentEdge[v];
      if (cursor[v] == nested.first[v + 1]) {
        if (above != NONE) {
          removeReturnsTo(above);
        }
        v = above == NONE ? NONE : low.tail[above];
        continue;
      }
      int edge = nested.sorted[cursor[v]];
      if (bottom[edge] == NONE) {
        bottom[edge] = top;
        if (low.isTreeEdge(edge)) {
          v = low.head(edge);
          continue;
        }
        lowEdge[edge] = edge;
        push(NONE, NONE, edge, edge);
      }
      if (low.low[edge] < low.height[v]) {
        if (cursor[v] == nested.first[v]) {
          lowEdge[above] = lowEdge[edge];
        } else if (!addConstraints(edge, above)) {
          return false;
        }
      }
      cursor[v]++;
    }
    return true;
  }

  private boolean addConstraints(int edge, int above) {
    merged.clear();
    return mergeReturns(edge, above) && mergeConflicts(edge);
  }

  /* The return edges of an edge go to one side. */
  private boolean mergeReturns(int edge, int above) {
    while (top > bottom[edge]) {
      pop(taken);
      if (taken.leftLow != NONE) {
        taken.swap();
      }
      if (taken.leftLow != NONE) {
        return false;
      }
      if (low.low[taken.rightLow] > low.low[above]) {
        if (merged.rightLow == NONE) {
          merged.rightHigh = taken.rightHigh;
        } else {
          reference[merged.rightLow] = taken.rightHigh;
        }
        merged.rightLow = taken.rightLow;
      } else {
        reference[taken.rightLow] = lowEdge[above];
      }
    }
    return true;
  }

  /* Earlier return edges that conflict with those go to the other side. */
  private boolean mergeConflicts(int edge) {
    while (top > 0 && (conflicts(stack[top - 3], edge) || conflicts(stack[top - 1], edge))) {
      pop(taken);
      if (conflicts(taken.rightHigh, edge)) {
        taken.swap();
      }
      if (conflicts(taken.rightHigh, edge)) {
        return false;
      }
      if (taken.rightLow != NONE) {
        if (merged.rightLow == NONE) {
          merged.rightHigh = taken.rightHigh;
        } else {
          reference[merged.rightLow] = taken.rightHigh;
        }
        merged.rightLow = taken.rightLow;
      }
      if (merged.leftLow == NONE) {
        merged.leftHigh = taken.leftHigh;
      } else {
        reference[merged.leftLow] = taken.leftHigh;
      }
      merged.leftLow = taken.leftLow;
    }
    if (merged.leftLow != NONE || merged.rightLow != NONE) {
      push(merged.leftLow, merged.leftHigh, merged.rightLow, merged.rightHigh);
    }
    return true;
  }

  private boolean conflicts(int highest, int edge) {
    return highest != NONE && low.low[highest] > low.low[edge];
  }

  /* The return edges that end where a tree edge begins are done with. */
  private void removeReturnsTo(int treeEdge) {
    int u = low.tail[treeEdge];
    while (top > 0 && lowest() == low.height[u]) {
      pop(taken);
      if (taken.leftLow != NONE) {
        side[taken.leftLow] = -1;
      }
    }
    if (top > 0) {
      trimTop(u);
    }
    if (low.low[treeEdge] < low.height[u]) {
      int left = stack[top - 3];
      int right = stack[top - 1];
      boolean higherLeft = left != NONE && (right == NONE || low.low[left] > low.low[right]);
      reference[treeEdge] = higherLeft ? left : right;
    }
  }

  private void trimTop(int u) {
    pop(taken);
    taken.leftHigh = trimmed(taken.leftHigh, u);
    if (taken.leftHigh == NONE && taken.leftLow != NONE) {
      reference[taken.leftLow] = taken.rightLow;
      side[taken.leftLow] = -1;
      taken.leftLow = NONE;
    }
    taken.rightHigh = trimmed(taken.rightHigh, u);
    if (taken.rightHigh == NONE && taken.rightLow != NONE) {
      reference[taken.rightLow] = taken.leftLow;
      side[taken.rightLow] = -1;
      taken.rightLow = NONE;
    }
    push(taken.leftLow, taken.leftHigh, taken.rightLow, taken.rightHigh);
  }

  private int trimmed(int highest, int u) {
    int edge = highest;
    while (edge != NONE && low.head(edge) == u) {
      edge = reference[edge];
    }
    return edge;
  }

  /* The height of the lowest return point of the pair on top. */
  private int lowest() {
    int left = stack[top - 4];
    int right = stack[top - 2];
    if (left == NONE) {
      return low.low[right];
    }
    return right == NONE ? low.low[left] : Math.min(low.low[left], low.low[right]);
  }

  private void push(int leftLow, int leftHigh, int rightLow, int rightHigh) {
    if (top + 4 > stack.length) {
      stack = Arrays.copyOf(stack, 2 * stack.length);
    }
    stack[top++] = leftLow;
    stack[top++] = leftHigh;
    stack[top++] = rightLow;
    stack[top++] = rightHigh;
  }

  private void pop(Pair into) {
    into.rightHigh = stack[--top];
    into.rightLow = stack[--top];
    into.leftHigh = stack[--top];
    into.leftLow = stack[--top];
  }

  /** Two intervals of return edges that must lie on different sides. */
  private static final class Pair {
    int leftLow;
    int leftHigh;
    int rightLow;
    int rightHigh;

    void clear() {
      leftLow = NONE;
      leftHigh = NONE;
      rightLow = NONE;
      rightHigh = NONE;
    }

    void swap() {
      int lowest = leftLow;
      int highest = leftHigh;
      leftLow = rightLow;
      leftHigh = rightHigh;
      rightLow = lowest;
      rightHigh = highest;
    }
  }
}
