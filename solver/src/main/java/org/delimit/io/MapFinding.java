package org.delimit.io;

import java.util.List;
import java.util.Locale;
import org.delimit.geometry.CoverageFinding;
import org.delimit.geometry.coverage.RepairChange;
import org.locationtech.jts.geom.Geometry;

/**
 * Something found in the map of a problem, and where.
 *
 * @param kind what it is, in words: a kind of {@link CoverageFinding}, {@code repaired}, {@code
 *     island}, {@code border in polygons only}, {@code border in table only}, {@code border
 *     length}, {@code neighbour apart}, {@code neighbour overlap}
 * @param districts ids of the districts concerned
 * @param place where, in degrees of longitude and latitude; null if there is no place
 * @param size how much, in the unit; zero if there is no size
 * @param unit {@code none}, {@code metres} or {@code square metres}
 * @param text the finding in one sentence
 */
public record MapFinding(
    String kind, List<String> districts, Geometry place, double size, String unit, String text) {
  /**
   * Copies.
   *
   * @param kind as above
   * @param districts as above
   * @param place as above
   * @param size as above
   * @param unit as above
   * @param text as above
   */
  public MapFinding {
    districts = List.copyOf(districts);
  }

  /** The same at another place. */
  MapFinding at(Geometry other) {
    return new MapFinding(kind, districts, other, size, unit, text);
  }

  static MapFinding of(CoverageFinding finding) {
    return new MapFinding(
        finding.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        finding.districtIds(),
        finding.place(),
        finding.size(),
        finding.kind().unit(),
        finding.message());
  }

  static MapFinding of(RepairChange change) {
    return new MapFinding(
        "repaired",
        List.of(change.districtId()),
        change.place(),
        change.movementMetres(),
        "metres",
        change.text());
  }
}
