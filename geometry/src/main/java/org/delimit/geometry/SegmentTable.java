package org.delimit.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The boundary segments of all districts, those with equal ends linked in chains.
 *
 * <p>Segments are numbered from 0 in the order of the districts, rings and vertices, so everything
 * summed over them is summed in the same order on any machine. Not safe for use by several threads.
 */
final class SegmentTable {
  /* Implementation note. ends[4s .. 4s+3] are x, y, x, y of segment s, the lesser end first
   * (SEGMENT-ORDERED), so that the two sides of a border compare equal. slots is an open-addressed
   * hash table of first segments + 1, 0 for free; next[s] is the next segment of the chain or -1,
   * last[first] its last. Cost: O(1) expected a segment, about 60 bytes. insideLeft[s] tells on which side the district lies. */
  private static final int STRIDE = 4;

  private final double[] ends;
  private final int[] owners;
  private final int[] next;
  private final int[] last;
  private final boolean[] first;
  private final boolean[] insideLeft;
  private final int[] slots;
  private final Surface surface;
  private int count;

  SegmentTable(List<? extends Geometry> polygons, Surface surface) {
    this.surface = surface;
    int capacity = 0;
    for (Geometry polygon : polygons) {
      capacity += polygon == null ? 0 : polygon.getNumPoints();
    }
    ends = new double[STRIDE * capacity];
    owners = new int[capacity];
    next = new int[capacity];
    last = new int[capacity];
    first = new boolean[capacity];
    insideLeft = new boolean[capacity];
    slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, capacity)) * 4)];
    for (int district = 0; district < polygons.size(); district++) {
      Geometry polygon = polygons.get(district);
      if (polygon != null && !polygon.isEmpty()) {
        addPolygons(Dissolve.requirePolygonal(polygon, district), district);
      }
    }
  }

  int count() {
    return count;
  }

  double x0(int segment) {
    return ends[STRIDE * segment];
  }

  double y0(int segment) {
    return ends[STRIDE * segment + 1];
  }

  double x1(int segment) {
    return ends[STRIDE * segment + 2];
  }

  double y1(int segment) {
    return ends[STRIDE * segment + 3];
  }

  int owner(int segment) {
    return owners[segment];
  }

  /** Whether a segment is the first of its chain. */
  boolean isFirst(int segment) {
    return first[segment];
  }

  /** The next segment with the same ends, or -1. */
  int next(int segment) {
    return next[segment];
  }

  /** The segments no other has the ends of, in ascending order. */
  List<Integer> unmatched() {
    List<Integer> unmatched = new ArrayList<>();
    for (int segment = 0; segment < count; segment++) {
      if (first[segment] && next[segment] < 0) {
        unmatched.add(segment);
      }
    }
    return unmatched;
  }

  /** Whether its district lies left of a segment, seen from the lesser end; of valid polygons. */
  boolean isInsideLeft(int segment) {
    return insideLeft[segment];
  }

  double metres(int segment) {
    return surface.distance(x0(segment), y0(segment), x1(segment), y1(segment));
  }

  /** The length between two fractions of a segment. */
  double metres(int segment, double from, double to) {
    double x = x0(segment);
    double y = y0(segment);
    double dx = x1(segment) - x;
    double dy = y1(segment) - y;
    return surface.distance(x + from * dx, y + from * dy, x + to * dx, y + to * dy);
  }

  private void addPolygons(Geometry polygons, int district) {
    for (int part = 0; part < polygons.getNumGeometries(); part++) {
      Polygon polygon = (Polygon) polygons.getGeometryN(part);
      addRing(polygon.getExteriorRing(), district, true);
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        addRing(polygon.getInteriorRingN(hole), district, false);
      }
    }
  }

  private void addRing(LinearRing ring, int district, boolean shell) {
    CoordinateSequence line = ring.getCoordinateSequence();
    int begin = count;
    double twiceArea = 0;
    double x = line.size() == 0 ? 0 : line.getX(0);
    double y = line.size() == 0 ? 0 : line.getY(0);
    for (int i = 1; i < line.size(); i++) {
      // Adding zero turns -0.0 into 0.0.
      double xa = line.getX(i - 1) + 0.0;
      double ya = line.getY(i - 1) + 0.0;
      double xb = line.getX(i) + 0.0;
      double yb = line.getY(i) + 0.0;
      if (xa < xb || (xa == xb && ya < yb)) {
        insideLeft[add(xa, ya, xb, yb, district)] = true;
      } else if (xa != xb || ya != yb) {
        add(xb, yb, xa, ya, district);
      }
      twiceArea += (xa - x) * (yb - y) - (xb - x) * (ya - y);
    }
    // So far left is where a ring that runs counterclockwise has its inside.
    for (int s = begin; s < count; s++) {
      insideLeft[s] ^= (twiceArea > 0) != shell;
    }
  }

  private int add(double x0, double y0, double x1, double y1, int district) {
    int segment = count++;
    int at = STRIDE * segment;
    ends[at] = x0;
    ends[at + 1] = y0;
    ends[at + 2] = x1;
    ends[at + 3] = y1;
    owners[segment] = district;
    next[segment] = -1;
    int mask = slots.length - 1;
    int slot = hash(x0, y0, x1, y1) & mask;
    while (slots[slot] != 0) {
      int head = slots[slot] - 1;
      if (sameEnds(head, segment)) {
        next[last[head]] = segment;
        last[head] = segment;
        return segment;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = segment + 1;
    last[segment] = segment;
    first[segment] = true;
    return segment;
  }

  private boolean sameEnds(int a, int b) {
    int i = STRIDE * a;
    int j = STRIDE * b;
    return Arrays.equals(ends, i, i + STRIDE, ends, j, j + STRIDE);
  }

  private static int hash(double x0, double y0, double x1, double y1) {
    long h = Double.doubleToLongBits(x0);
    h = h * 0x9E3779B97F4A7C15L + Double.doubleToLongBits(y0);
    h = h * 0x9E3779B97F4A7C15L + Double.doubleToLongBits(x1);
    h = h * 0x9E3779B97F4A7C15L + Double.doubleToLongBits(y1);
    h *= 0xD6E8FEB86659FD93L;
    return (int) (h >>> 32);
  }
}
