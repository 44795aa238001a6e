package org.delimit.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Longitudes in which a map is whole. Most maps stay as they are; one that crosses the 180th
 * meridian is turned by half a circle, so that its districts lie side by side. Lengths and areas on
 * the ellipsoid do not change by that. Planes are left alone.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class MapFrame {
  private static final double HALF_CIRCLE = 180;

  private final boolean turned;

  private MapFrame(boolean turned) {
    this.turned = turned;
  }

  /**
   * The frame of a map, in O(vertices): turned if the map spans more than half a circle, and less
   * once it is turned.
   *
   * @param shapes geometries in degrees; null and empty ones are left out
   * @return a frame
   */
  public static MapFrame of(List<? extends Geometry> shapes) {
    return of(shapes, Surface.WGS84);
  }

  /**
   * The frame of a map on a surface, in O(vertices): a plane is never turned.
   *
   * @param shapes geometries; null and empty ones are left out
   * @param surface what their coordinates lie on
   * @return a frame
   */
  public static MapFrame of(List<? extends Geometry> shapes, Surface surface) {
    if (surface == Surface.PLANE) {
      return new MapFrame(false);
    }
    Envelope all = new Envelope();
    for (Geometry shape : shapes) {
      if (shape != null) {
        all.expandToInclude(shape.getEnvelopeInternal());
      }
    }
    if (!(all.getWidth() > HALF_CIRCLE)) {
      return new MapFrame(false);
    }
    Envelope other = new Envelope();
    for (Geometry shape : shapes) {
      if (shape != null) {
        for (Coordinate vertex : shape.getCoordinates()) {
          other.expandToInclude(turn(vertex.x), vertex.y);
        }
      }
    }
    return new MapFrame(other.getWidth() < all.getWidth());
  }

  /**
   * Whether the map crosses the 180th meridian.
   *
   * @return whether longitudes inside the frame differ from those outside
   */
  public boolean isTurned() {
    return turned;
  }

  /**
   * Brings a geometry into the frame. Parts of a valid multipolygon that the meridian cut apart
   * become one again.
   *
   * @param shape a geometry in degrees, or null
   * @return the geometry itself if the frame is not turned, otherwise a copy
   */
  public Geometry in(Geometry shape) {
    if (!turned || shape == null || shape.isEmpty()) {
      return shape;
    }
    Geometry moved = mapped(shape, MapFrame::turn);
    return moved instanceof MultiPolygon && partsAreValid(moved) ? joined(moved) : moved;
  }

  /**
   * Brings geometries into the frame.
   *
   * @param shapes geometries in degrees, or null
   * @return one geometry for each, in their order
   */
  public List<Geometry> in(List<? extends Geometry> shapes) {
    List<Geometry> moved = new ArrayList<>();
    shapes.forEach(shape -> moved.add(in(shape)));
    return moved;
  }

  /**
   * Brings a geometry back, cut at the 180th meridian as RFC 7946 (3.1.9) asks.
   *
   * @param shape a geometry in the frame, or null
   * @return the geometry itself if the frame is not turned, otherwise a copy
   */
  public Geometry out(Geometry shape) {
    if (!turned || shape == null || shape.isEmpty()) {
      return shape;
    }
    Envelope extent = shape.getEnvelopeInternal();
    if (extent.getMaxX() <= 0) {
      return mapped(shape, x -> x + HALF_CIRCLE);
    }
    if (extent.getMinX() >= 0) {
      return mapped(shape, x -> x - HALF_CIRCLE);
    }
    Geometry west = out(half(shape, new Envelope(-HALF_CIRCLE, 0, -90, 90)));
    Geometry east = out(half(shape, new Envelope(0, HALF_CIRCLE, -90, 90)));
    List<Geometry> parts = new ArrayList<>();
    for (Geometry side : List.of(west, east)) {
      for (int part = 0; part < side.getNumGeometries(); part++) {
        parts.add(side.getGeometryN(part));
      }
    }
    return shape.getFactory().buildGeometry(parts);
  }

  private static Geometry half(Geometry shape, Envelope side) {
    Geometry box = shape.getFactory().toGeometry(side);
    Geometry half = OverlayNGRobust.overlay(shape, box, OverlayNG.INTERSECTION);
    return shape.getDimension() == 2 ? Dissolve.polygonal(half) : half;
  }

  private static boolean partsAreValid(Geometry shape) {
    for (int part = 0; part < shape.getNumGeometries(); part++) {
      if (!shape.getGeometryN(part).isValid()) {
        return false;
      }
    }
    return !shape.isValid();
  }

  private static Geometry joined(Geometry parts) {
    List<Geometry> polygons = new ArrayList<>();
    for (int part = 0; part < parts.getNumGeometries(); part++) {
      polygons.add(parts.getGeometryN(part));
    }
    Geometry union = Dissolve.unionWithCracks(polygons);
    // Parts that lie over each other are a fault, and stay one.
    return Math.abs(union.getArea() - parts.getArea()) <= 1e-9 * parts.getArea() ? union : parts;
  }

  private static double turn(double longitude) {
    return longitude > 0 ? longitude - HALF_CIRCLE : longitude + HALF_CIRCLE;
  }

  private static Geometry mapped(Geometry shape, DoubleUnaryOperator longitudes) {
    Geometry copy = shape.copy();
    CoordinateFilter filter = vertex -> vertex.x = longitudes.applyAsDouble(vertex.x);
    copy.apply(filter);
    copy.geometryChanged();
    return copy;
  }
}
