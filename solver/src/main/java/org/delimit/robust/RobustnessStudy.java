package org.delimit.robust;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.delimit.analysis.DrawnProblems;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.DataRanges;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/**
 * Finds out whether plans survive the uncertainty of their data: minimax regret over scenarios
 * (Kouvelis and Yu, Robust Discrete Optimization, 1997), with draws of the data as scenarios.
 *
 * <p>The problem is solved for the data as given and for the first draws, each by two searches; all
 * plans found, those asked about and the reference are candidates, and every candidate is scored
 * under every draw. What is best in a draw is the best of the candidates: the true regret may be
 * greater. The same arguments give the same result on any machine and with any number of threads.
 *
 * <p>{@link #run} blocks and works once; {@link #stop} may be called by any thread.
 */
public final class RobustnessStudy {
  /** Name of the plan asked about if none was given. */
  public static final String SOLVED = "solved plan";

  /** Name of the best plan known for the data as given, if that is not the plan asked about. */
  public static final String BEST_AS_GIVEN = "best as given";

  /** Name of the plan whose worst draw is the least bad. */
  public static final String LEAST_REGRET = "least greatest regret";

  /** Name of the plan that is best in most draws. */
  public static final String OFTENEST_BEST = "most often best";

  private static final double PART_OF_SEARCH = 0.9;

  private final PartitionProblem problem;
  private final DataRanges ranges;
  private final ConstraintConfig config;
  private final Map<String, Plan> asked;
  private final RobustOptions options;
  private final DrawnProblems drawn;
  private final DrawSearches searches;
  private Consumer<RobustProgress> progress = step -> {};
  private Consumer<Map<String, Object>> checkpoint = state -> {};

  private RobustnessStudy(
      PartitionProblem problem, DataRanges ranges, Map<String, Plan> plans, RobustOptions options) {
    this.problem = problem;
    this.ranges = ranges;
    this.options = options;
    config = options.search().constraints().orElseGet(() -> ConstraintConfig.of(problem));
    asked = new LinkedHashMap<>(plans);
    drawn = DrawnProblems.of(problem, ranges);
    searches = new DrawSearches(problem, options, ranges.seed());
  }

  /**
   * Prepares a study.
   *
   * @param problem a problem
   * @param ranges how far its data may be off; says how many draws there are and from which seed,
   *     which is that of the searches, too
   * @param plans plans of the problem by name, the one asked about first; if there is none, it is
   *     the plan that is found for the data as given
   * @param options how much work to do
   * @return a study
   * @throws InvalidProblemException if the ranges do not fit the problem
   * @throws IllegalArgumentException if more draws are to be solved than there are, or a plan is of
   *     another problem
   */
  public static RobustnessStudy of(
      PartitionProblem problem, DataRanges ranges, Map<String, Plan> plans, RobustOptions options) {
    if (options.solves() > ranges.draws()) {
      throw new IllegalArgumentException(
          "The draws solved anew (%d) must be at most the draws (%d)."
              .formatted(options.solves(), ranges.draws()));
    }
    for (Map.Entry<String, Plan> each : plans.entrySet()) {
      if (each.getValue().problem() != problem) {
        throw new IllegalArgumentException(
            "The plan (" + each.getKey() + ") belongs to another problem.");
      }
    }
    return new RobustnessStudy(problem, ranges, plans, options);
  }

  /**
   * Shows how far the work is.
   *
   * @param listener called by any thread, often
   * @return this study
   */
  public RobustnessStudy withProgress(Consumer<RobustProgress> listener) {
    progress = listener;
    return this;
  }

  /**
   * Keeps what was done.
   *
   * @param keeper gets texts and lists by name after every draw that was solved, from one thread at
   *     a time
   * @return this study
   */
  public RobustnessStudy withCheckpoint(Consumer<Map<String, Object>> keeper) {
    checkpoint = keeper;
    return this;
  }

  /**
   * Takes up what an earlier run of an equal study kept.
   *
   * @param state what the keeper of the checkpoint got
   * @return this study
   * @throws InvalidProblemException if that is no state of such a study
   */
  public RobustnessStudy resume(Map<String, Object> state) {
    searches.restore(state);
    return this;
  }

  /** Ends the searches soon; {@link #run} then tells what the draws solved until then say. */
  public void stop() {
    searches.stop();
  }

