package org.delimit.ensemble;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintParameters;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.ConstraintSetting;
import org.delimit.model.Level;
import org.delimit.model.PartitionProblem;
import org.delimit.scoring.CompiledProblem;
import org.delimit.scoring.IncrementalScorer;

/**
 * The hard constraints that trees do not see to: all but contiguity, bounds of people and states
 * that must not be empty. Not safe for use by several threads.
 */
final class HardCheck {
  private final IncrementalScorer scorer;

  private HardCheck(CompiledProblem compiled) {
    scorer = new IncrementalScorer(compiled);
  }

  /** The constraints to check, without a plan; empty if there are none. */
  static Optional<CompiledProblem> compile(PartitionProblem problem, ConstraintConfig config) {
    Map<String, ConstraintSetting> settings = new LinkedHashMap<>();
    boolean any = false;
    for (Map.Entry<String, ConstraintSetting> entry : config.asSettings().entrySet()) {
      ConstraintType type = ConstraintType.find(entry.getKey()).orElseThrow();
      boolean kept = config.level(type) == Level.HARD && isChecked(problem, config, type);
      any |= kept;
      if (kept || type == ConstraintType.CONTIGUITY || type == ConstraintType.OCCUPIED_STATES) {
        Level level = kept ? Level.HARD : Level.NONE;
        settings.put(type.id(), entry.getValue().withLevel(level));
      }
    }
    return any
        ? Optional.of(CompiledProblem.of(problem, ConstraintConfig.listed(settings)))
        : Optional.empty();
  }

  private static boolean isChecked(
      PartitionProblem problem, ConstraintConfig config, ConstraintType type) {
    return switch (type) {
      case CONTIGUITY, POPULATION -> false;
      case OCCUPIED_STATES -> ConstraintParameters.of(problem, config).minDistricts() > 1;
      case KEEP_TOGETHER -> ConstraintParameters.of(problem, config).together().length > 0;
      case KEEP_APART -> ConstraintParameters.of(problem, config).apart().length > 0;
      default -> true;
    };
  }

  /** A check that holds a plan. */
  static HardCheck of(CompiledProblem compiled, int[] plan) {
    HardCheck check = new HardCheck(compiled);
    check.scorer.reset(plan);
    return check;
  }

  void move(int district, int state) {
    scorer.move(district, state);
  }

  /** Whether the plan breaks none of the constraints. */
  boolean holds() {
    return scorer.hard() == 0;
  }
}
