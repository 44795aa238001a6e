package org.delimit.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.delimit.ensemble.EnsembleOptions;
import org.delimit.ensemble.EnsembleSampler;
import org.delimit.ensemble.EnsembleSummary;
import org.delimit.io.InputException;
import org.delimit.io.PlanFiles;
import org.delimit.io.ProblemSource;
import org.delimit.io.ResultFiles;
import org.delimit.model.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Samples plans and says where a plan stands among them. */
@Command(
    name = "ensemble",
    description = {
      "Samples feasible plans from a stated distribution and says where a plan stands among them.",
      "Ctrl-C ends it early with the samples so far; --resume goes on."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Delimit.Version.class)
final class EnsembleCommand implements Callable<Integer> {
  private static final BigDecimal MOST_BALANCE = BigDecimal.valueOf(1000);

  @Spec private CommandSpec spec;

  @Mixin private ScenarioProblem problem;

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Samples of all chains together (default: ${DEFAULT-VALUE}).")
  private long samples;

  @Option(
      names = "--every",
      paramLabel = "N",
      defaultValue = "10",
      description = "Steps from one sample of a chain to its next (default: ${DEFAULT-VALUE}).")
  private long every;

  @Option(
      names = "--burn-in",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Steps of each chain before its first sample (default: ${DEFAULT-VALUE}).")
  private long burnIn;

  @Option(
      names = "--chains",
      paramLabel = "N",
      defaultValue = "4",
      description = "Number of chains (default: ${DEFAULT-VALUE}).")
  private int chains;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to use; they do not change the result (default: all processors).")
  private Integer threads;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the random numbers (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--balance",
      paramLabel = "PERCENT",
      description =
          "How far the people of a state may be from its share, if the problem binds no people.")
  private BigDecimal balance;

  @Option(
      names = "--plan",
      paramLabel = "FILE.csv",
      description = "A plan to compare; may be repeated. The reference always is.")
  private List<Path> plans = new ArrayList<>();

  @Option(
      names = "--start",
      paramLabel = "plan.csv",
      description = "The plan all chains start from (default: a random one for each chain).")
  private Path start;

  @Option(names = "--plans", description = "Write the plans too, to plans.ben.")
  private boolean keepPlans;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder for the files (default: delimit-out/NAME-ensemble).")
  private Path out;

  @Mixin private LongWork work;

  @Override
  public Integer call() {
    check();
    ProblemSource source = problem.open();
    if (!work.quiet()) {
      source.notes().forEach(note -> spec.commandLine().getErr().println("Note: " + note));
    }
    EnsembleOptions options = options(source);
    EnsembleSampler sampler = EnsembleSampler.create(source.problem(), options);
    Path folder = out == null ? Path.of("delimit-out", problem.shortName() + "-ensemble") : out;
    EnsembleOutputs outputs =
        new EnsembleOutputs(
            folder,
            work.checkpoint(folder, problem, source, origin(options)),
            sampler,
            work.line(),
            options.samples(),
            keepPlans);
    return Interruption.guard(sampler::stop, () -> sample(source, sampler, outputs, folder));
  }

  private int sample(
      ProblemSource source, EnsembleSampler sampler, EnsembleOutputs outputs, Path folder) {
    String name = source.problem().name();
    outputs.open(work.resume());
    boolean whole;
    try {
      whole = sampler.run(outputs);
    } finally {
      outputs.end();
    }
    PrintWriter text = spec.commandLine().getOut();
    if (outputs.samples() == 0) {
      text.println(name + ": ended before the first sample");
      return Faults.INFEASIBLE;
    }
    EnsembleSummary summary = sampler.summary();
    Map<String, Object> members = new LinkedHashMap<>(summary.asMap());
    members.put("inputs", problem.inputs(source));
    ResultFiles.write(members, folder.resolve("ensemble.json"));
    outputs.close(whole);
    EnsembleText.print(text, name, summary, work.quiet());
    String files = "ensemble.json, ensemble.csv.gz" + (keepPlans ? ", plans.ben" : "");
    text.println("Written to " + folder + ": " + files + (whole ? "" : ", checkpoint.json"));
    if (!whole) {
      text.println("Ended early. Go on with --resume.");
    }
    text.flush();
    return Faults.FEASIBLE;
  }

  private EnsembleOptions options(ProblemSource source) {
    int processors = Runtime.getRuntime().availableProcessors();
    EnsembleOptions options =
        EnsembleOptions.defaults()
            .withSamples(samples, every, burnIn)
            .withChains(chains, threads == null ? processors : threads)
            .withSeed(seed);
    if (balance != null) {
      options = options.withBalance(balance);
    }
    if (start != null) {
      options = options.withStart(PlanFiles.readCsv(source.problem(), start));
    }
    for (Path plan : plans) {
      options = options.withPlan(plan.toString(), PlanFiles.readCsv(source.problem(), plan));
    }
    return options;
  }

  /* What the samples depend on; how many there are may grow, and what they are compared with change. */
  private Map<String, String> origin(EnsembleOptions options) {
    Map<String, String> origin = new LinkedHashMap<>();
    origin.put("--every", Long.toString(every));
    origin.put("--burn-in", Long.toString(burnIn));
    origin.put("--chains", Integer.toString(chains));
    origin.put("--seed", Long.toString(seed));
    origin.put("--balance", balance == null ? "none" : balance.toPlainString());
    origin.put("--plans", Boolean.toString(keepPlans));
    origin.put(
        "--start",
        options
            .start()
            .map(Plan::toStateIndexes)
            .map(plan -> Integer.toHexString(Arrays.hashCode(plan)))
            .orElse("none"));
    return origin;
  }

  private void check() {
    require("--samples", samples, 1, 1_000_000_000_000L);
    require("--every", every, 1, 1_000_000_000L);
    require("--burn-in", burnIn, 0, 1_000_000_000L);
    require("--chains", chains, 1, EnsembleOptions.MOST_CHAINS);
    require("--threads", threads == null ? 1 : threads, 1, 256);
    if (balance != null && (balance.signum() < 0 || balance.compareTo(MOST_BALANCE) > 0)) {
      throw new InputException(
          "--balance",
          "",
          "the value (%s) must be a percent between 0 and %s."
              .formatted(balance.toPlainString(), MOST_BALANCE));
    }
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
