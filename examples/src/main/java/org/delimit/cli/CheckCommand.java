package org.delimit.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.Explanation;
import org.delimit.io.ProblemSource;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.Prospect;
import org.delimit.solver.SolveOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads a problem and says what is in it, without solving it. */
@Command(
    name = "check",
    description =
        "Reads a problem, counts what is in it, and tells whether a feasible plan can exist.",
    mixinStandardHelpOptions = true,
    versionProvider = Delimit.Version.class)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ProblemOptions options;

  @Override
  public Integer call() {
    ProblemSource source = options.open();
    PartitionProblem problem = source.problem();
    ConstraintConfig config = ConstraintConfig.of(problem);
    PrintWriter out = spec.commandLine().getOut();
    new ProblemText(out, problem).print();
    out.println(line("Map", map(source)));
    reference(out, problem);
    out.println();
    constraints(out, config);
    out.println();
    source.notes().forEach(note -> out.println("Note: " + note));
    Prospect prospect = PartitionSolver.create(SolveOptions.defaults()).check(problem);
    prospect.reasons().forEach(reason -> out.println("No plan can be feasible: " + reason));
    switch (prospect.feasiblePlan()) {
      case EXISTS -> out.println("A feasible plan exists.");
      case UNKNOWN -> out.println("A feasible plan may exist.");
      case IMPOSSIBLE -> {
        return Faults.INFEASIBLE;
      }
    }
    return Faults.FEASIBLE;
  }

  static String line(String what, String value) {
    return "%-12s %s".formatted(what, value);
  }

  private static String map(ProblemSource source) {
    if (source.shapes().isEmpty()) {
      return "none";
    }
    return source.schematic() ? "cells drawn around points" : "polygons";
  }

  private static void reference(PrintWriter out, PartitionProblem problem) {
    Plan plan = problem.referencePlan().orElse(null);
    if (plan == null) {
      out.println(line("Reference", "none"));
      return;
    }
    Explanation explanation =
        PartitionSolver.create(SolveOptions.defaults()).explain(problem, plan);
    out.println(
        line(
            "Reference",
            "%s: %s, %s"
                .formatted(
                    problem.reference().orElseThrow().name(),
                    explanation.score().feasible() ? "feasible" : "infeasible",
                    Amounts.score(explanation.score()))));
  }

  private static void constraints(PrintWriter out, ConstraintConfig config) {
    TextTable table = new TextTable("<<><<", "CONSTRAINT", "LEVEL", "WEIGHT", "UNIT", "PARAMETERS");
    config
        .active()
        .forEach(
            type ->
                table.row(
                    type.id(),
                    config.level(type).word(),
                    Amounts.exact(config.weight(type)),
                    type.unit(),
                    config.parameters(type).isEmpty() ? "" : config.parameters(type).toString()));
    table.print(out);
  }
}
