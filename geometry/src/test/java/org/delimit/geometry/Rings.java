package org.delimit.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Changes the vertices of rings. */
public final class Rings {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Rings() {}

  /** A polygon or multipolygon whose closed rings went through a change, as copies. */
  public static Geometry changed(Geometry polygonal, UnaryOperator<List<Coordinate>> change) {
    List<Polygon> parts = new ArrayList<>();
    for (int part = 0; part < polygonal.getNumGeometries(); part++) {
      Polygon polygon = (Polygon) polygonal.getGeometryN(part);
      LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
      for (int h = 0; h < holes.length; h++) {
        holes[h] = changed(polygon.getInteriorRingN(h), change);
      }
      parts.add(FACTORY.createPolygon(changed(polygon.getExteriorRing(), change), holes));
    }
    return parts.size() == 1
        ? parts.get(0)
        : FACTORY.createMultiPolygon(parts.toArray(new Polygon[0]));
  }

  private static LinearRing changed(LinearRing ring, UnaryOperator<List<Coordinate>> change) {
    List<Coordinate> copy = new ArrayList<>();
    for (Coordinate vertex : ring.getCoordinates()) {
      copy.add(vertex.copy());
    }
    return FACTORY.createLinearRing(change.apply(copy).toArray(new Coordinate[0]));
  }
}
