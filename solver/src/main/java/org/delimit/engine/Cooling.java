package org.delimit.engine;

/**
 * The plan of a search: how many cycles of cooling, and how warm it is now. The first cycle starts
 * from the constructed plan; later ones warm up the best plan again or start elsewhere.
 */
final class Cooling {
  private static final double STEPS_PER_DISTRICT = 6_000;
  private static final double LEAST_STEPS_PER_DISTRICT = 300;
  private static final int MOST_CYCLES = 1000;
  private static final double HOT = 0.6;
  private static final double COLD = 0.1;
  private static final double WEAK = 0.5;
  private static final double STRONG = 60;
  private static final double STRONGEST = 6000;

  private final Budget budget;
  private final Energy energy;
  private final double stepsPerCycle;
  private double begin;
  private double end;
  private final double until;
  private double heat;
  private double strong = STRONG;
  private int cycle;

  /**
   * A plan.
   *
   * @param districts number of districts
   * @param heat of the first cycle, 1 for the usual
   * @param until part of the budget to spend, 1 for all
   */
  Cooling(Budget budget, Energy energy, int districts, double heat, double until) {
    this.budget = budget;
    this.energy = energy;
    this.heat = heat;
    this.until = until;
    // Small maps have few valleys to cross and are better served by many short cycles, large ones
    // by
    // one long cycle: 100 districts are the unit that was measured.
    double size = districts / 100.0;
    double growth = Math.min(size * size, Math.sqrt(Math.max(1, size)));
    stepsPerCycle = districts * Math.max(LEAST_STEPS_PER_DISTRICT, STEPS_PER_DISTRICT * growth);
    plan();
  }

  /** Whether the cycle is over and another one should begin. */
  boolean isCycleOver() {
    return budget.spent() >= end || budget.spent() < begin;
  }

  int cycle() {
    return cycle;
  }

  /**
   * Begins the next cycle; a heat below 1 starts it cooler. Every third cycle ends so strong that
   * soft penalties hardly count against medium and hard ones: some best plans stand on a needle.
   */
  void nextCycle(double newHeat) {
    cycle++;
    heat = newHeat;
    strong = cycle % 3 == 2 ? STRONGEST : STRONG;
    plan();
  }

  /** The temperature now, in units of the energy, and the strength that goes with it. */
  double temperature() {
    double done = Math.min(1, Math.max(0, (budget.spent() - begin) / Math.max(1e-12, end - begin)));
    energy.strength(WEAK * Math.pow(strong / WEAK, done));
    double hot = HOT * energy.large() * heat;
    double cold = Math.min(hot, COLD * Math.max(energy.small(), energy.typical() * 0.02));
    return hot * Math.pow(cold / hot, done);
  }

  /** The part of the budget that is spent when a cycle ends that begins now. */
  double endOfNext() {
    double now = budget.spent();
    double left = Math.max(0, until - now);
    double stepsLeft = budget.expectedSteps() * left;
    int cycles = (int) Math.max(1, Math.min(MOST_CYCLES, Math.rint(stepsLeft / stepsPerCycle)));
    return now + left / cycles;
  }

  private void plan() {
    begin = budget.spent();
    end = endOfNext();
  }
}
