package org.delimit.examples;

import java.util.concurrent.atomic.AtomicReference;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PlanScore;
import org.delimit.solver.PartitionSolver;
import org.delimit.solver.SolveOptions;
import org.delimit.solver.SolveResult;

/** Runs a search without limits in the background, watches it, and stops it from another thread. */
public final class ProgressAndStop {
  private ProgressAndStop() {}

  /**
   * Runs the example.
   *
   * @param args none
   * @throws InterruptedException if it is interrupted while it waits
   */
  public static void main(String[] args) throws InterruptedException {
    PartitionProblem problem = Checkerboard.problem(12);
    AtomicReference<PlanScore> best = new AtomicReference<>();
    PartitionSolver solver =
        PartitionSolver.create(SolveOptions.defaults().withProgress(p -> best.set(p.best())));
    AtomicReference<SolveResult> result = new AtomicReference<>();
    Thread search = new Thread(() -> result.set(solver.solve(problem)));
    search.start();
    while (best.get() == null || !best.get().feasible()) {
      Thread.sleep(20);
    }
    Thread.sleep(200);
    solver.stop();
    search.join();
    System.out.println(
        "Stopped after " + result.get().steps() + " steps at " + result.get().score());
    result.get().history().forEach(step -> System.out.println(step.steps() + ": " + step.score()));
  }
}
