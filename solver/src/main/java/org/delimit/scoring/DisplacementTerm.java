package org.delimit.scoring;

import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.Flows;

/** Displaced people whose origin lies in another state than they do. */
final class DisplacementTerm extends FlipTerm {
  /*
   * Implementation note. The flows of district i, in either direction, stand at offsets[i] to
   * offsets[i + 1]: the other end and thousandths of persons. Flows within a district are left out.
   */
  private final int[] stateOf;
  private final int special;
  private final int[] offsets;
  private final int[] ends;
  private final long[] amounts;

  DisplacementTerm(CompiledProblem problem, int[] stateOf) {
    super(problem, ConstraintType.DISPLACEMENT);
    this.stateOf = stateOf;
    special = problem.states;
    Flows flows = problem.parameters.flows();
    offsets = new int[problem.districts + 1];
    int rows = flows.persons().length;
    for (int k = 0; k < rows; k++) {
      if (flows.origins()[k] != flows.present()[k]) {
        offsets[flows.origins()[k] + 1]++;
        offsets[flows.present()[k] + 1]++;
      }
    }
    for (int i = 0; i < problem.districts; i++) {
      offsets[i + 1] += offsets[i];
    }
    ends = new int[offsets[problem.districts]];
    amounts = new long[ends.length];
    int[] next = offsets.clone();
    for (int k = 0; k < rows; k++) {
      int a = flows.origins()[k];
      int b = flows.present()[k];
      if (a != b) {
        ends[next[a]] = b;
        amounts[next[a]++] = 1000 * flows.persons()[k];
        ends[next[b]] = a;
        amounts[next[b]++] = 1000 * flows.persons()[k];
      }
    }
  }

  @Override
  void reset(int[] current, Tallies tallies) {
    long twice = 0;
    for (int i = 0; i < current.length; i++) {
      twice += current[i] == special ? 0 : parted(i, current[i]);
    }
    penalty = twice / 2;
  }

  @Override
  long evaluate(int district, int from, int to) {
    return pending = parted(district, to) - parted(district, from);
  }

  /* People between a district, were it in a state, and districts in other states. */
  private long parted(int district, int state) {
    long parted = 0;
    for (int k = offsets[district]; k < offsets[district + 1]; k++) {
      int other = stateOf[ends[k]];
      parted += other == state || other == special ? 0 : amounts[k];
    }
    return parted;
  }
}
