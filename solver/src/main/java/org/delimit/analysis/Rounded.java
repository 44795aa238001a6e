package org.delimit.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers for files: rounded half up, without trailing zeros. */
final class Rounded {
  private Rounded() {}

  /** Two decimals. */
  static BigDecimal percent(double value) {
    return to(value, 2);
  }

  /** Four decimals, for indexes and shares between 0 and 1. */
  static BigDecimal index(double value) {
    return to(value, 4);
  }

  /** Three decimals, for barrels, kilometres and fractions of persons. */
  static BigDecimal amount(double value) {
    return to(value, 3);
  }

  /** Thousandths as they are. */
  static BigDecimal thousandths(long value) {
    return stripped(BigDecimal.valueOf(value, 3));
  }

  /** Part of a whole in percent, 0 of nothing. */
  static double percentOf(double part, double whole) {
    return whole == 0 ? 0 : 100 * part / whole;
  }

  private static BigDecimal to(double value, int decimals) {
    return stripped(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
  }

  private static BigDecimal stripped(BigDecimal value) {
    BigDecimal rounded = value.stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
