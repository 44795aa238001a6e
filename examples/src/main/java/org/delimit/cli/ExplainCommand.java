package org.delimit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.explain.DistrictExplanation;
import org.delimit.explain.Explainer;
import org.delimit.explain.PlanDifference;
import org.delimit.io.InputException;
import org.delimit.io.PlanFiles;
import org.delimit.io.ProblemSource;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Explains a plan, its districts, or what changes from one plan to another. */
@Command(
    name = "explain",
    description = {
      "Says why a plan has its score, and what every other place of a district would cost.",
      "Against another plan it says what differs and who gains or loses."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Delimit.Version.class)
final class ExplainCommand implements Callable<Integer> {
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
      names = "--district",
      paramLabel = "ID",
      description = "Say why this district is where it is. May be repeated.")
  private List<String> districts = new ArrayList<>();

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

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "A folder for explain.json and, if there is a map, explain.geojson.")
  private Path out;

  @Override
  public Integer call() {
    if (most < 0) {
      throw new InputException(
          "--findings", "", "the value (" + most + ") must be a whole number of zero or more.");
    }
    // All of the input is read before anything is printed: bad input must not look like a result.
    ProblemSource source = options.open();
    PartitionProblem problem = source.problem();
    Plan plan = PlanFiles.readCsv(problem, planFile);
    Plan against = againstFile == null ? null : PlanFiles.readCsv(problem, againstFile);
    Plan changed = plan;
    for (Map.Entry<String, String> move : reassigned.entrySet()) {
      changed = changed.withReassigned(move.getKey(), move.getValue());
    }
    ConstraintConfig config = ConstraintConfig.of(problem);
    Explainer explainer = Explainer.of(plan, config);
    List<DistrictExplanation> asked = districts.stream().map(explainer::district).toList();
    PlanDifference difference =
        against == null ? null : PlanDifference.between(against, plan, config);
    PlanDifference whatIf =
        reassigned.isEmpty() ? null : PlanDifference.between(plan, changed, config);
    ExplainOutputs outputs = new ExplainOutputs(source, explainer, asked, difference, whatIf);
    String written = out == null ? "" : outputs.write(out);
    PrintWriter text = spec.commandLine().getOut();
    if (json) {
      text.print(outputs.json());
    } else {
      print(text, explainer, asked, difference, whatIf);
      text.print(written);
    }
    text.flush();
    return explainer.explanation().score().feasible() ? Faults.FEASIBLE : Faults.INFEASIBLE;
  }

  private void print(
      PrintWriter text,
      Explainer explainer,
      List<DistrictExplanation> asked,
      PlanDifference difference,
      PlanDifference whatIf) {
    ExplainText explain = new ExplainText(text);
    explain.score(explainer, asked.isEmpty() ? most : 0);
    asked.forEach(explain::district);
    if (difference != null) {
      new DifferenceText(text, difference).print("Against " + againstFile);
    }
    if (whatIf != null) {
      new DifferenceText(text, whatIf).print("With " + reassigned);
    } else if (asked.isEmpty()) {
      explain.border(explainer);
      explain.together(explainer);
    }
  }
}
