package org.delimit.scoring;

import org.delimit.constraint.ConstraintType;

/** Oil money that must cross the new borders under the revenue formula. */
final class DerivationTerm extends Term {
  /*
   * Implementation note. If no state has a fixed share, what a state is entitled to follows from its own
   * tallies (SEPARABLE), and a flip changes two states only: gap[s] (output against share) and below[s]
   * (share under its floor) are kept for the others. As soon as some state is below its floor, all
   * depend on all, and the flip is evaluated by Entitlements.
   */
  private final Tallies tallies;
  private final RevenuePools pools;
  private final Entitlements entitlements;
  private final RunningShares shares;
  private final int[] population;
  private final long[] gap;
  private final boolean[] below;
  private long gaps;
  private int belows;
  private long gapOfFrom;
  private long gapOfTo;
  private boolean belowOfFrom;
  private boolean belowOfTo;

  DerivationTerm(CompiledProblem problem, Tallies tallies) {
    super(problem, ConstraintType.DERIVATION);
    this.tallies = tallies;
    pools = new RevenuePools(problem);
    entitlements = new Entitlements(pools);
    shares = pools.separable ? new RunningShares(problem, pools) : null;
    population = problem.population;
    gap = new long[problem.states];
    below = new boolean[problem.states];
  }

  @Override
  void reset(int[] stateOf, Tallies current) {
    penalty = pools.union ? entitlements.imbalance(tallies) : 0;
    if (!pools.separable) {
      return;
    }
    gaps = 0;
    belows = 0;
    shares.reset(tallies);
    for (int s = 0; s < gap.length; s++) {
      long share = shares.share(s);
      gap[s] = Math.abs(tallies.oil[s] - share);
      below[s] = pools.anyFloor && share < pools.floorOf(s, tallies.population[s]);
      gaps += gap[s];
      belows += below[s] ? 1 : 0;
    }
  }

  long evaluate(int district, int from, int to) {
    if (!pools.union) {
      return pending = 0;
    }
    if (!pools.separable) {
      return pending = fromScratch(district, from, to);
    }
    gapOfFrom = shares.gapWithout(from, district);
    gapOfTo = shares.gapWith(to, district);
    if (pools.anyFloor && fallsBelow(district, from, to)) {
      return pending = fromScratch(district, from, to);
    }
    return pending = gapsAfter(from, to) / 2 - penalty;
  }

  @Override
  void commit(int district, int from, int to) {
    super.commit(district, from, to);
    if (pools.separable) {
      shares.move(district, from, to);
      gaps = gapsAfter(from, to);
      belows = belowsAfter(from, to);
      gap[from] = gapOfFrom;
      gap[to] = gapOfTo;
      below[from] = belowOfFrom;
      below[to] = belowOfTo;
    }
  }

  /* Whether any state would be below its floor. */
  private boolean fallsBelow(int district, int from, int to) {
    long people = population[district];
    belowOfFrom =
        shares.shareWithout(from, district)
            < pools.floorOf(from, tallies.population[from] - people);
    belowOfTo = shares.shareWith(to, district) < pools.floorOf(to, tallies.population[to] + people);
    return belowsAfter(from, to) > 0;
  }

  private long gapsAfter(int from, int to) {
    return gaps - gap[from] - gap[to] + gapOfFrom + gapOfTo;
  }

  private int belowsAfter(int from, int to) {
    return belows
        - (below[from] ? 1 : 0)
        - (below[to] ? 1 : 0)
        + (belowOfFrom ? 1 : 0)
        + (belowOfTo ? 1 : 0);
  }

  /* The tallies are moved, asked and moved back. */
  private long fromScratch(int district, int from, int to) {
    tallies.moveRevenue(district, from, to);
    long imbalance = entitlements.imbalance(tallies);
    tallies.moveRevenue(district, to, from);
    return imbalance - penalty;
  }
}
