package org.delimit.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.ConstraintType;
import org.delimit.geometry.graph.Connectivity;
import org.delimit.geometry.graph.DualGraph;
import org.delimit.geometry.graph.NeighbourMasks;
import org.delimit.model.District;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Level;
import org.delimit.model.OuterBorder;
import org.delimit.model.PartitionProblem;
import org.delimit.model.PlanScore;

/**
 * A problem and its constraints as primitive arrays. Immutable by convention (nobody writes to its
 * arrays), so that all threads of a search share one.
 */
public final class CompiledProblem {
  /** Says of a merged district that it may join any state its districts may. */
  public static final int NOT_PINNED = -1;

  /*
   * Implementation note. Rows are flat: people[i·groups + g], allowed[i·states + s]. Quantities are
   * quantised here and nowhere else: oil and need to thousandths, area to square metres, borders to
   * millimetres. The label of special districts is `states`; it is the wild label of Connectivity if
   * special districts are passable. Arrays by arc stand in the order of `order`, not of the graph.
   */
  final PartitionProblem problem;
  final ConstraintConfig config;
  final ConstraintParameters parameters;
  final WeightTable weights;
  final int districts;
  final int states;
  final int groups;
  final int[] people;
  final int[] population;
  final long[] oil;
  final long[] need;
  final long[] area;
  final int[] offsets;
  final int[] neighbours;
  final long[] arcMillimetres;
  final int[] arcBorders;
  final boolean[] allowed;
  final long[] outerMillimetres;
  final Map<ConstraintType, long[]> linearCosts;
  final NeighbourMasks masks;
  final ArcOrder order;
  private final DualGraph graph;
  private final boolean[] special;

