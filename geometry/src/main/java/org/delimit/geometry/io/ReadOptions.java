package org.delimit.geometry.io;

import org.delimit.geometry.CoordinateSystem;

/**
 * What a reader of maps may assume.
 *
 * @param closesRings whether rings that do not end where they begin are closed by a straight
 *     segment and listed in {@link org.delimit.geometry.MapLayer#closures()}; otherwise they are an
 *     error
 * @param system the coordinate system of files that carry none; null if none is stated. One of
 *     {@code EPSG:4326} and other codes, {@code plane} (metres in a plane of no known projection),
 *     parameters of PROJ ({@code +proj=…}) or well-known text
 */
public record ReadOptions(boolean closesRings, String system) {
  /** Unclosed rings are errors, no coordinate system is stated. */
  public static final ReadOptions DEFAULTS = new ReadOptions(false, null);

  /**
   * Checks the name of the system.
   *
   * @param closesRings as above
   * @param system as above
   * @throws IllegalArgumentException if the system is not known; the message says which are
   */
  public ReadOptions {
    if (system != null) {
      SystemNames.placement(system);
    }
  }

  /**
   * The stated coordinate system.
   *
   * @return the system, {@link CoordinateSystem#UNKNOWN} if none is stated
   */
  public CoordinateSystem coordinateSystem() {
    return stated(Placement.UNKNOWN).system();
  }

  /** The stated placement, or another one. */
  Placement stated(Placement otherwise) {
    return system == null ? otherwise : SystemNames.placement(system);
  }
}
