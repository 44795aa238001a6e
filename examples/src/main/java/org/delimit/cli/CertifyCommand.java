package org.delimit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.delimit.certify.Certificate;
import org.delimit.certify.Certifier;
import org.delimit.certify.CertifyMethod;
import org.delimit.certify.CertifyObjective;
import org.delimit.certify.CertifyOptions;
import org.delimit.certify.CertifyProgress;
import org.delimit.constraint.ConstraintType;
import org.delimit.io.InputException;
import org.delimit.io.PlanFiles;
import org.delimit.io.ProblemSource;
import org.delimit.io.ResultFiles;
import org.delimit.model.PlanScore;
import org.delimit.model.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves how good a plan can be. */
@Command(
    name = "certify",
    description = {
      "Proves a lower bound of the exposure or the score, and the best plan where it can.",
      "Ctrl-C ends it early with the bound so far; --resume goes on from there."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Delimit.Version.class)
final class CertifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ScenarioProblem problem;

  @Mixin private TableMemory memory;

  @Mixin private LongWork work;

  @Option(
      names = "--objective",
      paramLabel = "exposure|score",
      defaultValue = "score",
      description = "What is bounded: homeland exposure alone, or the soft score (default).")
  private String objective;

  @Option(
      names = "--time",
      paramLabel = "60s",
      defaultValue = "60s",
      description = "How long to work: 500ms, 30s, 2m, 1h (default: 60s).")
  private String time;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the random numbers.")
  private Long seed;

  @Option(
      names = "--method",
      paramLabel = "auto|table|cp-sat",
      defaultValue = "auto",
      description =
          "How: auto (default) takes tables, then CP-SAT if it is on the class path and could prove more.")
  private String method;

  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads of CP-SAT (default: ${DEFAULT-VALUE}).")
  private int workers;

  @Option(names = "--start", paramLabel = "plan.csv", description = "A plan to compare with.")
  private Path start;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "A folder for certificate.json and plan.csv (default: nothing is written).")
  private Path out;

  @Override
  public Integer call() {
    CertifyOptions options = options();
    Duration limit = SearchLimits.time(time);
    options = options.withTimeLimit(limit);
    ProblemSource source = problem.open();
    if (start != null) {
      options = options.withStart(PlanFiles.readCsv(source.problem(), start));
    }
    CertifyCheckpoint checkpoint = checkpoint(source);
    StatusLine line = work.line();
    long began = System.nanoTime();
    options =
        options.withProgress(
            progress -> {
              line.update((System.nanoTime() - began) / (double) limit.toNanos(), words(progress));
              checkpoint.offer(progress.proven());
            });
    if (work.resume()) {
      options = checkpoint.read(source.problem()).map(options::withKnown).orElse(options);
    }
    Certifier certifier = Certifier.create(options);
    return Interruption.guard(
        certifier::stop,
        () -> {
          Certificate certificate = certifier.certify(source.problem());
          line.end();
          boolean done = certificate.proven() || !certificate.infeasible().isEmpty();
          checkpoint.end(done);
          return tell(source, certificate);
        });
  }

  private CertifyOptions options() {
    CertifyOptions options =
        CertifyOptions.defaults()
            .withObjective(objective())
            .withMethod(method())
            .withMemory(memory.mebibytes());
    if (workers < 1 || workers > CertifyOptions.MOST_WORKERS) {
      throw new InputException(
          "--workers",
          "",
          "the value (%d) must be between 1 and %d."
              .formatted(workers, CertifyOptions.MOST_WORKERS));
    }
    options = options.withWorkers(workers);
    return seed == null ? options : options.withSeed(seed);
  }

  private CertifyCheckpoint checkpoint(ProblemSource source) {
    if (out == null) {
      if (work.resume()) {
        throw new InputException(
            "--resume", "", "there is no checkpoint without a folder. Maybe add --out DIR.");
      }
      return new CertifyCheckpoint(null);
    }
    return new CertifyCheckpoint(
        work.checkpoint(out, problem, source, Map.of("objective", objective)));
  }

  private static String words(CertifyProgress progress) {
    return "%s, best %s, bound %s"
        .formatted(progress.work(), amount(progress.best()), amount(progress.bound()));
  }

  private int tell(ProblemSource source, Certificate certificate) {
    PrintWriter text = spec.commandLine().getOut();
    if (!work.quiet()) {
      print(text, source.problem().name(), certificate);
    }
    if (out != null) {
      Map<String, Object> members = new LinkedHashMap<>(certificate.asMap());
      members.put("inputs", problem.inputs(source));
      ResultFiles.write(members, out.resolve("certificate.json"));
      certificate.plan().ifPresent(plan -> PlanFiles.writeCsv(plan, out.resolve("plan.csv")));
      String files = "certificate.json" + (certificate.plan().isPresent() ? ", plan.csv" : "");
      text.println("Written to " + out + ": " + files);
    }
    text.flush();
    return certificate.plan().isPresent() ? Faults.FEASIBLE : Faults.INFEASIBLE;
  }

  private CertifyMethod method() {
    List<String> words = Stream.of(CertifyMethod.values()).map(CertifyMethod::word).toList();
    for (CertifyMethod known : CertifyMethod.values()) {
      if (known.word().equals(method)) {
        return known;
      }
    }
    throw new InputException(
        "--method",
        "",
        "the value (%s) must be auto, table or cp-sat.%s"
            .formatted(method, Suggestion.phrase(method, words)));
  }

  private CertifyObjective objective() {
    List<String> words = List.of("exposure", "score");
    for (CertifyObjective known : CertifyObjective.values()) {
      if (known.word().equals(objective)) {
        return known;
      }
    }
    throw new InputException(
        "--objective",
        "",
        "the value (%s) must be exposure or score.%s"
            .formatted(objective, Suggestion.phrase(objective, words)));
  }

  private static void print(PrintWriter text, String name, Certificate certificate) {
    String verdict =
        certificate.proven()
            ? "proven optimal"
            : certificate.infeasible().isEmpty() ? "not proven" : "no plan can be feasible";
    text.println("%s: %s, %s".formatted(name, certificate.objective().word(), verdict));
    text.println(CheckCommand.line("Best plan", amount(certificate.best())));
    text.println(CheckCommand.line("Lower bound", amount(certificate.bound())));
    text.println(CheckCommand.line("Gap", amount(certificate.gap())));
    text.println(
        CheckCommand.line(
            "Method",
            "%s, %s partial plans, %s"
                .formatted(
                    certificate.method(),
                    Amounts.whole(certificate.partialPlans()),
                    Amounts.seconds(certificate.elapsed()))));
    certificate.infeasible().forEach(reason -> text.println("No plan can be feasible: " + reason));
    if (!certificate.leftOut().isEmpty()) {
      List<String> ids = certificate.leftOut().stream().map(ConstraintType::id).toList();
      text.println("The bound leaves out: " + String.join(", ", ids) + ". It holds all the same.");
    }
  }

  private static String amount(OptionalLong thousandths) {
    return thousandths.isPresent()
        ? Amounts.exact(PlanScore.decimal(thousandths.getAsLong()))
        : "–";
  }
}