  private CompiledProblem(PartitionProblem problem, ConstraintConfig config) {
    this.problem = problem;
    this.config = config;
    parameters = ConstraintParameters.of(problem, config);
    weights = new WeightTable(config);
    districts = problem.districts().size();
    states = problem.states().size();
    groups = problem.groups().size();
    people = new int[districts * groups];
    population = new int[districts];
    oil = new long[districts];
    need = new long[districts];
    area = new long[districts];
    fillDistricts(problem);
    graph = problem.graph();
    offsets = graph.copyOffsets();
    long[] millimetres = new long[graph.arcCount()];
    int[] borders = new int[graph.arcCount()];
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      millimetres[arc] = graph.millimetres(graph.edge(arc));
      borders[arc] = graph.isBridge(graph.edge(arc)) ? 0 : 1;
    }
    allowed = allowed(problem);
    special = new boolean[districts];
    for (int i = 0; i < districts; i++) {
      special[i] = problem.isSpecial(i);
    }
    order = order();
    neighbours = order.turned(graph.copyNeighbours());
    arcMillimetres = order.turned(millimetres);
    arcBorders = order.turned(borders);
    masks = NeighbourMasks.of(graph);
    outerMillimetres = new long[districts];
    for (OuterBorder border : problem.outerBorders()) {
      outerMillimetres[problem.districtIndex(border.district())] += border.millimetres();
    }
    linearCosts = LinearCosts.of(this);
    OverflowProof.check(this);
  }

  /* The merged problem: see merge(). */
  private CompiledProblem(CompiledProblem fine, int[] mergedInto, int merged, int[] pinnedTo) {
    problem = fine.problem;
    config = fine.config;
    parameters = fine.parameters.merged(mergedInto);
    weights = fine.weights;
    districts = merged;
    states = fine.states;
    groups = fine.groups;
    people = new int[districts * groups];
    population = new int[districts];
    oil = new long[districts];
    need = new long[districts];
    area = new long[districts];
    allowed = new boolean[districts * states];
    special = new boolean[districts];
    outerMillimetres = new long[districts];
    linearCosts = LinearCosts.merged(fine, mergedInto, merged);
    Arrays.fill(allowed, true);
    for (int i = 0; i < fine.districts; i++) {
      add(fine, i, mergedInto[i]);
    }
    for (int i = 0; i < merged && pinnedTo != null; i++) {
      for (int s = 0; s < states && pinnedTo[i] != NOT_PINNED; s++) {
        allowed[i * states + s] &= s == pinnedTo[i];
      }
    }
    graph = fine.graph.merge(mergedInto, merged);
    offsets = graph.copyOffsets();
    long[] millimetres = new long[graph.arcCount()];
    int[] borders = new int[graph.arcCount()];
    for (int i = 0; i < fine.districts; i++) {
      for (int arc = fine.offsets[i]; arc < fine.offsets[i + 1]; arc++) {
        int into = graph.arcBetween(mergedInto[i], mergedInto[fine.neighbours[arc]]);
        if (into >= 0) {
          millimetres[into] += fine.arcMillimetres[arc];
          borders[into] += fine.arcBorders[arc];
        }
      }
    }
    order = order();
    neighbours = order.turned(graph.copyNeighbours());
    arcMillimetres = order.turned(millimetres);
    arcBorders = order.turned(borders);
    masks = NeighbourMasks.of(graph);
  }

  /**
   * Compiles, in O(districts + borders · degree).
   *
   * @param problem a problem
   * @param config constraints to weigh
   * @return the compiled problem
   * @throws InvalidProblemException if a parameter is wrong or a weight so large that a sum could
   *     overflow
   */
  public static CompiledProblem of(PartitionProblem problem, ConstraintConfig config) {
    return new CompiledProblem(problem, config);
  }

  /**
   * The same problem with districts merged, in O(districts + borders · degree): every plan of the
   * merged problem has the penalties of the plan it stands for, but that minimum counts of
   * districts are at most one. Its indexes are not those of {@link #problem()}.
   *
   * @param mergedInto for each district the index of what it becomes part of; a special district
   *     and one of a set stay alone
   * @param merged number of merged districts
   * @return the merged problem
   */
  public CompiledProblem merge(int[] mergedInto, int merged) {
    return new CompiledProblem(this, mergedInto, merged, null);
  }

  /**
   * The same with some of the merged districts pinned.
   *
   * @param mergedInto for each district the index of what it becomes part of
   * @param merged number of merged districts
   * @param pinnedTo for each merged district the only state it may join, or {@link #NOT_PINNED}
   * @return the merged problem
   */
  public CompiledProblem merge(int[] mergedInto, int merged, int[] pinnedTo) {
    return new CompiledProblem(this, mergedInto, merged, pinnedTo);
  }

  /**
   * The dual graph of the districts as they are compiled.
   *
   * @return the graph
   */
  public DualGraph graph() {
    return graph;
  }

  /**
   * Number of groups.
   *
   * @return a count
   */
  public int groups() {
    return groups;
  }

  /**
   * Persons of a group in a district.
   *
   * @param district index of a district
   * @param group index of a group
   * @return persons
   */
  public int people(int district, int group) {
    return people[district * groups + group];
  }

  /**
   * The problem it was compiled from.
   *
   * @return the problem
   */
  public PartitionProblem problem() {
    return problem;
  }

  /**
   * The constraints it weighs.
   *
   * @return the configuration
   */
  public ConstraintConfig config() {
    return config;
  }

  /**
   * The checked parameters of the constraints.
   *
   * @return parameters
   */
  public ConstraintParameters parameters() {
    return parameters;
  }

  /**
   * The masks all connectivity tests of this problem share.
   *
   * @return masks of the dual graph
   */
  public NeighbourMasks masks() {
    return masks;
  }

  /**
   * Number of districts.
   *
   * @return a count
   */
  public int districts() {
    return districts;
  }

  /**
   * Number of states; also the label of special districts.
   *
   * @return a count
   */
  public int states() {
    return states;
  }

  /**
   * The label that joins pieces.
   *
   * @return the label of special districts if they are passable, else {@link Connectivity#NO_WILD}
   */
  public int wild() {
    return parameters.passable() ? states : Connectivity.NO_WILD;
  }

  /**
   * Persons of a district.
   *
   * @param district index of a district
   * @return persons
   */
  public int population(int district) {
    return population[district];
  }

  /**
   * Whether a district is special.
   *
   * @param district index of a district
   * @return true if it can join no state
   */
  public boolean isSpecial(int district) {
    return special[district];
  }

  /**
   * The level of a constraint.
   *
   * @param type a constraint
   * @return its level
   */
  public Level level(ConstraintType type) {
    return config.level(type);
  }

  /**
   * Whether a district may join a state.
   *
   * @param district index of a district
   * @param state index of a state
   * @return false for special districts and against pins and candidates
   */
  public boolean allows(int district, int state) {
    return allowed[district * states + state];
  }

  /**
   * Raw sums as a score for people.
   *
   * @param hard raw hard score
   * @param medium raw medium score
   * @param soft raw soft score
   * @return thousandths
   */
  public PlanScore toScore(long hard, long medium, long soft) {
    return weights.toScore(hard, medium, soft);
  }

  /**
   * A difference of raw sums as one for people.
   *
   * @param hard difference of raw hard scores
   * @param medium difference of raw medium scores
   * @param soft difference of raw soft scores
   * @return thousandths, rounded toward zero
   */
  public PlanScore toDifference(long hard, long medium, long soft) {
    return weights.toDifference(hard, medium, soft);
  }

  /* Passable special districts join pieces of all states at once: that is left to a search. */
  private ArcOrder order() {
    boolean search = !weights.active(ConstraintType.CONTIGUITY);
    for (boolean wild : special) {
      search |= wild && parameters.passable();
    }
    return search ? new ArcOrder() : ArcOrder.of(graph, states, special);
  }

  private void add(CompiledProblem fine, int i, int into) {
    for (int g = 0; g < groups; g++) {
      people[into * groups + g] =
          Math.addExact(people[into * groups + g], fine.people[i * groups + g]);
    }
    population[into] = Math.addExact(population[into], fine.population[i]);
    oil[into] += fine.oil[i];
    need[into] += fine.need[i];
    area[into] += fine.area[i];
    outerMillimetres[into] += fine.outerMillimetres[i];
    special[into] |= fine.special[i];
    for (int s = 0; s < states; s++) {
      allowed[into * states + s] &= fine.allowed[i * states + s];
    }
  }

  private void fillDistricts(PartitionProblem problem) {
    List<String> names = problem.groups();
    for (int i = 0; i < districts; i++) {
      District district = problem.districts().get(i);
      for (int g = 0; g < groups; g++) {
        people[i * groups + g] = Math.toIntExact(district.people(names.get(g)));
      }
      population[i] = Math.toIntExact(district.population());
      oil[i] = Math.round(district.oilBarrelsPerDay() * 1000);
      need[i] = Math.round(district.need() * 1000);
      area[i] = Math.round(district.areaSquareMetres());
    }
  }

  private boolean[] allowed(PartitionProblem problem) {
    boolean[] flags = new boolean[Math.multiplyExact(districts, states)];
    for (int i = 0; i < districts; i++) {
      for (int s = 0; s < states; s++) {
        flags[i * states + s] = problem.allows(i, s);
      }
    }
    return flags;
  }

  static long sum(int[] values) {
    long sum = 0;
    for (int value : values) {
      sum += value;
    }
    return sum;
  }

  static long sum(long[] values) {
    long sum = 0;
    for (long value : values) {
      sum = Math.addExact(sum, value);
    }
    return sum;
  }
}
