package org.delimit.cli;

import java.io.PrintWriter;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.delimit.certify.PlanCount;
import org.delimit.model.PartitionProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Counts the feasible plans of a small map. */
@Command(
    name = "count",
    description = "Counts the feasible plans of a small map exactly.",
    mixinStandardHelpOptions = true,
    versionProvider = Delimit.Version.class)
final class CountCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ScenarioProblem problem;

  @Mixin private TableMemory memory;

  @Override
  public Integer call() {
    PartitionProblem asked = problem.open().problem();
    OptionalLong plans = PlanCount.of(asked, memory.mebibytes());
    PrintWriter out = spec.commandLine().getOut();
    if (plans.isEmpty()) {
      out.println(
          asked.name() + ": too many plans to count with this memory, or more than 9 · 10^18");
      return Faults.FEASIBLE;
    }
    out.println(asked.name() + ": " + Amounts.whole(plans.getAsLong()) + " feasible plans");
    return plans.getAsLong() > 0 ? Faults.FEASIBLE : Faults.INFEASIBLE;
  }
}
