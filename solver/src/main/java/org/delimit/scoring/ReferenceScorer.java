package org.delimit.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.ConstraintScore;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.Explanation;
import org.delimit.constraint.Finding;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.model.Plan;
import org.delimit.model.PlanScore;

/**
 * Scores a plan from the formulas of the catalogue, slowly and plainly, and says what each penalty
 * is made of. It shares no code with the terms of the incremental scorer, and is their oracle.
 *
 * <p>Safe for use by several threads. One explanation takes O(states · (districts + borders)).
 */
public final class ReferenceScorer {
  private final PartitionProblem problem;
  private final ConstraintConfig config;
  private final ConstraintParameters parameters;

  /**
   * A scorer.
   *
   * @param problem a problem
   * @param config constraints to weigh
   * @throws org.delimit.model.InvalidProblemException if a parameter is wrong
   */
  public ReferenceScorer(PartitionProblem problem, ConstraintConfig config) {
    this.problem = problem;
    this.config = config;
    parameters = ConstraintParameters.of(problem, config);
  }

  /**
   * Explains a plan.
   *
   * @param plan a plan of the problem
   * @return penalties with findings, and the score they add up to
   */
  public Explanation explain(Plan plan) {
    PlanSums sums = new PlanSums(plan);
    List<ConstraintScore> scores = new ArrayList<>();
    for (ConstraintType type : config.active()) {
      Assessment assessment = assess(type, sums);
      scores.add(
          new ConstraintScore(
              type,
              config.level(type),
              config.weight(type),
              assessment.penalty(),
              assessment.findings()));
    }
    PlanScore score =
        new PlanScore(
            total(scores, Level.HARD, RoundingMode.CEILING),
            total(scores, Level.MEDIUM, RoundingMode.FLOOR),
            total(scores, Level.SOFT, RoundingMode.FLOOR));
    return new Explanation(score, scores);
  }

  private Assessment assess(ConstraintType type, PlanSums sums) {
    return switch (type) {
      case CONTIGUITY -> ReferenceContiguity.assess(sums, parameters);
      case OCCUPIED_STATES -> occupied(sums);
      case POPULATION -> population(sums);
      case KEEP_TOGETHER -> ReferenceSets.together(sums, parameters.together());
      case KEEP_APART -> ReferenceSets.apart(sums, parameters.apart());
      case EXPOSURE -> ReferenceExposure.assess(sums, parameters);
      case DERIVATION -> ReferenceRevenue.assess(sums);
      case BORDER_LENGTH -> ReferenceBorders.length(sums);
      case CUT_EDGES -> ReferenceBorders.cutEdges(sums);
      case MINORITY_CAP -> ReferenceMinorities.assess(sums, parameters);
      case INCOME_FLOOR -> ReferenceRevenue.floor(sums, parameters.incomeFloor());
      case SHAPE -> ReferenceShape.assess(sums);
      case UNITY -> ReferenceSets.units(sums, parameters.units());
      case STATUS_QUO -> ReferenceTables.statusQuo(sums, parameters);
      case DISPLACEMENT -> ReferenceTables.displacement(sums);
      case ACCESS -> ReferenceTables.access(sums, parameters);
      case NEIGHBOUR_BORDER -> ReferenceTables.neighbourBorder(sums, parameters);
    };
  }

  private Assessment occupied(PlanSums sums) {
    Assessment assessment = new Assessment();
    for (int s = 0; s < problem.states().size(); s++) {
      int districts = sums.members(s).size();
      if (districts < parameters.minDistricts()) {
        String id = problem.states().get(s).id();
        assessment.add(
            new Finding(
                "State ("
                    + id
                    + ") has "
                    + districts
                    + (districts == 1 ? " district: at least " : " districts: at least ")
                    + parameters.minDistricts()
                    + " are asked.",
                1000,
                sums.ids(sums.members(s)),
                List.of(id)));
      }
    }
    return assessment;
  }

  private Assessment population(PlanSums sums) {
    Assessment assessment = new Assessment();
    for (int s = 0; s < problem.states().size(); s++) {
      long people = sums.population(s);
      long min = parameters.minPopulation()[s];
      long max = parameters.maxPopulation()[s];
      if (people < min || people > max) {
        String id = problem.states().get(s).id();
        String bound = people < min ? "below its minimum of " + min : "above its maximum of " + max;
        assessment.add(
            new Finding(
                "State (" + id + ") has " + people + " persons, " + bound + ".",
                1000 * (people < min ? min - people : people - max),
                sums.ids(sums.members(s)),
                List.of(id)));
      }
    }
    return assessment;
  }

  private static long total(List<ConstraintScore> scores, Level level, RoundingMode rounding) {
    BigDecimal sum = BigDecimal.ZERO;
    for (ConstraintScore score : scores) {
      if (score.level() == level) {
        sum = sum.add(score.weight().multiply(BigDecimal.valueOf(score.penalty())));
      }
    }
    return sum.setScale(0, rounding).longValueExact();
  }
}
