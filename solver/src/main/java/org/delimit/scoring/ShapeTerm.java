package org.delimit.scoring;

import java.util.Arrays;
import org.delimit.constraint.ConstraintType;

/** How far the states are from circles, by area and perimeter. */
final class ShapeTerm extends FlipTerm {
  /*
   * Implementation note. around[i] the whole outline of district i, perimeter[s] and rough[s] the
   * perimeter and the penalty of state s, all without regard to order: borders with special districts
   * belong to the perimeter.
   */
  private final CompiledProblem problem;
  private final int[] stateOf;
  private final Tallies tallies;
  private final long[] around;
  private final long[] perimeter;
  private final long[] rough;
  private long perimeterOfFrom;
  private long perimeterOfTo;
  private long roughOfFrom;
  private long roughOfTo;

  ShapeTerm(CompiledProblem problem, Tallies tallies, int[] stateOf) {
    super(problem, ConstraintType.SHAPE);
    this.problem = problem;
    this.stateOf = stateOf;
    this.tallies = tallies;
    around = problem.outerMillimetres.clone();
    for (int i = 0; i < around.length; i++) {
      for (int arc = problem.offsets[i]; arc < problem.offsets[i + 1]; arc++) {
        around[i] += problem.arcMillimetres[arc];
      }
    }
    perimeter = new long[problem.states];
    rough = new long[problem.states];
  }

  @Override
  void reset(int[] current, Tallies now) {
    Arrays.fill(perimeter, 0);
    for (int i = 0; i < current.length; i++) {
      if (current[i] < perimeter.length) {
        perimeter[current[i]] += around[i] - shared(i, current[i]);
      }
    }
    penalty = 0;
    for (int s = 0; s < rough.length; s++) {
      rough[s] = rough(tallies.districts[s], tallies.area[s], perimeter[s]);
      penalty += rough[s];
    }
  }

  @Override
  long evaluate(int district, int from, int to) {
    long length = around[district];
    perimeterOfFrom = perimeter[from] - length + 2 * shared(district, from);
    perimeterOfTo = perimeter[to] + length - 2 * shared(district, to);
    long area = problem.area[district];
    roughOfFrom = rough(tallies.districts[from] - 1, tallies.area[from] - area, perimeterOfFrom);
    roughOfTo = rough(tallies.districts[to] + 1, tallies.area[to] + area, perimeterOfTo);
    return pending = roughOfFrom + roughOfTo - rough[from] - rough[to];
  }

  @Override
  void commit(int district, int from, int to) {
    super.commit(district, from, to);
    perimeter[from] = perimeterOfFrom;
    perimeter[to] = perimeterOfTo;
    rough[from] = roughOfFrom;
    rough[to] = roughOfTo;
  }

  private long shared(int district, int state) {
    long shared = 0;
    for (int arc = problem.offsets[district]; arc < problem.offsets[district + 1]; arc++) {
      shared += stateOf[problem.neighbours[arc]] == state ? problem.arcMillimetres[arc] : 0;
    }
    return shared;
  }

  /* Thousandths of per mille. */
  private static long rough(int districts, long area, long perimeter) {
    return districts == 0 ? 0 : PolsbyPopper.WHOLE - PolsbyPopper.millionths(area, perimeter);
  }
}
