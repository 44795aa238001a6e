package org.delimit.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.delimit.analysis.Interval;
import org.delimit.certify.Certificate;
import org.delimit.certify.CertifyObjective;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.Explanation;
import org.delimit.ensemble.EnsembleSummary;
import org.delimit.ensemble.Histogram;
import org.delimit.ensemble.MeasureSummary;
import org.delimit.ensemble.Standing;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;
import org.delimit.model.ProblemBuilder;
import org.delimit.model.Reference;
import org.delimit.model.RevenueFormula;
import org.delimit.model.State;
import org.delimit.pareto.ParetoFront;
import org.delimit.pareto.ParetoPlan;
import org.delimit.robust.DistrictStability;
import org.delimit.robust.PlanRegret;
import org.delimit.robust.Robustness;
import org.delimit.solver.Improvement;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.solver.SolveResult;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A report with everything in it, over a grid of districts with wavy borders: the last district is
 * special, the west is home of red, the east of blue.
 */
final class ReportFixture {
  static final String HOSTILE = "</script><img src=x onerror=alert(1)><b>\"'&";

  private final int columns;
  private final int rows;
  private final PartitionProblem problem;

  private ReportFixture(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    problem = problem();
  }

  static ReportFixture grid(int columns, int rows) {
    return new ReportFixture(columns, rows);
  }

  /** A plan whose border runs after so many columns; the special district stays out. */
  Plan split(int column) {
    int[] states = new int[columns * rows];
    for (int i = 0; i < states.length; i++) {
      states[i] = i % columns < column ? 0 : 1;
    }
    states[states.length - 1] = 2;
    return Plan.of(problem, states);
  }

  /** The report on the split in the middle, with a map whose borders have so many bends a side. */
  ReportInput input(int bends) {
    Plan plan = split(columns / 2);
    Explanation why = PartitionSolver.create(SolveOptions.defaults()).explain(problem, plan);
    SolveResult result =
        new SolveResult(
            plan,
            why,
            1234,
            Duration.ofSeconds(3),
            42,
            List.of(
                new Improvement(Duration.ofMillis(20), 5, new PlanScore(1000, 0, 90_000)),
                new Improvement(Duration.ofMillis(250), 90, new PlanScore(0, 0, 60_000)),
                new Improvement(Duration.ofMillis(1250), 99, why.score())),
            List.of());
    return ReportInput.of(result, ConstraintConfig.of(problem))
        .withShapes(shapes(bends), true)
        .withSources(List.of(new ReportSource("red", "D", "own")))
        .withExtras(extras());
  }

  private ReportExtras extras() {
    return ReportExtras.none()
        .withPlans(List.of(new NamedPlan("A neighbour " + HOSTILE, split(columns / 2 + 1))))
        .withFront(front())
        .withEnsemble(ensemble())
        .withRobustness(robustness())
        .withCertificate(
            new Certificate(
                CertifyObjective.EXPOSURE,
                OptionalLong.of(1_010_686_000),
                OptionalLong.of(1_000_000_000),
                false,
                List.of(),
                List.of(ConstraintType.SHAPE),
                "frontier dynamic programming",
                931_476,
                Duration.ofMillis(1500),
                Optional.of(split(columns - 1))));
  }

  ParetoFront front() {
    List<ParetoPlan> plans = new ArrayList<>();
    for (int p = 0; p < 4; p++) {
      plans.add(
          new ParetoPlan(
              "P0" + (p + 1),
              split(2 + p),
              List.of(24_000_000L + 2_000_000 * p, 6_000_000L - 500_000 * p, 1000L * (p % 2)),
              "weights " + p));
    }
    return new ParetoFront(
        List.of(ConstraintType.EXPOSURE, ConstraintType.BORDER_LENGTH, ConstraintType.CUT_EDGES),
        plans,
        1234,
        7);
  }

