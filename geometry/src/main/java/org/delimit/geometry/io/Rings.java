package org.delimit.geometry.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.delimit.geometry.RingClosure;
import org.locationtech.jts.geom.Coordinate;

/** Closes rings where that is wanted, and keeps a list of them. */
final class Rings {
  /** For messages about rings that are not closed. */
  static final String ADVICE =
      " Maybe its last position is missing: it must repeat the first. Delimit closes such rings if"
          + " asked to (districts: {repair: {most-metres: 50}}).";

  /** Fewer positions enclose no ground, however they are closed. */
  private static final int LEAST_POSITIONS = 3;

  private final boolean closes;
  private final List<RingClosure> closures = new ArrayList<>();
  private int feature;

  Rings(ReadOptions options) {
    closes = options.closesRings();
  }

  boolean closes() {
    return closes;
  }

  /** Says which feature the next rings belong to. */
  void of(int index) {
    feature = index;
  }

  /** The rings that were closed. */
  List<RingClosure> closures() {
    return closures;
  }

  /** The ring itself, or with its first position again at its end. */
  Coordinate[] closed(Coordinate[] ring, String place) {
    if (!closes || ring.length < LEAST_POSITIONS || isClosed(ring)) {
      return ring;
    }
    closures.add(new RingClosure(feature, place, ring[ring.length - 1], ring[0]));
    Coordinate[] closed = Arrays.copyOf(ring, ring.length + 1);
    closed[ring.length] = ring[0].copy();
    return closed;
  }

  static boolean isClosed(Coordinate[] ring) {
    return ring.length > 0 && ring[0].equals2D(ring[ring.length - 1]);
  }
}
