package org.delimit.robust;

import java.util.Arrays;
import java.util.List;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;

/**
 * The scores of all candidate plans on the data as given and under every draw.
 *
 * <p>Row 0 is the data as given, row k + 1 draw k; rows are filled once, each by one thread.
 */
final class DrawScores {
  private final List<Plan> candidates;
  private final boolean[] allowed;
  private final PlanScore[][] scores;
  private final int[] best;

  /**
   * Scores to be filled in.
   *
   * @param candidates plans, one at least of which goes against no pin
   */
  DrawScores(List<Plan> candidates, int draws) {
    this.candidates = candidates;
    allowed = new boolean[candidates.size()];
    for (int c = 0; c < allowed.length; c++) {
      allowed[c] = isAllowed(candidates.get(c));
    }
    scores = new PlanScore[draws + 1][];
    best = new int[draws + 1];
  }

  /** Whether a plan goes against no pin: scores do not tell, but no search may choose it. */
  static boolean isAllowed(Plan plan) {
    PartitionProblem problem = plan.problem();
    for (int i = 0; i < problem.districts().size(); i++) {
      if (!problem.isSpecial(i) && !problem.allows(i, plan.stateIndex(i))) {
        return false;
      }
    }
    return true;
  }

  /** Scores every candidate, in O(candidates · (districts + borders) · states). */
  void fill(int row, PartitionProblem drawn, ConstraintConfig config) {
    CompiledProblem compiled = CompiledProblem.of(drawn, config);
    IncrementalScorer scorer = new IncrementalScorer(compiled);
    PlanScore[] own = new PlanScore[candidates.size()];
    int least = -1;
    for (int c = 0; c < own.length; c++) {
      scorer.reset(candidates.get(c).toStateIndexes());
      own[c] = scorer.score();
      if (allowed[c] && (least < 0 || own[c].compareTo(own[least]) < 0)) {
        least = c;
      }
    }
    best[row] = least;
    scores[row] = own;
  }

  List<Plan> candidates() {
    return candidates;
  }

  int draws() {
    return scores.length - 1;
  }

  PlanScore score(int row, int candidate) {
    return scores[row][candidate];
  }

  /** Index of the best candidate that goes against no pin, the first of equals. */
  int best(int row) {
    return best[row];
  }

  /** Whether no candidate is better. */
  private boolean isBest(int row, int candidate) {
    return allowed[candidate] && score(row, candidate).compareTo(score(row, best[row])) == 0;
  }

  /** Soft score less that of the best candidate, in thousandths. */
  long regret(int row, int candidate) {
    return score(row, candidate).soft() - score(row, best[row]).soft();
  }

  /** Draws in which no candidate is better. */
  int timesBest(int candidate) {
    int times = 0;
    for (int row = 1; row < scores.length; row++) {
      times += isBest(row, candidate) ? 1 : 0;
    }
    return times;
  }

  /** Draws in which a hard constraint or a pin is broken. */
  int timesInfeasible(int candidate) {
    if (!allowed[candidate]) {
      return draws();
    }
    int times = 0;
    for (int row = 1; row < scores.length; row++) {
      times += score(row, candidate).feasible() ? 0 : 1;
    }
    return times;
  }

  /** The candidate that is best in most draws, the first of equals. */
  int oftenestBest() {
    int oftenest = best[0];
    int most = 0;
    for (int c = 0; c < candidates.size(); c++) {
      int times = timesBest(c);
      oftenest = times > most ? c : oftenest;
      most = Math.max(most, times);
    }
    return oftenest;
  }

  /**
   * The candidate whose worst draw is the least bad: rarely infeasible comes before least greatest
   * regret of the medium score, of the soft score, and least sum of soft regrets; the first of
   * equals.
   */
  int leastGreatestRegret() {
    int least = -1;
    long[] leastKey = null;
    for (int c = 0; c < candidates.size(); c++) {
      long[] key = key(c);
      if (allowed[c] && (least < 0 || Arrays.compare(key, leastKey) < 0)) {
        least = c;
        leastKey = key;
      }
    }
    return least;
  }

  private long[] key(int candidate) {
    long medium = Long.MIN_VALUE;
    long soft = Long.MIN_VALUE;
    long sum = 0;
    for (int row = 1; row < scores.length; row++) {
      long over = score(row, candidate).medium() - score(row, best[row]).medium();
      medium = Math.max(medium, over);
      soft = Math.max(soft, regret(row, candidate));
      sum += regret(row, candidate);
    }
    return new long[] {timesInfeasible(candidate), medium, soft, sum};
  }
}
