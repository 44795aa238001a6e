package org.delimit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.Explanation;
import org.delimit.io.MapFinding;
import org.delimit.io.MapInspection;
import org.delimit.io.OutputFiles;
import org.delimit.io.ProblemSource;
import org.delimit.io.Scenario;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.report.MapCheckPage;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.Prospect;
import org.delimit.solver.SolveOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Mixin private ScenarioProblem options;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Also write a page with a map that shows where each finding is.")
  private Path report;

  @Override
  public Integer call() {
    MapInspection inspection = options.inspect();
    PrintWriter out = spec.commandLine().getOut();
    FindingsText findings = new FindingsText(inspection.findings());
    if (report != null) {
      OutputFiles.write(page(inspection, findings), report);
    }
    if (inspection.source().isEmpty()) {
      findings.print(out);
      written(out);
    }
    ProblemSource source = inspection.orThrow();
    PartitionProblem problem = source.problem();
    ConstraintConfig config = ConstraintConfig.of(problem);
    new ProblemText(out, problem).print();
    out.println(line("Map", map(source)));
    scenarios(out);
    reference(out, problem);
    out.println();
    constraints(out, config);
    out.println();
    NeighboursText.print(out, source);
    findings.print(out);
    written(out);
    source.notes().stream()
        .filter(note -> inspection.findings().stream().noneMatch(f -> shows(f, note)))
        .forEach(note -> out.println("Note: " + note));
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

  /** What the table shows with its place needs no note, but a repair has more figures than one. */
  private static boolean shows(MapFinding finding, String note) {
    return finding.place() != null
        && !finding.kind().equals("repaired")
        && note.endsWith(finding.text());
  }

  private String page(MapInspection inspection, FindingsText findings) {
    String title = inspection.source().map(s -> s.problem().name()).orElse(options.shortName());
    return MapCheckPage.html(title, inspection.ids(), inspection.shapes(), findings.marks());
  }

  private void written(PrintWriter out) {
    if (report != null) {
      out.println("Report: " + report.toAbsolutePath().normalize());
      out.println();
    }
    out.flush();
  }

  private void scenarios(PrintWriter out) {
    List<String> names =
        options.scenarios().stream().filter(s -> !s.isBase()).map(Scenario::name).toList();
    if (!names.isEmpty()) {
      out.println(line("Scenarios", String.join(", ", names)));
    }
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
    if (plan.problem() != problem) {
      // It has special districts that the problem assigns, and constraints may speak of these.
      String name = problem.reference().orElseThrow().name();
      out.println(
          line("Reference", name + ": no plan of this problem, it has other special districts"));
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
