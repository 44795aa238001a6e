package org.delimit.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Random maps whose borders are known before there are polygons: the cells of a ragged lattice are
 * given to districts, or to none. So there are lakes, islands, enclaves, exclaves, districts in
 * several parts and corners where four meet.
 */
public final class KnownMap {
  private static final double CELL = 0.01;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Random random;
  private final int width;
  private final int height;
  private final int[][] owners;
  private final Coordinate[][] corners;
  private final Coordinate[][][] east;
  private final Coordinate[][][] north;

  /** Length of borders by "a b", a less than b, metres; outer borders by "a". */
  public final Map<String, Double> lengths = new TreeMap<>();

  /** Pairs that have a corner of the lattice in common. */
  public final TreeSet<String> contacts = new TreeSet<>();

  public final int size;
  public final List<Geometry> polygons = new ArrayList<>();

  private KnownMap(int[][] given, Random random) {
    this.random = random;
    owners = compressed(given);
    height = owners.length;
    width = owners[0].length;
    size = Arrays.stream(owners).flatMapToInt(Arrays::stream).max().orElse(-1) + 1;
    corners = new Coordinate[height + 1][width + 1];
    for (int y = 0; y <= height; y++) {
      for (int x = 0; x <= width; x++) {
        corners[y][x] = moved(20 + x * CELL, 44 + y * CELL, 0.12 * CELL);
      }
    }
    east = new Coordinate[height + 1][width][];
    north = new Coordinate[height][width + 1][];
    drawLines();
    measure();
    for (int d = 0; d < size; d++) {
      polygons.add(polygon(d));
    }
  }

