package org.delimit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.delimit.constraint.ConstraintType;
import org.delimit.io.CheckpointFile;
import org.delimit.io.InputException;
import org.delimit.io.ProblemSource;
import org.delimit.io.SearchSettings;
import org.delimit.model.InvalidProblemException;
import org.delimit.pareto.ParetoOptions;
import org.delimit.pareto.ParetoProgress;
import org.delimit.pareto.ParetoResult;
import org.delimit.pareto.ParetoSearch;
import org.delimit.pareto.ParetoTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Searches for plans that trade two or three terms. */
@Command(
    name = "pareto",
    description = {
      "Searches for plans of which none is better than another in every term.",
      "--time and --steps are for all searches together.",
      "Ctrl-C ends it early; the front so far is written."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Delimit.Version.class)
final class ParetoCommand implements Callable<Integer> {
  private static final String TERMS = "--terms";
  private static final String PROVE = "--prove";

  @Spec private CommandSpec spec;

  @Mixin private ScenarioProblem problem;

  @Mixin private SearchLimits limits;

  @Mixin private LongWork work;

  @Option(
      names = TERMS,
      paramLabel = "TERM",
      split = ",",
      description =
          "Two or three constraints to trade (default: exposure, derivation, border-length as far as they are soft).")
  private List<String> terms;

  @Option(
      names = "--plans",
      paramLabel = "N",
      defaultValue = "30",
      description = "How many plans to keep at most (default: ${DEFAULT-VALUE}).")
  private int plans;

  @Option(
      names = PROVE,
      paramLabel = "10s",
      description =
          "Prove bounds of two terms afterwards, each so long: 500ms, 30s, 2m, 1h. Marks the plans they prove undominated.")
  private String prove;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder for the files (default: delimit-out/NAME-pareto).")
  private Path out;

  @Override
  public Integer call() {
    if (plans < ParetoOptions.LEAST_PLANS || plans > ParetoOptions.MOST_PLANS) {
      throw new InputException(
          "--plans",
          "",
          "the value (%d) must be a whole number between %d and %d."
              .formatted(plans, ParetoOptions.LEAST_PLANS, ParetoOptions.MOST_PLANS));
    }
    ProblemSource source = problem.open();
    ParetoOptions options = options(source);
    Duration each = prove == null ? null : SearchLimits.time(PROVE, prove);
    Path folder = out == null ? Path.of("delimit-out", problem.shortName() + "-pareto") : out;
    CheckpointFile checkpoint = work.checkpoint(folder, problem, source, origin(options));
    ParetoSearch search = ParetoSearch.create(source.problem(), options);
    if (each != null) {
      prove(search, each);
    }
    Optional<Map<String, Object>> old = work.resume() ? checkpoint.read() : Optional.empty();
    if (old.isPresent()) {
      search.resume(old.get());
    } else if (work.resume() && !work.quiet()) {
      spec.commandLine().getErr().println("Note: there is no checkpoint, the work begins anew.");
    }
    search.withCheckpoints(checkpoint::write);
    return Interruption.guard(search::stop, () -> run(search, source, folder, checkpoint));
  }

  private static void prove(ParetoSearch search, Duration each) {
    try {
      search.withProof(each);
    } catch (InvalidProblemException e) {
      throw new InputException(PROVE, "", e.getMessage());
    }
  }

  private int run(
      ParetoSearch search, ProblemSource source, Path folder, CheckpointFile checkpoint) {
    StatusLine line = work.line();
    search.withProgress(each -> show(line, each));
    ParetoResult result;
    try {
      result = search.run();
    } finally {
      line.end();
    }
    List<String> files = ParetoFolder.write(result, problem.inputs(source), folder);
    if (!result.interrupted()) {
      checkpoint.delete();
    }
    PrintWriter text = spec.commandLine().getOut();
    boolean any = !result.front().plans().isEmpty();
    if (any) {
      ParetoText printed = new ParetoText(text, result);
      printed.headline(source.problem().name());
      if (!work.quiet()) {
        printed.print();
      }
    } else {
      text.println(source.problem().name() + ": no feasible plan was found");
      result.infeasible().forEach(reason -> text.println("No plan can be feasible: " + reason));
    }
    text.println("Written to " + folder + ": " + String.join(", ", files));
    text.flush();
    return any ? Faults.FEASIBLE : Faults.INFEASIBLE;
  }

  private ParetoOptions options(ProblemSource source) {
    SearchSettings settings = limits.over(source.search());
    List<ConstraintType> traded;
    try {
      traded =
          terms == null
              ? ParetoTerms.usual(source.problem())
              : ParetoTerms.named(source.problem(), terms);
    } catch (InvalidProblemException e) {
      throw new InputException(TERMS, "", e.getMessage());
    }
    return new ParetoOptions(
        traded,
        plans,
        Optional.ofNullable(settings.time()),
        settings.steps() == null ? 0 : settings.steps(),
        settings.seed() == null ? 1 : settings.seed(),
        settings.threads() == null ? 1 : settings.threads(),
        true);
  }

  private static Map<String, String> origin(ParetoOptions options) {
    Map<String, String> origin = new LinkedHashMap<>();
    origin.put(TERMS, String.join(",", options.terms().stream().map(ConstraintType::id).toList()));
    origin.put("--steps", Long.toString(options.stepLimit()));
    origin.put("--seed", Long.toString(options.seed()));
    return origin;
  }

  private static void show(StatusLine line, ParetoProgress progress) {
    line.update(
        progress.done(),
        "%d searches, %s plans that no other dominates"
            .formatted(progress.searches(), Amounts.whole((long) progress.found())));
  }
}
