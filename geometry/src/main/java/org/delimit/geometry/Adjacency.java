package org.delimit.geometry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.delimit.geometry.graph.DualGraph;
import org.locationtech.jts.geom.Geometry;

/**
 * Which districts share a border, and how long it is (rook adjacency: a common point is no border;
 * queen adjacency counts it).
 *
 * <p>On a coverage the borders are exact: segments with equal ends on both sides. Where vertices do
 * not match (T-vertices, or both sides drawn twice with small differences) lines that run along
 * each other within a tolerance are taken as shared. Overlaps and wider gaps are not bridged;
 * {@link CoverageCheck} finds them. Holes, enclaves and multipolygons need no care. A segment that
 * two parts of the same district share lies inside it and counts for nothing.
 *
 * <p>Lengths are those of a {@link Surface}. Immutable and safe for use by several threads.
 */
public final class Adjacency {
  /** The default tolerance for lines whose vertices do not match, metres. */
  public static final double DEFAULT_TOLERANCE_METRES = 1;

  /** Which districts are neighbours. */
  public enum Rule {
    /** Those that share a border. */
    ROOK,
    /** Those that share a border or a point. */
    QUEEN
  }

  private final int size;
  private final Map<Long, Double> borders = new TreeMap<>();
  private final double[] outer;
  private final List<Geometry> shapes;
  private final Surface surface;
  private final double tolerance;

  /** The pair whose line is being added, or -1, and the length of its border so far, metres. */
  private long pair = -1;

  private double sum;

  private Adjacency(List<Geometry> polygons, Surface surface, double tolerance) {
    size = polygons.size();
    shapes = polygons;
    this.surface = surface;
    this.tolerance = tolerance;
    outer = new double[size];
    SegmentTable segments = new SegmentTable(polygons, surface);
    addMatched(segments);
    List<Integer> unmatched = segments.unmatched();
    addUnmatched(segments, unmatched, new NearSegments(segments, unmatched, surface, tolerance));
    endLine();
  }

  /**
   * Finds the borders of polygons in degrees on WGS84, with the default tolerance.
   *
   * @param polygons polygons and multipolygons in the order of the districts; a null or empty one
   *     has no borders
   * @return the borders
   * @throws IllegalArgumentException if a geometry is no polygon, naming its index, or a coordinate
   *     is not geographic
   */
  public static Adjacency of(List<? extends Geometry> polygons) {
    return of(polygons, Surface.WGS84);
  }

  /**
   * Finds the borders with the default tolerance.
   *
   * @param polygons polygons and multipolygons in the order of the districts; a null or empty one
   *     has no borders
   * @param surface what their coordinates lie on
   * @return the borders
   * @throws IllegalArgumentException if a geometry is no polygon, naming its index, or a coordinate
   *     does not lie on the surface
   */
  public static Adjacency of(List<? extends Geometry> polygons, Surface surface) {
    return of(polygons, surface, DEFAULT_TOLERANCE_METRES);
  }

  /**
   * Finds the borders, in O(n · log n) of the vertices.
   *
   * @param polygons polygons and multipolygons in the order of the districts; a null or empty one
   *     has no borders
   * @param surface what their coordinates lie on
   * @param toleranceMetres how far apart the two sides of a border may lie where their vertices do
   *     not match, metres, zero or more
   * @return the borders
   * @throws IllegalArgumentException if a geometry is no polygon, naming its index, a coordinate
   *     does not lie on the surface or the tolerance is negative
   */
  public static Adjacency of(
      List<? extends Geometry> polygons, Surface surface, double toleranceMetres) {
    if (!(toleranceMetres >= 0)) {
      throw new IllegalArgumentException(
          "The tolerance (" + toleranceMetres + ") must be zero metres or more.");
    }
    return new Adjacency(MapFrame.of(polygons, surface).in(polygons), surface, toleranceMetres);
  }

