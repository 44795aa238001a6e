package org.delimit.pareto;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How much room lies between a front and a worst point (Zitzler and Thiele 1998): the volume of all
 * vectors that some plan of the front is no worse than and that are no worse than the point. More
 * is better. Exact, for two terms in O(n log n), for three in O(n²).
 */
final class Hypervolume {
  private Hypervolume() {}

  /**
   * The volume.
   *
   * @param values vectors of two or three values, in any order; they may dominate each other
   * @param worst the reference point; vectors that are not below it in every value add nothing
   * @return thousandths of units, multiplied
   */
  static BigInteger of(List<long[]> values, long[] worst) {
    List<long[]> inside = new ArrayList<>(values);
    inside.removeIf(each -> !isInside(each, worst));
    int last = worst.length - 1;
    inside.sort(
        Comparator.<long[]>comparingLong(each -> each[last]).thenComparing(Arrays::compare));
    return worst.length == 2 ? area(inside, worst) : layers(inside, worst);
  }

  /** The volume of the box between two points. */
  static BigInteger box(long[] best, long[] worst) {
    BigInteger volume = BigInteger.ONE;
    for (int k = 0; k < worst.length; k++) {
      volume = volume.multiply(BigInteger.valueOf(Math.max(0, worst[k] - best[k])));
    }
    return volume;
  }

  private static boolean isInside(long[] values, long[] worst) {
    for (int k = 0; k < worst.length; k++) {
      if (values[k] >= worst[k]) {
        return false;
      }
    }
    return true;
  }

  /* By rising second value: each vector adds what lies between its first and the least so far. */
  private static BigInteger area(List<long[]> rising, long[] worst) {
    BigInteger area = BigInteger.ZERO;
    long first = worst[0];
    for (long[] each : rising) {
      if (each[0] < first) {
        area = area.add(product(first - each[0], worst[1] - each[1]));
        first = each[0];
      }
    }
    return area;
  }

  /* By rising third value: between two of them the section is the area of those met so far. */
  private static BigInteger layers(List<long[]> rising, long[] worst) {
    BigInteger volume = BigInteger.ZERO;
    List<long[]> section = new ArrayList<>();
    for (int k = 0; k < rising.size(); k++) {
      section.add(rising.get(k));
      section.sort(
          Comparator.<long[]>comparingLong(each -> each[1]).thenComparing(Arrays::compare));
      thin(section);
      long next = k + 1 < rising.size() ? rising.get(k + 1)[2] : worst[2];
      long height = next - rising.get(k)[2];
      if (height > 0) {
        volume = volume.add(area(section, worst).multiply(BigInteger.valueOf(height)));
      }
    }
    return volume;
  }

  /* Leaves the stairs only, so that sections stay small. */
  private static void thin(List<long[]> rising) {
    long first = Long.MAX_VALUE;
    List<long[]> stairs = new ArrayList<>();
    for (long[] each : rising) {
      if (each[0] < first) {
        stairs.add(each);
        first = each[0];
      }
    }
    rising.clear();
    rising.addAll(stairs);
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }
}
