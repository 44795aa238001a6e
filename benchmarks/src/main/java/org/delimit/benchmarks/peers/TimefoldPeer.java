package org.delimit.benchmarks.peers;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.delimit.benchmarks.CpuClock;
import org.delimit.constraint.ConstraintType;

/** Timefold with Constraint Streams. */
public final class TimefoldPeer implements Peer {
  private final PeerProblem problem;

  /**
   * A peer.
   *
   * @param problem what it solves
   */
  public TimefoldPeer(PeerProblem problem) {
    this.problem = problem;
  }

  @Override
  public String name() {
    return "Timefold " + Versions.of("timefold");
  }

  @Override
  public Map<ConstraintType, Long> penalties(int[] plan) {
    Map<ConstraintType, Long> penalties = new EnumMap<>(ConstraintType.class);
    SolutionManager<TimefoldPlan, HardSoftLongScore> manager =
        SolutionManager.create(factory(Duration.ofSeconds(1)));
    manager
        .analyze(new TimefoldPlan(problem, plan))
        .constraintMap()
        .forEach(
            (constraint, analysis) -> {
              HardSoftLongScore weight = analysis.weight();
              long unit = Math.abs(weight.hardScore() + weight.softScore());
              add(penalties, constraint.constraintName(), analysis.score(), unit);
            });
    return penalties;
  }

  @Override
  public PeerRun run(int[] plan, Duration time) {
    DefaultSolver<TimefoldPlan> solver = (DefaultSolver<TimefoldPlan>) factory(time).buildSolver();
    long start = CpuClock.nanos();
    solver.solve(new TimefoldPlan(problem, plan));
    long nanos = CpuClock.nanos() - start;
    return new PeerRun(solver.getMoveEvaluationCount(), nanos);
  }

  /* Without a word about phases: the defaults of the solver. */
  private static SolverFactory<TimefoldPlan> factory(Duration time) {
    return SolverFactory.create(
        new SolverConfig()
            .withSolutionClass(TimefoldPlan.class)
            .withEntityClasses(PeerDistrict.class)
            .withConstraintProviderClass(TimefoldConstraints.class)
            .withTerminationSpentLimit(time));
  }

  private static void add(
      Map<ConstraintType, Long> penalties, String name, HardSoftLongScore score, long weight) {
    ConstraintType type = ConstraintType.find(name.split(" ")[0]).orElseThrow();
    penalties.merge(type, -(score.hardScore() + score.softScore()) / weight, Long::sum);
  }
}
