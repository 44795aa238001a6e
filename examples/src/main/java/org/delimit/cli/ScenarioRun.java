package org.delimit.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.delimit.io.ProblemSource;
import org.delimit.io.Scenario;
import org.delimit.io.SearchSettings;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.solver.SolveResult;

/** Solves scenarios one after the other; can be stopped from another thread. */
final class ScenarioRun {
  private final SearchLimits limits;
  private final PrintWriter progress;
  private PartitionSolver running;
  private boolean stopped;

  /**
   * A run.
   *
   * @param progress where progress is shown, or null
   */
  ScenarioRun(SearchLimits limits, PrintWriter progress) {
    this.limits = limits;
    this.progress = progress;
  }

  /** A scenario with its problem. */
  record Task(Scenario scenario, ProblemSource source) {}

  /** A scenario with what was found. */
  record Solved(Scenario scenario, ProblemSource source, SolveResult result) {}

  /** Solves in order; after a stop the rest is left out, but never the first. */
  List<Solved> solve(List<Task> tasks) {
    List<Solved> solved = new ArrayList<>();
    for (Task task : tasks) {
      SearchSettings settings = limits.over(task.source().search());
      ProgressLine line =
          new ProgressLine(
              new StatusLine(progress, progress != null), settings.time(), settings.steps());
      SolveOptions options = SearchLimits.options(settings);
      if (progress != null) {
        progress.println(task.scenario().name());
        options = options.withProgress(line);
      }
      PartitionSolver solver = PartitionSolver.create(options);
      if (!begins(solver) && !solved.isEmpty()) {
        break;
      }
      try {
        solved.add(
            new Solved(task.scenario(), task.source(), solver.solve(task.source().problem())));
      } finally {
        line.end();
      }
    }
    return solved;
  }

  private synchronized boolean begins(PartitionSolver solver) {
    running = solver;
    return !stopped;
  }

  /** Ends the search that runs, and lets no other begin. */
  synchronized void stop() {
    stopped = true;
    if (running != null) {
      running.stop();
    }
  }
}
