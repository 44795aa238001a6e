package org.delimit.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.delimit.analysis.ScenarioComparison;
import org.delimit.analysis.ScenarioFigures;
import org.delimit.analysis.ScenarioPlan;
import org.delimit.io.ProblemFiles;
import org.delimit.io.Scenario;
import org.delimit.model.PartitionProblem;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;

/**
 * Solves every scenario of a problem file and says what each changes against the problem itself.
 */
public final class CompareScenarios {
  private CompareScenarios() {}

  /**
   * Runs the example.
   *
   * @param args a problem file, and how many steps to search
   */
  public static void main(String[] args) {
    Path yaml = Path.of(args[0]);
    SolveOptions options = SolveOptions.defaults().withStepLimit(Long.parseLong(args[1]));
    PartitionSolver solver = PartitionSolver.create(options.withSeed(1));
    List<ScenarioPlan> plans = new ArrayList<>();
    for (Scenario scenario : ProblemFiles.scenarios(yaml, List.of())) {
      PartitionProblem problem = ProblemFiles.open(yaml, scenario.name(), List.of()).problem();
      plans.add(ScenarioPlan.of(scenario.name(), solver.solve(problem)));
    }
    for (ScenarioFigures figures : ScenarioComparison.of(plans).scenarios()) {
      System.out.printf(
          "%s: %.0f people exposed, %d in another state than in the base%n",
          figures.scenario().name(), figures.exposed(), figures.changes().persons());
    }
  }
}
