package org.delimit.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.delimit.analysis.Baselines;
import org.delimit.analysis.GroundMeasures;
import org.delimit.analysis.Outlook;
import org.delimit.analysis.PlanMeasures;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.Explanation;
import org.delimit.model.Plan;
import org.delimit.solver.SolveResult;
import org.locationtech.jts.geom.Geometry;

/**
 * Everything a report shows; equal input gives an equal file. Immutable, but for the geometries,
 * which it holds and never changes.
 */
public final class ReportInput {
  private final String title;
  private final ReportSubject subject;
  private final ReportContext context;
  private final ReportExtras extras;

  private ReportInput(
      String title, ReportSubject subject, ReportContext context, ReportExtras extras) {
    this.title = Objects.requireNonNull(title, "title");
    this.subject = subject;
    this.context = context;
    this.extras = extras;
  }

  /**
   * A report on what a search found, with its measures and baselines, without shapes and sources.
   *
   * @param result what the search found
   * @param config the constraints it weighed
   * @return input named after the problem
   */
  public static ReportInput of(SolveResult result, ConstraintConfig config) {
    return of(ReportSubject.of(result.plan(), result.explanation(), config, Optional.of(result)));
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
    return of(ReportSubject.of(plan, explanation, config, Optional.empty()));
  }

  private static ReportInput of(ReportSubject subject) {
    return new ReportInput(
        subject.plan().problem().name(), subject, ReportContext.bare(), ReportExtras.none());
  }

  /**
   * Changes the heading, which is the name of the problem at first.
   *
   * @param newTitle heading of the page
   * @return a changed copy
   */
  public ReportInput withTitle(String newTitle) {
    return new ReportInput(newTitle, subject, context, extras);
  }

  /**
   * Adds a map.
   *
   * @param shapes one polygon or multipolygon a district in degrees of longitude and latitude, in
   *     the order of the problem, null where there is none; empty for a report without a map
   * @param areSchematic whether they are stand-ins for the real ones
   * @return a changed copy
   * @throws IllegalArgumentException if there are shapes, but not one a district
   */
  public ReportInput withShapes(List<Geometry> shapes, boolean areSchematic) {
    int districts = plan().problem().districts().size();
    if (!shapes.isEmpty() && shapes.size() != districts) {
      throw new IllegalArgumentException(
          "The report has (%d) shapes: the problem has %d districts."
              .formatted(shapes.size(), districts));
    }
    return with(context.withShapes(shapes, areSchematic));
  }

  /**
   * Adds what the states look like on the ground.
   *
   * @param measures shapes and pieces of the states of the plan
   * @return a changed copy
   */
  public ReportInput withGround(GroundMeasures measures) {
    return new ReportInput(title, subject.with(measures), context, extras);
  }

  /**
   * Says how uncertain the figures are and who would accept the plan.
   *
   * @param outlook uncertainty and acceptance
   * @return a changed copy
   */
  public ReportInput withOutlook(Outlook outlook) {
    return new ReportInput(title, subject.with(outlook), context, extras);
  }

  /**
   * Says where the data come from.
   *
   * @param sources one entry a column or file
   * @return a changed copy
   */
  public ReportInput withSources(List<ReportSource> sources) {
    return with(context.withSources(sources));
  }

  /**
   * Adds sentences for the reader.
   *
   * @param notes sentences
   * @return a changed copy
   */
  public ReportInput withNotes(List<String> notes) {
    return with(context.withNotes(notes));
  }

  /**
   * Replaces what stands under provenance.
   *
   * @param versions versions, input hashes, the command line: texts by name, in the order to show
   * @return a changed copy
   */
  public ReportInput withVersions(Map<String, String> versions) {
    return with(context.withVersions(versions));
  }

  /**
   * Adds what other work on the same problem found.
   *
   * @param newExtras further plans, a front, an ensemble, robustness, a certificate, scenarios
   * @return a changed copy
   * @throws IllegalArgumentException if a further plan has another number of districts or states
   */
  public ReportInput withExtras(ReportExtras newExtras) {
    for (NamedPlan each : newExtras.plans()) {
      check(each.name(), each.plan());
    }
    newExtras.front().ifPresent(front -> front.plans().forEach(p -> check(p.name(), p.plan())));
    return new ReportInput(title, subject, context, newExtras);
  }

  private void check(String name, Plan other) {
    int districts = plan().problem().districts().size();
    int states = plan().problem().states().size();
    if (other.problem().districts().size() != districts
        || other.problem().states().size() != states) {
      throw new IllegalArgumentException(
          "The plan (%s) has %d districts and %d states: the report's has %d and %d."
              .formatted(
                  name,
                  other.problem().districts().size(),
                  other.problem().states().size(),
                  districts,
                  states));
    }
  }

  private ReportInput with(ReportContext newContext) {
    return new ReportInput(title, subject, newContext, extras);
  }

  String title() {
    return title;
  }

  Plan plan() {
    return subject.plan();
  }

  Explanation explanation() {
    return subject.explanation();
  }

  ConstraintConfig config() {
    return subject.config();
  }

  PlanMeasures measures() {
    return subject.measures();
  }

  Baselines baselines() {
    return subject.baselines();
  }

  Outlook outlook() {
    return subject.outlook();
  }

  Optional<GroundMeasures> ground() {
    return subject.ground();
  }

  Optional<SolveResult> search() {
    return subject.search();
  }

  List<Geometry> shapes() {
    return context.shapes();
  }

  boolean schematic() {
    return context.schematic();
  }

  List<ReportSource> sources() {
    return context.sources();
  }

  List<String> notes() {
    return context.notes();
  }

  Map<String, String> versions() {
    return context.versions();
  }

  ReportExtras extras() {
    return extras;
  }
}