  EnsembleSummary ensemble() {
    MeasureSummary exposure =
        new MeasureSummary(
            "exposure",
            "persons",
            52_000,
            4000,
            40_000,
            64_000,
            List.of(45_000.0, 49_000.0, 52_000.0, 55_000.0, 59_000.0),
            1.004,
            812,
            new Histogram(
                40_000, 2000, List.of(2L, 9L, 25L, 60L, 98L, 110L, 97L, 55L, 30L, 8L, 5L, 1L)));
    MeasureSummary edges =
        new MeasureSummary(
            "cut-edges",
            "edges",
            30,
            0,
            30,
            30,
            List.of(30.0, 30.0, 30.0, 30.0, 30.0),
            Double.NaN,
            Double.NaN,
            new Histogram(30, 1, List.of(500L)));
    return new EnsembleSummary(
        "All contiguous plans alike.",
        "reversible ReCom",
        4,
        500,
        10,
        0.25,
        11,
        List.of(exposure, edges),
        List.of(
            new Standing("This plan", "exposure", 43_000, 1.5, 0.25),
            new Standing("Line in force", "exposure", 70_000, 100, 0),
            new Standing(
                "The line of the old days, as in the map of 1931", "exposure", 55_000, 75, 0),
            new Standing("This plan", "cut-edges", 30, 0, 100)),
        List.of("The chains are short."));
  }

  private Robustness robustness() {
    List<DistrictStability> districts = new ArrayList<>();
    for (int i = 0; i < columns * rows; i++) {
      double west = problem.isSpecial(i) ? 0 : 1 - (i % columns) / (columns - 1.0);
      districts.add(new DistrictStability(i, List.of(west, problem.isSpecial(i) ? 0.0 : 1 - west)));
    }
    Interval score = new Interval(100, 90, 101, 120);
    return new Robustness(
        200,
        20,
        1000,
        5,
        List.of(
            new PlanRegret("This plan", split(columns / 2), score, score, 44, 61.5, 2),
            new PlanRegret("Robust plan", split(1), score, score, 40, 38.5, 0)),
        districts);
  }

  private PartitionProblem problem() {
    SplittableRandom random = new SplittableRandom(5);
    ProblemBuilder builder =
        PartitionProblem.builder("A grid of " + columns * rows + " districts")
            .groups("red", "blue")
            .state(new State("W", "Westland", List.of("red")))
            .state(new State("E", "Eastland " + HOSTILE, List.of("blue")));
    Map<String, String> line = new LinkedHashMap<>();
    for (int i = 0; i < columns * rows; i++) {
      long red = random.nextInt(1000) + 20L * (columns - i % columns);
      builder.district(
          District.of("D" + i, Map.of("red", red, "blue", (long) random.nextInt(1500)))
              .withName(i == 0 ? HOSTILE : "District " + i)
              .withParent("Province " + i / columns)
              .withOil(i % 5 == 0 ? 100 * i : 0));
      line.put("D" + i, i / columns < rows / 2 ? "W" : "E");
    }
    for (int i = 0; i < columns * rows; i++) {
      if (i % columns < columns - 1) {
        builder.border("D" + i, "D" + (i + 1), 1000);
      }
      if (i / columns < rows - 1) {
        builder.border("D" + i, "D" + (i + columns), 1000);
      }
    }
    builder.special("D" + (columns * rows - 1));
    builder.revenue(RevenueFormula.none().withOilPrices(List.of(BigDecimal.TEN)));
    return builder.reference(new Reference("Old line", line)).build();
  }

  /** Cells of a grid of which every side is a wave that both neighbours share. */
  List<Geometry> shapes(int bends) {
    GeometryFactory factory = new GeometryFactory();
    List<Geometry> shapes = new ArrayList<>();
    for (int i = 0; i < columns * rows; i++) {
      int x = i % columns;
      int y = i / columns;
      List<Coordinate> ring = new ArrayList<>();
      side(ring, x, y, x + 1, y, bends);
      side(ring, x + 1, y, x + 1, y + 1, bends);
      side(ring, x + 1, y + 1, x, y + 1, bends);
      side(ring, x, y + 1, x, y, bends);
      ring.add(ring.get(0).copy());
      shapes.add(factory.createPolygon(ring.toArray(Coordinate[]::new)));
    }
    return shapes;
  }

  private static void side(List<Coordinate> ring, int x1, int y1, int x2, int y2, int bends) {
    boolean back = x2 < x1 || y2 < y1;
    int x = Math.min(x1, x2);
    int y = Math.min(y1, y2);
    for (int b = 0; b <= bends; b++) {
      int step = back ? bends + 1 - b : b;
      double along = step / (bends + 1.0);
      boolean corner = step == 0 || step == bends + 1;
      double shift = corner ? 0 : 0.06 * StrictMath.sin(7 * along + x + 3 * y);
      ring.add(
          new Coordinate(x + (x1 == x2 ? shift : along), 10 - (y + (y1 == y2 ? shift : along))));
    }
  }
}
