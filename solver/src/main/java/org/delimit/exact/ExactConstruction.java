package org.delimit.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.delimit.exact.ExactOutcome.Status;
import org.delimit.scoring.CompiledProblem;

/**
 * Finds feasible plans of a small map, proves that there is none, or gives up after a stated amount
 * of work. For maps on which growing and annealing fail because few plans are feasible, such as
 * tight bounds of people on 16 to 64 districts.
 *
 * <p>Searched by are contiguity with exclaves and passable special districts, the least number of
 * districts, bounds of people, pins, candidates and sets of districts, each if its level is hard.
 * Plans that meet them are scored, so that other hard constraints are met too and the best plan is
 * kept.
 *
 * <p>Deterministic, without clock and chance; not safe for use by several threads. Memory stays
 * below 250 MB whatever the work, usually below 60 MB.
 */
public final class ExactConstruction {
  /** States of the problems it takes at most. */
  public static final int MOST_STATES = 16;

  /** Threads it uses at most. */
  public static final int MOST_THREADS = 4;

  private final CompiledProblem problem;
  private final int threads;

  private ExactConstruction(CompiledProblem problem, int threads) {
    this.problem = problem;
    this.threads = threads;
  }

  /**
   * An exact search of a problem; nothing is done yet.
   *
   * @param problem what to search
   * @return a search
   */
  public static ExactConstruction of(CompiledProblem problem) {
    return new ExactConstruction(problem, 1);
  }

  /**
   * The same search on several threads, of which it uses at most {@value #MOST_THREADS}. The
   * outcome may differ with the number.
   *
   * @param count 1 or more
   * @return a search
   */
  public ExactConstruction onThreads(int count) {
    return new ExactConstruction(problem, Math.min(MOST_THREADS, count));
  }

  /**
   * Whether the exact search takes a problem of this size.
   *
   * @param problem a problem
   * @return false if more than 120 districts can be assigned or there are more than {@value
   *     #MOST_STATES} states
   */
  public static boolean fits(CompiledProblem problem) {
    return NodeMap.fits(problem);
  }

  /**
   * About the work that settles a problem that fits, if its bounds are tight.
   *
   * @return work, more than it usually takes
   */
  public long expectedWork() {
    return PlanLister.expectedWork(new NodeMap(problem));
  }

  /**
   * How wide the bounds of people are.
   *
   * @return most minus least persons of all states together, by all people; 0 if a state has a
   *     given number, near the number of states if there are no bounds
   */
  public double width() {
    NodeMap map = new NodeMap(problem);
    double width = 0;
    double people = 1;
    for (int s = 0; s < map.states(); s++) {
      width += map.max(s) - map.min(s);
    }
    for (int v = 0; v < map.nodes(); v++) {
      people += map.population(v);
    }
    return width / people;
  }

  /**
   * Searches.
   *
   * @param workLimit work allowed, roughly: districts assigned and pairs of half plans compared
   * @param mostPlans feasible plans that are enough: 1 to end with any, more to keep the best
   * @param stop asked now and then whether to end early
   * @return the best of the plans seen, or that there is none, or that nothing is known; always the
   *     last if the problem does not fit
   */
  public ExactOutcome search(long workLimit, long mostPlans, BooleanSupplier stop) {
    if (!fits(problem)) {
      return new ExactOutcome(Status.GAVE_UP, null, 0, false);
    }
    NodeMap map = new NodeMap(problem);
    Work work = new Work(workLimit, stop);
    BestPlan best = new BestPlan(problem, map, mostPlans, work);
    boolean all =
        threads == 1 || PlanLister.isByShapes(map)
            ? new PlanLister(map, work, best, threads).list()
            : listParts(map, work, best, mostPlans);
    all &= best.isWhole() && !best.isEnough();
    if (best.plan() == null) {
      return new ExactOutcome(all ? Status.NONE : Status.GAVE_UP, null, work.done(), false);
    }
    return new ExactOutcome(
        all ? Status.BEST : Status.FOUND, best.plan(), work.done(), !all && best.isEnough());
  }

  /* REPEATABLE: parts have equal shares of the work, and are put together in their order. */
  private boolean listParts(NodeMap map, Work work, BestPlan best, long mostPlans) {
    List<BestPlan> bests = new ArrayList<>();
    List<Work> works = new ArrayList<>();
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int part = t;
      Work own = work.part(threads);
      BestPlan ownBest = new BestPlan(problem, map, Math.max(1, mostPlans / threads), own);
      PlanLister lister = new PlanLister(map, own, ownBest, 1);
      works.add(own);
      bests.add(ownBest);
      tasks.add(() -> lister.listPart(part, threads));
    }
    boolean all = Parts.all(tasks);
    bests.forEach(best::take);
    works.forEach(own -> work.add(own.done()));
    return all;
  }
}
