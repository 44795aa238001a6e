package org.delimit.robust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.delimit.analysis.DrawnFigure;
import org.delimit.analysis.Interval;
import org.delimit.analysis.Uncertainty;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.model.DataRanges;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;

/** Turns the scores of a study into regret and stability. */
final class RobustFigures {
  /** Id and name of the figures of a plan among those of an {@link Uncertainty}. */
  static final String COLUMN = "plan";

  static final String COLUMN_NAME = "This plan";

  private final PartitionProblem problem;
  private final DataRanges ranges;
  private final ConstraintConfig config;
  private final DrawScores scores;
  private final List<Integer> solved;

  /**
   * Prepares the figures.
   *
   * @param solved numbers of the draws for which the problem was solved anew
   */
  RobustFigures(
      PartitionProblem problem,
      DataRanges ranges,
      ConstraintConfig config,
      DrawScores scores,
      List<Integer> solved) {
    this.problem = problem;
    this.ranges = ranges;
    this.config = config;
    this.scores = scores;
    this.solved = solved;
  }

  Robustness robustness(Map<String, Plan> named, long steps) {
    List<PlanRegret> plans = new ArrayList<>();
    named.forEach((name, plan) -> plans.add(plan(name, plan)));
    return new Robustness(
        scores.draws(),
        solved.size(),
        steps,
        ranges.seed(),
        plans,
        stability(),
        scores.candidates().size());
  }

  private PlanRegret plan(String name, Plan plan) {
    int c = scores.candidates().indexOf(plan);
    double[] soft = new double[scores.draws()];
    double[] regret = new double[scores.draws()];
    double greatest = Double.NEGATIVE_INFINITY;
    long sum = 0;
    for (int draw = 0; draw < soft.length; draw++) {
      soft[draw] = scores.score(draw + 1, c).soft() / 1000.0;
      regret[draw] = scores.regret(draw + 1, c) / 1000.0;
      greatest = Math.max(greatest, regret[draw]);
      sum += scores.regret(draw + 1, c);
    }
    long sumSolved = 0;
    for (int draw : solved) {
      sumSolved += scores.regret(draw + 1, c);
    }
    return new PlanRegret(
        name,
        plan,
        Interval.of(scores.score(0, c).soft() / 1000.0, soft),
        Interval.of(scores.regret(0, c) / 1000.0, regret),
        greatest,
        100.0 * scores.timesBest(c) / scores.draws(),
        100.0 * scores.timesInfeasible(c) / scores.draws(),
        mean(sum, scores.draws()),
        mean(sumSolved, solved.size()),
        headline(plan));
  }

  private static OptionalDouble mean(long sum, int count) {
    return count == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.round((double) sum / count) / 1000.0);
  }

  private List<DrawnFigure> headline(Plan plan) {
    return Uncertainty.of(plan, config, ranges).figures().stream()
        .filter(figure -> figure.column().equals(COLUMN))
        .toList();
  }

  private List<DistrictStability> stability() {
    List<Integer> rows = new ArrayList<>();
    solved.forEach(draw -> rows.add(draw + 1));
    for (int row = 1; solved.isEmpty() && row <= scores.draws(); row++) {
      rows.add(row);
    }
    int[][] times = new int[problem.districts().size()][problem.states().size()];
    for (int row : rows) {
      Plan best = scores.candidates().get(scores.best(row));
      for (int i = 0; i < times.length; i++) {
        if (!problem.isSpecial(i)) {
          times[i][best.stateIndex(i)]++;
        }
      }
    }
    List<DistrictStability> all = new ArrayList<>();
    for (int i = 0; i < times.length; i++) {
      List<Double> shares = new ArrayList<>();
      for (int count : times[i]) {
        shares.add((double) count / rows.size());
      }
      all.add(new DistrictStability(i, shares));
    }
    return all;
  }
}
