package org.delimit.scoring;

import org.delimit.constraint.ConstraintType;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Level;

/**
 * NO-OVERFLOW: bounds every penalty, weighs it, and adds up with exact arithmetic, so that no sum
 * of a search can leave the range of a long.
 */
final class OverflowProof {
  private final CompiledProblem problem;

  private OverflowProof(CompiledProblem problem) {
    this.problem = problem;
  }

  /**
   * Proves it.
   *
   * @throws InvalidProblemException naming the constraint whose weight is too large
   */
  static void check(CompiledProblem problem) {
    new OverflowProof(problem).check();
  }

  private void check() {
    for (Level level : new Level[] {Level.HARD, Level.MEDIUM, Level.SOFT}) {
      ConstraintType last = null;
      try {
        // A step may change a penalty by as much as it can amount to, hence twice the bound.
        long sum = 0;
        for (ConstraintType type : problem.config.active()) {
          last = type;
          long weighed = Math.multiplyExact(problem.weights.on(level, type), largest(type));
          sum = Math.addExact(sum, Math.multiplyExact(weighed, 2));
        }
      } catch (ArithmeticException e) {
        throw new InvalidProblemException(
            "constraints."
                + last.id()
                + ": with the weight ("
                + problem.config.weight(last).toPlainString()
                + ") the "
                + level.word()
                + " score could leave the range of a long. Maybe divide all weights of the level by"
                + " the same number, or use fewer decimals.");
      }
    }
  }

  private long largest(ConstraintType type) {
    long units =
        switch (type) {
          case CONTIGUITY -> problem.districts;
          case OCCUPIED_STATES -> problem.states;
          case POPULATION -> largestPopulationPenalty();
          case KEEP_TOGETHER -> size(problem.parameters.together());
          case KEEP_APART -> size(problem.parameters.apart());
          case EXPOSURE -> CompiledProblem.sum(problem.population);
          case CUT_EDGES -> problem.graph().edgeCount();
          case MINORITY_CAP -> Math.multiplyExact(2L, CompiledProblem.sum(problem.population));
          case UNITY -> size(problem.parameters.units());
          case SHAPE -> 1000L * problem.states;
          case STATUS_QUO -> CompiledProblem.sum(problem.population);
          case DISPLACEMENT -> CompiledProblem.sum(problem.parameters.flows().persons());
          case ACCESS -> problem.states;
          case BORDER_LENGTH, DERIVATION, INCOME_FLOOR, NEIGHBOUR_BORDER -> 1;
        };
    return switch (type) {
      case BORDER_LENGTH -> Math.addExact(1, CompiledProblem.sum(problem.arcMillimetres));
      case DERIVATION -> Math.addExact(1, Math.multiplyExact(2, CompiledProblem.sum(problem.oil)));
      case INCOME_FLOOR -> largestIncomeGap();
      case NEIGHBOUR_BORDER -> Math.addExact(1, CompiledProblem.sum(problem.outerMillimetres));
      default -> Math.multiplyExact(1000L, units);
    };
  }

  private long largestIncomeGap() {
    long perThousand = problem.parameters.incomeFloor().millionthsPerThousand();
    long absolute =
        Math.multiplyExact(CompiledProblem.sum(problem.population), perThousand) / 1_000_000;
    return Math.addExact(
        1, Math.addExact(Math.multiplyExact(2, CompiledProblem.sum(problem.oil)), absolute));
  }

  private long largestPopulationPenalty() {
    long sum = Math.multiplyExact(problem.states, CompiledProblem.sum(problem.population));
    for (long min : problem.parameters.minPopulation()) {
      sum = Math.addExact(sum, min);
    }
    return sum;
  }

  private static long size(int[][] sets) {
    long size = 0;
    for (int[] set : sets) {
      size += set.length;
    }
    return size;
  }
}
