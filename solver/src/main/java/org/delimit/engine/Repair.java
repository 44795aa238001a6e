package org.delimit.engine;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.delimit.constraint.ConstraintType;
import org.delimit.exact.ExactConstruction;
import org.delimit.exact.ExactOutcome;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.Level;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;

/**
 * Makes plans feasible that nearly are: frees some districts around a border, merges the others of
 * each state, and searches that small map exactly. Bounds so tight that no single move meets them
 * are met by many small ones at once.
 */
final class Repair {
  private static final int LEAST_FREE = 22;
  private static final int MOST_FREE = 34;
  private static final int TRIES = 3;
  private static final long WORK = 8_000_000;
  private static final long ENOUGH_PLANS = 500;

  /** Share of all people who may be outside the bounds. */
  private static final double NEAR = 0.05;

  private final CompiledProblem problem;
  private final DualGraph graph;
  private final boolean[] mustStayAlone;
  private final long near;
  private final boolean fits;

  Repair(CompiledProblem problem) {
    this.problem = problem;
    graph = problem.graph();
    mustStayAlone = new boolean[problem.districts()];
    long people = 0;
    for (int i = 0; i < mustStayAlone.length; i++) {
      mustStayAlone[i] = problem.isSpecial(i);
      people += problem.isSpecial(i) ? 0 : problem.population(i);
    }
    markAlone(problem.parameters().together());
    markAlone(problem.parameters().apart());
    near = (long) (1000 * NEAR * people);
    // A state is merged to one district, whose persons must fit into an int.
    fits =
        problem.states() > 1
            && problem.states() <= ExactConstruction.MOST_STATES
            && people <= Integer.MAX_VALUE;
  }

  /**
   * Whether a plan is near enough to feasible, and the map one that can be repaired.
   *
   * @param scorer holds the plan
   */
  boolean isNear(IncrementalScorer scorer) {
    boolean binds = problem.level(ConstraintType.POPULATION) == Level.HARD;
    boolean piecesBind = problem.level(ConstraintType.CONTIGUITY) == Level.HARD;
    long people = binds ? scorer.penalty(ConstraintType.POPULATION) : 0;
    return fits && people > 0 && people <= near && !(piecesBind && scorer.contiguityPenalty() > 0);
  }

  /**
   * Tries a few times.
   *
   * @param plan state index of each district
   * @return a plan that meets all hard constraints but least numbers of districts above one, or
   *     null
   */
  int[] of(int[] plan, Budget budget, SplittableRandom random) {
    int[] repaired = null;
    for (int k = 0; k < TRIES && repaired == null && !budget.isSpent(); k++) {
      repaired = repair(plan, budget, random);
    }
    return repaired;
  }

  private int[] repair(int[] plan, Budget budget, SplittableRandom random) {
    boolean[] free = free(plan, LEAST_FREE + random.nextInt(MOST_FREE - LEAST_FREE + 1), random);
    int[] mergedInto = new int[plan.length];
    int merged = merge(plan, free, mergedInto);
    int[] pinnedTo = new int[merged];
    for (int i = 0; i < plan.length; i++) {
      pinnedTo[mergedInto[i]] = free[i] ? CompiledProblem.NOT_PINNED : plan[i];
    }
    CompiledProblem small = problem.merge(mergedInto, merged, pinnedTo);
    ExactOutcome outcome = ExactConstruction.of(small).search(WORK, ENOUGH_PLANS, budget::isSpent);
    budget.spend(outcome.work() / ExactStage.WORK_PER_STEP);
    if (outcome.plan() == null) {
      return null;
    }
    int[] repaired = new int[plan.length];
    Arrays.setAll(repaired, i -> outcome.plan()[mergedInto[i]]);
    return repaired;
  }

  private void markAlone(int[][] sets) {
    for (int[] set : sets) {
      for (int i : set) {
        mustStayAlone[i] = true;
      }
    }
  }

  /* Districts around a random border, those at borders first. */
  private boolean[] free(int[] plan, int most, SplittableRandom random) {
    boolean[] free = new boolean[plan.length];
    int[] border = new int[plan.length];
    int[] beside = new int[plan.length];
    boolean[] seen = new boolean[plan.length];
    int borders = 0;
    int besides = 0;
    int start = random.nextInt(plan.length);
    for (int tries = 0; tries < plan.length && !isAtBorder(plan, start); tries++) {
      start = (start + 1) % plan.length;
    }
    border[borders++] = start;
    seen[start] = true;
    for (int count = 0; count < most && borders + besides > 0; ) {
      int from = borders > 0 ? take(border, borders--, random) : take(beside, besides--, random);
      if (!problem.isSpecial(from)) {
        free[from] = true;
        count++;
      }
      for (int arc = graph.firstArc(from); arc < graph.endArc(from); arc++) {
        int u = graph.neighbour(arc);
        if (!seen[u]) {
          seen[u] = true;
          if (isAtBorder(plan, u)) {
            border[borders++] = u;
          } else {
            beside[besides++] = u;
          }
        }
      }
    }
    return free;
  }

  private static int take(int[] from, int size, SplittableRandom random) {
    int k = random.nextInt(size);
    int taken = from[k];
    from[k] = from[size - 1];
    return taken;
  }

  private boolean isAtBorder(int[] plan, int district) {
    for (int arc = graph.firstArc(district); arc < graph.endArc(district); arc++) {
      if (plan[graph.neighbour(arc)] != plan[district]) {
        return true;
      }
    }
    return false;
  }

  /* Merges what is not free and hangs together in one state. */
  private int merge(int[] plan, boolean[] free, int[] mergedInto) {
    int merged = 0;
    int[] open = new int[plan.length];
    Arrays.fill(mergedInto, -1);
    for (int start = 0; start < plan.length; start++) {
      if (mergedInto[start] >= 0) {
        continue;
      }
      mergedInto[start] = merged;
      open[0] = start;
      int end = free[start] || mustStayAlone[start] ? 0 : 1;
      for (int k = 0; k < end; k++) {
        for (int arc = graph.firstArc(open[k]); arc < graph.endArc(open[k]); arc++) {
          int u = graph.neighbour(arc);
          if (mergedInto[u] < 0 && !free[u] && !mustStayAlone[u] && plan[u] == plan[start]) {
            mergedInto[u] = merged;
            open[end++] = u;
          }
        }
      }
      merged++;
    }
    return merged;
  }
}
