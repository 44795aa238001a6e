package org.delimit.engine;

import java.util.AbstractList;
import java.util.List;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** A view of one district of a solution, for OptaPlanner to look at. */
@PlanningEntity
public final class DistrictEntity {
  private final PlanSolution solution;
  private final int district;

  private DistrictEntity(PlanSolution solution, int district) {
    this.solution = solution;
    this.district = district;
  }

  static List<DistrictEntity> views(PlanSolution solution) {
    return new AbstractList<>() {
      @Override
      public DistrictEntity get(int index) {
        return new DistrictEntity(solution, index);
      }

      @Override
      public int size() {
        return solution.stateOf().length;
      }
    };
  }

  /** The state, or the label of special districts. */
  @PlanningVariable(valueRangeProviderRefs = "states")
  public Integer getState() {
    return solution.stateOf()[district];
  }

  /** Never used: the moves of the engine change the core, not the views. */
  public void setState(Integer state) {
    throw new IllegalStateException(
        "District "
            + district
            + " cannot be set to "
            + state
            + ": plans change through runs only.");
  }

  /** Whether nothing may move it. */
  @PlanningPin
  public boolean isSpecial() {
    return solution.stateOf()[district] == solution.problem().states();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DistrictEntity view && view.district == district;
  }

  @Override
  public int hashCode() {
    return district;
  }
}
