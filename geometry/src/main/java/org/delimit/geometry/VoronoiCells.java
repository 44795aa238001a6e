package org.delimit.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Districts for data that has only points: the cell of a point is the part of the map nearer to it
 * than to any other point.
 *
 * <p>Longitudes are shrunk by the cosine of the mean latitude while the cells are drawn, so that
 * "nearer" holds on the ground to about a percent over a country of ten degrees. Stateless and safe
 * for use by several threads.
 */
public final class VoronoiCells {
  /** Margin around points without an outline, as a share of the diagonal of their envelope. */
  private static final double MARGIN = 0.1;

  /** Margin where points have no extent, degrees. */
  private static final double LEAST_MARGIN = 0.05;

  private static final int GUARDS = 16;

  /** Vertices of cells are multiples of 1/GRID degrees, a tenth of a millimetre. */
  private static final double GRID = 1e9;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private VoronoiCells() {}

  /**
   * Draws the cells, in O(n · log n) and one overlay for each cell that meets the outline.
   *
   * @param points longitude and latitude in degrees, one for each district
   * @param outline polygon or multipolygon the cells are clipped to, or null for the convex hull of
   *     the points with a margin of a tenth of its diagonal
   * @return one polygon or multipolygon for each point, in their order; a point outside the outline
   *     has the part of the outline nearest to it, or an empty polygon if no part is
   * @throws IllegalArgumentException if points are equal (naming their indexes), not geographic or
   *     too close for a cell between them, or the outline is no polygon
   */
  public static List<Geometry> of(List<Coordinate> points, Geometry outline) {
    if (points.isEmpty()) {
      return List.of();
    }
    double shrink = shrink(points);
    Map<Coordinate, Integer> indexes = new HashMap<>();
    List<Coordinate> sites = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Coordinate point = points.get(i);
      // Adding zero turns -0.0, which hashes differently, into 0.0.
      Coordinate site = new Coordinate(point.x * shrink + 0.0, point.y + 0.0);
      Integer other = indexes.putIfAbsent(site, i);
      if (other != null) {
        throw new IllegalArgumentException(
            "The points (%d, %d) are both at (%s, %s): each district needs its own place."
                .formatted(other, i, point.x, point.y));
      }
      sites.add(site);
    }
    Geometry frame =
        outline == null ? hull(sites, shrink) : Dissolve.polygonal(requireOutline(outline));
    return clip(cells(sites, indexes, frame, shrink), frame);
  }

  private static double shrink(List<Coordinate> points) {
    double latitudes = 0;
    for (Coordinate point : points) {
      Geodesy.requireGeographic(point.x, point.y);
      latitudes += point.y;
    }
    return Math.max(0.01, Math.cos(Math.toRadians(latitudes / points.size())));
  }

  private static Geometry requireOutline(Geometry outline) {
    if (outline.getDimension() != 2 || outline.isEmpty()) {
      throw new IllegalArgumentException(
          "The outline (%s) must be a polygon or multipolygon that is not empty."
              .formatted(outline.getGeometryType()));
    }
    return outline;
  }

  private static Geometry hull(List<Coordinate> sites, double shrink) {
    Geometry hull =
        FACTORY.createMultiPointFromCoords(sites.toArray(new Coordinate[0])).convexHull();
    double diagonal = hull.getEnvelopeInternal().getDiameter();
    Geometry wide = widen(hull.buffer(Math.max(LEAST_MARGIN, MARGIN * diagonal)), shrink);
    Geometry world = FACTORY.toGeometry(new Envelope(-180, 180, -90, 90));
    return Dissolve.polygonal(OverlayNGRobust.overlay(wide, world, OverlayNG.INTERSECTION));
  }

  private static Geometry widen(Geometry shrunk, double shrink) {
    return AffineTransformation.scaleInstance(1 / shrink, 1).transform(shrunk);
  }

  private static Geometry[] cells(
      List<Coordinate> sites, Map<Coordinate, Integer> indexes, Geometry frame, double shrink) {
    Envelope extent = new Envelope();
    for (Coordinate corner : frame.getEnvelope().getCoordinates()) {
      extent.expandToInclude(corner.x * shrink, corner.y);
    }
    sites.forEach(extent::expandToInclude);
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(withGuards(sites, extent));
    Geometry diagram = builder.getSubdivision().getVoronoiDiagram(FACTORY);
    Geometry[] cells = new Geometry[sites.size()];
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      Geometry cell = diagram.getGeometryN(i);
      Integer site = indexes.get((Coordinate) cell.getUserData());
      if (site != null) {
        cells[site] = rounded((Polygon) cell, shrink);
      }
    }
    return cells;
  }

  /*
   * Guards are further sites on a circle around the extent. They bound all circumcircles: points
   * nearly on a line otherwise give cells with vertices so far out that JTS, which clips them, throws.
   * With r the radius of the extent, the nearest site is within 2r of any place in it and a guard at
   * 4r from the centre is at least 3r away: guards take no ground.
   */
  private static List<Coordinate> withGuards(List<Coordinate> sites, Envelope extent) {
    List<Coordinate> all = new ArrayList<>(sites);
    Coordinate centre = extent.centre();
    double radius = 4 * Math.max(LEAST_MARGIN, extent.getDiameter() / 2);
    for (int g = 0; g < GUARDS; g++) {
      // The offset keeps them off the axes, where regular grids have their symmetries.
      double angle = 2 * Math.PI * (g + 0.137) / GUARDS;
      all.add(
          new Coordinate(centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle)));
    }
    return all;
  }

  /** The cell in degrees, with vertices rounded as in its neighbours; null if nothing is left. */
  private static Geometry rounded(Polygon cell, double shrink) {
    CoordinateList ring = new CoordinateList();
    for (Coordinate vertex : cell.getExteriorRing().getCoordinates()) {
      double x = Math.rint(vertex.x / shrink * GRID) / GRID;
      double y = Math.rint(vertex.y * GRID) / GRID;
      ring.add(new Coordinate(x, y), false);
    }
    if (ring.size() < 4) {
      return null;
    }
    Polygon rounded = FACTORY.createPolygon(ring.toCoordinateArray());
    return rounded.isValid() ? rounded : Dissolve.polygonal(GeometryFixer.fix(rounded));
  }

  private static List<Geometry> clip(Geometry[] cells, Geometry frame) {
    PreparedGeometry outline = PreparedGeometryFactory.prepare(frame);
    List<Geometry> clipped = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      Geometry cell = cells[i];
      if (cell == null || cell.isEmpty()) {
        throw new IllegalArgumentException(
            "The point (%d) is too close to another point for a cell of its own.".formatted(i));
      }
      clipped.add(
          outline.contains(cell)
              ? cell
              : Dissolve.polygonal(OverlayNGRobust.overlay(cell, frame, OverlayNG.INTERSECTION)));
    }
    return clipped;
  }
}
