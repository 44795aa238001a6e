package org.delimit.engine;

import java.util.Iterator;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** Lets the annealer make one run after the other and hands each to OptaPlanner as a move. */
final class RunIterator implements Iterator<RunMove> {
  private static final int STEPS_PER_RUN = 1000;

  private final Search search;
  private final PlanScoreCalculator calculator;
  private final SearchCore core;
  private final Annealer annealer;
  private final boolean asserted;

  RunIterator(Search search, PlanScoreCalculator calculator, Annealer annealer, boolean asserted) {
    this.search = search;
    this.calculator = calculator;
    this.annealer = annealer;
    this.asserted = asserted;
    core = calculator.core();
  }

  Annealer annealer() {
    return annealer;
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public RunMove next() {
    if (calculator.ahead() != null) {
      // OptaPlanner undid the last run and took no step: make that real.
      core.rollBack(0);
      calculator.setAhead(null);
    }
    core.forgetJournal();
    HardMediumSoftLongScore before = calculator.score();
    if (search.endIfSpent()) {
      return run(before);
    }
    annealer.run(STEPS_PER_RUN);
    if (annealer.isAtBest()) {
      search.improved(core.scorer());
    }
    search.meetOthers(annealer);
    search.ticked();
    return run(before);
  }

  private RunMove run(HardMediumSoftLongScore before) {
    if (!asserted) {
      RunMove move = new RunMove(calculator, before, null, null);
      calculator.setAhead(move);
      return move;
    }
    RunMove move = new RunMove(calculator, before, core.wayBack(0), core.changesSince(0));
    core.rollBack(0);
    return move;
  }
}
