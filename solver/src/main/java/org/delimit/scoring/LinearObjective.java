package org.delimit.scoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.ExposureMeasure;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.Level;

/**
 * The part of the soft score that adds up over districts and borders: homeland exposure, the status
 * quo, borders with neighbours, cut edges and the length of borders, each times its weight.
 *
 * <p>All amounts are in the unit of {@link IncrementalScorer#soft()}. Every penalty that is left
 * out is zero or more, so that the sum never exceeds the soft score of a plan. Immutable.
 */
public final class LinearObjective {
  private static final Set<ConstraintType> ADDED_UP =
      EnumSet.of(
          ConstraintType.EXPOSURE,
          ConstraintType.STATUS_QUO,
          ConstraintType.NEIGHBOUR_BORDER,
          ConstraintType.CUT_EDGES,
          ConstraintType.BORDER_LENGTH);

  private final int states;
  private final long[] costs;
  private final long[] edgeCosts;
  private final long constant;
  private final List<ConstraintType> leftOut;

  private LinearObjective(CompiledProblem problem) {
    states = problem.states();
    costs = costs(problem);
    DualGraph graph = problem.graph();
    long cut = 1000 * problem.weights.on(Level.SOFT, ConstraintType.CUT_EDGES);
    long length = problem.weights.on(Level.SOFT, ConstraintType.BORDER_LENGTH);
    edgeCosts = new long[graph.edgeCount()];
    long always = 0;
    for (int edge = 0; edge < edgeCosts.length; edge++) {
      boolean a = problem.isSpecial(graph.endA(edge));
      boolean b = problem.isSpecial(graph.endB(edge));
      long border = graph.isBridge(edge) ? 0 : cut;
      if (a || b) {
        always += a && b ? 0 : border;
      } else {
        edgeCosts[edge] = border + length * graph.millimetres(edge);
      }
    }
    constant = always;
    leftOut = leftOut(problem);
  }

  /**
   * The linear part of the soft score, in O(districts · states + borders).
   *
   * @param problem a problem whose districts are not merged
   * @return its costs
   */
  public static LinearObjective of(CompiledProblem problem) {
    return new LinearObjective(problem);
  }

  /**
   * What a district costs in a state.
   *
   * @param district index of a district
   * @param state index of a state
   * @return weighted thousandths, zero or more
   */
  public long cost(int district, int state) {
    return costs[district * states + state];
  }

  /**
   * What a border costs if its ends lie in two states.
   *
   * @param edge index of an edge of the dual graph
   * @return weighted thousandths, zero or more; 0 at special districts
   */
  public long edgeCost(int edge) {
    return edgeCosts[edge];
  }

  /**
   * What every plan costs: the borders of special districts, if cut edges count.
   *
   * @return weighted thousandths
   */
  public long constant() {
    return constant;
  }

  /**
   * Constraints of medium and soft level that are weighed but not part of the sum.
   *
   * @return constraints, in the order of the catalogue
   */
  public List<ConstraintType> leftOut() {
    return leftOut;
  }

  private static long[] costs(CompiledProblem problem) {
    long[] sum = new long[problem.districts() * problem.states()];
    for (Map.Entry<ConstraintType, long[]> entry : problem.linearCosts.entrySet()) {
      long weight = problem.weights.on(Level.SOFT, entry.getKey());
      for (int k = 0; k < sum.length; k++) {
        sum[k] += weight * entry.getValue()[k];
      }
    }
    return sum;
  }

  private static List<ConstraintType> leftOut(CompiledProblem problem) {
    List<ConstraintType> others = new ArrayList<>();
    for (ConstraintType type : problem.config().active()) {
      Level level = problem.level(type);
      boolean weighed = problem.config().weight(type).signum() > 0 && level != Level.HARD;
      if (weighed && !(level == Level.SOFT && addsUp(problem, type)) && canCost(problem, type)) {
        others.add(type);
      }
    }
    return List.copyOf(others);
  }

  private static boolean addsUp(CompiledProblem problem, ConstraintType type) {
    return ADDED_UP.contains(type)
        && (type != ConstraintType.EXPOSURE
            || problem.parameters.measure() == ExposureMeasure.HOMELAND);
  }

  /* Defaults that have nothing to weigh are not worth a word. */
  private static boolean canCost(CompiledProblem problem, ConstraintType type) {
    return switch (type) {
      case DERIVATION -> CompiledProblem.sum(problem.oil) > 0;
      case KEEP_TOGETHER -> problem.parameters.together().length > 0;
      case KEEP_APART -> problem.parameters.apart().length > 0;
      case EXPOSURE -> problem.groups() > 0;
      default -> true;
    };
  }
}
