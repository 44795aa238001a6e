package org.delimit.scoring;

import java.math.BigInteger;

/**
 * {@link Proportion} for a pool and a total that do not change: ⌊pool · part / total⌋ without a
 * division.
 *
 * <p>The quotient is estimated with a reciprocal of 62 bits, which is at most two too small, and
 * then corrected by the exact remainder modulo 2⁶⁴. Exact for 0 ≤ part ≤ total, with the limits of
 * {@link Proportion}.
 */
final class ConstantProportion {
  private final long pool;
  private final long total;
  private final long rate;
  private final int shift;

  ConstantProportion(long pool, long total) {
    this.pool = pool;
    this.total = total;
    // The largest shift for which the rate, pool · 2^shift / total, stays below 2^62.
    int widest = 62;
    while (widest > 0 && !fits(pool, total, widest)) {
      widest--;
    }
    shift = widest;
    rate = total == 0 ? 0 : rate(pool, total, shift);
  }

  long of(long part) {
    if (pool == 0 || total == 0) {
      return 0;
    }
    long high = Math.multiplyHigh(part, rate);
    long low = part * rate;
    long quotient = shift == 0 ? low : (high << (64 - shift)) | (low >>> shift);
    long remainder = pool * part - quotient * total;
    while (remainder >= total) {
      quotient++;
      remainder -= total;
    }
    return quotient;
  }

  private static boolean fits(long pool, long total, int shift) {
    return total == 0
        || BigInteger.valueOf(pool).shiftLeft(shift).divide(BigInteger.valueOf(total)).bitLength()
            <= 62;
  }

  private static long rate(long pool, long total, int shift) {
    return BigInteger.valueOf(pool)
        .shiftLeft(shift)
        .divide(BigInteger.valueOf(total))
        .longValueExact();
  }
}
