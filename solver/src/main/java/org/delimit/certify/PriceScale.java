package org.delimit.certify;

import java.math.BigInteger;

/**
 * How costs become small whole numbers in tables of states: halves of a cost times a factor, or by
 * a divisor, rounded down. Immutable.
 */
record PriceScale(long factor, long divisor, long mostPrice) {
  /* What a whole plan may come to: far enough below StateTable.NEVER for sums of two. */
  private static final int CEILING_BITS = 26;
  private static final long FINEST = 2000;

  static PriceScale of(SweepMap map) {
    long unit = map.unit();
    BigInteger ceiling = map.ceiling().subtract(BigInteger.valueOf(map.constant)).shiftLeft(1);
    long most = 1L << CEILING_BITS;
    long units = ceiling.divide(BigInteger.valueOf(unit)).longValueExact();
    long price = (1L << CEILING_BITS + 1) / Math.max(1, map.nodes);
    return units <= most
        ? new PriceScale(Math.max(1, Math.min(FINEST, most / Math.max(1, units))), unit, price)
        : new PriceScale(1, unit * ((units + most - 1) / most), price);
  }

  /** So many halves of a cost. */
  long halves(int count, long cost) {
    return count * (cost / divisor * factor + cost % divisor * factor / divisor);
  }

  /** The least amount that no cheaper plan comes to. */
  long amount(long cost) {
    return BigInteger.valueOf(cost)
        .multiply(BigInteger.valueOf(2 * factor))
        .divide(BigInteger.valueOf(divisor))
        .longValueExact();
  }

  /** The least cost that comes to an amount, rounded up to whole units. */
  long cost(long amount, long unit) {
    if (amount <= 0) {
      return 0;
    }
    BigInteger exact = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(divisor));
    BigInteger step = BigInteger.valueOf(2 * factor).multiply(BigInteger.valueOf(unit));
    return exact.add(step).subtract(BigInteger.ONE).divide(step).longValueExact() * unit;
  }
}
