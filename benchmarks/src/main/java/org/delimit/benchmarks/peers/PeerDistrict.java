package org.delimit.benchmarks.peers;

import org.delimit.geometry.graph.DualGraph;

/** A district that looks for its state: the planning entity of both peers. */
@org.optaplanner.core.api.domain.entity.PlanningEntity
@ai.timefold.solver.core.api.domain.entity.PlanningEntity
public class PeerDistrict {
  @org.optaplanner.core.api.domain.lookup.PlanningId
  @ai.timefold.solver.core.api.domain.lookup.PlanningId
  private int index;

  private long population;
  private long[] exposure;
  private DualGraph graph;

  @org.optaplanner.core.api.domain.variable.PlanningVariable
  @ai.timefold.solver.core.api.domain.variable.PlanningVariable
  private PeerState state;

  /** For the solvers, which clone. */
  public PeerDistrict() {}

  PeerDistrict(int index, long population, long[] exposure, DualGraph graph, PeerState state) {
    this.index = index;
    this.population = population;
    this.exposure = exposure.clone();
    this.graph = graph;
    this.state = state;
  }

  /**
   * The place of the district in the problem.
   *
   * @return its index
   */
  public int getIndex() {
    return index;
  }

  /**
   * The people of the district.
   *
   * @return persons
   */
  public long getPopulation() {
    return population;
  }

  /**
   * The state the district is in.
   *
   * @return a state
   */
  public PeerState getState() {
    return state;
  }

  /**
   * Moves the district.
   *
   * @param newState the state it joins
   */
  public void setState(PeerState newState) {
    state = newState;
  }

  /**
   * The people whose home is another state than the one the district is in.
   *
   * @return thousandths of persons
   */
  public long exposure() {
    return exposure[state.index()];
  }

  /**
   * The dual graph all districts share.
   *
   * @return the graph
   */
  DualGraph graph() {
    return graph;
  }

  @Override
  public String toString() {
    return "district " + index;
  }
}
