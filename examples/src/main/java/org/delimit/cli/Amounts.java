package org.delimit.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import org.delimit.model.PlanScore;

/** Numbers for people: grouped by thousands, with a point before the decimals on any machine. */
final class Amounts {
  private Amounts() {}

  static String whole(long amount) {
    return format("#,##0", BigDecimal.valueOf(amount));
  }

  static String whole(double amount) {
    return format("#,##0", BigDecimal.valueOf(amount));
  }

  static String exact(BigDecimal amount) {
    return format("#,##0.######", amount);
  }

  static String signed(BigDecimal amount) {
    return (amount.signum() > 0 ? "+" : "") + exact(amount);
  }

  static String tenths(double amount) {
    return format("#,##0.0", BigDecimal.valueOf(amount));
  }

  static String cents(BigDecimal amount) {
    return format("#,##0.00", amount);
  }

  static String percent(double part, double whole) {
    return whole == 0 ? "–" : tenths(100 * part / whole) + " %";
  }

  static String seconds(Duration time) {
    return tenths(time.toMillis() / 1000.0) + " s";
  }

  static String score(PlanScore score) {
    return exact(PlanScore.decimal(score.hard()))
        + " hard / "
        + exact(PlanScore.decimal(score.medium()))
        + " medium / "
        + exact(PlanScore.decimal(score.soft()))
        + " soft";
  }

  private static String format(String pattern, BigDecimal amount) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(amount);
  }
}
