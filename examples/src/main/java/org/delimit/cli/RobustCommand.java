package org.delimit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.delimit.io.CheckpointFile;
import org.delimit.io.InputException;
import org.delimit.io.PlanFiles;
import org.delimit.io.ProblemSource;
import org.delimit.io.SearchSettings;
import org.delimit.model.DataRanges;
import org.delimit.model.Plan;
import org.delimit.robust.RobustOptions;
import org.delimit.robust.Robustness;
import org.delimit.robust.RobustnessStudy;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells whether a plan survives the uncertainty of its data. */
@Command(
    name = "robust",
    description = {
      "Scores plans, and solves the problem anew, under draws of the uncertain data.",
      "Ctrl-C ends it early with the draws solved so far; --resume goes on."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Delimit.Version.class)
final class RobustCommand implements Callable<Integer> {
  private static final int MOST_THREADS = 256;

  @Spec private CommandSpec spec;

  @Mixin private ScenarioProblem problem;

  @Mixin private LongWork work;

  @Option(
      names = "--plan",
      paramLabel = "plan.csv",
      description =
          "A plan to ask about, the first before all others (default: the one that is found). May be repeated.")
  private List<Path> plans = new ArrayList<>();

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = "How many draws to score (default: as the problem says, or 1000).")
  private Integer draws;

  @Option(
      names = "--solve",
      paramLabel = "N",
      description = "How many of them to solve anew (default: 50).")
  private Integer solves;

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "" + RobustOptions.USUAL_STEPS,
      description = "Steps of each search; two are made a draw (default: ${DEFAULT-VALUE}).")
  private long steps;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of draws and searches (default: that of the draws in the problem).")
  private Long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "Draws worked on at the same time; results do not depend on it.")
  private int threads;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder for the files (default: delimit-out/NAME-robust).")
  private Path out;

  @Override
  public Integer call() {
    require("--steps", steps, 1, Long.MAX_VALUE);
    require("--threads", threads, 1, MOST_THREADS);
    ProblemSource source = problem.open();
    DataRanges ranges = ranges(source);
    if (solves != null) {
      require("--solve", solves, 0, ranges.draws());
    }
    int solved = solves == null ? Math.min(RobustOptions.USUAL_SOLVES, ranges.draws()) : solves;
    Map<String, Plan> given = given(source);
    Path folder = out == null ? Path.of("delimit-out", problem.shortName() + "-robust") : out;
    CheckpointFile checkpoint =
        work.checkpoint(folder, problem, source, origin(ranges, solved, given));
    RobustnessStudy study =
        RobustnessStudy.of(
                source.problem(),
                ranges,
                given,
                new RobustOptions(solved, steps, threads, search(source)))
            .withCheckpoint(checkpoint::write);
    if (work.resume()) {
      checkpoint.read().ifPresent(study::resume);
    }
    return Interruption.guard(study::stop, () -> finish(study, source, folder, checkpoint));
  }

  private int finish(
      RobustnessStudy study, ProblemSource source, Path folder, CheckpointFile checkpoint) {
    StatusLine line = work.line();
    Robustness found;
    try {
      found = study.withProgress(step -> line.update(step.done(), step.text())).run();
    } finally {
      line.end();
    }
    List<String> files =
        new RobustOutputs(source, found, problem.inputs(source), study.endedEarly()).write(folder);
    if (!study.endedEarly()) {
      checkpoint.delete();
    }
    PrintWriter text = spec.commandLine().getOut();
    new RobustText(text, found).print(work.quiet());
    if (study.endedEarly()) {
      text.println(
          "Stopped early: %d draws were solved anew. --resume goes on.".formatted(found.solved()));
    }
    text.println("Written to " + folder + ": " + String.join(", ", files));
    text.flush();
    Plan asked = found.plans().get(0).plan();
    boolean feasible =
        PartitionSolver.create(SolveOptions.defaults())
            .explain(source.problem(), asked)
            .score()
            .feasible();
    return feasible ? Faults.FEASIBLE : Faults.INFEASIBLE;
  }

  private DataRanges ranges(ProblemSource source) {
    DataRanges given =
        source
            .ranges()
            .orElseThrow(
                () ->
                    new InputException(
                        problem.shortName(),
                        "uncertainty",
                        "the problem gives no ranges, so that nothing can be drawn."
                            + " Maybe add to the problem file: uncertainty: {groups: {GROUP: {low: COLUMN, high: COLUMN}}}"
                            + " or uncertainty: {oil: {low: COLUMN, high: COLUMN}}."));
    if (draws != null) {
      require("--draws", draws, 1, DataRanges.MAXIMUM_DRAWS);
    }
    return new DataRanges(
        given.people(),
        given.oil(),
        given.rest(),
        given.byParent(),
        draws == null ? given.draws() : draws,
        seed == null ? given.seed() : seed,
        given.basis());
  }

  private Map<String, Plan> given(ProblemSource source) {
    Map<String, Plan> given = new LinkedHashMap<>();
    for (Path file : plans) {
      Path last = file.getFileName();
      String name = last == null ? "" : last.toString().replaceFirst("\\.csv$", "");
      if (given.put(name, PlanFiles.readCsv(source.problem(), file)) != null) {
        throw new InputException(
            "--plan",
            "",
            "the value (%s): there is a plan (%s) already. Maybe rename one of the files."
                .formatted(file, name));
      }
    }
    return given;
  }

  private Map<String, String> origin(DataRanges ranges, int solved, Map<String, Plan> given) {
    Map<String, String> origin = new LinkedHashMap<>();
    origin.put("--draws", String.valueOf(ranges.draws()));
    origin.put("--solve", String.valueOf(solved));
    origin.put("--steps", String.valueOf(steps));
    origin.put("--seed", String.valueOf(ranges.seed()));
    given.forEach((name, plan) -> origin.put("--plan " + name, plan.toMap().toString()));
    return origin;
  }

  /* What the problem file says of the search, but for its limits. */
  private static SolveOptions search(ProblemSource source) {
    SearchSettings settings = source.search().withLimits(null, null, null, null);
    return SearchLimits.options(settings);
  }

  private static void require(String option, long value, long least, long most) {
    if (value < least || value > most) {
      throw new InputException(
          option,
          "",
          "the value (%d) must be a whole number between %d and %d.".formatted(value, least, most));
    }
  }
}
