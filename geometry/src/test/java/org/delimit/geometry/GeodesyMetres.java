package org.delimit.geometry;

import org.locationtech.jts.geom.Coordinate;

/** Small steps on the ground, for fixtures. */
public final class GeodesyMetres {
  private GeodesyMetres() {}

  /** A place so many metres east and north of another. */
  public static Coordinate moved(Coordinate from, double east, double north) {
    double degree = 111_319.49;
    return new Coordinate(
        from.x + east / (degree * Math.cos(Math.toRadians(from.y))), from.y + north / degree);
  }
}
