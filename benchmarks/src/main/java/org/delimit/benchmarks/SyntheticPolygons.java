package org.delimit.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;

/**
 * Maps of polygons: grids whose corners were moved about and whose sides are fractal lines
 * (midpoint displacement), as ragged as rivers; neighbours have the same vertices. Cells are 0.05
 * degrees wide around (20, 10), so that vertices lie some metres to hundreds of metres apart.
 */
public final class SyntheticPolygons {
  private static final double WEST = 0;
  private static final double SOUTH = -20;

  /** Share of the length of a piece by which its midpoint is moved at most. */
  private static final double RAGGED = 0.07;

  /** Share of a cell by which its corners are moved at most. */
  private static final double CORNER = 0.15;

  private final int side;
  private final int steps;
  private final double cell;
  private final long seed;
  private final GeometryFactory factory = new GeometryFactory();

  private SyntheticPolygons(int districts, int vertices, double cell, long seed) {
    side = (int) Math.sqrt(districts);
    steps = Math.max(1, vertices / 4);
    this.cell = cell;
    this.seed = seed;
  }

  /**
   * A coverage; the same arguments give the same shapes.
   *
   * @param districts number of polygons, rounded down to a square
   * @param vertices vertices of each, rounded down to a multiple of four
   * @return valid polygons in degrees, row by row
   */
  public static List<Geometry> coverage(int districts, int vertices) {
    return new SyntheticPolygons(districts, vertices, 0.05, 1).cells(0);
  }

  /**
   * The same with faults: in one of so many districts a side is pushed out or in by 11 to 33
   * metres, or gets vertices of its own, in turn an overlap, a gap and unmatched vertices.
   *
   * @param districts number of polygons, rounded down to a square
   * @param vertices vertices of each, rounded down to a multiple of four
   * @param every one faulty district in so many
   * @return valid polygons in degrees, row by row
   */
  public static List<Geometry> faulty(int districts, int vertices, int every) {
    return new SyntheticPolygons(districts, vertices, 0.05, 1).cells(every);
  }

  private List<Geometry> cells(int every) {
    List<Geometry> cells = new ArrayList<>();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        List<Coordinate> ring = new ArrayList<>();
        int number = y * side + x;
        int fault = every > 0 && number % every == every / 2 ? number / every % 3 + 1 : 0;
        add(ring, line(x, y, true), false, fault);
        add(ring, line(x + 1, y, false), false, 0);
        add(ring, line(x, y + 1, true), true, 0);
        add(ring, line(x, y, false), true, 0);
        ring.add(ring.get(0).copy());
        cells.add(factory.createPolygon(ring.toArray(new Coordinate[0])));
      }
    }
    return cells;
  }

  private static void add(List<Coordinate> ring, Coordinate[] line, boolean back, int fault) {
    for (int i = 0; i < line.length - 1; i++) {
      Coordinate vertex = line[back ? line.length - 1 - i : i];
      boolean middle = i > line.length / 4 && i < line.length - 1 - line.length / 4;
      if (middle && fault == 1) {
        vertex.y -= 2e-4;
      } else if (middle && fault == 2) {
        vertex.y += 2e-4;
      }
      ring.add(vertex);
      if (middle && fault == 3) {
        ring.add(LineSegment.midPoint(vertex, line[back ? line.length - 2 - i : i + 1]));
      }
    }
  }

  /* The line from a corner to the next one east or north of it, drawn anew for either side. */
  private Coordinate[] line(int x, int y, boolean east) {
    Coordinate[] line = new Coordinate[steps + 1];
    line[0] = corner(x, y);
    line[steps] = corner(east ? x + 1 : x, east ? y : y + 1);
    divide(line, 0, steps, random(2 * ((long) y * (side + 1) + x) + (east ? 2 : 3)));
    return line;
  }

  private static void divide(Coordinate[] line, int from, int to, SplittableRandom random) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) / 2;
    Coordinate a = line[from];
    Coordinate b = line[to];
    double t = (middle - from) / (double) (to - from);
    double off = RAGGED * (2 * random.nextDouble() - 1);
    double dx = b.x - a.x;
    double dy = b.y - a.y;
    line[middle] = new Coordinate(a.x + t * dx - off * dy, a.y + t * dy + off * dx);
    divide(line, from, middle, random);
    divide(line, middle, to, random);
  }

  private Coordinate corner(int x, int y) {
    SplittableRandom random = random(-1 - ((long) y * (side + 1) + x));
    double east = CORNER * (2 * random.nextDouble() - 1);
    double north = CORNER * (2 * random.nextDouble() - 1);
    return new Coordinate(WEST + cell * (x + east), SOUTH + cell * (y + north));
  }

  private SplittableRandom random(long place) {
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ place * 0xD6E8FEB86659FD93L);
  }
}
