package org.delimit.benchmarks.peers;

import java.util.List;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;

/** A plan as the planning solution of OptaPlanner. */
@PlanningSolution
public class OptaPlannerPlan {
  @ProblemFactCollectionProperty @ValueRangeProvider private List<PeerState> states;
  @ProblemFactCollectionProperty private List<PeerBorder> borders;
  @PlanningEntityCollectionProperty private List<PeerDistrict> districts;
  @PlanningScore private HardSoftLongScore score;

  /** For the solver, which clones. */
  public OptaPlannerPlan() {}

  OptaPlannerPlan(PeerProblem problem, int[] plan) {
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
