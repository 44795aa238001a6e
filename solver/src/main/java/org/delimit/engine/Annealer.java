package org.delimit.engine;

import java.util.SplittableRandom;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.Level;
import org.delimit.scoring.IncrementalScorer;

/**
 * The loop of the search: proposes flips, swaps and ReComs, accepts by annealing, keeps contiguity,
 * and remembers the best plan. It knows nothing of OptaPlanner.
 *
 * <p>A stretch of it ends at the latest before a plan is left that is better than all before, so
 * that whoever drives it can see every best plan.
 */
final class Annealer {
  private static final int PARTNER_TRIES = 6;
  private static final int LEVELS = 1 << 12;

  private final SearchCore core;
  private final IncrementalScorer scorer;
  private final Budget budget;
  private final SplittableRandom random;
  private final Starts starts;
  private final FlipProposal proposal;
  private final TreeMove tree;
  private final Energy energy;
  private final Repair repair;
  private final Visits visits;
  private final double[] exponential = new double[LEVELS];
  private final boolean contiguous;
  private final double temperatureFactor;
  private final int swapsInThousand;
  private final double stepsPerTreeStep;
  private final long fewestIfHard;
  private final int[] bestPlan;
  private Cooling cooling;
  private boolean gate;
  private long fewest;
  private long bestHard = Long.MAX_VALUE;
  private long bestMedium = Long.MAX_VALUE;
  private long bestSoft = Long.MAX_VALUE;
  private boolean atBest;
  private boolean paused;
  private double temperature;
  private double perPerson;
  private long untilTree;

  Annealer(
      SearchCore core,
      Starts starts,
      Budget budget,
      SearchSettings settings,
      SplittableRandom random) {
    this(core, starts, budget, settings, random, null);
  }

  /** An annealer that shows the plans it accepts, unless {@code visits} is null. */
  Annealer(
      SearchCore core,
      Starts starts,
      Budget budget,
      SearchSettings settings,
      SplittableRandom random,
      Visits visits) {
    this.visits = visits;
    this.core = core;
    this.starts = starts;
    this.budget = budget;
    this.random = random;
    temperatureFactor = settings.temperature();
    // A swap makes two steps, so it is drawn half as often as its share of the steps.
    double flips = Math.max(0, 1 - settings.swapShare() - settings.recomShare());
    double swaps = settings.swapShare() / 2;
    swapsInThousand = flips + swaps == 0 ? 0 : (int) Math.round(1000 * swaps / (flips + swaps));
    stepsPerTreeStep =
        settings.recomShare() == 0 ? Double.MAX_VALUE : 1 / settings.recomShare() - 1;
    untilTree = settings.recomShare() == 0 ? Long.MAX_VALUE : 0;
    scorer = core.scorer();
    proposal = new FlipProposal(core);
    tree = new TreeMove(core);
    energy = new Energy(scorer, visits == null ? null : visits.distance());
    repair = new Repair(core.problem());
    bestPlan = new int[core.problem().districts()];
    contiguous = core.problem().level(ConstraintType.CONTIGUITY) == Level.HARD;
    boolean occupied = core.problem().level(ConstraintType.OCCUPIED_STATES) == Level.HARD;
    fewestIfHard = occupied ? core.problem().parameters().minDistricts() : 0;
    bargain(false);
    for (int k = 0; k < LEVELS; k++) {
      exponential[k] = -Math.log((k + 0.5) / LEVELS);
    }
  }

  /**
   * Begins with the plan the core holds.
   *
   * @param heat of the first cycle, 1 for the usual
   * @param until part of the budget to spend, 1 for all
   */
  void begin(double heat, double until) {
    energy.calibrate(core, random);
    cooling = new Cooling(budget, energy, core.problem().districts(), heat, until);
    note();
    saveBest();
    atBest = false;
  }

  /**
   * Makes up to so many steps, fewer if the plan it stands on is the best so far and would be left.
   */
  void run(int most) {
    saveBest();
    atBest = false;
    paused = false;
    if (cooling.isCycleOver()) {
      nextCycle();
    }
    temperature = temperatureFactor * cooling.temperature();
    perPerson = energy.perPersonThousandth(scorer);
    proposal.refresh(energy.isBargaining());
    long end = budget.steps() + Math.min(most, budget.stepsLeft());
    while (!paused && budget.steps() < end) {
      if (untilTree <= 0) {
        tree();
      } else if (random.nextInt(1000) < swapsInThousand) {
        swap();
      } else {
        flip();
      }
    }
    saveBest();
  }

  /** Takes over a better plan that another search found; later cycles start from it. */
  void adopt(PlanSearch.Rank rank, int[] plan) {
    if (rank.compareTo(bestRank()) < 0) {
      bestHard = rank.hard();
      bestMedium = rank.medium();
      bestSoft = rank.soft();
      System.arraycopy(plan, 0, bestPlan, 0, plan.length);
      atBest = false;
    }
  }

  /** The score of the best plan. */
  PlanSearch.Rank bestRank() {
    return new PlanSearch.Rank(bestHard, bestMedium, bestSoft);
  }

  /** Whether the plan the core holds is the best so far. */
  boolean isAtBest() {
    return atBest;
  }

  /** The best plan so far; may be newer than {@link #run} ended on. */
  int[] bestPlan() {
    return bestPlan;
  }

