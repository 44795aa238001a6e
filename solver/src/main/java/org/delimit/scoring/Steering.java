package org.delimit.scoring;

import org.delimit.constraint.ConstraintType;

/**
 * What a search asks of a scorer beyond scores: the penalties of hard constraints one by one, and
 * the parts of the score that add up over districts and borders.
 *
 * <p>A view of its scorer, with the same life and the same thread.
 */
public final class Steering {
  private final CompiledProblem problem;
  private final Term[] binding;
  private final PopulationTerm population;
  private final LinearTerm[] linear;
  private final BorderTerm length;
  private final BorderTerm cuts;

  /* Terms may be null: their constraints are not weighed then. */
  Steering(
      CompiledProblem problem,
      Term[] binding,
      PopulationTerm population,
      LinearTerm[] linear,
      BorderTerm length,
      BorderTerm cuts) {
    this.problem = problem;
    this.binding = binding;
    this.population = population;
    this.linear = linear;
    this.length = length;
    this.cuts = cuts;
  }

  /**
   * The number of hard constraints, contiguity left out, whose penalties a search has to steer.
   *
   * @return a count
   */
  public int binding() {
    return binding.length;
  }

  /**
   * The penalty of a hard constraint.
   *
   * @param index below {@link #binding()}
   * @return thousandths of its unit
   */
  public long bindingPenalty(int index) {
    return binding[index].penalty;
  }

  /**
   * What the evaluated flip adds to the penalty of a hard constraint.
   *
   * @param index below {@link #binding()}
   * @return a difference in thousandths of its unit
   */
  public long bindingDelta(int index) {
    return binding[index].pending;
  }

  /**
   * Which hard constraint an index stands for.
   *
   * @param index below {@link #binding()}
   * @return the constraint
   */
  public ConstraintType bindingType(int index) {
    return binding[index].type;
  }

  /**
   * What a district costs in a state by itself: the part of the raw soft score that is linear.
   *
   * @param index index of a district
   * @param state index of a state
   * @return raw soft score of exposure by homelands, status-quo and neighbour-border
   */
  public long linearSoft(int index, int state) {
    long sum = 0;
    for (LinearTerm term : linear) {
      sum += term.softWeight * term.cost(index, state);
    }
    return sum;
  }

  /**
   * What an arc costs when it is cut: length and number of the border.
   *
   * @param arc position of an arc of the dual graph
   * @return raw soft score
   */
  public long cutSoft(int arc) {
    int position = problem.order.position(arc);
    return (length == null ? 0 : length.softWeight * problem.arcMillimetres[position])
        + (cuts == null ? 0 : cuts.softWeight * 1000 * problem.arcBorders[position]);
  }

  /**
   * What the population constraint would say of a state.
   *
   * @param state index of a state
   * @param people persons it would have
   * @return thousandths of persons, 0 if population is not weighed
   */
  public long populationPenalty(int state, long people) {
    return population == null ? 0 : population.outside(state, people);
  }
}
