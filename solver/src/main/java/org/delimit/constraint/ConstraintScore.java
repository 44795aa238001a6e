package org.delimit.constraint;

import java.math.BigDecimal;
import java.util.List;
import org.delimit.model.Level;
import org.delimit.model.PlanScore;

/**
 * What one constraint says about a plan.
 *
 * @param type the constraint
 * @param level how it binds
 * @param weight its multiplier
 * @param penalty amount in thousandths of its unit; negative only in a difference
 * @param findings what the penalty is made of
 */
public record ConstraintScore(
    ConstraintType type, Level level, BigDecimal weight, long penalty, List<Finding> findings) {
  /**
   * Copies.
   *
   * @param type as above
   * @param level as above
   * @param weight as above
   * @param penalty as above
   * @param findings as above
   */
  public ConstraintScore {
    findings = List.copyOf(findings);
  }

  /**
   * The penalty in whole units.
   *
   * @return a decimal with up to three places
   */
  public BigDecimal amount() {
    return PlanScore.decimal(penalty);
  }

  /**
   * What the constraint adds to the score of its level.
   *
   * @return weight × penalty in whole units
   */
  public BigDecimal weighted() {
    BigDecimal product = weight.multiply(BigDecimal.valueOf(penalty, 3)).stripTrailingZeros();
    return product.scale() < 0 ? product.setScale(0) : product;
  }
}
