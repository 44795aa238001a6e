package org.delimit.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.delimit.analysis.FigureDraws.Column;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.DataRanges;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/**
 * Counts a plan and what it is compared with, draw by draw. Not safe for use by several threads.
 */
final class DrawCounting {
  private final PartitionProblem problem;
  private final Exposures exposures;
  private final Baselines baselines;
  private final FigureDraws figures;
  private final DrawnPlan plan;
  private final DrawnPlan reference;
  private final boolean comparable;
  private final List<String> plans = new ArrayList<>();
  private int withinOnePercent;
  private int noWorseThanReference;

  /**
   * Prepares the counting.
   *
   * @param mostOil thousandths of a barrel a day by district that may be drawn at most
   * @throws org.delimit.model.InvalidProblemException if so much oil cannot be shared exactly
   */
  DrawCounting(Plan plan, ConstraintConfig config, DataRanges ranges, long[] mostOil) {
    problem = plan.problem();
    exposures = new Exposures(problem, config);
    baselines = Baselines.of(problem, config);
    figures = new FigureDraws(ranges.draws());
    boolean hasOil = Arrays.stream(mostOil).anyMatch(barrels -> barrels > 0);
    this.plan = new DrawnPlan(new Column("plan", "This plan"), plan, exposures, hasOil);
    this.plan.entitled(mostOil);
    Baseline line = baselines.reference().orElse(null);
    // A reference that leaves people out is shown, but no plan can be called better or worse.
    comparable = line != null && line.comparable();
    reference =
        line == null
            ? null
            : new DrawnPlan(
                new Column(line.id(), line.name()),
                problem.referencePlan().orElseThrow(),
                exposures,
                hasOil);
    plans.add(baselines.noPartition().name());
    if (comparable) {
      plans.add(line.name());
    }
    plans.add("This plan");
  }

  /** Counts the data as given; comes before every draw. */
  void given(DistrictFigures data) {
    count(data);
  }

  /** Counts one draw. */
  void draw(DistrictFigures drawn) {
    figures.start();
    Exposed exposed = count(drawn);
    long best = Math.min(exposed.plan(), exposed.undivided());
    best = comparable ? Math.min(best, exposed.reference()) : best;
    // plan ≤ 1.01 best, without a fraction
    withinOnePercent += exposed.plan() - best <= best / 100 ? 1 : 0;
    noWorseThanReference += exposed.plan() <= exposed.reference() ? 1 : 0;
  }

  /** The plans among which the best is looked for. */
  List<String> plans() {
    return plans;
  }

  List<DrawnFigure> figures() {
    return figures.figures();
  }

  /** Draws in which the plan exposes at most 1 % more people than the best. */
  int withinOnePercent() {
    return withinOnePercent;
  }

  /** Draws in which the plan exposes no more people than the reference; -1 if none compares. */
  int noWorseThanReference() {
    return comparable ? noWorseThanReference : -1;
  }

  /* Thousandths of a person. */
  private record Exposed(long undivided, long reference, long plan) {}

  private Exposed count(DistrictFigures data) {
    long undivided = exposures.ofWhole(problem, data);
    add(baselines.noPartition(), undivided);
    long line = reference == null ? Long.MAX_VALUE : reference.add(figures, data);
    long own = plan.add(figures, data);
    add(baselines.lowerBound(), new ExposureBound(problem, exposures, data).thousandths());
    return new Exposed(undivided, line, own);
  }

  private void add(Baseline baseline, long thousandths) {
    Column column = new Column(baseline.id(), baseline.name());
    double persons = thousandths / 1000.0;
    double percent = Rounded.percentOf(persons, problem.population());
    figures.add(column, "", "exposure", "People exposed", "persons", persons);
    figures.add(column, "", "percent", "People exposed, of all", "percent", percent);
  }
}
