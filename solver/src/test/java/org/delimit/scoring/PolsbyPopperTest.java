package org.delimit.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolsbyPopperTest {
  @ParameterizedTest(name = "{0} m², {1} mm: {2}")
  @CsvSource({
    // a square: π/4; a strip of 1 km by 9 km: 9π/100; a circle of one million mm around
    "1000000, 4000000, 785398",
    "9000000, 20000000, 282743",
    "79577, 1000000, 999994",
    "79578, 1000000, 1000000",
    "80000, 1000000, 1000000",
    "0, 1000, 0",
    "1000, 0, 0"
  })
  void millionths_knownShapes_areRoundedDown(long area, long perimeter, long expected) {
    assertThat(PolsbyPopper.millionths(area, perimeter)).isEqualTo(expected);
  }

  @Test
  void millionths_anyShape_equalsUnboundedIntegers() {
    SplittableRandom random = new SplittableRandom(5);
    for (int k = 0; k < 200_000; k++) {
      long area = 1 + random.nextLong(1L << 1 + random.nextInt(50));
      double circle = 2000 * Math.sqrt(Math.PI * area);
      long perimeter = (long) (circle * (0.99 + 100 * random.nextDouble() * random.nextDouble()));
      assertEqual(area, Math.max(1, perimeter));
    }
  }

  /* Areas just at and just below what gives a whole number of millionths. */
  @Test
  void millionths_betweenTwoWholeNumbers_goesDown() {
    SplittableRandom random = new SplittableRandom(6);
    for (int k = 0; k < 50_000; k++) {
      long perimeter = 1_000_000 + random.nextLong(1L << 38);
      BigInteger whole =
          BigInteger.valueOf(1 + random.nextInt(999_999))
              .multiply(BigInteger.valueOf(perimeter).pow(2));
      long area = whole.divide(BigInteger.valueOf(PolsbyPopper.FACTOR)).longValueExact();
      assertEqual(area, perimeter);
      assertEqual(area + 1, perimeter);
    }
  }

  private static void assertEqual(long area, long perimeter) {
    BigInteger exact =
        BigInteger.valueOf(PolsbyPopper.FACTOR)
            .multiply(BigInteger.valueOf(area))
            .divide(BigInteger.valueOf(perimeter).pow(2))
            .min(BigInteger.valueOf(PolsbyPopper.WHOLE));
    assertThat(PolsbyPopper.millionths(area, perimeter))
        .as("%d m², %d mm", area, perimeter)
        .isEqualTo(exact.longValueExact());
  }
}
