package org.delimit.scoring;

import org.delimit.constraint.ConstraintType;

/** Oil money that must cross the new borders under the revenue formula. */
final class DerivationTerm extends Term {
  private final Tallies tallies;
  private final Entitlements entitlements;
  private final long[] oil;
  private final long[] need;
  private final long[] area;
  private final int[] population;

  DerivationTerm(CompiledProblem problem, Tallies tallies) {
    super(problem, ConstraintType.DERIVATION);
    this.tallies = tallies;
    entitlements = new Entitlements(problem);
    oil = problem.oil;
    need = problem.need;
    area = problem.area;
    population = problem.population;
  }

  @Override
  void reset(int[] stateOf, Tallies current) {
    penalty = imbalance();
  }

  /* The tallies are moved, asked and moved back: entitlements depend on those of all states. */
  long evaluate(int district, int from, int to) {
    move(district, from, to);
    pending = imbalance() - penalty;
    move(district, to, from);
    return pending;
  }

  private long imbalance() {
    return entitlements.imbalance(tallies.oil, tallies.population, tallies.need, tallies.area);
  }

  private void move(int district, int from, int to) {
    shift(tallies.oil, oil[district], from, to);
    shift(tallies.population, population[district], from, to);
    shift(tallies.need, need[district], from, to);
    shift(tallies.area, area[district], from, to);
  }

  private static void shift(long[] tally, long amount, int from, int to) {
    tally[from] -= amount;
    tally[to] += amount;
  }
}
