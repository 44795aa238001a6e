package org.delimit.geometry.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.delimit.geometry.Surface;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Coordinates to metres and back, degrees by the equirectangular projection true to scale at the
 * middle latitude. A vertex that was not changed in the plane comes back with the same digits. Not
 * safe for use by several threads.
 */
final class Plane {
  private final double scaleX;
  private final double scaleY;
  private final Map<Coordinate, Coordinate> given = new HashMap<>();

  /** The plane of a map; coordinates of one that lies in a plane stay as they are. */
  Plane(List<Geometry> shapes, Surface surface) {
    Envelope extent = new Envelope();
    shapes.forEach(shape -> extent.expandToInclude(shape.getEnvelopeInternal()));
    scaleX = surface.metresEast(extent.isNull() ? 0 : extent.centre().y);
    scaleY = surface.metresNorth();
  }

  /** A copy in metres. */
  Geometry in(Geometry shape) {
    return mapped(
        shape,
        vertex -> {
          // Adding zero turns -0.0, which hashes differently, into 0.0.
          Coordinate from = new Coordinate(vertex.x + 0.0, vertex.y + 0.0);
          vertex.x = from.x * scaleX;
          vertex.y = from.y * scaleY;
          given.putIfAbsent(new Coordinate(vertex.x, vertex.y), from);
        });
  }

  /** A copy in metres whose digits are not remembered. */
  Geometry scaled(Geometry shape) {
    return mapped(
        shape,
        vertex -> {
          vertex.x = (vertex.x + 0.0) * scaleX;
          vertex.y = (vertex.y + 0.0) * scaleY;
        });
  }

  /** The extent of a shape in metres. */
  Envelope extent(Geometry shape) {
    Envelope box = shape.getEnvelopeInternal();
    return box.isNull()
        ? box
        : new Envelope(
            box.getMinX() * scaleX,
            box.getMaxX() * scaleX,
            box.getMinY() * scaleY,
            box.getMaxY() * scaleY);
  }

  /** A copy in the coordinates of the map. */
  Geometry out(Geometry metres) {
    return mapped(
        metres,
        vertex -> {
          Coordinate from = given.get(vertex);
          vertex.x = from == null ? vertex.x / scaleX : from.x;
          vertex.y = from == null ? vertex.y / scaleY : from.y;
        });
  }

  private static Geometry mapped(Geometry shape, CoordinateFilter filter) {
    Geometry copy = shape.copy();
    copy.apply(filter);
    copy.geometryChanged();
    return copy;
  }
}
