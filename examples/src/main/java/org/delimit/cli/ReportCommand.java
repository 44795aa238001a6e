package org.delimit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.delimit.analysis.GroundMeasures;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.Explanation;
import org.delimit.io.InputException;
import org.delimit.io.OutputFiles;
import org.delimit.io.PlanFiles;
import org.delimit.io.ProblemSource;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.report.HtmlReport;
import org.delimit.report.NamedPlan;
import org.delimit.report.ReportExtras;
import org.delimit.report.ReportInput;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a report on plans that are given. */
@Command(
    name = "report",
    description = {
      "Writes one HTML file that shows plans on a map, beside each other and beside the line in force.",
      "It works offline. Without --plan it shows the line in force."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Delimit.Version.class)
final class ReportCommand implements Callable<Integer> {
  private static final String PLAN = "--plan";
  private static final String NAMES = "--names";

  @Spec private CommandSpec spec;

  @Mixin private ScenarioProblem problem;

  @Option(
      names = PLAN,
      paramLabel = "FILE.csv",
      description =
          "A plan: a CSV file with the columns district and state. The first is the one the report is about. May be repeated.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = NAMES,
      paramLabel = "NAME",
      split = ",",
      description = "Names of these plans, in their order (default: the names of their files).")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--with",
      paramLabel = "DIR",
      description =
          "A folder that certify, pareto, ensemble, robust or compare wrote: what it holds goes into the report. May be repeated.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE.html",
      description = "The file to write (default: delimit-out/NAME-report.html).")
  private Path out;

  /** What the reader of the page should know about its folders. */
  private final List<String> notes = new ArrayList<>();

  @Override
  public Integer call() {
    ProblemSource source = problem.open();
    Map<String, Plan> plans = plans(source.problem());
    Map.Entry<String, Plan> first = plans.entrySet().iterator().next();
    Explanation explanation =
        PartitionSolver.create(SolveOptions.defaults()).explain(source.problem(), first.getValue());
    ReportExtras extras = ReportExtras.none().withPlans(further(plans));
    for (Path folder : folders) {
      extras = with(new ResultFolder(folder, problem, source), extras);
    }
    Path file = out == null ? Path.of("delimit-out", problem.shortName() + "-report.html") : out;
    OutputFiles.write(HtmlReport.html(input(source, first, explanation).withExtras(extras)), file);
    PrintWriter text = spec.commandLine().getOut();
    text.println("Report: " + file.toAbsolutePath().normalize());
    text.flush();
    return explanation.score().feasible() ? Faults.FEASIBLE : Faults.INFEASIBLE;
  }

  private ReportExtras with(ResultFolder found, ReportExtras extras) {
    for (String note : found.notes()) {
      spec.commandLine().getErr().println("Note: " + note);
      notes.add(note);
    }
    ReportExtras filled = extras;
    filled = found.certificate().map(filled::withCertificate).orElse(filled);
    filled = found.front().map(filled::withFront).orElse(filled);
    filled = found.ensemble().map(filled::withEnsemble).orElse(filled);
    filled = found.robustness().map(filled::withRobustness).orElse(filled);
    return found.scenarios().map(filled::withScenarios).orElse(filled);
  }

  private ReportInput input(
      ProblemSource source, Map.Entry<String, Plan> first, Explanation explanation) {
    Map<String, String> inputs = new LinkedHashMap<>(problem.inputs(source));
    inputs.put("This plan", first.getKey());
    inputs.put("Command", command());
    Optional<GroundMeasures> ground = SolveOutputs.ground(source, first.getValue());
    List<String> all = new ArrayList<>(notes);
    all.addAll(PlanReport.notes(source, ground));
    return PlanReport.of(
            ReportInput.of(first.getValue(), explanation, ConstraintConfig.of(source.problem())),
            source,
            SolveOutputs.outlook(source, first.getValue()),
            ground,
            inputs)
        .withNotes(all);
  }

  private String command() {
    return "delimit "
        + String.join(" ", spec.commandLine().getParent().getParseResult().originalArgs());
  }

  private static List<NamedPlan> further(Map<String, Plan> plans) {
    return plans.entrySet().stream()
        .skip(1)
        .map(each -> new NamedPlan(each.getKey(), each.getValue()))
        .toList();
  }

  /** The plans by their names, in the order they were given. */
  private Map<String, Plan> plans(PartitionProblem problem) {
    if (files.isEmpty()) {
      return Map.of(lineName(problem), lineInForce(problem));
    }
    if (!names.isEmpty() && names.size() != files.size()) {
      throw new InputException(
          NAMES,
          "",
          "there are %d names, but %d plans: give each plan one name, or none of them."
              .formatted(names.size(), files.size()));
    }
    Map<String, Plan> plans = new LinkedHashMap<>();
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      String name = names.isEmpty() ? name(file) : names.get(i).strip();
      if (name.isEmpty() || plans.containsKey(name)) {
        throw new InputException(
            names.isEmpty() ? PLAN : NAMES,
            "",
            "the value (%s): %s Maybe use %s to tell the plans apart."
                .formatted(
                    names.isEmpty() ? file : names.get(i),
                    name.isEmpty()
                        ? "a plan must have a name."
                        : "there is a plan (%s) already.".formatted(name),
                    NAMES));
      }
      plans.put(name, PlanFiles.readCsv(problem, file));
    }
    return plans;
  }

  private static String name(Path file) {
    Path last = file.getFileName();
    return last == null ? "" : last.toString().replaceFirst("\\.csv$", "");
  }

  private static String lineName(PartitionProblem problem) {
    return problem
        .reference()
        .orElseThrow(
            () ->
                new InputException(
                    PLAN,
                    "",
                    "no plan was given, and the problem names no line in force."
                        + " Maybe solve it first: that writes a plan.csv and a report."))
        .name();
  }

  /* A line under which other districts are special cannot be scored as a plan of this problem. */
  private static Plan lineInForce(PartitionProblem problem) {
    Plan line = problem.referencePlan().orElseThrow();
    if (line.problem() != problem) {
      throw new InputException(
          PLAN,
          "",
          "no plan was given, and under the line in force (%s) other districts are special than in the problem. Maybe give a plan."
              .formatted(lineName(problem)));
    }
    return line;
  }
}
