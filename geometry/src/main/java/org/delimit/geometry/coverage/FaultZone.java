package org.delimit.geometry.coverage;

import java.util.Collection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * The ground around faults: boxes around the segments of their places. Lines that stay out of it
 * need no repair. Safe for use by several threads once it was asked.
 */
final class FaultZone {
  private final HPRtree boxes = new HPRtree();
  private final Envelope extent = new Envelope();
  private final double reach;

  /**
   * Boxes around places.
   *
   * @param places where the faults are, metres
   * @param reach how far around them lines may have to move, metres
   */
  FaultZone(Collection<Geometry> places, double reach) {
    this.reach = reach;
    GeometryComponentFilter facets =
        part -> {
          if (part instanceof LineString line) {
            add(line.getCoordinateSequence());
          } else if (part instanceof Point point) {
            add(point.getEnvelopeInternal());
          }
        };
    places.forEach(place -> place.apply(facets));
  }

  private void add(CoordinateSequence line) {
    for (int v = 1; v < line.size(); v++) {
      add(new Envelope(line.getCoordinate(v - 1), line.getCoordinate(v)));
    }
  }

  private void add(Envelope facet) {
    Envelope box = new Envelope(facet);
    box.expandBy(reach);
    extent.expandToInclude(box);
    boxes.insert(box, box);
  }

  /** Whether a box comes near to a fault. */
  boolean touches(Envelope box) {
    if (!extent.intersects(box)) {
      return false;
    }
    boolean[] found = {false};
    boxes.query(box, item -> found[0] = true);
    return found[0];
  }

  /** Whether a segment may come near to a fault. */
  boolean touches(Coordinate a, Coordinate b) {
    return extent.intersects(a, b) && touches(new Envelope(a, b));
  }

  /** Whether a segment of the boundary of a polygon may come near to a fault. */
  boolean touches(Geometry polygonal) {
    if (!touches(polygonal.getEnvelopeInternal())) {
      return false;
    }
    boolean[] found = {false};
    GeometryComponentFilter lines =
        part -> found[0] |= part instanceof LineString line && touches(line.getCoordinates());
    polygonal.apply(lines);
    return found[0];
  }

  private boolean touches(Coordinate[] line) {
    for (int v = 1; v < line.length; v++) {
      if (touches(line[v - 1], line[v])) {
        return true;
      }
    }
    return false;
  }
}
