package org.delimit.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers for people, the same in every locale: 1,060,572 and 24.23 %. */
final class Figures {
  static final String NONE = "–";

  private Figures() {}

  static String whole(double value) {
    return format("#,##0", BigDecimal.valueOf(value));
  }

  /** Percent to two decimals, everything else as {@link #amount(double)}. */
  static String amount(double value, String unit) {
    return unit.equals("percent") ? format("#,##0.00", BigDecimal.valueOf(value)) : amount(value);
  }

  /** Whole from a hundred up, up to three decimals below. */
  static String amount(double value) {
    return format(Math.abs(value) >= 100 ? "#,##0" : "#,##0.###", BigDecimal.valueOf(value));
  }

  static String exact(BigDecimal value) {
    return format("#,##0.######", value);
  }

  static String percent(double value) {
    return format("#,##0.00", BigDecimal.valueOf(value)) + "\u00a0%";
  }

  static String index(double value) {
    return format("0.000", BigDecimal.valueOf(value));
  }

  /** "1 district", "2 districts". */
  static String count(long count, String noun) {
    return whole(count) + " " + noun + (count == 1 ? "" : "s");
  }

  private static String format(String pattern, BigDecimal value) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value).replace('-', '−');
  }
}
