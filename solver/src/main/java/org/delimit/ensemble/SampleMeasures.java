package org.delimit.ensemble;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;

/**
 * Takes the measures of plans: the penalty of every constraint that is weighed and not hard,
 * exposure, border length and cut edges in any case, the soft score, and how far the people of a
 * state are from its share at most. Not safe for use by several threads; the compiled problem may
 * be shared.
 */
final class SampleMeasures {
  private static final long PERCENT_THOUSANDTHS = 100_000;

  private final CompiledProblem compiled;
  private final IncrementalScorer scorer;
  private final ConstraintConfig config;
  private final List<ConstraintType> types;
  private final BigDecimal[] ideal;
  private boolean filled;

  SampleMeasures(PartitionProblem problem, ConstraintConfig hard) {
    this(compile(problem), hard);
  }

  private SampleMeasures(CompiledProblem compiled, ConstraintConfig hard) {
    this.compiled = compiled;
    scorer = new IncrementalScorer(compiled);
    config = ConstraintConfig.of(compiled.problem());
    types = compiled.config().active();
    ideal = ideal(compiled.problem(), hard);
  }

  private SampleMeasures(SampleMeasures other) {
    compiled = other.compiled;
    scorer = new IncrementalScorer(compiled);
    config = other.config;
    types = other.types;
    ideal = other.ideal;
  }

  /** The same for another thread. */
  SampleMeasures copy() {
    return new SampleMeasures(this);
  }

  /** What is measured, in order. */
  List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    measures.add(new Measure("score", "points"));
    types.forEach(type -> measures.add(new Measure(type.id(), type.unit())));
    measures.add(new Measure("population-deviation", "percent"));
    return measures;
  }

  /** The measures of a plan in thousandths, in O(districts that changed since the last one). */
  long[] of(int[] plan) {
    if (filled) {
      int[] held = scorer.view();
      for (int i = 0; i < plan.length; i++) {
        if (held[i] != plan[i]) {
          scorer.move(i, plan[i]);
        }
      }
    } else {
      scorer.reset(plan);
      filled = true;
    }
    long[] values = new long[types.size() + 2];
    BigDecimal score = BigDecimal.ZERO;
    for (int k = 0; k < types.size(); k++) {
      long penalty = scorer.penalty(types.get(k));
      values[k + 1] = penalty;
      if (config.level(types.get(k)) == Level.SOFT) {
        score = score.add(config.weight(types.get(k)).multiply(BigDecimal.valueOf(penalty)));
      }
    }
    values[0] = score.setScale(0, RoundingMode.FLOOR).longValueExact();
    values[values.length - 1] = deviation();
    return values;
  }

  private long deviation() {
    long most = 0;
    for (int s = 0; s < ideal.length; s++) {
      if (ideal[s].signum() > 0) {
        BigDecimal off = BigDecimal.valueOf(scorer.population(s)).subtract(ideal[s]).abs();
        BigDecimal part = off.multiply(BigDecimal.valueOf(PERCENT_THOUSANDTHS));
        most = Math.max(most, part.divide(ideal[s], 0, RoundingMode.HALF_UP).longValueExact());
      }
    }
    return most;
  }

  private static CompiledProblem compile(PartitionProblem problem) {
    ConstraintConfig config = ConstraintConfig.of(problem);
    Map<String, ConstraintSetting> settings = new LinkedHashMap<>();
    for (ConstraintType type : ConstraintType.values()) {
      ConstraintSetting given =
          config.asSettings().getOrDefault(type.id(), ConstraintSetting.defaults());
      boolean weighed = config.level(type) != Level.NONE && config.level(type) != Level.HARD;
      boolean always =
          switch (type) {
            case EXPOSURE -> !problem.groups().isEmpty();
            case BORDER_LENGTH -> hasLengths(problem);
            case CUT_EDGES -> true;
            default -> false;
          };
      boolean never =
          switch (type) {
            case CONTIGUITY, OCCUPIED_STATES -> true;
            case EXPOSURE -> problem.groups().isEmpty();
            case DERIVATION ->
                problem.districts().stream().allMatch(d -> d.oilBarrelsPerDay() == 0);
            case POPULATION -> given.parameters().isEmpty();
            case KEEP_TOGETHER, KEEP_APART -> given.parameters().isEmpty();
            default -> false;
          };
      boolean kept = (weighed || always) && !never;
      if (kept || type == ConstraintType.CONTIGUITY || type == ConstraintType.OCCUPIED_STATES) {
        // Penalties do not depend on the weight, and a weight of 1 keeps every sum small.
        settings.put(type.id(), given.withWeight("1").withLevel(kept ? Level.SOFT : Level.NONE));
      }
    }
    return CompiledProblem.of(problem, ConstraintConfig.listed(settings));
  }

  private static boolean hasLengths(PartitionProblem problem) {
    for (int e = 0; e < problem.graph().edgeCount(); e++) {
      if (problem.graph().millimetres(e) > 0) {
        return true;
      }
    }
    return false;
  }

  private static BigDecimal[] ideal(PartitionProblem problem, ConstraintConfig hard) {
    int states = problem.states().size();
    BigDecimal people = BigDecimal.valueOf(ConstraintParameters.assignablePopulation(problem));
    Map<String, Object> given = hard.parameters(ConstraintType.POPULATION);
    BigDecimal[] ideal = new BigDecimal[states];
    for (int s = 0; s < states; s++) {
      ideal[s] = people.divide(BigDecimal.valueOf(states), 6, RoundingMode.HALF_UP);
      if (given.get("shares") instanceof Map<?, ?> shares) {
        BigDecimal share = new BigDecimal(String.valueOf(shares.get(problem.states().get(s).id())));
        ideal[s] = people.multiply(share).movePointLeft(2);
      }
    }
    return ideal;
  }
}