  /**
   * Whether {@link #stop} was called before all draws were solved.
   *
   * @return true if the result stands on fewer solved draws than were asked for
   */
  public boolean endedEarly() {
    return searches.stopped() && !isWhole();
  }

  private boolean isWhole() {
    boolean whole = true;
    for (int task = 0; task <= options.solves(); task++) {
      whole &= searches.isDone(task);
    }
    return whole;
  }

  /**
   * Works: two searches for the data as given and for every draw that is solved, then O(draws ·
   * candidates · (districts + borders) · states).
   *
   * @return what was found out
   * @throws InvalidProblemException if a constraint parameter is wrong, or more oil is drawn than
   *     can be shared exactly
   */
  public Robustness run() {
    List<Plan> given = solveGiven();
    Plan start = asked.isEmpty() ? null : asked.values().iterator().next();
    if (start == null) {
      start = better(given);
      asked.put(SOLVED, start);
    }
    solveDraws(start);
    DrawScores scores = score(candidates(given));
    return new RobustFigures(problem, ranges, config, scores, solved())
        .robustness(named(scores), options.steps());
  }

  private List<Plan> solveGiven() {
    progress.accept(new RobustProgress(0, "solving for the data as given"));
    if (searches.isDone(0)) {
      return searches.found().get(0);
    }
    Plan start = asked.isEmpty() ? null : asked.values().iterator().next();
    List<Plan> given = searches.solve(0, problem, start);
    keep();
    return given;
  }

  private Plan better(List<Plan> plans) {
    DrawScores scores = new DrawScores(plans, 0);
    scores.fill(0, problem, config);
    return plans.get(scores.best(0));
  }

  private void solveDraws(Plan start) {
    Shares.run(
        options.threads(),
        options.solves(),
        draw -> {
          int task = draw + 1;
          if (!searches.stopped() && !searches.isDone(task)) {
            searches.solve(task, drawn.draw(draw), start);
            keep();
          }
        });
  }

  private synchronized void keep() {
    Map<String, Object> state = searches.state();
    int done = state.size();
    if (!searches.stopped()) {
      checkpoint.accept(state);
    }
    progress.accept(
        new RobustProgress(
            PART_OF_SEARCH * done / (options.solves() + 1),
            "%d of %d draws solved".formatted(Math.max(0, done - 1), options.solves())));
  }

  /* In an order that depends on no thread. */
  private List<Plan> candidates(List<Plan> given) {
    Set<Plan> all = new LinkedHashSet<>(asked.values());
    reference().ifPresent(all::add);
    all.addAll(given);
    searches.found().values().forEach(all::addAll);
    return List.copyOf(all);
  }

  private Optional<Plan> reference() {
    return problem.referencePlan().filter(plan -> plan.problem() == problem);
  }

  private DrawScores score(List<Plan> candidates) {
    DrawScores scores = new DrawScores(candidates, ranges.draws());
    AtomicInteger done = new AtomicInteger();
    Shares.run(
        options.threads(),
        ranges.draws() + 1,
        row -> {
          scores.fill(row, row == 0 ? problem : drawn.draw(row - 1), config);
          progress.accept(
              new RobustProgress(
                  PART_OF_SEARCH
                      + (1 - PART_OF_SEARCH) * done.incrementAndGet() / (ranges.draws() + 1),
                  "%d plans scored under %d of %d draws"
                      .formatted(candidates.size(), done.get(), ranges.draws() + 1)));
        });
    return scores;
  }

  /* Numbers of the draws that were solved. */
  private List<Integer> solved() {
    return searches.found().keySet().stream().filter(task -> task > 0).map(t -> t - 1).toList();
  }

  private Map<String, Plan> named(DrawScores scores) {
    Map<String, Plan> named = new LinkedHashMap<>(asked);
    Plan first = named.values().iterator().next();
    Plan best = scores.candidates().get(scores.best(0));
    if (!best.equals(first)) {
      put(named, BEST_AS_GIVEN, best);
    }
    reference().ifPresent(line -> put(named, problem.reference().orElseThrow().name(), line));
    put(named, LEAST_REGRET, scores.candidates().get(scores.leastGreatestRegret()));
    put(named, OFTENEST_BEST, scores.candidates().get(scores.oftenestBest()));
    return named;
  }

  private static void put(Map<String, Plan> named, String name, Plan plan) {
    String free = name;
    for (int k = 2; named.containsKey(free); k++) {
      free = name + " (" + k + ")";
    }
    named.put(free, plan);
  }
}
