package org.delimit.exact;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.ConstraintType;
import org.delimit.exact.ExactOutcome.Status;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.PartitionProblem;
import org.delimit.scoring.CompiledProblem;

/**
 * By how much the bounds of people would have to be wider for a feasible plan: doubles what is
 * added to them until there is one, and halves the gap.
 */
final class WiderBounds {
  /*
   * Implementation note. A step is a hundredth of a percent: of tolerance-percent where that is
   * given, else of an equal share of the people. Every feasible plan found moves the upper end to what it needs itself.
   */
  private static final BigDecimal PERCENT_OF_STEP = new BigDecimal("0.01");
  private static final long MOST_STEPS = 10_000;
  private static final int PARTS_OF_WORK = 6;
  private static final int FINENESS = 20;

  private final CompiledProblem compiled;
  private final PartitionProblem problem;
  private final ConstraintConfig config;
  private final BooleanSupplier stop;
  private final long workOfOne;
  private final BigDecimal tolerance;
  private final long personsOfStep;
  private long left;
  private long none;
  private long found = Long.MAX_VALUE;

  private WiderBounds(CompiledProblem compiled, long workLimit, BooleanSupplier stop) {
    this.compiled = compiled;
    this.stop = stop;
    problem = compiled.problem();
    config = compiled.config();
    left = workLimit;
    workOfOne = workLimit / PARTS_OF_WORK;
    Object given = config.parameters(ConstraintType.POPULATION).get("tolerance-percent");
    tolerance = given == null ? null : new BigDecimal(given.toString());
    personsOfStep =
        Math.max(
            1,
            ConstraintParameters.assignablePopulation(problem) / problem.states().size() / 10_000);
  }

  /**
   * What helps.
   *
   * @param tolerance whether the numbers are values of tolerance-percent; else persons by which
   *     every bound is wider
   * @param none no plan is feasible with this
   * @param found a plan is feasible with this
   */
  record Advice(boolean tolerance, BigDecimal none, BigDecimal found) {}

  /**
   * Searches.
   *
   * @param problem a problem whose population is hard, without a feasible plan
   * @param workLimit work allowed in all
   * @param stop whether to end early
   * @return what helps, if something was found
   */
  static Optional<Advice> search(CompiledProblem problem, long workLimit, BooleanSupplier stop) {
    return new WiderBounds(problem, workLimit, stop).search();
  }

  private Optional<Advice> search() {
    for (long steps = 1; steps <= MOST_STEPS && found == Long.MAX_VALUE; steps *= 2) {
      if (left <= 0 || stop.getAsBoolean()) {
        return Optional.empty();
      }
      look(steps);
    }
    if (found == Long.MAX_VALUE) {
      return Optional.empty();
    }
    while (found - none > Math.max(1, found / FINENESS) && left > 0 && !stop.getAsBoolean()) {
      if (look(none + (found - none) / 2) == Status.GAVE_UP) {
        break;
      }
    }
    return Optional.of(new Advice(tolerance != null, amount(none), amount(found)));
  }

  private Status look(long steps) {
    CompiledProblem wider = CompiledProblem.of(problem, wider(steps));
    ExactOutcome outcome = ExactConstruction.of(wider).search(Math.min(left, workOfOne), 1, stop);
    left -= Math.max(1, outcome.work());
    if (outcome.status() == Status.NONE) {
      none = Math.max(none, steps);
    } else if (outcome.plan() != null) {
      found = needed(outcome.plan(), steps);
    }
    return outcome.status();
  }

  /* The least steps with which a plan is within bounds, at most so many. */
  private long needed(int[] plan, long most) {
    long[] people = new long[compiled.states()];
    for (int i = 0; i < plan.length; i++) {
      if (!compiled.isSpecial(i)) {
        people[plan[i]] += compiled.population(i);
      }
    }
    long low = none;
    long high = most;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      ConstraintParameters bounds = ConstraintParameters.of(problem, wider(middle));
      boolean within = true;
      for (int s = 0; s < people.length; s++) {
        within &= people[s] >= bounds.minPopulation()[s] && people[s] <= bounds.maxPopulation()[s];
      }
      low = within ? low : middle;
      high = within ? middle : high;
    }
    return high;
  }

  private BigDecimal amount(long steps) {
    return tolerance == null
        ? BigDecimal.valueOf(steps * personsOfStep)
        : tolerance.add(PERCENT_OF_STEP.multiply(BigDecimal.valueOf(steps)));
  }

  private ConstraintConfig wider(long steps) {
    String id = ConstraintType.POPULATION.id();
    ConstraintSetting setting = config.asSettings().get(id);
    if (tolerance != null) {
      return config.with(id, setting.with("tolerance-percent", amount(steps)));
    }
    long more = steps * personsOfStep;
    Map<String, Object> min = new LinkedHashMap<>();
    Map<String, Object> max = new LinkedHashMap<>();
    for (int s = 0; s < problem.states().size(); s++) {
      long least = compiled.parameters().minPopulation()[s];
      long most = compiled.parameters().maxPopulation()[s];
      min.put(problem.stateAt(s).id(), Math.max(0, least - more));
      max.put(problem.stateAt(s).id(), most > Long.MAX_VALUE - more ? Long.MAX_VALUE : most + more);
    }
    return config.with(id, setting.with("min", min).with("max", max));
  }
}