  /** Districts that grew from random seeds, some cells then given away at random. */
  public static KnownMap random(long seed) {
    Random random = new Random(seed);
    int[][] owners = new int[3 + random.nextInt(8)][3 + random.nextInt(8)];
    Arrays.stream(owners).forEach(row -> Arrays.fill(row, -2));
    int cells = owners.length * owners[0].length;
    int left = cells;
    for (int d = 0; d < 2 + cells / 7; d++) {
      int y = random.nextInt(owners.length);
      int x = random.nextInt(owners[0].length);
      left -= owners[y][x] == -2 ? 1 : 0;
      owners[y][x] = d;
    }
    int[][] steps = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};
    while (left > 0) {
      int y = random.nextInt(owners.length);
      int x = random.nextInt(owners[0].length);
      int[] step = steps[random.nextInt(4)];
      int owner = owner(owners, y + step[0], x + step[1]);
      if (owners[y][x] == -2 && owner >= 0) {
        owners[y][x] = owner;
        left--;
      }
    }
    for (int k = random.nextInt(1 + cells / 10); k > 0; k--) {
      int other = random.nextInt(4) - 1;
      owners[random.nextInt(owners.length)][random.nextInt(owners[0].length)] =
          other == 2 ? 1000 + k : other;
    }
    return new KnownMap(owners, random);
  }

  /** The lines of a picture are the rows from the south; a dot is ground of no district. */
  public static KnownMap of(long seed, String... rows) {
    int[][] owners = new int[rows.length][];
    for (int y = 0; y < rows.length; y++) {
      owners[y] = rows[y].chars().map(c -> c == '.' ? -1 : c).toArray();
    }
    return new KnownMap(owners, new Random(seed));
  }

  /** The line that bounds a cell in the south, eastwards. */
  public Coordinate[] southOf(int x, int y) {
    return east[y][x];
  }

  public int ownerOf(int x, int y) {
    return owners[y][x];
  }

  /** The same shapes, written differently: other first vertices, directions, orders of parts. */
  public List<Geometry> rewritten() {
    List<Geometry> other = new ArrayList<>();
    for (Geometry shape : polygons) {
      List<Polygon> parts = new ArrayList<>();
      for (int part = 0; part < shape.getNumGeometries(); part++) {
        Polygon polygon = (Polygon) shape.getGeometryN(part);
        List<LinearRing> holes = new ArrayList<>();
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
          holes.add(rotated(polygon.getInteriorRingN(h)));
        }
        Collections.shuffle(holes, random);
        parts.add(
            FACTORY.createPolygon(
                rotated(polygon.getExteriorRing()), holes.toArray(new LinearRing[0])));
      }
      Collections.shuffle(parts, random);
      other.add(
          parts.size() == 1
              ? parts.get(0)
              : FACTORY.createMultiPolygon(parts.toArray(new Polygon[0])));
    }
    return other;
  }

  /**
   * The same shapes, where a third of the segments have a vertex in the middle on one side only.
   */
  public List<Geometry> withOwnVertices() {
    List<Geometry> other = new ArrayList<>();
    for (Geometry shape : polygons) {
      other.add(
          Rings.changed(
              shape,
              ring -> {
                List<Coordinate> more = new ArrayList<>();
                for (int v = 0; v < ring.size() - 1; v++) {
                  more.add(ring.get(v));
                  if (random.nextInt(3) == 0) {
                    more.add(middle(ring.get(v), ring.get(v + 1)));
                  }
                }
                more.add(ring.get(0));
                return more;
              }));
    }
    return other;
  }

  private static Coordinate middle(Coordinate a, Coordinate b) {
    return new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
  }

  private LinearRing rotated(LinearRing ring) {
    List<Coordinate> vertices = new ArrayList<>(List.of(ring.getCoordinates()));
    vertices.remove(vertices.size() - 1);
    Collections.rotate(vertices, random.nextInt(vertices.size()));
    vertices.add(vertices.get(0));
    LinearRing rotated = FACTORY.createLinearRing(vertices.toArray(new Coordinate[0]));
    return random.nextBoolean() ? rotated : rotated.reverse();
  }

  private Coordinate moved(double x, double y, double most) {
    return new Coordinate(
        x + most * (2 * random.nextDouble() - 1), y + most * (2 * random.nextDouble() - 1));
  }

  private void drawLines() {
    for (int y = 0; y <= height; y++) {
      for (int x = 0; x <= width; x++) {
        if (x < width) {
          east[y][x] = line(corners[y][x], corners[y][x + 1]);
        }
        if (y < height) {
          north[y][x] = line(corners[y][x], corners[y + 1][x]);
        }
      }
    }
  }

  private Coordinate[] line(Coordinate from, Coordinate to) {
    Coordinate[] line = new Coordinate[3 + random.nextInt(3)];
    line[0] = from;
    line[line.length - 1] = to;
    for (int i = 1; i < line.length - 1; i++) {
      double t = i / (line.length - 1.0);
      line[i] = moved(from.x + t * (to.x - from.x), from.y + t * (to.y - from.y), 0.04 * CELL);
    }
    return line;
  }

  private void measure() {
    for (int y = 0; y <= height; y++) {
      for (int x = 0; x <= width; x++) {
        int here = owner(owners, y, x);
        if (x < width) {
          border(here, owner(owners, y - 1, x), east[y][x]);
        }
        if (y < height) {
          border(here, owner(owners, y, x - 1), north[y][x]);
        }
        int[] around = {
          here, owner(owners, y - 1, x), owner(owners, y, x - 1), owner(owners, y - 1, x - 1)
        };
        for (int a : around) {
          for (int b : around) {
            if (a >= 0 && a < b) {
              contacts.add(a + " " + b);
            }
          }
        }
      }
    }
  }

  private void border(int a, int b, Coordinate[] line) {
    int low = Math.min(a, b);
    int high = Math.max(a, b);
    if (low != high) {
      lengths.merge(
          low < 0 ? "" + high : low + " " + high,
          Geodesy.length(FACTORY.createLineString(line)),
          Double::sum);
    }
  }

  private Geometry polygon(int district) {
    List<Geometry> cells = new ArrayList<>();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (owners[y][x] == district) {
          List<Coordinate> ring = new ArrayList<>(List.of(east[y][x]));
          ring.addAll(List.of(north[y][x + 1]));
          List<Coordinate> back = new ArrayList<>(List.of(north[y][x]));
          back.addAll(List.of(east[y + 1][x]));
          Collections.reverse(back);
          ring.addAll(back);
          cells.add(
              FACTORY.createPolygon(
                  ring.stream().map(Coordinate::copy).toArray(Coordinate[]::new)));
        }
      }
    }
    return Dissolve.polygonal(OverlayNGRobust.union(cells));
  }

  private static int owner(int[][] owners, int y, int x) {
    boolean on = y >= 0 && y < owners.length && x >= 0 && x < owners[0].length;
    return on ? owners[y][x] : -1;
  }

  private static int[][] compressed(int[][] owners) {
    Map<Integer, Integer> numbers = new TreeMap<>();
    int[][] compressed = new int[owners.length][owners[0].length];
    for (int y = 0; y < owners.length; y++) {
      for (int x = 0; x < owners[0].length; x++) {
        int owner = owners[y][x];
        compressed[y][x] = owner < 0 ? -1 : numbers.computeIfAbsent(owner, o -> numbers.size());
      }
    }
    return compressed;
  }
}
