package org.delimit.geometry;

import org.locationtech.jts.geom.Coordinate;

/**
 * A ring that did not end where it began, and the straight segment that now closes it.
 *
 * @param feature index of the feature, counted from zero in the order of its {@link MapLayer}
 * @param place where in the file the ring stands, such as {@code record 7, ring 1}
 * @param from where the ring ended, in the coordinates of the layer
 * @param to where it begins
 */
public record RingClosure(int feature, String place, Coordinate from, Coordinate to) {
  /**
   * Copies the coordinates.
   *
   * @param feature as above
   * @param place as above
   * @param from as above
   * @param to as above
   */
  public RingClosure {
    from = new Coordinate(from.x, from.y);
    to = new Coordinate(to.x, to.y);
  }

  /**
   * The segment that closes the ring.
   *
   * @param surface what its coordinates lie on
   * @return its length, metres
   * @throws IllegalArgumentException if an end does not lie on the surface
   */
  public double metres(Surface surface) {
    return surface.distance(from, to);
  }
}
