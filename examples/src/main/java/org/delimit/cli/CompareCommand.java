package org.delimit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.delimit.analysis.ScenarioComparison;
import org.delimit.analysis.ScenarioPlan;
import org.delimit.io.CheckpointFile;
import org.delimit.io.InputException;
import org.delimit.io.PlanFiles;
import org.delimit.io.ProblemSource;
import org.delimit.io.Scenario;
import org.delimit.model.Plan;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Solves every scenario of a problem and compares what was found. */
@Command(
    name = "compare",
    description = {
      "Solves the problem and each of its scenarios with the same seed and limits, and compares them.",
      "Ctrl-C ends the search early and leaves out the scenarios that were not reached."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Delimit.Version.class)
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ProblemOptions problem;

  @Mixin private SearchLimits limits;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "The folder for the files, with one folder a scenario in it (default: delimit-out/NAME-scenarios).")
  private Path out;

  @Option(
      names = "--plan",
      paramLabel = "plan.csv",
      description = "Compare this plan of the problem as it stands, too. May be repeated.")
  private List<Path> plans = new ArrayList<>();

  @Mixin private LongWork work;

  @Override
  public Integer call() {
    List<ScenarioRun.Task> tasks =
        problem.scenarios().stream()
            .map(each -> new ScenarioRun.Task(each, problem.open(each.name())))
            .toList();
    Map<String, Plan> given = given(tasks);
    notes(tasks);
    Path folder = out == null ? Path.of("delimit-out", problem.shortName() + "-scenarios") : out;
    ScenarioCheckpoint checkpoint = checkpoint(tasks, folder);
    ScenarioRun run = new ScenarioRun(limits, work, checkpoint, spec.commandLine().getErr());
    return Interruption.guard(
        run::stop,
        () -> {
          int code = finish(run.solve(tasks), tasks.size(), given, folder);
          if (!run.isStopped()) {
            checkpoint.delete();
          }
          return code;
        });
  }

  private ScenarioCheckpoint checkpoint(List<ScenarioRun.Task> tasks, Path folder) {
    ProblemSource base = tasks.get(0).source();
    Map<String, String> origin =
        new LinkedHashMap<>(SearchLimits.origin(limits.over(base.search())));
    // A scenario may name files of its own.
    for (ScenarioRun.Task task : tasks) {
      origin.put("scenario " + task.scenario().name(), problem.inputs(task.source()).toString());
    }
    CheckpointFile file = work.checkpoint(folder, problem, base, origin);
    ScenarioCheckpoint checkpoint = new ScenarioCheckpoint(file);
    if (work.resume() && !checkpoint.resume()) {
      spec.commandLine().getErr().println(LongWork.nothingToResume(file));
    }
    return checkpoint;
  }

  private int finish(
      List<ScenarioRun.Solved> solved, int asked, Map<String, Plan> given, Path folder) {
    List<ScenarioPlan> compared = new ArrayList<>();
    for (ScenarioRun.Solved each : solved) {
      Scenario scenario = each.scenario();
      compared.add(
          new ScenarioPlan(
              scenario.name(),
              scenario.title(),
              scenario.note(),
              each.result().plan(),
              each.result().explanation()));
    }
    given.forEach((name, plan) -> compared.add(scored(name, plan)));
    ScenarioComparison comparison = ScenarioComparison.of(compared);
    List<String> files = new ScenarioOutputs(comparison, solved, problem).write(folder);
    PrintWriter text = spec.commandLine().getOut();
    new ComparisonText(text, comparison).print(work.quiet());
    for (ScenarioRun.Solved each : solved) {
      each.result()
          .infeasible()
          .forEach(
              why -> text.println(each.scenario().name() + ": no plan can be feasible: " + why));
    }
    if (solved.size() < asked) {
      text.println(
          "Stopped early: %d of %d scenarios were compared.".formatted(solved.size(), asked));
    }
    text.println("Written to " + folder + ": " + String.join(", ", files));
    text.println("Report: " + folder.resolve(ScenarioOutputs.PAGE).toAbsolutePath().normalize());
    text.flush();
    boolean feasible =
        comparison.scenarios().stream()
            .allMatch(each -> each.scenario().explanation().score().feasible());
    return feasible ? Faults.FEASIBLE : Faults.INFEASIBLE;
  }

  private static ScenarioPlan scored(String name, Plan plan) {
    return new ScenarioPlan(
        name,
        name,
        "A plan that was given, scored as the base.",
        plan,
        PartitionSolver.create(SolveOptions.defaults()).explain(plan.problem(), plan));
  }

  /** The plans by the names of their files. */
  private Map<String, Plan> given(List<ScenarioRun.Task> tasks) {
    Set<String> taken = new HashSet<>();
    tasks.forEach(task -> taken.add(task.scenario().name()));
    Map<String, Plan> given = new LinkedHashMap<>();
    for (Path file : plans) {
      Path last = file.getFileName();
      String name = last == null ? "" : last.toString().replaceFirst("\\.csv$", "");
      if (!taken.add(name)) {
        throw new InputException(
            "--plan",
            "",
            "the value (%s): there is a scenario or plan (%s) already.".formatted(file, name));
      }
      given.put(name, PlanFiles.readCsv(tasks.get(0).source().problem(), file));
    }
    return given;
  }

  /* A note that several scenarios share is printed once. */
  private void notes(List<ScenarioRun.Task> tasks) {
    PrintWriter err = spec.commandLine().getErr();
    Set<String> printed = new HashSet<>();
    for (ScenarioRun.Task task : tasks) {
      ProblemSource source = task.source();
      for (String note : source.notes()) {
        if (!work.quiet() && printed.add(note)) {
          err.println(
              "Note: " + (task.scenario().isBase() ? "" : task.scenario().name() + ": ") + note);
        }
      }
    }
    err.flush();
  }
}
