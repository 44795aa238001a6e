package org.delimit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Draws geometries in degrees as SVG paths on a canvas whose longer side is 8000 units, by the
 * equirectangular projection true to scale at the middle latitude. The paths are plane figures, so
 * that the winding of rings does not matter to a browser (fill rule evenodd).
 */
final class MapCanvas {
  private static final double LONGER_SIDE = 8000;

  /** Least share of the area of a state that bears its name. */
  private static final double NAMED_PART = 0.1;

  private static final int NAME_STEPS = 50;

  private final Envelope extent;
  private final double scaleX;
  private final double scaleY;

  MapCanvas(Envelope extent) {
    this.extent = extent;
    double middle = (extent.getMinY() + extent.getMaxY()) / 2;
    double narrow = Math.max(0.05, StrictMath.cos(StrictMath.toRadians(middle)));
    scaleY = LONGER_SIDE / Math.max(extent.getWidth() * narrow, extent.getHeight());
    scaleX = scaleY * narrow;
  }

  int width() {
    return (int) Math.round(extent.getWidth() * scaleX);
  }

  int height() {
    return (int) Math.round(extent.getHeight() * scaleY);
  }

  /** A path with relative whole coordinates. */
  String path(Geometry geometry) {
    StringBuilder path = new StringBuilder();
    for (int part = 0; part < geometry.getNumGeometries(); part++) {
      if (geometry.getGeometryN(part) instanceof Polygon polygon && !polygon.isEmpty()) {
        addRing(path, polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          addRing(path, polygon.getInteriorRingN(hole));
        }
      }
    }
    return path.toString();
  }

  /** A path along the lines of a geometry; polygons and points have none. */
  String lines(Geometry geometry) {
    StringBuilder path = new StringBuilder();
    for (int part = 0; part < geometry.getNumGeometries(); part++) {
      if (geometry.getGeometryN(part) instanceof LineString line) {
        for (int i = 0; i < line.getNumPoints(); i++) {
          int[] spot = spot(line.getCoordinateN(i));
          path.append(i == 0 ? 'M' : 'L').append(spot[0]).append(' ').append(spot[1]);
        }
      }
    }
    return path.toString();
  }

  /** Where a place lies on the canvas. */
  int[] spot(Coordinate place) {
    return new int[] {x(place.x), y(place.y)};
  }

  /** Middle x, y and radius of the largest circle in each large part, the widest circle first. */
  List<int[]> labels(Geometry geometry) {
    List<int[]> labels = new ArrayList<>();
    for (int part = 0; part < geometry.getNumGeometries(); part++) {
      Geometry polygon = geometry.getGeometryN(part);
      if (polygon.getArea() > NAMED_PART * geometry.getArea()) {
        labels.add(label(polygon, NAME_STEPS));
      }
    }
    labels.sort(Comparator.comparingInt(label -> -label[2]));
    return labels;
  }

  /** Middle x, y and radius of the largest circle in a polygon, to so many parts of its width. */
  int[] label(Geometry polygon, int steps) {
    double tolerance = Math.sqrt(polygon.getArea()) / steps;
    MaximumInscribedCircle circle = new MaximumInscribedCircle(polygon, tolerance);
    Coordinate centre = circle.getCenter().getCoordinate();
    int radius = (int) (circle.getRadiusLine().getLength() * Math.min(scaleX, scaleY));
    return new int[] {x(centre.x), y(centre.y), radius};
  }

  private void addRing(StringBuilder path, LinearRing ring) {
    CoordinateSequence points = ring.getCoordinateSequence();
    int lastX = x(points.getX(0));
    int lastY = y(points.getY(0));
    path.append('M').append(lastX).append(' ').append(lastY).append('l');
    int start = path.length();
    for (int i = 1; i < points.size() - 1; i++) {
      int dx = x(points.getX(i)) - lastX;
      int dy = y(points.getY(i)) - lastY;
      if (dx != 0 || dy != 0) {
        path.append(dx < 0 || path.length() == start ? "" : " ").append(dx);
        path.append(dy < 0 ? "" : " ").append(dy);
        lastX += dx;
        lastY += dy;
      }
    }
    if (path.length() == start) {
      path.append("0 0");
    }
    path.append('z');
  }

  private int x(double longitude) {
    return (int) Math.round((longitude - extent.getMinX()) * scaleX);
  }

  private int y(double latitude) {
    return (int) Math.round((extent.getMaxY() - latitude) * scaleY);
  }
}
