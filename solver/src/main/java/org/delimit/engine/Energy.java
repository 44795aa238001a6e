package org.delimit.engine;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.delimit.constraint.ConstraintType;
import org.delimit.scoring.IncrementalScorer;

/**
 * What annealing walks down: the soft score, and the penalties of hard and medium constraints brought to
 * its scale. Calibrated to an instance by a sample of flips; the scale of the binding constraints then
 * rises with the {@linkplain #strength strength} set by the cooling.
 */
final class Energy {
  private static final int SAMPLE = 2000;
  private static final double QUIET = 1;

  private final double[] unit;
  private double strength = 1;
  private double typical = QUIET;
  private double small = QUIET;
  private double large = QUIET;

  Energy(IncrementalScorer scorer) {
    unit = new double[scorer.binding()];
    Arrays.fill(unit, QUIET);
  }

  /** Samples flips of the current plan without making any. */
  void calibrate(SearchCore core, SplittableRandom random) {
    IncrementalScorer scorer = core.scorer();
    FlipProposal proposal = new FlipProposal(core);
    double[] soft = new double[SAMPLE];
    int counted = 0;
    double[] sums = new double[unit.length];
    int[] counts = new int[unit.length];
    for (int k = 0; k < SAMPLE; k++) {
      if (!proposal.draw(random)) {
        continue;
      }
      scorer.evaluate(proposal.district(), proposal.state());
      if (scorer.softDelta() != 0) {
        soft[counted++] = Math.abs((double) scorer.softDelta());
      }
      for (int b = 0; b < unit.length; b++) {
        long delta = scorer.bindingDelta(b);
        sums[b] += Math.abs((double) delta);
        counts[b] += delta == 0 ? 0 : 1;
      }
    }
    scale(Arrays.copyOf(soft, counted), sums, counts);
  }

  private void scale(double[] soft, double[] sums, int[] counts) {
    Arrays.sort(soft);
    if (soft.length > 0) {
      typical = soft[soft.length / 2];
      small = soft[soft.length / 20];
      large = soft[soft.length * 9 / 10];
    }
    for (int b = 0; b < unit.length; b++) {
      // A constraint nobody breaks yet is scaled by a thousandth-unit guess of one whole unit.
      double mean = counts[b] == 0 ? 1000 : sums[b] / counts[b];
      unit[b] = large / mean;
    }
  }

  /** The median change of the soft score by a flip. */
  double typical() {
    return typical;
  }

  /** A change of the soft score that only one flip in twenty stays under. */
  double small() {
    return small;
  }

  /** A change of the soft score that only one flip in ten exceeds. */
  double large() {
    return large;
  }

  /** Sets how many typical soft changes a typical change of a binding constraint weighs. */
  void strength(double times) {
    strength = times;
  }

  /** The energy a just evaluated flip adds. */
  double delta(IncrementalScorer scorer) {
    double energy = scorer.softDelta();
    if (unit.length > 0) {
      for (int b = 0; b < unit.length; b++) {
        long delta = scorer.bindingDelta(b);
        if (delta != 0) {
          energy += strength * unit[b] * delta;
        }
      }
    }
    return energy;
  }

  /** The energy of a thousandth of a person outside the bounds of population. */
  double perPersonThousandth(IncrementalScorer scorer) {
    for (int b = 0; b < unit.length; b++) {
      if (scorer.bindingType(b) == ConstraintType.POPULATION) {
        return strength * unit[b];
      }
    }
    return 0;
  }

  /** The energy of the current plan. */
  double of(IncrementalScorer scorer) {
    double energy = scorer.soft();
    for (int b = 0; b < unit.length; b++) {
      energy += strength * unit[b] * scorer.bindingPenalty(b);
    }
    return energy;
  }
}
