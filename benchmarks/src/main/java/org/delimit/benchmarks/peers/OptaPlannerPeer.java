package org.delimit.benchmarks.peers;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.delimit.benchmarks.CpuClock;
import org.delimit.constraint.ConstraintType;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.impl.solver.DefaultSolver;

/** OptaPlanner with Constraint Streams. */
public final class OptaPlannerPeer implements Peer {
  private final PeerProblem problem;

  /**
   * A peer.
   *
   * @param problem what it solves
   */
  public OptaPlannerPeer(PeerProblem problem) {
    this.problem = problem;
  }

  @Override
  public String name() {
    return "OptaPlanner " + Versions.of("optaplanner");
  }

  @Override
  public Map<ConstraintType, Long> penalties(int[] plan) {
    Map<ConstraintType, Long> penalties = new EnumMap<>(ConstraintType.class);
    SolutionManager<OptaPlannerPlan, HardSoftLongScore> manager =
        SolutionManager.create(factory(Duration.ofSeconds(1)));
    manager
        .explain(new OptaPlannerPlan(problem, plan))
        .getConstraintMatchTotalMap()
        .values()
        .forEach(
            total -> {
              HardSoftLongScore weight = total.getConstraintWeight();
              long unit = Math.abs(weight.hardScore() + weight.softScore());
              add(penalties, total.getConstraintName(), total.getScore(), unit);
            });
    return penalties;
  }

  @Override
  public PeerRun run(int[] plan, Duration time) {
    DefaultSolver<OptaPlannerPlan> solver =
        (DefaultSolver<OptaPlannerPlan>) factory(time).buildSolver();
    long start = CpuClock.nanos();
    solver.solve(new OptaPlannerPlan(problem, plan));
    long nanos = CpuClock.nanos() - start;
    return new PeerRun(solver.getSolverScope().getScoreCalculationCount(), nanos);
  }

  /* Without a word about phases: the defaults of the solver. */
  private static SolverFactory<OptaPlannerPlan> factory(Duration time) {
    return SolverFactory.create(
        new SolverConfig()
            .withSolutionClass(OptaPlannerPlan.class)
            .withEntityClasses(PeerDistrict.class)
            .withConstraintProviderClass(OptaPlannerConstraints.class)
            .withTerminationSpentLimit(time));
  }

  private static void add(
      Map<ConstraintType, Long> penalties, String name, HardSoftLongScore score, long weight) {
    ConstraintType type = ConstraintType.find(name.split(" ")[0]).orElseThrow();
    penalties.merge(type, -(score.hardScore() + score.softScore()) / weight, Long::sum);
  }
}
