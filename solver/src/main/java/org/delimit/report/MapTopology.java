package org.delimit.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rings on the whole grid of a {@link MapCanvas}, cut into arcs: a border that two districts share
 * is one arc, stored once, so that neighbours cannot tear and any plan's line is a choice of arcs.
 *
 * <p>A ring is cut at each vertex with more than two neighbours, as in TopoJSON: three districts
 * cannot meet, nor two part, anywhere else. Not safe for use by several threads.
 */
final class MapTopology {
  private record Edge(long from, long to) {
    static Edge between(long a, long b) {
      return a < b ? new Edge(a, b) : new Edge(b, a);
    }
  }

  private final Map<Edge, List<Integer>> owners = new HashMap<>();
  private final Map<Long, long[]> beside = new HashMap<>();
  private final Set<Long> forks = new HashSet<>();
  private final Map<Edge, Integer> starts = new HashMap<>();
  private final List<int[]> arcs = new ArrayList<>();
  private final List<List<int[]>> districts = new ArrayList<>();

  private MapTopology() {}

  /**
   * Cuts rings, in O(vertices).
   *
   * @param rings the rings of each district, each a list of {@link #point}s without the closing one
   */
  static MapTopology of(List<List<long[]>> rings) {
    MapTopology topology = new MapTopology();
    for (int i = 0; i < rings.size(); i++) {
      for (long[] ring : rings.get(i)) {
        topology.note(ring, i);
      }
    }
    for (List<long[]> district : rings) {
      List<int[]> cut = new ArrayList<>();
      district.forEach(ring -> cut.add(topology.cut(ring)));
      topology.districts.add(cut);
    }
    return topology;
  }

  /** A place of the grid, as one number. */
  static long point(int x, int y) {
    return ((long) x << Integer.SIZE) | (y & 0xffffffffL);
  }

  static int x(long point) {
    return (int) (point >> Integer.SIZE);
  }

  static int y(long point) {
    return (int) point;
  }

  /** First point, then steps: x, y, dx, dy, dx, dy, … of each arc. */
  List<int[]> arcs() {
    return arcs;
  }

  /** Arcs of each ring of a district in order; −1 − a for arc a backwards. */
  List<int[]> rings(int district) {
    return districts.get(district);
  }

  /** Ends of the edges that belong to one district alone: the outer border, and cracks. */
  static Set<Long> loosePoints(List<List<long[]>> rings) {
    MapTopology topology = new MapTopology();
    for (int i = 0; i < rings.size(); i++) {
      for (long[] ring : rings.get(i)) {
        topology.note(ring, i);
      }
    }
    Set<Long> points = new HashSet<>();
    topology.owners.forEach(
        (edge, who) -> {
          if (who.size() == 1) {
            points.add(edge.from());
            points.add(edge.to());
          }
        });
    return points;
  }

  private void note(long[] ring, int district) {
    for (int i = 0; i < ring.length; i++) {
      long at = ring[i];
      long next = ring[(i + 1) % ring.length];
      owners.computeIfAbsent(Edge.between(at, next), edge -> new ArrayList<>(2)).add(district);
      meet(at, next);
      meet(next, at);
    }
  }

  private void meet(long at, long other) {
    long[] known = beside.putIfAbsent(at, new long[] {other, other});
    if (known == null || known[0] == other || known[1] == other) {
      return;
    }
    if (known[0] == known[1]) {
      known[1] = other;
    } else {
      forks.add(at);
    }
  }

  private int[] cut(long[] ring) {
    int size = ring.length;
    List<Integer> cuts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (forks.contains(ring[i])) {
        cuts.add(i);
      }
    }
    if (cuts.isEmpty()) {
      // A ring that nothing touches starts at its least point, from whichever side it is seen.
      cuts.add(least(ring));
    }
    int[] found = new int[cuts.size()];
    for (int c = 0; c < found.length; c++) {
      int first = cuts.get(c);
      int last = cuts.get((c + 1) % found.length);
      found[c] = arc(part(ring, first, last <= first ? last + size : last));
    }
    return found;
  }

  private static int least(long[] ring) {
    int least = 0;
    for (int i = 1; i < ring.length; i++) {
      if (ring[i] < ring[least]) {
        least = i;
      }
    }
    return least;
  }

  private static long[] part(long[] ring, int first, int last) {
    long[] part = new long[last - first + 1];
    for (int i = 0; i < part.length; i++) {
      part[i] = ring[(first + i) % ring.length];
    }
    return part;
  }

  /* An edge lies on one arc, so that the first edge tells an arc from either end; that both end alike
   * is asked for the sake of rings that run over themselves once they lie on the grid. */
  private int arc(long[] points) {
    int last = points.length - 1;
    Integer known = starts.get(new Edge(points[0], points[1]));
    if (known != null && ends(known) == points[last]) {
      return known;
    }
    int index = arcs.size();
    starts.putIfAbsent(new Edge(points[last], points[last - 1]), -1 - index);
    starts.putIfAbsent(new Edge(points[0], points[1]), index);
    int[] steps = new int[2 * points.length];
    Arrays.setAll(
        steps,
        i -> {
          long at = points[i / 2];
          int value = i % 2 == 0 ? x(at) : y(at);
          return i < 2 ? value : value - (i % 2 == 0 ? x(points[i / 2 - 1]) : y(points[i / 2 - 1]));
        });
    arcs.add(steps);
    return index;
  }

  private long ends(int known) {
    int[] steps = arcs.get(known < 0 ? -1 - known : known);
    int x = steps[0];
    int y = steps[1];
    for (int i = 2; known >= 0 && i < steps.length; i += 2) {
      x += steps[i];
      y += steps[i + 1];
    }
    return point(x, y);
  }
}
