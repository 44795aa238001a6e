package org.delimit.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.delimit.io.ProblemSource;
import org.delimit.io.Scenario;
import org.delimit.io.SearchSettings;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.solver.SolveResult;

/** Solves scenarios one after the other; can be stopped from another thread. */
final class ScenarioRun {
  private final SearchLimits limits;
  private final LongWork work;
  private final ScenarioCheckpoint checkpoint;
  private final PrintWriter err;
  private PartitionSolver running;
  private boolean stopped;

  /**
   * A run.
   *
   * @param checkpoint what was done before, kept up to date
   * @param err where names and faults are shown
   */
  ScenarioRun(SearchLimits limits, LongWork work, ScenarioCheckpoint checkpoint, PrintWriter err) {
    this.limits = limits;
    this.work = work;
    this.checkpoint = checkpoint;
    this.err = err;
  }

  /** A scenario with its problem. */
  record Task(Scenario scenario, ProblemSource source) {}

  /** A scenario with what was found, and what of it was done before an interruption. */
  record Solved(Scenario scenario, ProblemSource source, SolveResult result, SearchSoFar before) {}

  /** Solves in order; after a stop the rest is left out, but never the first. */
  List<Solved> solve(List<Task> tasks) {
    List<Solved> solved = new ArrayList<>();
    for (Task task : tasks) {
      String name = task.scenario().name();
      Optional<SearchSoFar> over = checkpoint.over(name);
      if (over.isEmpty() && isStopped() && !solved.isEmpty()) {
        break;
      }
      SearchSoFar before = over.orElseGet(() -> checkpoint.begun(name));
      SearchSettings settings = limits.over(task.source().search());
      SolveResult result =
          over.isPresent()
              ? before.over(task.source().problem(), SearchLimits.options(settings))
              : solve(task, before, before.left(settings));
      solved.add(new Solved(task.scenario(), task.source(), result, before));
    }
    return solved;
  }

  private SolveResult solve(Task task, SearchSoFar before, SearchSettings left) {
    String name = task.scenario().name();
    PartitionProblem problem = task.source().problem();
    ProgressLine line = new ProgressLine(work.line(), name, left.time(), left.steps());
    SolveOptions options = SearchLimits.options(left);
    if (!before.isNothing()) {
      options = options.withStart(Plan.of(problem, before.plan()));
    }
    Consumer<SearchSoFar> writer = soFar -> checkpoint.keep(name, soFar, false);
    PartitionSolver solver =
        PartitionSolver.create(
            options.withProgress(new CheckpointKeeper(before, writer, err, line)));
    begin(solver);
    SolveResult more;
    try {
      more = solver.solve(problem);
    } finally {
      line.end();
    }
    checkpoint.keep(name, before.with(more), !isStopped());
    return before.before(more);
  }

  private synchronized void begin(PartitionSolver solver) {
    running = solver;
  }

  synchronized boolean isStopped() {
    return stopped;
  }

  /** Ends the search that runs, and lets no other begin. */
  synchronized void stop() {
    stopped = true;
    if (running != null) {
      running.stop();
    }
  }
}
