package org.delimit.engine;

import java.util.List;
import org.delimit.scoring.CompiledProblem;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.valuerange.CountableValueRange;
import org.optaplanner.core.api.domain.valuerange.ValueRangeFactory;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/**
 * What OptaPlanner solves: one array of state indexes. Its planning entities are views into the
 * array, made when asked for, so that a clone costs one array copy.
 */
@PlanningSolution(solutionCloner = PlanCloner.class)
public final class PlanSolution {
  private final CompiledProblem problem;
  private final Search search;
  private final long[] evaluations;
  private int[] stateOf;
  private HardMediumSoftLongScore score;
  private PlanScoreCalculator calculator;

  /** A solution of a problem; the search is null if OptaPlanner searches by itself. */
  PlanSolution(CompiledProblem problem, Search search, int[] stateOf) {
    this(problem, search, stateOf, new long[1]);
  }

  private PlanSolution(CompiledProblem problem, Search search, int[] stateOf, long[] evaluations) {
    this.problem = problem;
    this.evaluations = evaluations;
    this.search = search;
    this.stateOf = stateOf;
  }

  /** The views OptaPlanner counts and asks for their values. */
  @PlanningEntityCollectionProperty
  public List<DistrictEntity> getDistricts() {
    return DistrictEntity.views(this);
  }

  /** The states a district can be in. */
  @ValueRangeProvider(id = "states")
  public CountableValueRange<Integer> getStates() {
    return ValueRangeFactory.createIntValueRange(0, problem.states());
  }

  /** The negated raw score: OptaPlanner maximises. */
  @PlanningScore
  public HardMediumSoftLongScore getScore() {
    return score;
  }

  /** Set by OptaPlanner. */
  public void setScore(HardMediumSoftLongScore newScore) {
    score = newScore;
  }

  CompiledProblem problem() {
    return problem;
  }

  /** Scores that were asked for, of this solution and all clones of it together. */
  long evaluations() {
    return evaluations[0];
  }

  void countEvaluation() {
    evaluations[0]++;
  }

  Search search() {
    return search;
  }

  int[] stateOf() {
    return stateOf;
  }

  /** The calculator whose core changes this solution; null for a clone. */
  PlanScoreCalculator calculator() {
    return calculator;
  }

  /** From now on the array is the one the core of a calculator changes. */
  void attach(PlanScoreCalculator owner) {
    calculator = owner;
    stateOf = owner.core().view();
  }

  PlanSolution copy() {
    PlanSolution copy = new PlanSolution(problem, search, stateOf.clone(), evaluations);
    copy.score = score;
    return copy;
  }
}
