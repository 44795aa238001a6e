package org.delimit.scoring;

import java.math.BigDecimal;
import org.delimit.constraint.ConstraintConfig;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.Level;
import org.delimit.model.PlanScore;

/**
 * Weights as whole numbers over one common scale, the smallest power of ten that holds them all.
 */
final class WeightTable {
  private final long scale;
  private final long[] weights;
  private final Level[] levels;

  WeightTable(ConstraintConfig config) {
    ConstraintType[] types = ConstraintType.values();
    levels = new Level[types.length];
    int decimals = 0;
    for (ConstraintType type : types) {
      levels[type.ordinal()] = config.level(type);
      if (config.level(type) != Level.NONE) {
        decimals = Math.max(decimals, config.weight(type).stripTrailingZeros().scale());
      }
    }
    scale = BigDecimal.TEN.pow(decimals).longValueExact();
    weights = new long[types.length];
    for (ConstraintType type : types) {
      if (config.level(type) != Level.NONE) {
        weights[type.ordinal()] =
            config.weight(type).multiply(BigDecimal.valueOf(scale)).longValueExact();
      }
    }
  }

  boolean active(ConstraintType type) {
    return levels[type.ordinal()] != Level.NONE;
  }

  /** The scaled weight of a constraint on one level, 0 on the others. */
  long on(Level level, ConstraintType type) {
    return levels[type.ordinal()] == level ? weights[type.ordinal()] : 0;
  }

  PlanScore toScore(long hard, long medium, long soft) {
    // A broken hard constraint must never round down to a feasible score.
    return new PlanScore(
        -Math.floorDiv(-hard, scale), Math.floorDiv(medium, scale), Math.floorDiv(soft, scale));
  }

  PlanScore toDifference(long hard, long medium, long soft) {
    return new PlanScore(hard / scale, medium / scale, soft / scale);
  }
}
