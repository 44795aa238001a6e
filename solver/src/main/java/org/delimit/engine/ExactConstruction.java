package org.delimit.engine;

import org.delimit.engine.ExactOutcome.Status;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;

/**
 * Finds a feasible plan of a small map, proves that there is none, or gives up after a stated
 * amount of work. For maps on which growing and annealing fail because few plans are feasible, such
 * as tight bounds of people on 16 to 64 districts.
 *
 * <p>Searched are contiguity with exclaves and passable special districts, the least number of
 * districts, bounds of people, pins, candidates and sets of districts, each if its level is hard.
 * Other hard constraints are only checked: a plan that breaks them ends the search.
 *
 * <p>Deterministic, without clock and chance; not safe for use by several threads. Memory stays
 * below 250 MB whatever the work, usually below 60 MB.
 */
final class ExactConstruction {
  /*
   * Implementation note. States of one piece are put together from shapes (exact cover). All sets that
   * hang together are grown first, which wins if states are small; if that takes more than a part of
   * the work expected of meeting in the middle, shapes are found by that instead. Two states, exclaves, and maps
   * that need not be contiguous meet in the middle at once. Work of 1 takes about 0.03 µs growing and
   * 0.08 µs meeting (2 shared cores).
   */
  private static final long LITTLE_WORK = 2_000_000;
  private static final int FEW_SHAPES = 1 << 17;

  private final CompiledProblem problem;
  private int[] found;

  private ExactConstruction(CompiledProblem problem) {
    this.problem = problem;
  }

  /** An exact search of a problem; nothing is done yet. */
  static ExactConstruction of(CompiledProblem problem) {
    return new ExactConstruction(problem);
  }

  /**
   * Searches.
   *
   * @param workLimit work allowed, roughly: districts assigned and pairs of half plans compared
   * @return a feasible plan, or that there is none, or that nothing is known; always the last if
   *     more than 120 districts can be assigned or there are more than 16 states
   */
  ExactOutcome search(long workLimit) {
    if (!ExactCase.fits(problem)) {
      return new ExactOutcome(Status.GAVE_UP, null, 0);
    }
    ExactCase map = new ExactCase(problem);
    ExactWork work = new ExactWork(workLimit);
    found = null;
    boolean all = map.isPlainlyImpossible() || search(map, work);
    if (found == null) {
      return new ExactOutcome(all ? Status.NONE : Status.GAVE_UP, null, work.done());
    }
    int[] plan = map.plan(found);
    IncrementalScorer scorer = new IncrementalScorer(problem);
    scorer.reset(plan);
    return scorer.hard() == 0
        ? new ExactOutcome(Status.FOUND, plan, work.done())
        : new ExactOutcome(Status.GAVE_UP, null, work.done());
  }

  /* Answers whether all plans were looked at, if none was found. */
  private boolean search(ExactCase map, ExactWork work) {
    if (map.states() > 2 && map.isOnePieceEach()) {
      return cover(map, work);
    }
    return new ExactHalves(map, ExactCut.of(map), work)
        .search(
            stateOf -> {
              found = stateOf.clone();
              return true;
            });
  }

  private boolean cover(ExactCase map, ExactWork work) {
    ExactMasks masks = new ExactMasks(map, ExactCut.sweep(map));
    ExactShapes shapes = new ExactShapes(map, masks, work);
    ExactCover cover = new ExactCover(map, masks, shapes, work);
    ExactCut cut = ExactCut.of(map);
    long workOfMeeting = (long) Math.min(Long.MAX_VALUE, cut.work());
    work.beginStage(Math.min(Math.max(LITTLE_WORK, workOfMeeting / 4), work.left() / 3));
    boolean all = shapes.grow();
    if (!all) {
      work.beginStage(work.left() / 8);
      all = shapes.meet(cut, FEW_SHAPES);
      if (!all) {
        // Where many plans are feasible one can be made of few of the shapes.
        work.beginStage(work.left() / 8);
        found = cover.search();
        work.beginStage(work.left() / 4 * 3);
        all = found != null || shapes.meet(cut, ExactShapes.MOST);
      }
    }
    if (found == null) {
      work.beginStage(work.left());
      found = cover.search();
    }
    return all && !work.isSpent();
  }
}
