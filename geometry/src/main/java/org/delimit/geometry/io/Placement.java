package org.delimit.geometry.io;

import org.delimit.geometry.CoordinateSystem;
import org.locationtech.jts.geom.Coordinate;

/**
 * A coordinate system, and how numbers of a file become its degrees or metres. Equal numbers become
 * equal ones, so shared vertices stay shared.
 *
 * @param system what the coordinates are afterwards
 * @param rule turns two numbers into a coordinate
 */
record Placement(CoordinateSystem system, Rule rule) {
  static final Placement WGS84 = new Placement(CoordinateSystem.WGS84, Coordinate::new);
  static final Placement UNKNOWN = new Placement(CoordinateSystem.UNKNOWN, Coordinate::new);

  /** Turns two numbers into a coordinate. */
  interface Rule {
    Coordinate place(double x, double y);
  }

  static Placement angles(CoordinateSystem system, double unit, double greenwich) {
    return new Placement(
        system,
        unit == 1 && greenwich == 0
            ? Coordinate::new
            : (x, y) -> new Coordinate(x * unit + greenwich, y * unit));
  }

  static Placement plane(CoordinateSystem system, double unit) {
    return new Placement(
        system, unit == 1 ? Coordinate::new : (x, y) -> new Coordinate(x * unit, y * unit));
  }

  /** Degrees out of a Mercator projection of a sphere: Snyder, Map Projections (1987), 7-4, 7-5. */
  static Placement webMercator(
      CoordinateSystem system, double radius, double east, double north, double meridian) {
    return new Placement(
        system,
        (x, y) ->
            new Coordinate(
                meridian + Math.toDegrees((x - east) / radius),
                Math.toDegrees(StrictMath.atan(StrictMath.sinh((y - north) / radius)))));
  }

  /**
   * Places a position.
   *
   * @throws IllegalArgumentException if it does not lie on the surface of the system; the message
   *     names the value
   */
  Coordinate place(double x, double y) {
    Coordinate place = rule.place(x, y);
    system.surface().require(place.x, place.y);
    return place;
  }
}
