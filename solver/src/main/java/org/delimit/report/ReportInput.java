package org.delimit.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.delimit.analysis.Baselines;
import org.delimit.analysis.GroundMeasures;
import org.delimit.analysis.PlanMeasures;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.Explanation;
import org.delimit.model.Plan;
import org.delimit.solver.SolveResult;
import org.locationtech.jts.geom.Geometry;

/**
 * Everything a report shows; equal input gives an equal file. Immutable, but for the geometries,
 * which it holds and never changes.
 *
 * @param title heading of the page
 * @param plan the plan shown
 * @param explanation why it has its score
 * @param config the constraints it was scored by
 * @param measures its measures
 * @param baselines what it is compared with
 * @param ground what its states look like on the ground, empty where the problem has no real
 *     polygons
 * @param search how it was found, empty for a plan that was given
 * @param shapes one polygon or multipolygon a district in degrees of longitude and latitude, in the
 *     order of the problem, null where there is none; an empty list for a report without a map
 * @param schematic whether the shapes are stand-ins for the real ones
 * @param sources where the data come from
 * @param notes sentences for the reader
 * @param versions versions and input hashes by name, shown under provenance
 */
public record ReportInput(
    String title,
    Plan plan,
    Explanation explanation,
    ConstraintConfig config,
    PlanMeasures measures,
    Baselines baselines,
    Optional<GroundMeasures> ground,
    Optional<SolveResult> search,
    List<Geometry> shapes,
    boolean schematic,
    List<ReportSource> sources,
    List<String> notes,
    Map<String, String> versions) {
  /**
   * Copies.
   *
   * @param title as above
   * @param plan as above
   * @param explanation as above
   * @param config as above
   * @param measures as above
   * @param baselines as above
   * @param ground as above
   * @param search as above
   * @param shapes as above
   * @param schematic as above
   * @param sources as above
   * @param notes as above
   * @param versions as above
   * @throws IllegalArgumentException if there are shapes, but not one a district
   */
  public ReportInput {
    Objects.requireNonNull(title, "title");
    int districts = plan.problem().districts().size();
    if (!shapes.isEmpty() && shapes.size() != districts) {
      throw new IllegalArgumentException(
          "The report has (%d) shapes: the problem has %d districts."
              .formatted(shapes.size(), districts));
    }
    shapes = Collections.unmodifiableList(new ArrayList<>(shapes));
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
  }

  /**
   * A report on what a search found, with its measures and baselines, without shapes and sources.
   *
   * @param result what the search found
   * @param config the constraints it weighed
   * @return input named after the problem
   */
  public static ReportInput of(SolveResult result, ConstraintConfig config) {
    return of(result.plan(), result.explanation(), config).withSearch(result);
  }

  /**
   * A report on a plan that was given, with its measures and baselines, without shapes and sources.
   *
   * @param plan a plan
   * @param explanation why it has its score
   * @param config the constraints it was scored by
   * @return input named after the problem
   */
  public static ReportInput of(Plan plan, Explanation explanation, ConstraintConfig config) {
    return new ReportInput(
        plan.problem().name(),
        plan,
        explanation,
        config,
        PlanMeasures.of(plan),
        Baselines.of(plan.problem(), config),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        List.of(),
        List.of(),
        ownVersion());
  }

  private static Map<String, String> ownVersion() {
    String version = ReportInput.class.getPackage().getImplementationVersion();
    return Map.of("Delimit", version == null ? "development build" : version);
  }

  /**
   * Changes the heading.
   *
   * @param newTitle heading of the page
   * @return a changed copy
   */
  public ReportInput withTitle(String newTitle) {
    return new ReportInput(
        newTitle,
        plan,
        explanation,
        config,
        measures,
        baselines,
        ground,
        search,
        shapes,
        schematic,
        sources,
        notes,
        versions);
  }

  /**
   * Adds a map.
   *
   * @param newShapes one polygon or multipolygon a district, null where there is none
   * @param areSchematic whether they are stand-ins for the real ones
   * @return a changed copy
   * @throws IllegalArgumentException if there is not one shape a district
   */
  public ReportInput withShapes(List<Geometry> newShapes, boolean areSchematic) {
    return new ReportInput(
        title,
        plan,
        explanation,
        config,
        measures,
        baselines,
        ground,
        search,
        newShapes,
        areSchematic,
        sources,
        notes,
        versions);
  }

  /**
   * Adds what the states look like on the ground.
   *
   * @param measures shapes and pieces of the states of the plan
   * @return a changed copy
   */
  public ReportInput withGround(GroundMeasures measures) {
    return new ReportInput(
        title,
        plan,
        explanation,
        config,
        this.measures,
        baselines,
        Optional.of(measures),
        search,
        shapes,
        schematic,
        sources,
        notes,
        versions);
  }

  /**
   * Says where the data come from.
   *
   * @param newSources one entry a column or file
   * @return a changed copy
   */
  public ReportInput withSources(List<ReportSource> newSources) {
    return new ReportInput(
        title,
        plan,
        explanation,
        config,
        measures,
        baselines,
        ground,
        search,
        shapes,
        schematic,
        newSources,
        notes,
        versions);
  }

  /**
   * Adds sentences for the reader.
   *
   * @param newNotes sentences
   * @return a changed copy
   */
  public ReportInput withNotes(List<String> newNotes) {
    return new ReportInput(
        title,
        plan,
        explanation,
        config,
        measures,
        baselines,
        ground,
        search,
        shapes,
        schematic,
        sources,
        newNotes,
        versions);
  }

  /**
   * Replaces versions and input hashes.
   *
   * @param newVersions texts by name, in the order to show
   * @return a changed copy
   */
  public ReportInput withVersions(Map<String, String> newVersions) {
    return new ReportInput(
        title,
        plan,
        explanation,
        config,
        measures,
        baselines,
        ground,
        search,
        shapes,
        schematic,
        sources,
        notes,
        newVersions);
  }

  private ReportInput withSearch(SolveResult result) {
    return new ReportInput(
        title,
        plan,
        explanation,
        config,
        measures,
        baselines,
        ground,
        Optional.of(result),
        shapes,
        schematic,
        sources,
        notes,
        versions);
  }
}