  /**
   * The dual graph of the districts.
   *
   * @param minimumBorderMetres pairs whose border is shorter are left out, metres
   * @return a graph with one node a polygon and the borders, rounded to millimetres; borders that
   *     round to nothing are left out
   */
  public DualGraph graph(double minimumBorderMetres) {
    DualGraph.Builder graph = DualGraph.builder(size);
    borders.forEach(
        (pair, metres) -> {
          long millimetres = millimetres(metres);
          if (millimetres > 0 && metres >= minimumBorderMetres) {
            graph.border((int) (pair / size), (int) (pair % size), millimetres);
          }
        });
    return graph.build();
  }

  /**
   * The dual graph of the districts by a rule.
   *
   * @param rule which districts count as neighbours
   * @param minimumBorderMetres by {@link Rule#ROOK}, pairs whose border is shorter are left out,
   *     metres; by {@link Rule#QUEEN} they touch, as do pairs with a common point
   * @return as {@link #graph(double)}; pairs that touch have a border of length 0
   */
  public DualGraph graph(Rule rule, double minimumBorderMetres) {
    if (rule == Rule.ROOK) {
      return graph(minimumBorderMetres);
    }
    DualGraph.Builder graph = DualGraph.builder(size);
    for (int[] pair : new Contacts(shapes, surface, tolerance).pairs()) {
      long millimetres = borderMillimetres(pair[0], pair[1]);
      boolean border = millimetres >= minimumBorderMetres * 1000;
      graph.border(pair[0], pair[1], border ? millimetres : 0);
    }
    return graph.build();
  }

  /**
   * The length of the border of two districts.
   *
   * @param a index of a district
   * @param b index of a district
   * @return millimetres, 0 if they share no border
   */
  public long borderMillimetres(int a, int b) {
    return millimetres(borders.getOrDefault(pair(a, b), 0.0));
  }

  /**
   * The part of a district's boundary that no other district shares: coast, foreign borders, the
   * rims of holes nothing fills and of gaps.
   *
   * @param district index of a district
   * @return millimetres
   */
  public long outerBorderMillimetres(int district) {
    return millimetres(outer[district]);
  }

  private void addMatched(SegmentTable segments) {
    for (int first = 0; first < segments.count(); first++) {
      if (!segments.isFirst(first) || segments.next(first) < 0) {
        continue;
      }
      double metres = segments.metres(first);
      for (int a = first; a >= 0; a = segments.next(a)) {
        for (int b = segments.next(a); b >= 0; b = segments.next(b)) {
          add(segments.owner(a), segments.owner(b), metres);
        }
      }
    }
  }

  private void addUnmatched(SegmentTable segments, List<Integer> unmatched, NearSegments near) {
    for (int segment : unmatched) {
      int owner = segments.owner(segment);
      List<NearSegments.Stretch> stretches = near.along(segment);
      for (NearSegments.Stretch stretch : stretches) {
        // Both sides see the stretch; the district with the lower index counts it.
        if (owner < stretch.owner()) {
          double metres = segments.metres(segment, stretch.from(), stretch.to());
          add(owner, stretch.owner(), metres);
        }
      }
      for (double[] bare : NearSegments.bare(stretches)) {
        outer[owner] += segments.metres(segment, bare[0], bare[1]);
      }
    }
  }

  private void add(int a, int b, double metres) {
    if (a != b) {
      if (pair(a, b) != pair) {
        endLine();
        pair = pair(a, b);
        sum = borders.getOrDefault(pair, 0.0);
      }
      sum += metres;
    }
  }

  /* The segments of a line follow each other: the map is asked once a line. */
  private void endLine() {
    if (pair >= 0) {
      borders.put(pair, sum);
    }
    pair = -1;
  }

  private long pair(int a, int b) {
    return (long) Math.min(a, b) * size + Math.max(a, b);
  }

  private static long millimetres(double metres) {
    return Math.round(metres * 1000);
  }
}
