package org.delimit.robust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;

/**
 * Solves the problem as given and as drawn, each from scratch and from a plan, and keeps what was
 * found. Task 0 is the problem as given, task k + 1 that of draw k. Safe for use by several
 * threads.
 */
final class DrawSearches {
  private final PartitionProblem problem;
  private final RobustOptions options;
  private final long seed;
  private final Map<Integer, List<Plan>> found = new TreeMap<>();
  private volatile boolean stopped;

  DrawSearches(PartitionProblem problem, RobustOptions options, long seed) {
    this.problem = problem;
    this.options = options;
    this.seed = seed;
  }

  void stop() {
    stopped = true;
  }

  boolean stopped() {
    return stopped;
  }

  synchronized boolean isDone(int task) {
    return found.containsKey(task);
  }

  /** Plans by task, both of each task, in the order of the tasks. */
  synchronized Map<Integer, List<Plan>> found() {
    return new TreeMap<>(found);
  }

  /**
   * Does one task: a search from scratch, then one from the start, or from what the first found.
   *
   * @param drawn the problem with the figures of the task
   * @param start a plan of the problem, or null
   * @return what was found, even if it was stopped early: only whole tasks are kept
   */
  List<Plan> solve(int task, PartitionProblem drawn, Plan start) {
    SolveOptions scratch = search(task, 0);
    Plan first = run(scratch, drawn);
    // A plan that was given may go against pins: it is scored, but no search can start there.
    Plan from = start == null || !DrawScores.isAllowed(start) ? first : start;
    List<Plan> both = List.of(first, run(search(task, 1).withStart(from), drawn));
    if (!stopped) {
      synchronized (this) {
        found.put(task, both);
      }
    }
    return both;
  }

  private SolveOptions search(int task, int part) {
    // Seeds of their own: equal ones would look in equal places draw after draw.
    return options
        .search()
        .withStepLimit(options.steps())
        .withThreads(1)
        .withSeed(seed + 2L * task + part);
  }

  private Plan run(SolveOptions search, PartitionProblem drawn) {
    PartitionSolver[] solver = new PartitionSolver[1];
    solver[0] =
        PartitionSolver.create(
            search.withProgress(
                progress -> {
                  if (stopped) {
                    solver[0].stop();
                  }
                }));
    Plan plan = solver[0].solve(drawn).plan();
    return Plan.of(problem, plan.toStateIndexes());
  }

  /** What was found, for a checkpoint: texts of state indexes by task. */
  synchronized Map<String, Object> state() {
    Map<String, Object> state = new LinkedHashMap<>();
    found.forEach(
        (task, plans) ->
            state.put(String.valueOf(task), plans.stream().map(DrawSearches::text).toList()));
    return state;
  }

  /**
   * Takes up what a checkpoint kept.
   *
   * @throws InvalidProblemException if that is no state of such a study
   */
  synchronized void restore(Map<String, Object> state) {
    state.forEach(
        (task, plans) -> {
          try {
            List<Plan> both = new ArrayList<>();
            for (Object each : (List<?>) plans) {
              both.add(plan((String) each));
            }
            found.put(Integer.valueOf(task), List.copyOf(both));
          } catch (ClassCastException | NumberFormatException e) {
            throw new InvalidProblemException(
                "The plans of task (" + task + ") in the checkpoint cannot be read.");
          }
        });
  }

  private static String text(Plan plan) {
    return Arrays.stream(plan.toStateIndexes())
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(","));
  }

  private Plan plan(String text) {
    return Plan.of(problem, Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray());
  }
}
