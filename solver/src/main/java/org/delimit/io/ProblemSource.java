package org.delimit.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.delimit.geometry.CoordinateSystem;
import org.delimit.model.PartitionProblem;
import org.locationtech.jts.geom.Geometry;

/**
 * A problem and what its files say beside it.
 *
 * @param problem the problem
 * @param shapes one polygon or multipolygon a district in degrees, in the order of the districts
 *     (empty polygons where a district got none), or an empty list if there is no map
 * @param drawn the same in the coordinates of the file; also there where those cannot be brought to
 *     degrees
 * @param system what the coordinates of {@code drawn} mean
 * @param schematic whether the shapes are cells drawn around points, no real borders
 * @param neighbours names of the neighbouring countries by id, in the order of their file; empty if
 *     it was not given
 * @param search what the problem file says about the search
 * @param sources where the data comes from, as listed under {@code sources:}
 * @param inputs SHA-256 in hexadecimal digits of every file read, by its name in the problem file
 * @param notes what a reader of results should know about the input, a sentence each
 */
public record ProblemSource(
    PartitionProblem problem,
    List<Geometry> shapes,
    List<Geometry> drawn,
    CoordinateSystem system,
    boolean schematic,
    Map<String, String> neighbours,
    SearchSettings search,
    List<SourceNote> sources,
    Map<String, String> inputs,
    List<String> notes) {
  /**
   * Copies.
   *
   * @param problem as above
   * @param shapes as above
   * @param drawn as above
   * @param system as above
   * @param schematic as above
   * @param neighbours as above
   * @param search as above
   * @param sources as above
   * @param inputs as above
   * @param notes as above
   */
  public ProblemSource {
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(search, "search");
    Objects.requireNonNull(system, "system");
    shapes = Collections.unmodifiableList(new ArrayList<>(shapes));
    drawn = Collections.unmodifiableList(new ArrayList<>(drawn));
    neighbours = Collections.unmodifiableMap(new LinkedHashMap<>(neighbours));
    sources = List.copyOf(sources);
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    notes = List.copyOf(notes);
  }
}
