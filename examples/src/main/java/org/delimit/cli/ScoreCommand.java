package org.delimit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.delimit.constraint.Explanation;
import org.delimit.io.PlanFiles;
import org.delimit.io.ProblemSource;
import org.delimit.io.ResultFiles;
import org.delimit.model.Plan;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores a plan. */
@Command(
    name = "score",
    description = "Scores a plan and compares it with the baselines.",
    mixinStandardHelpOptions = true,
    versionProvider = Delimit.Version.class)
final class ScoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ScenarioProblem problem;

  @Option(
      names = "--plan",
      paramLabel = "plan.csv",
      required = true,
      description = "The plan: a CSV file with the columns district and state.")
  private Path planFile;

  @Option(names = "--json", description = "Print JSON as in result.json.")
  private boolean json;

  @Override
  public Integer call() {
    ProblemSource source = problem.open();
    Plan plan = PlanFiles.readCsv(source.problem(), planFile);
    Explanation explanation =
        PartitionSolver.create(SolveOptions.defaults()).explain(source.problem(), plan);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(ResultFiles.scoreJson(explanation));
    } else {
      ScoreText.print(out, source.problem().name(), explanation);
      new PlanText(out, plan).print();
      SolveOutputs.ground(source, plan).forEach(out::println);
    }
    return explanation.score().feasible() ? Faults.FEASIBLE : Faults.INFEASIBLE;
  }
}
