package org.delimit.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * What reading the map of a problem showed, whether or not the problem can be used.
 *
 * @param ids ids of the districts, in the order of the file; empty if they could not be read
 * @param shapes the shapes that were found, repaired if that was asked for and made, in the same
 *     order (null where a district has none); empty if there are none
 * @param schematic whether the shapes are cells drawn around points
 * @param findings what was found, in the order found
 * @param source the problem, empty if it was refused
 * @param refusal why it was refused, empty if it was not
 */
public record MapInspection(
    List<String> ids,
    List<Geometry> shapes,
    boolean schematic,
    List<MapFinding> findings,
    Optional<ProblemSource> source,
    Optional<InputException> refusal) {
  /**
   * Copies.
   *
   * @param ids as above
   * @param shapes as above
   * @param schematic as above
   * @param findings as above
   * @param source as above
   * @param refusal as above
   */
  public MapInspection {
    ids = List.copyOf(ids);
    shapes = Collections.unmodifiableList(new ArrayList<>(shapes));
    findings = List.copyOf(findings);
  }

  /**
   * The problem.
   *
   * @return the problem that was read
   * @throws InputException if it was refused
   */
  public ProblemSource orThrow() {
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    return source.orElseThrow();
  }
}
