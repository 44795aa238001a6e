package org.delimit.scoring;

/**
 * The exact share of a pool that a part of a total stands for: ⌊pool · part / total⌋.
 *
 * <p>Products may exceed a long: the quotient is estimated in floating point and corrected by the
 * exact remainder, which fits a long modulo 2⁶⁴. Exact for quotients below 2⁵⁰ and totals below
 * 2⁶⁰.
 */
final class Proportion {
  static final long MAXIMUM_QUOTIENT = 1L << 50;
  static final long MAXIMUM_TOTAL = 1L << 60;

  private Proportion() {}

  static long of(long pool, long part, long total) {
    if (total == 0) {
      return 0;
    }
    long quotient = (long) ((double) pool * (double) part / (double) total);
    long remainder = pool * part - quotient * total;
    while (remainder < 0) {
      quotient--;
      remainder += total;
    }
    while (remainder >= total) {
      quotient++;
      remainder -= total;
    }
    return quotient;
  }
}
