package org.delimit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.delimit.analysis.GroundMeasures;
import org.delimit.analysis.Ledger;
import org.delimit.analysis.MinorityReport;
import org.delimit.analysis.PlanMeasures;
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
    Optional<GroundMeasures> ground = SolveOutputs.ground(source, plan);
    if (json) {
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("measures", SolveOutputs.measures(plan, PlanMeasures.of(plan), ground));
      members.putAll(SolveOutputs.sections(plan));
      out.print(ResultFiles.scoreJson(explanation, members));
    } else {
      ScoreText.print(out, source.problem().name(), explanation);
      new PlanText(out, plan).print();
      new LedgerText(out, Ledger.of(plan)).print();
      new MinoritiesText(out, MinorityReport.of(plan)).print();
      OuterBordersText.print(out, plan);
      ground.ifPresent(found -> GroundText.print(out, found));
    }
    return explanation.score().feasible() ? Faults.FEASIBLE : Faults.INFEASIBLE;
  }
}
