package org.delimit.geometry.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/**
 * Cuts rings and lines into arcs, so that what two of them have in common becomes one arc.
 *
 * <p>They are cut at <em>junctions</em>: vertices with other neighbours on one visit than on
 * another, and ends of lines (the rule of Bostock's topojson: two arcs that share a vertex share
 * all up to the next junctions). Rings begin at their first junction; a ring without one is an arc
 * of its own, wherever another such ring begins. Arcs are numbered in the order they are first met.
 *
 * <p>O(vertices), by hashing; no hash order reaches the result.
 */
final class TopoCuts {
  private static final int NONE = -1;

  private final Map<Coordinate, Integer> indexes = new HashMap<>();
  private final List<Coordinate> places = new ArrayList<>();
  private final List<int[]> lines = new ArrayList<>();
  private final List<Boolean> rings = new ArrayList<>();
  private final Map<Key, Integer> known = new HashMap<>();
  private final List<Coordinate[]> arcs = new ArrayList<>();
  private boolean[] isJunction;

  /** The vertices of an arc in the direction both its users agree on. */
  private record Key(int[] vertices) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(vertices, key.vertices);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(vertices);
    }
  }

  /** Takes a line, or a ring whose last position repeats the first; gives its number. */
  int add(Coordinate[] line, boolean isRing) {
    int[] vertices = new int[line.length];
    for (int i = 0; i < line.length; i++) {
      // Minus zero is another hash, but the same place.
      Coordinate place = new Coordinate(line[i].x + 0.0, line[i].y + 0.0);
      Integer index = indexes.putIfAbsent(place, places.size());
      vertices[i] = index == null ? places.size() : index;
      if (index == null) {
        places.add(place);
      }
    }
    lines.add(vertices);
    rings.add(isRing);
    return lines.size() - 1;
  }

  /** Cuts all that was added; gives the arcs of each line: {@code i}, or {@code ~i} backwards. */
  List<int[]> cut() {
    findJunctions();
    List<int[]> cut = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      cut.add(arcsOf(rings.get(line) ? rotated(lines.get(line)) : lines.get(line)));
    }
    return cut;
  }

  /** The positions of each arc. */
  List<Coordinate[]> arcs() {
    return arcs;
  }

  private void findJunctions() {
    int count = places.size();
    isJunction = new boolean[count];
    int[] before = new int[count];
    int[] after = new int[count];
    Arrays.fill(before, NONE);
    for (int line = 0; line < lines.size(); line++) {
      int[] vertices = lines.get(line);
      int last = vertices.length - 1;
      boolean isRing = rings.get(line);
      for (int i = isRing ? 1 : 0; i <= last; i++) {
        int at = vertices[i];
        if (!isRing && (i == 0 || i == last)) {
          isJunction[at] = true;
        } else {
          int from = vertices[i - 1];
          int to = vertices[i == last ? 1 : i + 1];
          if (before[at] == NONE) {
            before[at] = from;
            after[at] = to;
          } else {
            boolean same = before[at] == from && after[at] == to;
            boolean back = before[at] == to && after[at] == from;
            isJunction[at] |= !same && !back;
          }
        }
      }
    }
  }

  /** The ring from its first junction on. */
  private int[] rotated(int[] ring) {
    int size = ring.length - 1;
    for (int start = 0; start < size; start++) {
      if (isJunction[ring[start]]) {
        int[] rotated = new int[ring.length];
        for (int i = 0; i <= size; i++) {
          rotated[i] = ring[(start + i) % size];
        }
        return rotated;
      }
    }
    return ring;
  }

  private int[] arcsOf(int[] line) {
    int[] found = new int[line.length];
    int count = 0;
    int start = 0;
    for (int i = 1; i < line.length; i++) {
      if (isJunction[line[i]] || i == line.length - 1) {
        found[count++] = arc(Arrays.copyOfRange(line, start, i + 1));
        start = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private int arc(int[] vertices) {
    int[] forward = vertices;
    int[] backward = reversed(vertices);
    if (vertices[0] == vertices[vertices.length - 1] && !isJunction[vertices[0]]) {
      // A ring of its own: others may begin it elsewhere.
      forward = fromLeast(forward);
      backward = fromLeast(backward);
    }
    Integer index = known.get(new Key(forward));
    if (index != null) {
      return index;
    }
    index = known.get(new Key(backward));
    if (index != null) {
      return ~index;
    }
    known.put(new Key(forward), arcs.size());
    Coordinate[] positions = new Coordinate[vertices.length];
    Arrays.setAll(positions, i -> places.get(vertices[i]));
    arcs.add(positions);
    return arcs.size() - 1;
  }

  private static int[] fromLeast(int[] ring) {
    int size = ring.length - 1;
    int least = 0;
    for (int i = 1; i < size; i++) {
      least = ring[i] < ring[least] ? i : least;
    }
    int[] rotated = new int[ring.length];
    for (int i = 0; i <= size; i++) {
      rotated[i] = ring[(least + i) % size];
    }
    return rotated;
  }

  private static int[] reversed(int[] vertices) {
    int[] reversed = new int[vertices.length];
    Arrays.setAll(reversed, i -> vertices[vertices.length - 1 - i]);
    return reversed;
  }
}
