package org.delimit.io;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Numbers of files: digits with a point, at most 30 before and 30 after it, and an exponent of at
 * most two digits. The bounds keep every later sum and text small.
 */
final class Decimals {
  /** A percent in millionths. */
  private static final BigDecimal MILLIONTHS = BigDecimal.valueOf(10_000);

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");

  private Decimals() {}

  /** The number, or null if the text is none. */
  static BigDecimal parse(String text) {
    return text.length() <= 70 && NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  /** A percent with at most four decimals in millionths; null if it is none between 0 and 100. */
  static Integer millionths(String percent) {
    BigDecimal number = parse(percent);
    if (number == null || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(100)) > 0) {
      return null;
    }
    BigDecimal millionths = number.multiply(MILLIONTHS);
    return isWhole(millionths) ? millionths.setScale(0, RoundingMode.UNNECESSARY).intValue() : null;
  }

  /** Why a text is no number, and what may help. */
  static String advice(String text) {
    if (text.matches("[+-]?\\d{1,3}([.,' \u00a0\u202f]\\d{3})+([.,]\\d+)?")) {
      return " Maybe remove the marks between the thousands, and write the decimals after a point.";
    }
    if (text.matches("[+-]?\\d+,\\d+")) {
      return " Maybe write the decimals after a point.";
    }
    return "";
  }
}
