package org.delimit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.delimit.certify.PlanCount;
import org.delimit.certify.PlanTable;
import org.delimit.io.InputException;
import org.delimit.io.OutputFiles;
import org.delimit.model.District;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Counts, draws and lists the feasible plans of a small map. */
@Command(
    name = "count",
    description = {
      "Counts the feasible plans of a small map exactly, states told apart;",
      "draws some uniformly, or lists all. Ctrl-C leaves nothing behind."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Delimit.Version.class)
final class CountCommand implements Callable<Integer> {
  private static final int MOST_PLANS = 100_000;

  @Spec private CommandSpec spec;

  @Mixin private ScenarioProblem problem;

  @Mixin private TableMemory memory;

  @Mixin private LongWork work;

  @Option(
      names = "--draw",
      paramLabel = "N",
      description = "Write N plans to draws.csv, each drawn with the same probability.")
  private Integer draws;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the draws (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--list", description = "Write all plans to plans.csv, 100,000 at most.")
  private boolean list;

  @Option(names = "--out", paramLabel = "DIR", description = "Where --draw and --list write.")
  private Path out;

  @Override
  public Integer call() {
    check();
    PartitionProblem asked = problem.open().problem();
    StatusLine line = work.line();
    double districts = Math.max(1, asked.districts().size());
    PrintWriter text = spec.commandLine().getOut();
    OptionalLong plans;
    Optional<PlanTable> table = Optional.empty();
    if (draws != null || list) {
      table =
          PlanTable.of(
              asked, memory.mebibytes(), step -> line.update(step / districts, "districts"));
      plans = table.map(all -> OptionalLong.of(all.plans())).orElseGet(OptionalLong::empty);
    } else {
      plans =
          PlanCount.of(
              asked, memory.mebibytes(), step -> line.update(step / districts, "districts"));
    }
    line.end();
    if (plans.isEmpty()) {
      text.println(
          asked.name() + ": too many plans to count with this memory, or more than 9 · 10^18");
      return draws != null || list ? Faults.INFEASIBLE : Faults.FEASIBLE;
    }
    String what = plans.getAsLong() == 1 ? " feasible plan" : " feasible plans";
    text.println(asked.name() + ": " + Amounts.whole(plans.getAsLong()) + what);
    table.ifPresent(all -> write(asked, all, text));
    text.flush();
    return plans.getAsLong() > 0 ? Faults.FEASIBLE : Faults.INFEASIBLE;
  }

  private void check() {
    if (work.resume()) {
      throw new InputException(
          "--resume", "", "a count is short and leaves no checkpoint. Maybe leave it away.");
    }
    if ((draws != null || list) && out == null) {
      throw new InputException("--out", "", "--draw and --list write files. Maybe add --out DIR.");
    }
    if (draws != null && (draws < 1 || draws > MOST_PLANS)) {
      throw new InputException(
          "--draw", "", "the value (%d) must be between 1 and %,d.".formatted(draws, MOST_PLANS));
    }
  }

  private void write(PartitionProblem asked, PlanTable table, PrintWriter text) {
    if (draws != null && table.plans() > 0) {
      SplittableRandom random = new SplittableRandom(seed);
      List<List<String>> lines = header(asked);
      for (int k = 0; k < draws; k++) {
        add(lines, table.draw(random));
      }
      OutputFiles.writeCsv(lines, out.resolve("draws.csv"));
      text.println("Written to " + out + ": draws.csv");
    }
    if (list) {
      if (table.plans() > MOST_PLANS) {
        throw new InputException(
            "--list",
            "",
            "the map has %,d feasible plans: at most %,d are listed. Maybe draw some with --draw."
                .formatted(table.plans(), MOST_PLANS));
      }
      List<List<String>> lines = header(asked);
      table.list(plan -> add(lines, plan));
      OutputFiles.writeCsv(lines, out.resolve("plans.csv"));
      text.println("Written to " + out + ": plans.csv");
    }
  }

  /* One row a plan, one column a district. */
  private static List<List<String>> header(PartitionProblem asked) {
    List<String> names = new ArrayList<>(List.of("plan"));
    asked.districts().stream().map(District::id).forEach(names::add);
    List<List<String>> lines = new ArrayList<>();
    lines.add(names);
    return lines;
  }

  private static void add(List<List<String>> lines, Plan plan) {
    List<String> row = new ArrayList<>(plan.toMap().size() + 1);
    row.add(String.valueOf(lines.size()));
    row.addAll(plan.toMap().values());
    lines.add(row);
  }
}
