package org.delimit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.Explanation;
import org.delimit.constraint.Finding;
import org.delimit.io.InputException;
import org.delimit.io.PlanFiles;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Explains a plan, or what changes from one plan to another. */
@Command(
    name = "explain",
    description = "Says why a plan has its score, or what it changes against another plan.",
    mixinStandardHelpOptions = true,
    versionProvider = Delimit.Version.class)
final class ExplainCommand implements Callable<Integer> {
  private static final int MOST_MOVES = 20;
  private static final int MOST_CAUSES = 6;

  @Spec private CommandSpec spec;

  @Mixin private ScenarioProblem options;

  @Option(
      names = "--plan",
      paramLabel = "plan.csv",
      required = true,
      description = "The plan to explain.")
  private Path planFile;

  @Option(
      names = "--against",
      paramLabel = "other.csv",
      description = "The plan to compare it with.")
  private Path againstFile;

  @Option(
      names = "--findings",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many findings to show for each constraint (default: ${DEFAULT-VALUE}).")
  private int most;

  @Option(
      names = "--reassign",
      paramLabel = "DISTRICT=STATE",
      description = "Show what changes if this district joins that state. May be repeated.")
  private Map<String, String> reassigned = new LinkedHashMap<>();

  @Override
  public Integer call() {
    if (most < 0) {
      throw new InputException(
          "--findings", "", "the value (" + most + ") must be a whole number of zero or more.");
    }
    PartitionProblem problem = options.open().problem();
    Plan plan = PlanFiles.readCsv(problem, planFile);
    // All of the input is read before anything is printed: bad input must not look like a result.
    Plan against = againstFile == null ? null : PlanFiles.readCsv(problem, againstFile);
    Plan changed = plan;
    for (Map.Entry<String, String> move : reassigned.entrySet()) {
      changed = changed.withReassigned(move.getKey(), move.getValue());
    }
    PartitionSolver solver = PartitionSolver.create(SolveOptions.defaults());
    Explanation explanation = solver.explain(problem, plan);
    PrintWriter out = spec.commandLine().getOut();
    ScoreText.print(out, problem.name(), explanation);
    findings(out, explanation);
    if (against != null) {
      difference(
          out, "Against " + againstFile, explanation.minus(solver.explain(problem, against)));
      moves(out, plan, against);
    }
    if (reassigned.isEmpty()) {
      ReassignmentText.print(out, solver.reassignments(problem, plan));
    } else {
      difference(out, "With " + reassigned, solver.explain(problem, changed).minus(explanation));
    }
    return explanation.score().feasible() ? Faults.FEASIBLE : Faults.INFEASIBLE;
  }

  private void findings(PrintWriter out, Explanation explanation) {
    for (ConstraintScore entry : explanation.constraints()) {
      List<Finding> findings = entry.findings();
      if (findings.isEmpty()) {
        continue;
      }
      out.println();
      out.println(
          "%s: %s %s"
              .formatted(entry.type().id(), Amounts.exact(entry.amount()), entry.type().unit()));
      findings.stream()
          .limit(most)
          .forEach(finding -> out.println("  " + finding.text() + causes(finding)));
      if (findings.size() > most) {
        out.println("  … and " + (findings.size() - most) + " more (see --findings).");
      }
    }
  }

  private static String causes(Finding finding) {
    List<String> districts = finding.districts();
    if (districts.isEmpty()) {
      return "";
    }
    String first = String.join(", ", districts.subList(0, Math.min(MOST_CAUSES, districts.size())));
    int more = districts.size() - MOST_CAUSES;
    return " Districts: " + first + (more > 0 ? " and " + more + " more." : ".");
  }

  private static void difference(PrintWriter out, String what, Explanation difference) {
    out.println();
    out.println(what + ": " + Amounts.score(difference.score()));
    out.println();
    TextTable table = new TextTable("<><>", "CONSTRAINT", "CHANGE", "UNIT", "WEIGHTED");
    for (ConstraintScore entry : difference.constraints()) {
      table.row(
          entry.type().id(),
          Amounts.signed(entry.amount()),
          entry.type().unit(),
          Amounts.signed(entry.weighted()));
    }
    table.print(out);
  }

  private static void moves(PrintWriter out, Plan plan, Plan against) {
    PartitionProblem problem = plan.problem();
    List<String> moves = new ArrayList<>();
    long people = 0;
    for (int i = 0; i < problem.districts().size(); i++) {
      if (plan.stateIndex(i) != against.stateIndex(i)) {
        people += problem.districts().get(i).population();
        moves.add(
            "  %s (%s): %s instead of %s"
                .formatted(
                    problem.districts().get(i).id(),
                    problem.districts().get(i).name(),
                    problem.stateAt(plan.stateIndex(i)).id(),
                    problem.stateAt(against.stateIndex(i)).id()));
      }
    }
    out.println();
    out.println(
        "Districts in another state: %d, with %s people."
            .formatted(moves.size(), Amounts.whole(people)));
    moves.stream().limit(MOST_MOVES).forEach(out::println);
    if (moves.size() > MOST_MOVES) {
      out.println("  … and " + (moves.size() - MOST_MOVES) + " more.");
    }
  }
}
