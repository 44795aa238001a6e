package org.delimit.draw;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Slanted lines inside a shape, as lines: patterns of pixels would blur in an SVG file. */
final class Hatch {
  private Hatch() {}

  /**
   * Lines in degrees that slant upwards.
   *
   * @param shape a shape in degrees
   * @param pixels distance of the lines along the horizontal
   */
  static Geometry of(Ground ground, Geometry shape, double pixels) {
    Envelope box = shape.getEnvelopeInternal();
    // A slope of one pixel to the right for one up, in degrees.
    double unitX =
        (box.getWidth() / Math.max(1e-9, ground.x(box.getMaxX()) - ground.x(box.getMinX())));
    double unitY =
        (box.getHeight() / Math.max(1e-9, ground.y(box.getMinY()) - ground.y(box.getMaxY())));
    double high = box.getHeight() / unitY;
    double wide = box.getWidth() / unitX;
    GeometryFactory factory = shape.getFactory();
    List<LineString> lines = new ArrayList<>();
    for (double at = -high; at < wide; at += pixels) {
      lines.add(
          factory.createLineString(
              new Coordinate[] {
                new Coordinate(box.getMinX() + at * unitX, box.getMinY()),
                new Coordinate(box.getMinX() + (at + high) * unitX, box.getMaxY())
              }));
    }
    Geometry all = factory.createMultiLineString(lines.toArray(LineString[]::new));
    return OverlayNGRobust.overlay(all, shape, OverlayNG.INTERSECTION);
  }
}
