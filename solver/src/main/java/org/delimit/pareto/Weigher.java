package org.delimit.pareto;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.InvalidProblemException;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.Trade;

/**
 * Compiles a problem with only the traded terms in its soft score, weighed as asked. Hard
 * constraints, and medium ones that are no terms, stay as the problem has them. Immutable.
 */
final class Weigher {
  /* The term with the widest range has about this weight, so that shares of a percent count. */
  private static final double FINE = 1000;
  private static final double COARSEST = 1e-6;
  private static final long MOST_WEIGHT = 1_000_000_000;

  private final PartitionProblem problem;
  private final List<ConstraintType> terms;

  Weigher(PartitionProblem problem, List<ConstraintType> terms) {
    this.problem = problem;
    this.terms = terms;
  }

  /**
   * What a search needs.
   *
   * @param compiled the problem with the weights of the trade
   * @param trade the trade
   */
  record Weighed(CompiledProblem compiled, Trade trade) {}

  /** All terms alike, unscaled: to measure, not to search. */
  Weighed even() {
    return weigh(new double[terms.size()], null, List.of(), 0);
  }

  /**
   * Weighs.
   *
   * @param lambda a share a term, in sum 1
   * @param ranges bring the terms to one scale
   * @param corner penalties to measure distances from, or empty
   */
  Weighed weigh(double[] lambda, Ranges ranges, List<Long> corner) {
    double fine = FINE;
    while (true) {
      try {
        return weigh(lambda, ranges, corner, fine);
      } catch (InvalidProblemException e) {
        // Coarser weights are smaller, so that sums that could overflow no longer can.
        fine /= 10;
        if (fine < COARSEST) {
          throw e;
        }
      }
    }
  }

  private Weighed weigh(double[] lambda, Ranges ranges, List<Long> corner, double fine) {
    long widest = 1;
    for (int k = 0; ranges != null && k < lambda.length; k++) {
      widest = Math.max(widest, ranges.width(k));
    }
    List<Long> weights = new ArrayList<>();
    for (int k = 0; k < lambda.length; k++) {
      double exact = ranges == null ? 1 : lambda[k] * fine * widest / ranges.width(k);
      weights.add(Math.min(MOST_WEIGHT, Math.max(1, Math.round(exact))));
    }
    return new Weighed(CompiledProblem.of(problem, config(weights)), trade(weights, corner));
  }

  /** The problem with nothing but the terms beside what is hard; a term of weight 0 is left out. */
  PartitionProblem alone(List<Long> weights) {
    Map<String, ConstraintSetting> settings = new LinkedHashMap<>(config(weights).asSettings());
    settings.replaceAll((id, setting) -> isLeftOut(id, weights) ? off(setting) : setting);
    return problem.withConstraints(settings);
  }

  private boolean isLeftOut(String id, List<Long> weights) {
    ConstraintType type = ConstraintType.find(id).orElseThrow();
    int term = terms.indexOf(type);
    return term >= 0
        ? weights.get(term) == 0
        : ConstraintConfig.of(problem).level(type) != Level.HARD;
  }

  private static ConstraintSetting off(ConstraintSetting setting) {
    return setting.withLevel(Level.NONE);
  }

  private Trade trade(List<Long> weights, List<Long> corner) {
    return new Trade(terms, weights, corner);
  }

  private ConstraintConfig config(List<Long> weights) {
    ConstraintConfig own = ConstraintConfig.of(problem);
    Map<String, ConstraintSetting> settings = new LinkedHashMap<>(own.asSettings());
    for (ConstraintType type : own.active()) {
      if (own.level(type) == Level.SOFT) {
        settings.computeIfPresent(type.id(), (id, setting) -> setting.withLevel(Level.NONE));
      }
    }
    for (int k = 0; k < weights.size(); k++) {
      settings.put(
          terms.get(k).id(),
          settings
              .getOrDefault(terms.get(k).id(), ConstraintSetting.defaults())
              .withLevel(Level.SOFT)
              .withWeight(weights.get(k).toString()));
    }
    return ConstraintConfig.listed(settings);
  }
}
