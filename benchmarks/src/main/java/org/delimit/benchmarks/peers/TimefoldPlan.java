package org.delimit.benchmarks.peers;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.List;

/** A plan as the planning solution of Timefold. */
@PlanningSolution
public class TimefoldPlan {
  @ProblemFactCollectionProperty @ValueRangeProvider private List<PeerState> states;
  @ProblemFactCollectionProperty private List<PeerBorder> borders;
  @PlanningEntityCollectionProperty private List<PeerDistrict> districts;
  @PlanningScore private HardSoftLongScore score;

  /** For the solver, which clones. */
  public TimefoldPlan() {}

  TimefoldPlan(PeerProblem problem, int[] plan) {
    states = problem.states();
    borders = problem.borders();
    districts = problem.districts(plan);
  }

  /**
   * The score the solver gave the plan.
   *
   * @return a score, or null
   */
  public HardSoftLongScore getScore() {
    return score;
  }
}
