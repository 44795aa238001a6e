package org.delimit.examples;

import java.nio.file.Path;
import java.time.Duration;
import org.delimit.constraint.Explanation;
import org.delimit.io.PlanFiles;
import org.delimit.io.ProblemFiles;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.solver.SolveResult;

/** Reads a problem from files, solves it, and asks why and what if. */
public final class QuickStart {
  private QuickStart() {}

  /**
   * Runs the example.
   *
   * @param args a problem.yaml, a file to write the plan to, and optionally a number of seconds
   */
  public static void main(String[] args) {
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 30;
    // README sample begins
    PartitionProblem problem = ProblemFiles.read(Path.of(args[0]));
    PartitionSolver solver =
        PartitionSolver.create(
            SolveOptions.defaults()
                .withTimeLimit(Duration.ofSeconds(seconds))
                .withSeed(42)
                .withProgress(p -> System.out.println(p.elapsed() + " " + p.best())));
    SolveResult result = solver.solve(problem); // stop() from any thread
    Plan plan = result.plan();
    System.out.println(plan.stateOf("10014").name() + " " + result.score());
    Explanation why = result.explanation(); // findings, each with districts and unit
    Explanation whatIf = solver.explain(problem, plan.withReassigned("10014", "RS")).minus(why);
    PlanFiles.writeCsv(plan, Path.of(args[1]));
    // README sample ends
    System.out.println("Moving Banovići to RS adds " + whatIf.score());
  }
}
