package org.delimit.scoring;

import java.util.ArrayList;
import java.util.List;
import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.ExposureMeasure;

/** Makes the terms of the constraints that are weighed; null for the others. */
final class TermFactory {
  private final CompiledProblem problem;
  private final Tallies tallies;
  private final int[] stateOf;

  /**
   * A factory for one scorer.
   *
   * @param tallies the tallies of the scorer
   * @param stateOf the plan of the scorer
   */
  TermFactory(CompiledProblem problem, Tallies tallies, int[] stateOf) {
    this.problem = problem;
    this.tallies = tallies;
    this.stateOf = stateOf;
  }

  OccupiedStatesTerm occupied() {
    return on(ConstraintType.OCCUPIED_STATES) ? new OccupiedStatesTerm(problem, tallies) : null;
  }

  PopulationTerm population() {
    return on(ConstraintType.POPULATION) ? new PopulationTerm(problem, tallies) : null;
  }

  DistrictSetsTerm sets(ConstraintType type, int[][] sets) {
    return on(type) && sets.length > 0 ? new DistrictSetsTerm(problem, type, sets) : null;
  }

  LinearTerm homeland() {
    boolean homes = problem.parameters.measure() == ExposureMeasure.HOMELAND;
    return homes ? linear(ConstraintType.EXPOSURE) : null;
  }

  MixingTerm mixing() {
    boolean homes = problem.parameters.measure() == ExposureMeasure.HOMELAND;
    return on(ConstraintType.EXPOSURE) && !homes ? new MixingTerm(problem, tallies) : null;
  }

  DerivationTerm derivation() {
    boolean oil = CompiledProblem.sum(problem.oil) > 0;
    return on(ConstraintType.DERIVATION) && oil ? new DerivationTerm(problem, tallies) : null;
  }

  BorderTerm border(ConstraintType type) {
    return on(type) ? new BorderTerm(problem, type) : null;
  }

  ContiguityTerm contiguity(BorderScan scan) {
    return on(ConstraintType.CONTIGUITY) ? new ContiguityTerm(problem, stateOf, scan) : null;
  }

  /** The terms of constraints that are off unless a problem lists them. */
  FlipTerm[] others() {
    List<FlipTerm> others = new ArrayList<>();
    if (on(ConstraintType.MINORITY_CAP)) {
      others.add(new MinorityCapTerm(problem, tallies));
    }
    if (on(ConstraintType.INCOME_FLOOR)) {
      others.add(new IncomeFloorTerm(problem, tallies));
    }
    if (on(ConstraintType.SHAPE)) {
      others.add(new ShapeTerm(problem, tallies, stateOf));
    }
    others.add(sets(ConstraintType.UNITY, problem.parameters.units()));
    others.add(linear(ConstraintType.STATUS_QUO));
    if (on(ConstraintType.DISPLACEMENT)) {
      others.add(new DisplacementTerm(problem, stateOf));
    }
    if (on(ConstraintType.ACCESS)) {
      others.add(new AccessTerm(problem, tallies, stateOf));
    }
    others.add(linear(ConstraintType.NEIGHBOUR_BORDER));
    others.removeIf(term -> term == null);
    return others.toArray(new FlipTerm[0]);
  }

  /** Those of some terms that are linear. */
  static LinearTerm[] linear(Term[] terms) {
    List<LinearTerm> linear = new ArrayList<>();
    for (Term term : terms) {
      if (term instanceof LinearTerm each) {
        linear.add(each);
      }
    }
    return linear.toArray(new LinearTerm[0]);
  }

  private LinearTerm linear(ConstraintType type) {
    return on(type) ? new LinearTerm(problem, type) : null;
  }

  private boolean on(ConstraintType type) {
    return problem.weights.active(type);
  }
}
