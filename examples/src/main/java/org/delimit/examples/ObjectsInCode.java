package org.delimit.examples;

import java.util.Map;
import org.delimit.constraint.Finding;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.ProblemBuilder;
import org.delimit.model.RevenueFormula;
import org.delimit.model.State;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.solver.SolveResult;

/** Builds a problem out of objects, with no file at all: a chain of six districts along a river. */
public final class ObjectsInCode {
  private ObjectsInCode() {}

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) {
    ProblemBuilder builder =
        PartitionProblem.builder("river")
            .groups("upstream", "downstream")
            .state(State.of("UP", "upstream"))
            .state(State.of("DOWN", "downstream"))
            .revenue(RevenueFormula.preset("population"))
            .constraint("exposure", ConstraintSetting.defaults())
            .constraint("derivation", ConstraintSetting.defaults().withWeight("0.1"))
            .constraint("population", ConstraintSetting.defaults().with("tolerance-percent", 40));
    for (int i = 1; i <= 6; i++) {
      long up = 10_000L * (7 - i);
      builder.district(
          District.of("d" + i, Map.of("upstream", up, "downstream", 70_000 - up))
              .withOil(i == 6 ? 5000 : 0));
      if (i > 1) {
        builder.border("d" + (i - 1), "d" + i, 12_500);
      }
    }
    PartitionProblem problem = builder.build();
    SolveResult result =
        PartitionSolver.create(SolveOptions.defaults().withStepLimit(50_000)).solve(problem);
    System.out.println(result.plan().toMap());
    System.out.println(result.score());
    for (Finding finding : result.explanation().findings()) {
      System.out.println("- " + finding.text() + " " + finding.districts());
    }
  }
}