  /* Even cycles warm the best plan up again, odd ones start afresh and may find another valley. */
  private void nextCycle() {
    repair();
    boolean fresh = cooling.cycle() % 2 == 1;
    bargain(bestHard > 0 && !fresh);
    core.replace(fresh ? starts.build(cooling.endOfNext()) : bestPlan);
    atBest = false;
    cooling.nextCycle(
        fresh
            ? starts.heat() * Math.pow(2, 4 * random.nextDouble() - 1)
            : 0.05 + 0.35 * random.nextDouble());
  }

  /* The plan a cycle ends on may be all but feasible, and better than the best that is. */
  private void repair() {
    boolean wanted =
        bestHard > 0
            || scorer.medium() < bestMedium
            || (scorer.medium() == bestMedium && energy.soft(scorer) < bestSoft);
    int[] repaired =
        wanted && repair.isNear(scorer) ? repair.of(core.view(), budget, random) : null;
    if (repaired != null) {
      core.replace(repaired);
      note();
      saveBest();
    }
  }

  /* While no feasible plan is known, every other cycle lets hard constraints be traded. */
  private void bargain(boolean on) {
    energy.bargain(on);
    gate = contiguous && !on;
    fewest = on ? 0 : fewestIfHard;
  }

  private void flip() {
    budget.spend(1);
    untilTree--;
    if (!proposal.draw(random) || leavesTooFew(proposal.district())) {
      return;
    }
    scorer.evaluate(proposal.district(), proposal.state());
    if (isAccepted() && !leavesBest()) {
      core.commit(proposal.district());
      note();
    }
  }

  /* Contiguity is dear: it is asked last, unless it is broken or part of the soft score. */
  private boolean isAccepted() {
    if (gate && scorer.contiguityPenalty() == 0) {
      return accepts(energy.delta(scorer)) && scorer.evaluateContiguityUnlessWorse();
    }
    if (!gate) {
      scorer.evaluateContiguity();
      return accepts(energy.delta(scorer));
    }
    if (!scorer.evaluateContiguityUnlessWorse()) {
      return false;
    }
    return scorer.contiguityDelta() < 0 || accepts(energy.delta(scorer));
  }

  private void swap() {
    budget.spend(2);
    untilTree -= 2;
    if (atBest) {
      paused = true;
      return;
    }
    if (!proposal.draw(random) || leavesTooFew(proposal.district())) {
      return;
    }
    int first = proposal.district();
    int from = core.view()[first];
    int to = proposal.state();
    scorer.evaluate(first, to);
    if (!passesGate()) {
      return;
    }
    double delta = energy.delta(scorer);
    core.commit(first);
    for (int k = 0; k < PARTNER_TRIES; k++) {
      if (proposal.draw(random)
          && proposal.district() != first
          && proposal.state() == from
          && core.view()[proposal.district()] == to) {
        scorer.evaluate(proposal.district(), from);
        if (passesGate() && accepts(delta + energy.delta(scorer))) {
          core.commit(proposal.district());
          note();
          return;
        }
      }
    }
    core.undoFlip();
  }

  /* Adds contiguity; false if it is kept whatever the energy and would break. */
  private boolean passesGate() {
    if (gate) {
      return scorer.evaluateContiguityUnlessWorse();
    }
    scorer.evaluateContiguity();
    return true;
  }

  private void tree() {
    if (atBest) {
      paused = true;
      return;
    }
    boolean oneSided = random.nextInt(3) > 0;
    int mark = core.mark();
    double before = energy.of(scorer);
    long broken = scorer.contiguityPenalty();
    boolean made = tree.make(oneSided, temperature, perPerson, random);
    budget.spend(tree.size());
    untilTree = (long) (stepsPerTreeStep * tree.size());
    if (!made) {
      return;
    }
    core.recount(tree.stateA(), tree.stateB());
    boolean emptied =
        scorer.districts(tree.stateA()) < fewest || scorer.districts(tree.stateB()) < fewest;
    boolean worse = gate && scorer.contiguityPenalty() > broken;
    if (emptied || worse || !accepts(energy.of(scorer) - before)) {
      core.rollBack(mark);
    } else {
      note();
    }
  }

  private boolean leavesTooFew(int district) {
    return scorer.districts(core.view()[district]) <= fewest;
  }

  private boolean accepts(double delta) {
    return delta <= 0 || delta < temperature * exponential[random.nextInt() & (LEVELS - 1)];
  }

  private boolean leavesBest() {
    if (!atBest) {
      return false;
    }
    long hard = scorer.hardDelta();
    long medium = scorer.mediumDelta();
    boolean worse =
        hard > 0 || (hard == 0 && (medium > 0 || (medium == 0 && energy.softDelta(scorer) > 0)));
    paused = worse;
    return worse;
  }

  /* Looks whether the plan reached is the best so far. */
  private void note() {
    if (visits != null) {
      visits.look();
    }
    long hard = scorer.hard();
    long medium = scorer.medium();
    long soft = energy.soft(scorer);
    boolean better =
        hard < bestHard
            || (hard == bestHard
                && (medium < bestMedium || (medium == bestMedium && soft < bestSoft)));
    if (better) {
      bestHard = hard;
      bestMedium = medium;
      bestSoft = soft;
      atBest = true;
    } else if (hard != bestHard || medium != bestMedium || soft != bestSoft) {
      atBest = false;
    }
  }

  private void saveBest() {
    if (atBest) {
      System.arraycopy(core.view(), 0, bestPlan, 0, bestPlan.length);
    }
  }
}
