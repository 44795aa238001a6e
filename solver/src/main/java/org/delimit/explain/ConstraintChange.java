package org.delimit.explain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.delimit.constraint.ConstraintType;
import org.delimit.model.Level;
import org.delimit.model.PlanScore;

/**
 * What happens to the penalty of one constraint.
 *
 * @param type the constraint
 * @param level how it binds
 * @param weight its multiplier
 * @param before penalty before, in thousandths of its unit
 * @param after penalty after, in thousandths of its unit
 */
public record ConstraintChange(
    ConstraintType type, Level level, BigDecimal weight, long before, long after) {
  /**
   * What is added to the penalty.
   *
   * @return thousandths of the unit, negative if it becomes less
   */
  public long change() {
    return after - before;
  }

  /**
   * What is added to the score of the level.
   *
   * @return weight × change in whole units
   */
  public BigDecimal weighted() {
    BigDecimal product = weight.multiply(BigDecimal.valueOf(change(), 3)).stripTrailingZeros();
    return product.scale() < 0 ? product.setScale(0) : product;
  }

  /**
   * Plain values for a file, in whole units.
   *
   * @return values by name
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("level", level.word());
    map.put("weight", weight);
    map.put("before", PlanScore.decimal(before));
    map.put("after", PlanScore.decimal(after));
    map.put("change", PlanScore.decimal(change()));
    map.put("weighted", weighted());
    map.put("unit", type.unit());
    return map;
  }

  static Map<String, Object> asMap(Iterable<ConstraintChange> changes) {
    Map<String, Object> map = new LinkedHashMap<>();
    changes.forEach(change -> map.put(change.type().id(), change.asMap()));
    return map;
  }

  static Map<String, Object> asMap(PlanScore difference) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("hard", PlanScore.decimal(difference.hard()));
    map.put("medium", PlanScore.decimal(difference.medium()));
    map.put("soft", PlanScore.decimal(difference.soft()));
    return map;
  }
}
