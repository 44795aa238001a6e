package org.delimit.draw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A linear scale with round marks. Immutable.
 *
 * @param low value at the beginning
 * @param high value at the end, more than {@code low}
 * @param from pixel of the beginning
 * @param to pixel of the end
 */
record Scale(double low, double high, double from, double to) {
  /** The same with ends that hold given values and some air; where nothing varies, some is made. */
  static Scale around(double least, double greatest, double from, double to) {
    double span = greatest - least;
    double air = span > 0 ? span * 0.06 : Math.max(1, Math.abs(least) * 0.05);
    return new Scale(least - air, greatest + air, from, to);
  }

  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  /** Round values between the ends: multiples of 1, 2 or 5 times a power of ten. */
  List<Double> marks(int most) {
    BigDecimal step = roundAbove((high - low) / Math.max(1, most));
    List<Double> marks = new ArrayList<>();
    BigDecimal first = BigDecimal.valueOf(Math.ceil(low / step.doubleValue())).multiply(step);
    for (BigDecimal mark = first; mark.doubleValue() <= high; mark = mark.add(step)) {
      marks.add(mark.doubleValue());
    }
    return marks;
  }

  /** The least of 1, 2 and 5 times a power of ten that is not less. */
  static BigDecimal roundAbove(double amount) {
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(amount)));
    for (int factor : new int[] {1, 2, 5}) {
      BigDecimal round = power.multiply(BigDecimal.valueOf(factor));
      if (round.doubleValue() >= amount) {
        return round;
      }
    }
    return power.multiply(BigDecimal.TEN);
  }

  /** The greatest values of 1, 2 and 5 times powers of ten that are less, in rising order. */
  static List<Double> breaksBelow(double greatest, int most) {
    List<Double> breaks = new ArrayList<>();
    if (greatest > 0) {
      double next = greatest;
      while (breaks.size() < most) {
        next = roundBelow(next);
        breaks.add(0, next);
      }
    }
    return breaks;
  }

  private static double roundBelow(double amount) {
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(amount)));
    for (int factor : new int[] {5, 2, 1}) {
      BigDecimal round = power.multiply(BigDecimal.valueOf(factor));
      if (round.doubleValue() < amount) {
        return round.doubleValue();
      }
    }
    return power.divide(BigDecimal.valueOf(2)).doubleValue();
  }

  /** A value as a reader likes it: separated thousands, no zeros at the end. */
  static String label(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).round(new MathContext(10));
    int decimals = Math.max(0, exact.stripTrailingZeros().scale());
    String text = String.format(Locale.ROOT, "%,." + Math.min(6, decimals) + "f", value);
    return text.equals("-0") ? "0" : text;
  }
}
