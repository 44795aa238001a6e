package org.delimit.benchmarks.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.ConstraintType;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;

/**
 * A problem in the words of the peers. Immutable.
 *
 * <p>It must have the constraints of {@link #constraints()}, no special districts, pins or bridges.
 */
public final class PeerProblem {
  private static final double POPULATION_TOLERANCE_PERCENT = 25;

  private final PartitionProblem problem;
  private final List<PeerState> states = new ArrayList<>();
  private final List<PeerBorder> borders = new ArrayList<>();

  /**
   * Translates a problem.
   *
   * @param problem a problem
   */
  public PeerProblem(PartitionProblem problem) {
    this.problem = problem;
    ConstraintParameters parameters =
        ConstraintParameters.of(problem, ConstraintConfig.of(problem));
    for (int s = 0; s < problem.states().size(); s++) {
      states.add(new PeerState(s, parameters.minPopulation()[s], parameters.maxPopulation()[s]));
    }
    DualGraph graph = problem.graph();
    for (int e = 0; e < graph.edgeCount(); e++) {
      borders.add(new PeerBorder(graph.endA(e), graph.endB(e), graph.millimetres(e)));
    }
  }

  /**
   * The constraints the peers know: contiguity and population hard, exposure by homeland and border
   * length soft.
   *
   * @return settings by id
   */
  public static Map<String, ConstraintSetting> constraints() {
    ConstraintSetting setting = ConstraintSetting.defaults();
    Map<String, ConstraintSetting> settings = new LinkedHashMap<>();
    settings.put(ConstraintType.CONTIGUITY.id(), setting);
    settings.put(ConstraintType.OCCUPIED_STATES.id(), setting.withLevel(Level.NONE));
    settings.put(
        ConstraintType.POPULATION.id(),
        setting.with("tolerance-percent", POPULATION_TOLERANCE_PERCENT));
    settings.put(ConstraintType.EXPOSURE.id(), setting.with("measure", "homeland"));
    settings.put(ConstraintType.BORDER_LENGTH.id(), setting.withWeight("0.001"));
    return settings;
  }

  /**
   * The problem itself.
   *
   * @return the problem
   */
  public PartitionProblem problem() {
    return problem;
  }

  /**
   * The states, in order.
   *
   * @return planning values
   */
  public List<PeerState> states() {
    return List.copyOf(states);
  }

  /**
   * The borders, in the order of the edges.
   *
   * @return problem facts
   */
  public List<PeerBorder> borders() {
    return List.copyOf(borders);
  }

  /**
   * The districts of a plan.
   *
   * @param plan state index of each district
   * @return planning entities of their own
   */
  public List<PeerDistrict> districts(int[] plan) {
    List<PeerDistrict> districts = new ArrayList<>();
    for (int i = 0; i < plan.length; i++) {
      long persons = problem.districts().get(i).population();
      districts.add(
          new PeerDistrict(i, persons, exposure(i), problem.graph(), states.get(plan[i])));
    }
    return districts;
  }

  private long[] exposure(int district) {
    long[] exposure = new long[states.size()];
    for (String group : problem.groups()) {
      boolean homeless = states.stream().noneMatch(s -> problem.isHome(group, s.index()));
      for (int s = 0; s < exposure.length; s++) {
        if (!homeless && !problem.isHome(group, s)) {
          exposure[s] += 1000 * problem.districts().get(district).people(group);
        }
      }
    }
    return exposure;
  }
}
