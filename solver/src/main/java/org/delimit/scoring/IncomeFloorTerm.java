package org.delimit.scoring;

import org.delimit.constraint.ConstraintType;
import org.delimit.constraint.IncomeFloor;

/** Income that states lack to a floor per head: what one state gets depends on all. */
final class IncomeFloorTerm extends FlipTerm {
  private static final long WHOLE = 1_000_000;

  private final Tallies tallies;
  private final Entitlements entitlements;
  private final IncomeFloor floor;

  IncomeFloorTerm(CompiledProblem problem, Tallies tallies) {
    super(problem, ConstraintType.INCOME_FLOOR);
    this.tallies = tallies;
    entitlements = new Entitlements(new RevenuePools(problem));
    floor = problem.parameters.incomeFloor();
  }

  @Override
  void reset(int[] stateOf, Tallies current) {
    penalty = lacking();
  }

  /* The tallies are moved, asked and moved back. O(states · rounds of water-filling). */
  @Override
  long evaluate(int district, int from, int to) {
    tallies.moveRevenue(district, from, to);
    pending = lacking() - penalty;
    tallies.moveRevenue(district, to, from);
    return pending;
  }

  private long lacking() {
    long[] entitled = entitlements.of(tallies);
    long income = 0;
    long people = 0;
    for (int s = 0; s < entitled.length; s++) {
      income += entitled[s];
      people += tallies.population[s];
    }
    long share = Proportion.of(income, floor.millionthsOfMean(), WHOLE);
    long lacking = 0;
    for (int s = 0; s < entitled.length; s++) {
      long heads = tallies.population[s];
      long absolute = heads * floor.millionthsPerThousand() / WHOLE;
      long least = Math.max(Proportion.of(share, heads, people), absolute);
      lacking += Math.max(0, least - entitled[s]);
    }
    return lacking;
  }
}
