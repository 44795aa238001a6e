package org.delimit.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.Feasibility;
import org.delimit.draw.PictureFormat;
import org.delimit.geometry.io.MapFormat;
import org.delimit.io.CheckpointFile;
import org.delimit.io.PlanFiles;
import org.delimit.io.ProblemSource;
import org.delimit.io.SearchSettings;
import org.delimit.model.Plan;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.solver.SolveResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Solves a problem and writes what was found. */
@Command(
    name = "solve",
    description = {
      "Searches for the best plan and writes it with a report.",
      "Ctrl-C ends the search early; the best plan so far is written."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Delimit.Version.class)
final class SolveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ScenarioProblem problem;

  @Mixin private SearchLimits limits;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder for the files (default: delimit-out/NAME).")
  private Path out;

  @Option(names = "--start", paramLabel = "plan.csv", description = "The plan to start from.")
  private Path start;

  @Option(
      names = "--map-format",
      paramLabel = "FORMAT",
      split = ",",
      converter = MapFormatName.class,
      description =
          "Formats of the maps: geojson (default), topojson, gpkg, csv; several with commas.")
  private List<MapFormat> formats;

  @Option(
      names = "--pictures",
      paramLabel = "FORMAT",
      split = ",",
      converter = PictureFormatName.class,
      description = "Also write plan and search as pictures: png, svg, or both with a comma.")
  private List<PictureFormat> pictures = List.of();

  @Mixin private LongWork work;

  @Override
  public Integer call() {
    MapPictures.requireTools("--pictures", pictures);
    ProblemSource source = problem.open();
    SearchSettings settings = limits.over(source.search());
    Optional<Plan> given =
        Optional.ofNullable(start).map(file -> PlanFiles.readCsv(source.problem(), file));
    Path folder = out == null ? Path.of("delimit-out", problem.shortName()) : out;
    CheckpointFile checkpoint = checkpoint(source, settings, given, folder);
    SearchSoFar before = before(checkpoint);
    SearchSettings left = before.left(settings);
    SolveOptions options = SearchLimits.options(left);
    Optional<Plan> begin =
        before.isNothing() ? given : Optional.of(Plan.of(source.problem(), before.plan()));
    if (begin.isPresent()) {
      options = options.withStart(begin.get());
    }
    warn(source);
    ProgressLine line = new ProgressLine(work.line(), left.time(), left.steps());
    PartitionSolver solver =
        PartitionSolver.create(
            options.withProgress(
                new CheckpointKeeper(
                    before,
                    soFar -> checkpoint.write(soFar.asMap()),
                    spec.commandLine().getErr(),
                    line)));
    AtomicBoolean stopped = new AtomicBoolean();
    return Interruption.guard(
        () -> {
          stopped.set(true);
          solver.stop();
        },
        () -> {
          SolveResult more = search(solver, source, line);
          if (stopped.get()) {
            checkpoint.write(before.with(more).asMap());
          }
          int code = finish(before, before.before(more), source, folder);
          if (!stopped.get()) {
            checkpoint.delete();
          }
          return code;
        });
  }

  private CheckpointFile checkpoint(
      ProblemSource source, SearchSettings settings, Optional<Plan> given, Path folder) {
    Map<String, String> origin = new LinkedHashMap<>(SearchLimits.origin(settings));
    origin.put("--scenario", problem.scenario());
    origin.put("--start", given.map(SolveCommand::mark).orElse("none"));
    return work.checkpoint(folder, problem, source, origin);
  }

  /* Equal plans have equal marks. */
  private static String mark(Plan plan) {
    byte[] states = plan.toMap().toString().getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(states).toString();
  }

  private SearchSoFar before(CheckpointFile checkpoint) {
    if (!work.resume()) {
      return SearchSoFar.NOTHING;
    }
    Optional<SearchSoFar> found =
        checkpoint.read().map(state -> SearchSoFar.of(state, checkpoint.path()).again());
    if (found.isEmpty()) {
      spec.commandLine().getErr().println(LongWork.nothingToResume(checkpoint));
    }
    return found.orElse(SearchSoFar.NOTHING);
  }

  private static SolveResult search(
      PartitionSolver solver, ProblemSource source, ProgressLine line) {
    try {
      return solver.solve(source.problem());
    } finally {
      line.end();
    }
  }

  private int finish(SearchSoFar before, SolveResult result, ProblemSource source, Path folder) {
    SolveOutputs outputs = new SolveOutputs(source, result, problem.inputs(source), before);
    print(
        result,
        outputs,
        folder,
        outputs.write(folder, mapFormats(), new LinkedHashSet<>(pictures)));
    return result.score().feasible() ? Faults.FEASIBLE : Faults.INFEASIBLE;
  }

  private Set<MapFormat> mapFormats() {
    return formats == null ? Set.of(MapFormat.GEOJSON) : new LinkedHashSet<>(formats);
  }

  private void warn(ProblemSource source) {
    if (work.quiet()) {
      return;
    }
    PrintWriter err = spec.commandLine().getErr();
    source.notes().forEach(note -> err.println("Note: " + note));
    Feasibility.check(source.problem(), ConstraintConfig.of(source.problem()))
        .forEach(reason -> err.println("No plan can be feasible: " + reason));
    err.flush();
  }

  private void print(SolveResult result, SolveOutputs outputs, Path folder, List<String> files) {
    PrintWriter text = spec.commandLine().getOut();
    String name = result.plan().problem().name();
    if (work.quiet()) {
      text.println(name + ": " + (result.score().feasible() ? "feasible" : "INFEASIBLE"));
      text.println("Score: " + Amounts.score(result.score()));
      reasons(text, result);
    } else {
      ScoreText.print(text, name, result.explanation());
      reasons(text, result);
      new PlanText(text, result.plan(), outputs.measures(), outputs.baselines()).print();
      new OutlookText(text).print(outputs.outlook());
      OuterBordersText.print(text, result.plan());
      outputs.ground().ifPresent(ground -> GroundText.print(text, ground));
      text.println();
      text.println(
          "%s steps in %s, seed %d"
              .formatted(
                  Amounts.whole(result.steps()), Amounts.seconds(result.elapsed()), result.seed()));
    }
    text.println("Written to " + folder + ": " + String.join(", ", files));
    text.println("Report: " + folder.resolve("report.html").toAbsolutePath().normalize());
    text.flush();
  }

  private static void reasons(PrintWriter text, SolveResult result) {
    result.infeasible().forEach(reason -> text.println("No plan can be feasible: " + reason));
  }
}
