package org.delimit.ensemble;

import java.util.List;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Plan;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.solver.SolveResult;

/** Finds a plan of the target for a chain to start from. Not safe for use by several threads. */
final class StartPlans {
  /* Most maps need the first only; tight bounds on thousands of districts need the last. */
  private static final long[] STEPS = {20_000, 1_000_000, 20_000_000};

  private final Target target;
  private volatile PartitionSolver running;
  private volatile boolean stopped;

  StartPlans(Target target) {
    this.target = target;
  }

  void stop() {
    stopped = true;
    PartitionSolver solver = running;
    if (solver != null) {
      solver.stop();
    }
  }

  /**
   * A random feasible plan, the same for the same seed; null if it was stopped before one was
   * found.
   *
   * @throws InvalidProblemException if none was found
   */
  Plan find(long seed) {
    for (long steps : STEPS) {
      PartitionSolver solver =
          PartitionSolver.create(
              SolveOptions.defaults()
                  .withStepLimit(steps)
                  .withSeed(seed)
                  .withConstraints(target.hard()));
      running = solver;
      SolveResult result = stopped ? null : solver.solve(target.problem());
      if (stopped) {
        return null;
      }
      if (result.score().feasible()) {
        return result.plan();
      }
      if (!result.infeasible().isEmpty()) {
        throw new InvalidProblemException(result.infeasible());
      }
    }
    throw new InvalidProblemException(
        "No plan was found that keeps all hard constraints, so no chain can start. Maybe name one with --start, or widen the bounds of people.");
  }

  /** A plan that was named, checked. */
  Plan named(Plan plan) {
    Plan own = Plan.of(target.problem(), plan.toMap());
    List<String> reasons = target.outside(own);
    if (!reasons.isEmpty()) {
      throw new InvalidProblemException(
          "The start plan is not one that can be sampled: it breaks (%s)."
              .formatted(String.join(", ", reasons)));
    }
    return own;
  }
}
