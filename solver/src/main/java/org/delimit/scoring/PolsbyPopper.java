package org.delimit.scoring;

/**
 * The compactness 4π·area/perimeter² (Polsby and Popper 1991) in exact millionths, so that it is a
 * function of whole numbers and of nothing else.
 */
final class PolsbyPopper {
  static final long WHOLE = 1_000_000;

  /** 4π · 10¹², rounded: millionths, and square metres over square millimetres. */
  static final long FACTOR = 12_566_370_614_359L;

  private PolsbyPopper() {}

  /**
   * The compactness of a shape, rounded down; at most one, as a circle has, also where area and
   * perimeter come from different maps.
   *
   * @param squareMetres area, below 10¹⁵ m²
   * @param millimetres perimeter, below 10¹² mm; 0 for none
   * @return millionths
   */
  static long millionths(long squareMetres, long millimetres) {
    if (millimetres == 0 || squareMetres == 0) {
      return 0;
    }
    double perimeter = millimetres;
    double guess = FACTOR * (double) squareMetres / (perimeter * perimeter);
    if (guess >= WHOLE + 1) {
      return WHOLE;
    }
    // The guess is off by far less than one: look at whole numbers on both sides, exactly.
    long quotient = (long) guess;
    if (!fits(quotient, squareMetres, millimetres)) {
      quotient--;
    } else if (fits(quotient + 1, squareMetres, millimetres)) {
      quotient++;
    }
    return Math.min(WHOLE, quotient);
  }

  /* Whether quotient · millimetres² <= FACTOR · squareMetres, in 128 bits. */
  private static boolean fits(long quotient, long squareMetres, long millimetres) {
    long scaled = quotient * millimetres;
    long high = Math.multiplyHigh(scaled, millimetres);
    long limit = Math.multiplyHigh(FACTOR, squareMetres);
    return high < limit
        || high == limit && Long.compareUnsigned(scaled * millimetres, FACTOR * squareMetres) <= 0;
  }
}
