package org.delimit.geometry;

import java.util.List;

/**
 * The system the coordinates of a map are in, after its units were turned into degrees or metres.
 *
 * @param name as its file names it, such as {@code WGS 84 / UTM zone 38N}; empty if the file names
 *     none
 * @param surface degrees on WGS84, or metres in a plane
 * @param projection of a plane: the parameters of its projection in the notation of PROJ, for
 *     {@link Reprojection}; empty for degrees and for projections that are not known
 * @param remarks what was converted or assumed, for the user; whole sentences
 */
public record CoordinateSystem(
    String name, Surface surface, String projection, List<String> remarks) {

  /** Degrees of longitude and latitude on WGS84, as GeoJSON has them. */
  public static final CoordinateSystem WGS84 =
      new CoordinateSystem("WGS 84", Surface.WGS84, "", List.of());

  /** A file that names no system: its coordinates can only be read if they can be degrees. */
  public static final CoordinateSystem UNKNOWN =
      new CoordinateSystem(
          "",
          Surface.WGS84,
          "",
          List.of(
              "The file names no coordinate system: its coordinates were taken as degrees of"
                  + " longitude and latitude on WGS84."));

  /**
   * Copies the remarks.
   *
   * @param name as its file names it, or empty
   * @param surface degrees on WGS84, or metres in a plane
   * @param projection parameters in the notation of PROJ, or empty
   * @param remarks what was converted or assumed
   */
  public CoordinateSystem {
    remarks = List.copyOf(remarks);
  }
}
