package org.delimit.engine;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.delimit.constraint.ConstraintType;
import org.delimit.scoring.IncrementalScorer;
import org.delimit.scoring.Steering;
import org.delimit.scoring.TradedTerms;

/**
 * What annealing walks down: the soft score, and the hard and medium penalties brought to its
 * scale. Calibrated to an instance by a sample of flips; the scale of what binds then rises with
 * the {@linkplain #strength strength} set by the cooling.
 *
 * <p>Usually every hard constraint has a scale of its own, since all of them must become zero.
 * {@linkplain #bargain Bargaining}, they are weighed against each other as in the score: that is
 * for problems that have no feasible plan, or seem to have none.
 */
final class Energy {
  private static final int SAMPLE = 2000;
  private static final double ONE_UNIT = 1000;

  private final TradedTerms distance;
  private final double[] units;
  private final double[] scaled;
  private double scaledMedium;
  private double hardUnit = 1;
  private double mediumUnit = 1;
  private double strength = 1;
  private double typical = 1;
  private double small = 1;
  private double large = 1;
  private boolean bargaining;

  Energy(IncrementalScorer scorer) {
    this(scorer, null);
  }

  /** An energy that has a distance in the place of the soft score, unless it is null. */
  Energy(IncrementalScorer scorer, TradedTerms distance) {
    this.distance = distance;
    units = new double[scorer.steering().binding()];
    Arrays.fill(units, 1);
    scaled = units.clone();
    scale();
  }

  /** Samples flips of the current plan without making any. */
  void calibrate(SearchCore core, SplittableRandom random) {
    IncrementalScorer scorer = core.scorer();
    FlipProposal proposal = new FlipProposal(core);
    proposal.refresh(true);
    double[] soft = new double[SAMPLE];
    int counted = 0;
    Mean hard = new Mean();
    Mean medium = new Mean();
    Mean[] means = new Mean[units.length];
    Arrays.setAll(means, b -> new Mean());
    for (int k = 0; k < SAMPLE; k++) {
      if (proposal.draw(random)) {
        scorer.evaluate(proposal.district(), proposal.state());
        if (softDelta(scorer) != 0) {
          soft[counted++] = Math.abs((double) softDelta(scorer));
        }
        hard.add(scorer.hardDelta());
        medium.add(scorer.mediumDelta());
        for (int b = 0; b < units.length; b++) {
          means[b].add(scorer.steering().bindingDelta(b));
        }
      }
    }
    scaleSoft(Arrays.copyOf(soft, counted));
    hardUnit = large / hard.or(ONE_UNIT);
    mediumUnit = large / medium.or(ONE_UNIT);
    Arrays.setAll(units, b -> large / means[b].or(ONE_UNIT));
    scale();
  }

  private void scaleSoft(double[] soft) {
    Arrays.sort(soft);
    if (soft.length > 0) {
      typical = soft[soft.length / 2];
      small = soft[soft.length / 20];
      large = soft[soft.length * 9 / 10];
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

  /** Sets how many large soft changes a usual change of what binds weighs. */
  void strength(double times) {
    strength = times;
    scale();
  }

  private void scale() {
    scaledMedium = strength * mediumUnit;
    for (int b = 0; b < scaled.length; b++) {
      scaled[b] = strength * units[b];
    }
  }

  /** Weighs hard constraints against each other, or each by itself. */
  void bargain(boolean on) {
    bargaining = on;
  }

  boolean isBargaining() {
    return bargaining;
  }

  /** The soft part of the energy of the current plan. */
  long soft(IncrementalScorer scorer) {
    return distance == null ? scorer.soft() : distance.distance();
  }

  /** What a just evaluated flip adds to the soft part. */
  long softDelta(IncrementalScorer scorer) {
    return distance == null ? scorer.softDelta() : distance.distanceDelta();
  }

  /** The energy a just evaluated flip adds. */
  double delta(IncrementalScorer scorer) {
    double energy = softDelta(scorer) + scaledMedium * scorer.mediumDelta();
    if (bargaining) {
      return energy + dominance() * hardUnit * scorer.hardDelta();
    }
    Steering steering = scorer.steering();
    for (int b = 0; b < scaled.length; b++) {
      energy += scaled[b] * steering.bindingDelta(b);
    }
    return energy;
  }

  /** The energy of the current plan. */
  double of(IncrementalScorer scorer) {
    double energy = soft(scorer) + strength * mediumUnit * scorer.medium();
    if (bargaining) {
      return energy + dominance() * hardUnit * scorer.hard();
    }
    for (int b = 0; b < units.length; b++) {
      energy += strength * units[b] * scorer.steering().bindingPenalty(b);
    }
    return energy;
  }

  /* In a bargain a little hard penalty must outweigh much medium penalty before the end. */
  private double dominance() {
    return strength * Math.max(1, strength);
  }

  /** The energy of a thousandth of a person outside hard bounds of population. */
  double perPersonThousandth(IncrementalScorer scorer) {
    for (int b = 0; b < units.length; b++) {
      if (scorer.steering().bindingType(b) == ConstraintType.POPULATION) {
        return strength * units[b];
      }
    }
    return 0;
  }

  /** The mean size of the changes that are not zero. */
  private static final class Mean {
    private double sum;
    private int count;

    void add(long change) {
      if (change != 0) {
        sum += Math.abs((double) change);
        count++;
      }
    }

    double or(double otherwise) {
      return count == 0 ? otherwise : sum / count;
    }
  }
}
