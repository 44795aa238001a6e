package org.delimit.benchmarks;

import java.math.BigDecimal;
import java.util.List;
import org.delimit.solver.Improvement;
import org.delimit.solver.SolveResult;

/**
 * One solve of an instance.
 *
 * @param value the final value, or null if the best plan is infeasible
 * @param secondsToTarget time until the target was reached, −1 if it was not
 * @param stepsPerSecond speed of all threads together
 * @param history every improvement, oldest first
 */
record SeedRun(
    BigDecimal value, double secondsToTarget, double stepsPerSecond, List<Improvement> history) {
  static SeedRun of(Instance instance, SolveResult result) {
    double reached = -1;
    for (Improvement improvement : result.history()) {
      if (reached < 0 && instance.reaches(improvement.score())) {
        reached = improvement.elapsed().toNanos() / 1e9;
      }
    }
    return new SeedRun(
        result.score().feasible() ? instance.value(result.score()) : null,
        reached,
        result.steps() * 1e9 / result.elapsed().toNanos(),
        result.history());
  }

  /** The best value after some seconds, or null if no feasible plan was known. */
  BigDecimal valueAt(Instance instance, double seconds) {
    BigDecimal value = null;
    for (Improvement improvement : history) {
      if (improvement.elapsed().toNanos() <= seconds * 1e9 && improvement.score().feasible()) {
        value = instance.value(improvement.score());
      }
    }
    return value;
  }

  @Override
  public String toString() {
    return (value == null ? "infeasible" : value.toPlainString())
        + (secondsToTarget < 0 ? "" : String.format(", target after %.2f s", secondsToTarget));
  }
}
