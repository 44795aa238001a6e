package org.delimit.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * How long the outer border of each district is, and how much of it lies at which neighbour: the
 * country beyond. Outlines of different sources never match exactly, so a place on the outer border
 * belongs to the neighbour whose ground is nearest, if it is no farther than a limit; the rest is
 * coast or unknown, as are the rims of lakes and gaps.
 *
 * <p>Exactly: the outer border is cut into stretches that are halved until all of a stretch has the
 * same answer (distances change no faster than the place) or it is no longer than a {@value
 * #PARTS}th of the limit; then its middle decides. A place inside a neighbour is at distance 0 from
 * it; of equals the first in the list wins. Lengths are those of {@link Adjacency}. Immutable and
 * safe for use by several threads.
 */
public final class OuterBorders {
  /** How far apart two outlines of the same border may usually lie, metres. */
  public static final double DEFAULT_WITHIN_METRES = 1000;

  private static final int PARTS = 16;

  /** Longer stretches, in limits, are halved before distances are measured. */
  private static final double LONG = 4;

  private final double[] outer;
  private final double[] unknown;
  private final double[][] byNeighbour;
  private final double[] buried;
  private final List<List<Integer>> covered = new ArrayList<>();
  private final double within;
  private final Surface surface;
  private final NeighbourGround ground;
  private final SegmentTable segments;

  private OuterBorders(
      List<Geometry> districts,
      List<? extends Geometry> neighbours,
      MapFrame frame,
      Surface surface,
      double toleranceMetres,
      double within) {
    this.within = within;
    this.surface = surface;
    outer = new double[districts.size()];
    unknown = new double[districts.size()];
    byNeighbour = new double[districts.size()][neighbours.size()];
    buried = new double[neighbours.size()];
    segments = new SegmentTable(districts, surface);
    ground = new NeighbourGround(frame.in(neighbours), surface, reach(districts), frame.isTurned());
    addCovered(districts, neighbours.size());
    List<Integer> unmatched = segments.unmatched();
    NearSegments near = new NearSegments(segments, unmatched, surface, toleranceMetres);
    for (int segment : unmatched) {
      for (double[] bare : NearSegments.bare(near.along(segment))) {
        double metres = segments.metres(segment, bare[0], bare[1]);
        outer[segments.owner(segment)] += metres;
        walk(segment, bare[0], bare[1], metres);
      }
    }
  }

  /**
   * Measures outer borders, in O(n · log n) of the vertices of both and the length of the borders
   * in limits.
   *
   * @param districts polygons and multipolygons in the order of the districts; a null or empty one
   *     has no border
   * @param neighbours polygons and multipolygons, one a neighbour; a null or empty one touches
   *     nothing
   * @param surface what the coordinates of both lie on
   * @param toleranceMetres as for {@link Adjacency#of(List, Surface, double)}
   * @param withinMetres how far the ground of a neighbour may be from its border, metres, more than
   *     zero
   * @return the lengths
   * @throws IllegalArgumentException if a geometry is no polygon, naming its index, a coordinate
   *     does not lie on the surface, the tolerance is negative or the limit is not positive
   */
  public static OuterBorders of(
      List<? extends Geometry> districts,
      List<? extends Geometry> neighbours,
      Surface surface,
      double toleranceMetres,
      double withinMetres) {
    if (!(toleranceMetres >= 0)) {
      throw new IllegalArgumentException(
          "The tolerance (" + toleranceMetres + ") must be zero metres or more.");
    }
    if (!(withinMetres > 0 && withinMetres < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The distance of neighbours (" + withinMetres + ") must be more than zero metres.");
    }
    MapFrame frame = MapFrame.of(districts, surface);
    return new OuterBorders(
        frame.in(districts), neighbours, frame, surface, toleranceMetres, withinMetres);
  }

  /**
   * The part of a district's boundary that no other district shares.
   *
   * @param district index of a district
   * @return millimetres, as {@link Adjacency#outerBorderMillimetres}
   */
  public long millimetres(int district) {
    return Math.round(outer[district] * 1000);
  }

  /**
   * The part of it that lies at a neighbour.
   *
   * @param district index of a district
   * @param neighbour index of a neighbour
   * @return millimetres
   */
  public long millimetres(int district, int neighbour) {
    return Math.round(byNeighbour[district][neighbour] * 1000);
  }

  /**
   * The part of it that lies at no neighbour: coast, rims of lakes and gaps, and borders with
   * neighbours that are not given.
   *
   * @param district index of a district
   * @return millimetres; with those by neighbour in sum {@link #millimetres(int)}, but for rounding
   */
  public long unknownMillimetres(int district) {
    return Math.round(unknown[district] * 1000);
  }

  /**
   * The length of all outer borders with a neighbour.
   *
   * @param neighbour index of a neighbour
   * @return millimetres, zero if it touches no district
   */
  public long ofNeighbourMillimetres(int neighbour) {
    double metres = 0;
    for (double[] district : byNeighbour) {
      metres += district[neighbour];
    }
    return Math.round(metres * 1000);
  }

  /**
   * How much of this lies inside the neighbour and farther from its outline than the limit: on
   * ground that both claim.
   *
   * @param neighbour index of a neighbour
   * @return millimetres
   */
  public long buriedMillimetres(int neighbour) {
    return Math.round(buried[neighbour] * 1000);
  }

  /**
   * The districts a neighbour lies over.
   *
   * @param neighbour index of a neighbour
   * @return indexes of the districts whose middle (a point inside) lies in it, ascending
   */
  public List<Integer> covered(int neighbour) {
    return List.copyOf(covered.get(neighbour));
  }

  private void walk(int segment, double from, double to, double metres) {
    Envelope around =
        new Envelope(x(segment, from), x(segment, to), y(segment, from), y(segment, to));
    double farthest = Math.max(Math.abs(around.getMinY()), Math.abs(around.getMaxY()));
    around.expandBy(within / surface.metresEast(farthest), within / surface.metresNorth());
    double middle = (from + to) / 2;
    if (!ground.hasEdges(around)) {
      // All of the stretch lies inside the same neighbours, or in none.
      NeighbourGround.Nearest inside = ground.nearest(x(segment, middle), y(segment, middle), 0);
      add(segment, inside, metres);
      if (inside.neighbour() >= 0) {
        buried[inside.neighbour()] += metres;
      }
      return;
    }
    double half = metres / 2;
    if (metres <= LONG * within) {
      NeighbourGround.Nearest nearest =
          ground.nearest(x(segment, middle), y(segment, middle), within + 2 * half);
      boolean none = nearest.metres() - half > within;
      boolean one =
          nearest.metres() + half <= within
              && nearest.nextMetres() - half > nearest.metres() + half;
      if (none || one || metres <= within / PARTS) {
        add(segment, nearest, metres);
        return;
      }
    }
    walk(segment, from, middle, half);
    walk(segment, middle, to, half);
  }

  private void add(int segment, NeighbourGround.Nearest nearest, double metres) {
    if (nearest.neighbour() >= 0 && nearest.metres() <= within) {
      byNeighbour[segments.owner(segment)][nearest.neighbour()] += metres;
    } else {
      unknown[segments.owner(segment)] += metres;
    }
  }

  private void addCovered(List<Geometry> districts, int neighbours) {
    for (int neighbour = 0; neighbour < neighbours; neighbour++) {
      covered.add(new ArrayList<>());
    }
    for (int i = 0; i < districts.size(); i++) {
      if (districts.get(i) != null && !districts.get(i).isEmpty() && neighbours > 0) {
        Point middle = districts.get(i).getInteriorPoint();
        for (int neighbour : ground.at(middle.getX(), middle.getY())) {
          covered.get(neighbour).add(i);
        }
      }
    }
  }

  private double x(int segment, double fraction) {
    return segments.x0(segment) + fraction * (segments.x1(segment) - segments.x0(segment));
  }

  private double y(int segment, double fraction) {
    return segments.y0(segment) + fraction * (segments.y1(segment) - segments.y0(segment));
  }

  /* Stretches ask for ground a few limits away at most. */
  private Envelope reach(List<Geometry> districts) {
    Envelope reach = new Envelope();
    for (Geometry district : districts) {
      if (district != null) {
        reach.expandToInclude(district.getEnvelopeInternal());
      }
    }
    if (!reach.isNull()) {
      double farthest = Math.max(Math.abs(reach.getMinY()), Math.abs(reach.getMaxY()));
      double metres = 2 * LONG * within;
      reach.expandBy(metres / surface.metresEast(farthest), metres / surface.metresNorth());
    }
    return reach;
  }
}
