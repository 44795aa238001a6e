package org.delimit.pareto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a grid of whole numbers the volume is the number of cells some vector is below. */
class HypervolumeTest {
  private static final int SIDE = 9;

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void of_randomVectors_isTheCountOfCells(int terms) {
    for (long seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<long[]> values = new ArrayList<>();
      for (int n = random.nextInt(12); n > 0; n--) {
        values.add(random.longs(terms, 0, SIDE + 2).toArray());
      }
      long[] worst = terms == 2 ? new long[] {SIDE, SIDE} : new long[] {SIDE, SIDE, SIDE};
      assertThat(Hypervolume.of(values, worst).longValueExact())
          .as("seed %d", seed)
          .isEqualTo(cells(values, terms));
    }
  }

  @Test
  void of_amountsOfCountries_doesNotOverflow() {
    long far = 3_000_000_000_000L;
    List<long[]> values = List.of(new long[] {0, 0, 0});
    assertThat(Hypervolume.of(values, new long[] {far, far, far}))
        .isEqualTo(new java.math.BigInteger("27" + "0".repeat(36)));
  }

  private static long cells(List<long[]> values, int terms) {
    long count = 0;
    for (int a = 0; a < SIDE; a++) {
      for (int b = 0; b < SIDE; b++) {
        for (int c = 0; c < (terms == 3 ? SIDE : 1); c++) {
          long[] cell = terms == 3 ? new long[] {a, b, c} : new long[] {a, b};
          count += values.stream().anyMatch(each -> Entry.isBelow(each, cell)) ? 1 : 0;
        }
      }
    }
    return count;
  }
}
