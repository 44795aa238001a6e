package org.delimit.geometry.coverage;

import java.util.ArrayList;
import java.util.List;
import org.delimit.geometry.Dissolve;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The ground whose side is in doubt because a ring crosses itself: the loops it runs around the
 * other way than around its largest loop, as one half of a bow-tie. A rule for invalid rings draws
 * them or leaves them out; which of the two was meant, nobody knows.
 */
final class TwistedGround {
  private TwistedGround() {}

  /** The loops of all rings of a shape; empty if no ring crosses itself. O(n · log n) of a ring. */
  static Geometry of(Geometry shape) {
    List<Geometry> twisted = new ArrayList<>();
    for (Object line : LinearComponentExtracter.getLines(shape)) {
      LinearRing ring = (LinearRing) line;
      if (!ring.isSimple()) {
        addLoops(ring, twisted);
      }
    }
    return Dissolve.polygonal(shape.getFactory().buildGeometry(twisted));
  }

  private static void addLoops(LinearRing ring, List<Geometry> twisted) {
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(ring.union());
    List<Polygon> loops = new ArrayList<>();
    List<Integer> windings = new ArrayList<>();
    double largest = 0;
    int side = 0;
    for (Polygon loop : Faces.sorted(polygonizer)) {
      int winding = winding(ring.getCoordinates(), loop.getInteriorPoint().getCoordinate());
      loops.add(loop);
      windings.add(winding);
      if (winding != 0 && loop.getArea() > largest) {
        largest = loop.getArea();
        side = Integer.signum(winding);
      }
    }
    for (int k = 0; k < loops.size(); k++) {
      if (Integer.signum(windings.get(k)) == -side) {
        twisted.add(loops.get(k));
      }
    }
  }

  /* How often a ring runs around a place, counter-clockwise: crossings of a ray to the east. */
  private static int winding(Coordinate[] ring, Coordinate place) {
    int winding = 0;
    for (int k = 1; k < ring.length; k++) {
      Coordinate a = ring[k - 1];
      Coordinate b = ring[k];
      boolean up = a.y <= place.y && b.y > place.y;
      boolean down = a.y > place.y && b.y <= place.y;
      if (up || down) {
        double east = a.x + (place.y - a.y) / (b.y - a.y) * (b.x - a.x);
        winding += east > place.x ? (up ? 1 : -1) : 0;
      }
    }
    return winding;
  }
}
