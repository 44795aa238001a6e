package org.delimit.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.delimit.io.InputException;
import org.delimit.io.SearchSettings;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;
import org.delimit.solver.Improvement;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.solver.SolveResult;

/**
 * What a search has done before it was cut short. Immutable.
 *
 * @param plan id of the state of each district by id, empty before the first plan
 * @param steps steps made, of all threads
 * @param elapsed time used
 * @param resumed how often it had been resumed
 * @param history its improvements, as far as they were seen
 * @param infeasible why no plan can be feasible, empty unless that is known
 */
record SearchSoFar(
    Map<String, String> plan,
    long steps,
    Duration elapsed,
    int resumed,
    List<Improvement> history,
    List<String> infeasible) {
  static final SearchSoFar NOTHING =
      new SearchSoFar(Map.of(), 0, Duration.ZERO, 0, List.of(), List.of());

  private static final int NUMBERS_OF_IMPROVEMENT = 5;

  SearchSoFar {
    history = List.copyOf(history);
    infeasible = List.copyOf(infeasible);
  }

  /** Whether nothing was done yet. */
  boolean isNothing() {
    return plan.isEmpty();
  }

  /** The same as texts and numbers, for a checkpoint. */
  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("plan", plan);
    map.put("steps", steps);
    map.put("milliseconds", elapsed.toMillis());
    map.put("resumed", (long) resumed);
    map.put("infeasible", infeasible);
    map.put("history", history.stream().map(SearchSoFar::numbers).toList());
    return map;
  }

  private static List<Long> numbers(Improvement point) {
    PlanScore score = point.score();
    return List.of(
        point.elapsed().toMillis(), point.steps(), score.hard(), score.medium(), score.soft());
  }

  /**
   * Reads what {@link #asMap} gave.
   *
   * @param file the checkpoint, for messages
   * @throws InputException if something is missing or is no number, text or list
   */
  static SearchSoFar of(Object value, Path file) {
    if (!(value instanceof Map<?, ?> map)
        || !(map.get("plan") instanceof Map<?, ?> plan)
        || plan.isEmpty()
        || !(map.get("steps") instanceof Long steps)
        || !(map.get("milliseconds") instanceof Long millis)
        || !(map.get("resumed") instanceof Long resumed)
        || !(map.get("infeasible") instanceof List<?> reasons)
        || !(map.get("history") instanceof List<?> points)
        || steps < 0
        || millis < 0) {
      throw damaged(file);
    }
    Map<String, String> states = new LinkedHashMap<>();
    plan.forEach((district, state) -> states.put(String.valueOf(district), String.valueOf(state)));
    return new SearchSoFar(
        states,
        steps,
        Duration.ofMillis(millis),
        resumed.intValue(),
        points.stream().map(point -> improvement(point, file)).toList(),
        reasons.stream().map(String::valueOf).toList());
  }

  private static Improvement improvement(Object value, Path file) {
    if (!(value instanceof List<?> numbers)
        || numbers.size() != NUMBERS_OF_IMPROVEMENT
        || !numbers.stream().allMatch(Long.class::isInstance)) {
      throw damaged(file);
    }
    List<Long> all = numbers.stream().map(Long.class::cast).toList();
    return new Improvement(
        Duration.ofMillis(all.get(0)),
        all.get(1),
        new PlanScore(all.get(2), all.get(3), all.get(4)));
  }

  static InputException damaged(Path file) {
    return new InputException(
        file.toString(),
        "state",
        "this checkpoint is damaged, or of another version. Maybe leave --resume away.");
  }

  /** The same, resumed once more. */
  SearchSoFar again() {
    return new SearchSoFar(plan, steps, elapsed, resumed + 1, history, infeasible);
  }

  /** What is left of the limits; a little where nothing is, since a search must have a limit. */
  SearchSettings left(SearchSettings settings) {
    Duration time = settings.time();
    Long most = settings.steps();
    int threads = settings.threads() == null ? 1 : settings.threads();
    if (time != null) {
      Duration rest = time.minus(elapsed);
      time = rest.isNegative() || rest.isZero() ? Duration.ofMillis(1) : rest;
    }
    if (most != null) {
      most = Math.max(1, most - steps / threads);
    }
    return settings.withLimits(time, most, settings.seed(), settings.threads());
  }

  /** A result with what was done before it. */
  SolveResult before(SolveResult result) {
    return isNothing()
        ? result
        : new SolveResult(
            result.plan(),
            result.explanation(),
            steps + result.steps(),
            elapsed.plus(result.elapsed()),
            result.seed(),
            joined(result.history()),
            result.infeasible());
  }

  /** This and what a search that went on from it has done. */
  SearchSoFar with(SolveResult more) {
    return new SearchSoFar(
        more.plan().toMap(),
        steps + more.steps(),
        elapsed.plus(more.elapsed()),
        resumed,
        joined(more.history()),
        more.infeasible());
  }

  /** The improvements until now and those that followed, of which only better ones count. */
  List<Improvement> joined(List<Improvement> more) {
    List<Improvement> all = new ArrayList<>(history);
    more.stream().flatMap(this::later).forEach(all::add);
    return all;
  }

  private Stream<Improvement> later(Improvement point) {
    boolean better =
        history.isEmpty() || point.score().compareTo(history.get(history.size() - 1).score()) < 0;
    return better
        ? Stream.of(
            new Improvement(elapsed.plus(point.elapsed()), steps + point.steps(), point.score()))
        : Stream.empty();
  }

  /** The result of a search that is over and needs no more. */
  SolveResult over(PartitionProblem problem, SolveOptions options) {
    Plan own = Plan.of(problem, plan);
    return new SolveResult(
        own,
        PartitionSolver.create(options).explain(problem, own),
        steps,
        elapsed,
        options.seed(),
        history,
        infeasible);
  }

  /** What readers of a resumed search must know, empty if it never was. */
  List<String> notes() {
    return resumed == 0
        ? List.of()
        : List.of(
            "The search was interrupted and resumed (%s), after %s steps and %s: such a search does not end on the plan that an uninterrupted one finds with the same seed."
                .formatted(
                    resumed == 1 ? "once" : resumed + " times",
                    Amounts.whole(steps),
                    Amounts.seconds(elapsed)));
  }
}
