package org.delimit.examples;

import java.util.List;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.solver.SolveResult;

/** Solves one problem under several weights, to see what a shorter border costs in people. */
public final class OwnWeights {
  private OwnWeights() {}

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) {
    PartitionProblem problem = Checkerboard.problem(10);
    System.out.println("weight of a metre  people left as minorities  border in metres");
    for (String weight : List.of("0.001", "0.02", "0.4")) {
      ConstraintConfig config =
          ConstraintConfig.of(problem)
              .withWeight("border-length", weight)
              .withLevel("population", Level.MEDIUM);
      SolveResult result =
          PartitionSolver.create(
                  SolveOptions.defaults().withStepLimit(200_000).withConstraints(config))
              .solve(problem);
      System.out.printf(
          "%17s  %25s  %16s%n",
          weight,
          result.explanation().of(ConstraintType.EXPOSURE).orElseThrow().amount(),
          result.explanation().of(ConstraintType.BORDER_LENGTH).orElseThrow().amount());
    }
  }
}
