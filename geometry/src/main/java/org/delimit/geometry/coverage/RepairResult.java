package org.delimit.geometry.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.delimit.geometry.CoverageFinding;
import org.locationtech.jts.geom.Geometry;

/**
 * What a repair made of polygons, or why it was refused.
 *
 * @param polygons one shape a district: a valid coverage, or the shapes as they were given if the
 *     repair was refused
 * @param found what was wrong before
 * @param changes what the repair does to each district it touches, in the order of the districts;
 *     also listed, as what would have changed, if it was refused
 * @param refusals why the repair was refused, each sentence naming districts; empty if it was made
 */
public record RepairResult(
    List<Geometry> polygons,
    List<CoverageFinding> found,
    List<RepairChange> changes,
    List<CoverageFinding> refusals) {
  /**
   * Copies.
   *
   * @param polygons as above; may hold null
   * @param found as above
   * @param changes as above
   * @param refusals as above
   */
  public RepairResult {
    polygons = Collections.unmodifiableList(new ArrayList<>(polygons));
    found = List.copyOf(found);
    changes = List.copyOf(changes);
    refusals = List.copyOf(refusals);
  }

  /**
   * Whether the polygons are now a coverage.
   *
   * @return whether nothing was refused
   */
  public boolean isRepaired() {
    return refusals.isEmpty();
  }
}
